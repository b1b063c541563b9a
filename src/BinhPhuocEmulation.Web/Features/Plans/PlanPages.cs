using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>One plan in the list of plans.</summary>
public sealed record PlanLine(string Code, string ShortName, string Title, DateOnly IssuedOn, PlanState State, int Revision, int Rules, int Congresses, string? CopiedFrom);

/// <summary>The list of plans.</summary>
public sealed record PlansPage(IReadOnlyList<PlanLine> Plans, bool MayManage);

/// <summary>The plan clause by clause.</summary>
public sealed record PlanPage(PlanHeadView Head, IReadOnlyList<ClauseView> Clauses, IReadOnlyList<InterpretationView> Interpretations,
    PlanFilter Filter, PlanCounts Counts, bool MayManage, CopiedWords? CopiedWords = null)
{
    /// <summary>What happens when the plan is put in force, for the question that is asked before.</summary>
    public string PutInForce { get; init; } = "";
}

/// <summary>A plan in preparation still speaks the words of the one it was copied from.</summary>
/// <param name="Same">Clauses that read as there.</param>
/// <param name="Clauses">All clauses.</param>
/// <param name="Source">Short name of the other plan.</param>
public sealed record CopiedWords(int Same, int Clauses, string Source);

/// <summary>Head of a plan on its pages.</summary>
public sealed record PlanHeadView(string Code, string ShortName, string Number, string Title, string Issuer, DateOnly IssuedOn, PlanState State, int Revision)
{
    /// <summary>State in words.</summary>
    public string StateName => NameOf(State);

    /// <summary>"Đang áp dụng".</summary>
    public static string NameOf(PlanState state) => state switch { PlanState.InForce => "Đang áp dụng", PlanState.Closed => "Đã kết thúc", PlanState.Discarded => "Đã bỏ", _ => "Đang chuẩn bị" };

    /// <summary>Colour of the state.</summary>
    public StatusKind StateKind => State switch { PlanState.InForce => StatusKind.Pass, PlanState.Closed or PlanState.Discarded => StatusKind.Neutral, _ => StatusKind.Info };

    /// <summary>From a plan.</summary>
    public static PlanHeadView Of(Plan plan) =>
        new(plan.Code, plan.ShortName, plan.Number, plan.Title, plan.Issuer, plan.IssuedOn, plan.State, plan.Revision);
}

/// <summary>Filters of the plan's page, as they stand in the address.</summary>
public sealed record PlanFilter(string? Q, Severity? Severity, bool Deviating)
{
    /// <summary>Is anything asked for?</summary>
    public bool Narrows => !string.IsNullOrWhiteSpace(Q) || Severity is not null || Deviating;
}

/// <summary>Numbers of the tabs.</summary>
public sealed record PlanCounts(int Rules, int Computed, int Deviating, int Interpretations);

/// <summary>A clause with its rules.</summary>
public sealed record ClauseView(string Section, string Heading, string Citation, IReadOnlyList<string> Lines, IReadOnlyList<RuleView> Rules);

/// <summary>A rule as a card.</summary>
public sealed record RuleView(string Code, string Title, string Quote, Severity Severity, string Binds, int BoundUnits, int Judged, int Deviating,
    bool Computed, string Condition, string Note, string? Overrides, string? InForce, IReadOnlyList<ParameterView> Parameters,
    RuleAmendment? Amendment)
{
    /// <summary>Codes of unclear points its remark speaks of, beside those its parameters name.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>It binds units named by the plan, not all of a kind; <c>Binds</c> has their names.</summary>
    public bool NamesUnits { get; init; }
}

/// <summary>A parameter as it reads.</summary>
public sealed record ParameterView(string Label, string Value, string? InterpretationCode)
{
    /// <summary>Code of the interpretation whose reading leaves it without effect; null if it counts.</summary>
    public string? IdleBy { get; init; }
}

/// <summary>An interpretation.</summary>
public sealed record InterpretationView(string Code, string Section, string Point, IReadOnlyList<ReadingView> Readings, string DecidedBy,
    DateOnly DecidedOn, string Document, string Note, IReadOnlyList<string> Rules)
{
    /// <summary>Rules that name the point, but are looked at by a person: changing the reading changes no colour by them.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Rules and related rules.</summary>
    public IEnumerable<string> All => Rules.Concat(Related);

    /// <summary>What a change of the reading moves, in one sentence.</summary>
    public string Effect => Rules.Count > 0 ? $"Kiểm tra tự động theo cách hiểu này: {string.Join(", ", Rules)}."
        : "Không có quy định kiểm tra tự động nào dùng; người xét theo cách hiểu này, đổi cách hiểu không làm đổi màu đại hội, hội nghị nào.";
}

/// <summary>One reading; the one in force is marked.</summary>
public sealed record ReadingView(string Key, string Text, bool InForce);

/// <summary>The history of a plan.</summary>
public sealed record PlanHistoryPage(PlanHeadView Head, IReadOnlyList<PlanChangeView> Changes, PageInfo Paging);

/// <summary>One change of a plan. <c>At</c> is UTC.</summary>
public sealed record PlanChangeView(DateTime At, string AccountName, int Revision, string Subject, string What, string Before, string After, string Reason, int Flipped);
