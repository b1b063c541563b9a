using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using BinhPhuocEmulation.Web.Ui.Forms;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>The name block as it hangs on the wall. A long first line breaks before the unit, never inside “thi đua yêu nước”.</summary>
/// <param name="Lines">Lines as composed by the template.</param>
/// <param name="Unit">The unit as the first line ends with it.</param>
/// <param name="Missing">What the block still lacks, in the words of the fields.</param>
public sealed record WallView(IReadOnlyList<string> Lines, string Unit, IReadOnlyList<string> Missing)
{
    /// <summary>The first line up to the unit, and the unit; "" where the line does not name it.</summary>
    public (string Head, string Unit) First => Lines.Count > 0 && Unit.Length > 0 && Lines[0].EndsWith(" " + Unit, StringComparison.Ordinal)
        ? (Lines[0][..^(Unit.Length + 1)], Unit) : (Lines.Count > 0 ? Lines[0] : "", "");
}

/// <summary>What stands beside the form and follows the typing: name block, deadline, findings, what needs a reason, clashes of leaders.</summary>
/// <param name="Problems">What cannot be saved or registered as typed, by the field of the form; "" for none.</param>
/// <param name="Told">What may be registered only with a reason, said at its field too; empty once the registration is settled.</param>
public sealed record CheckPanel(WallView Wall, TagView? Deadline, string DeadlineWords, IReadOnlyList<FindingCard> Open, IReadOnlyList<FindingCard> Met,
    IReadOnlyList<string> Clashes, IReadOnlyList<RegistrationError> Problems, IReadOnlyList<RegistrationError> Told)
{
    /// <summary>The title on the wall says another form than the chosen one: both, and the title that would say it; null if all is well.</summary>
    public TitleAdvice? Title { get; init; }

    /// <summary>Where the declared workers are mended that a finding asks for; null if it asks for none, or this person may not.</summary>
    public string? WorkersHref { get; init; }

    /// <summary>The note gives the reason that is needed, as registering accepts it, or gave it when it was registered: nothing more is asked.</summary>
    public bool Reasoned { get; init; }

    /// <summary>The registration with its reason lies with the level above.</summary>
    public bool Waiting { get; init; }

    /// <summary>What the level above accepts by confirming, a phrase each: the findings that need a reason.</summary>
    public IReadOnlyList<string> ToAccept { get; init; } = [];

    /// <summary>What registering still needs that no finding speaks of, in the words of the fields; empty once the registration was sent.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>What is said instead of asking for a reason once there is one.</summary>
    public const string ReasonGiven = "Đã có giải trình ở ô “Ghi chú, giải trình”";

    /// <summary>What becomes of the reason.</summary>
    public string ReasonSentence => ReasonGiven + (Waiting ? ", chờ cấp trên xem khi xác nhận." : "; cấp trên xem khi xác nhận.");

    /// <summary>What is told at a field of the form: first what is wrong with it, else what it needs a reason for, or that it has one; null if nothing.</summary>
    public ToldView? ToldAt(string field) => Problems.FirstOrDefault(p => p.Field == field) is { } wrong ? new(wrong.Sentence, ToldKind.Problem)
        : Told.FirstOrDefault(t => t.Field == field) is not { } told ? null
        : Reasoned ? new(ReasonGiven + ".", ToldKind.Reasoned) : new(told.Sentence, ToldKind.NeedsReason);

    /// <summary>The fields of the form at which something may be told while it is typed.</summary>
    public static IReadOnlyList<string> ToldFields { get; } =
    [
        nameof(RegistrationForm.FormCode), nameof(RegistrationForm.Ordinal), nameof(RegistrationForm.Date), nameof(RegistrationForm.Session),
        nameof(RegistrationForm.Venue), nameof(RegistrationForm.Place), nameof(RegistrationForm.Plenary), nameof(RegistrationForm.Note),
    ];

    /// <summary>One sentence, read aloud when it changes.</summary>
    public string Summary => Lacks.Count == 0 ? Verdict : $"{Verdict} Còn thiếu để đăng ký: {string.Join(", ", Lacks)}.";

    private string Verdict
    {
        get
        {
            var late = Open.Count(c => c.Word == FindingCards.WordOf(FindingStatus.Overdue));
            var fail = Open.Count(c => c.Kind == StatusKind.Fail) - late;
            var explain = Open.Count(c => c.Kind == StatusKind.Explain);
            if (Problems.Count > 0) return $"Có {Problems.Count} chỗ cần sửa.";
            var clash = Clashes.Count > 0 ? $"{Clashes.Count} trùng lịch lãnh đạo" : "";
            if (late + fail + explain > 0) return Join(fail > 0 ? $"{fail} nội dung chưa đạt" : "", late > 0 ? $"{late} không đúng hạn" : "", explain > 0 ? $"{explain} cần giải trình" : "", !Reasoned ? "" : fail > 0 ? "phần cần giải trình đã có lý do" : explain > 0 ? "phần khác đã có giải trình" : "đã có giải trình", clash) + ".";
            if (Reasoned || Told.Count > 0) return Join(Reasoned ? ReasonGiven : "Đăng ký cần nêu lý do", Waiting ? "chờ cấp trên xem" : "", clash) + ".";
            if (Open.Any(c => c.Kind == StatusKind.Neutral)) return Join("Chưa điền đủ để kiểm tra hết", clash) + ".";
            var advice = Open.Count(c => c.Word == FindingCards.WordOf(FindingStatus.Advice));
            if (advice > 0 || clash.Length > 0) return $"{(Lacks.Count > 0 ? "Phần đã điền đạt" : "Đăng ký đạt")}; có {Join(advice > 0 ? $"{advice} khuyến nghị" : "", clash)}.";
            return Lacks.Count > 0 ? "Phần đã điền đạt các quy định." : "Đăng ký đạt các quy định.";

            static string Join(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));
        }
    }
}

/// <summary>What kind of thing is told under a field.</summary>
public enum ToldKind
{
    /// <summary>It cannot be saved or registered so.</summary>
    Problem,
    /// <summary>It needs a reason.</summary>
    NeedsReason,
    /// <summary>The note gives the reason it needs.</summary>
    Reasoned,
}

/// <summary>What is told under a field while it is typed.</summary>
public sealed record ToldView(string Sentence, ToldKind Kind);

/// <summary>What stands on the wall, the form chosen, and the title that names the form.</summary>
/// <param name="Code">Code of the title offered.</param>
/// <param name="Words">Its words.</param>
public sealed record TitleAdvice(string Wall, string Form, string Code, string Words)
{
    /// <summary>Of details typed or saved; null where the two agree.</summary>
    public static TitleAdvice? Of(CongressCase c, CongressFacts facts, DateOnly? date)
    {
        if (Registration.BetterTitle(c.Plan, facts, c.OnWall(date)) is not { } better) return null;
        var wall = Registration.TitlesFor(c.Plan, facts, c.OnWall(date)).FirstOrDefault(t => t.Code == facts.Title);
        return new(wall?.Words ?? "", c.Plan.Forms.FirstOrDefault(f => f.Code == facts.Form)?.Name ?? "", better.Code, better.Words);
    }
}

/// <summary>Makes the panel with the evaluator that judges everything else.</summary>
public sealed class CheckPanelQueries(AppDbContext db, CurrentActor current)
{
    /// <summary>The panel for these details, typed or saved. One query, for the clashes.</summary>
    public async Task<CheckPanel> ForAsync(CongressCase c, CongressDetails details, IReadOnlyList<RegistrationError> problems, CancellationToken cancel)
    {
        // A day that can never be saved is judged as none: it is wrong, and no reason would mend that.
        if (Registration.Refuse(c.Plan, c.IssuedOn, c.FactsOf(details)).Any(e => e.Field == nameof(CongressDetails.Date))) details = details with { Date = null };
        if (c.RefusePlace(details) is not null) details = details with { Place = null };
        var facts = c.FactsOf(details);
        var findings = Registration.Findings(c.Plan.Evaluate(facts)).Where(f => f.Degree != Degree.NotApplicable)
            .OrderByDescending(f => FindingCards.Weight(f.Status)).ToList();
        var standing = DeadlineStanding.Of(c.Plan, facts);
        var open = c.Congress is null || CongressWorkflow.IsEditable(c.Congress.State);
        IReadOnlyList<RegistrationError> needs = open
            ? [.. Registration.NeedReason(c.Plan, facts).Select(n => n with { Field = CongressPageQueries.FormFieldOf(n) }).Where(n => problems.All(p => p.Field != n.Field))] : [];
        if (needs.Count > 0 && ReasonText.Fails(details.Note) && problems.All(p => p.Field != nameof(RegistrationForm.Note)))
            needs = [.. needs.Where(n => n.Field != nameof(RegistrationForm.Note)), new(nameof(RegistrationForm.Note), ReasonText.Refusal)];
        var reasoned = needs.Count > 0 && ReasonText.Is(details.Note) && problems.All(p => p.Field != nameof(RegistrationForm.Note));
        var sent = c.Congress?.WaitingReason;
        bool Given(Finding f) => reasoned ? Registration.TakesReason(f, facts) : sent?.SpeaksFor(f, facts) == true;
        return new(
            new WallView(Registration.NameBlock(c.Plan, facts, c.OnWall(details.Date), c.PlaceOnWall(details)), c.OnWall(details.Date).ToUpper(VietnameseUi.Culture),
                Registration.MissingOnWall(c.Plan, facts)),
            standing is { } s ? CongressTags.Deadline(s, details.Date is not null, c.Congress?.State == CongressState.Held) : null,
            standing is { } t ? CongressTags.DeadlineWords(t) : "",
            [.. findings.Where(f => f.Degree != Degree.Met).Select(f => FindingCards.CardOf(f, c.Plan, sensitive: false) is var card && Given(f) ? FindingCards.Reasoned(card) : card)],
            [.. findings.Where(f => f.Degree == Degree.Met).Select(f => FindingCards.CardOf(f, c.Plan, sensitive: false))],
            await ClashesAsync(c, details, cancel), problems, needs)
        {
            Reasoned = reasoned || findings.Exists(Given),
            Waiting = sent is not null,
            ToAccept = [.. findings.Where(f => Registration.TakesReason(f, facts)).Select(f => $"{f.Text.Sentence.TrimEnd('.')} ({f.Text.Actual}; quy định: {f.Text.Expected})")],
            Lacks = open ? [.. Registration.Missing(details).Select(CongressPageQueries.FormFieldOf).Where(f => problems.All(p => p.Field != f)).Select(f => VietnameseMessages.InSentence(RegistrationForm.LabelOf(f)))] : [],
            Title = TitleAdvice.Of(c, facts, details.Date),
            WorkersHref = findings.Exists(f => f.Rule.Check is PlenaryThresholdCheck && facts.Workers is null or 0) && current.Actor.May(Permission.UnitContactEdit, c.Unit.Id)
                ? $"/units/{c.Unit.Id}/workers" : null,
        };
    }

    /// <summary>The leaders who are expected elsewhere at that time, a sentence each.</summary>
    public async Task<IReadOnlyList<string>> ClashesAsync(CongressCase c, CongressDetails details, CancellationToken cancel)
    {
        if (details.LeaderIds.Count == 0 || details is not { Date: { } date, Session: { } session }) return [];
        var rows = await CalendarQuery.ClashesAsync(db, c.Plan.PlanId, details.LeaderIds, date, session, c.Unit.Id, cancel);
        return [.. rows.GroupBy(r => (r.LeaderId, r.Name, r.Post)).Select(g =>
            $"{g.Key.Name} ({g.Key.Post}) cùng buổi này dự kiến dự tại {VietnameseFormat.List(g.Select(r => current.Actor.Tree.DisplayName(r.UnitId)).ToList())}.")];
    }
}
