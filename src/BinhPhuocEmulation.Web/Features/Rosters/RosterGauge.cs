using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>What the gauge and the script that redraws it need from the plan: cap and share with their clauses. 0 or false where the plan asks nothing.</summary>
public sealed record GaugeRules(int Cap, string CapSeverity, string CapCitation, string CapUrl, int Numerator, int Denominator, bool ShareApplies, string ShareSeverity,
    string ShareCitation, string ShareUrl, string Reading)
{
    /// <summary>Of the rules that bind this congress.</summary>
    public static GaugeRules Of(CompiledPlan plan, CongressFacts facts)
    {
        var cap = plan.CheckFor<DelegateCapCheck>(facts) is { } c && c.Binds(facts) ? c : null;
        var share = plan.CheckFor<StructureShareCheck>(facts) is { } s && s.Binds(facts) ? s : null;
        var capRule = RuleOf(cap);
        var shareRule = RuleOf(share);
        return new(cap?.Cap ?? 0, capRule?.Severity.ToString() ?? "", Clause(capRule?.CitationFor(Aspect.Whole)), Url(capRule), share?.Numerator ?? 0, share?.Denominator ?? 1, share is not null,
            shareRule?.Severity.ToString() ?? "", Clause(shareRule?.CitationFor(Aspect.Whole)), Url(shareRule), shareRule?.Reading("reading") ?? "");

        // The page writes "Theo" itself.
        static string Clause(string? citation) => RowWords.ClauseOf(citation ?? "");
        // Cap and share stand in one clause of the plan, so their links are of the rules.
        string Url(CompiledRule? rule) => rule is null ? "" : FindingCards.ClauseHref(plan.Code, rule.Code);
        CompiledRule? RuleOf(RuleCheck? check) => check is null ? null : plan.RulesFor(facts.UnitKind).FirstOrDefault(r => ReferenceEquals(r.Check, check));
    }
}

/// <summary>Draws the gauge of a list from its figures and findings; the script in the page redraws the same.</summary>
public static class RosterGauge
{
    /// <summary>The gauge. Parts: điển hình, khách mời, lãnh đạo, and those without a group while rows are typed or if there are any.</summary>
    public static GaugeView Of(RosterCase roster, RosterStatistics figures, IReadOnlyList<Finding> findings, bool editable, bool sensitive)
    {
        var rules = GaugeRules.Of(roster.Plan, roster.Facts);
        var sums = new StructureArithmetic(figures.Total, figures.Models, rules.Cap, rules.Numerator, rules.Denominator);
        List<BarPart> parts =
        [
            new("Điển hình tiên tiến", figures.Models, "fill-1"), new("Khách mời", figures.Guests, "fill-2"), new("Lãnh đạo", figures.Leaders, "fill-3"),
        ];
        if (editable || figures.Ungrouped > 0) parts.Add(new("Chưa chọn nhóm", figures.Ungrouped, "fill-4"));
        return new(figures.Total, rules.Cap == 0 ? null : rules.Cap, sums.OverCap > 0 ? StatusKind.Fail : StatusKind.Pass,
            rules.Cap == 0 ? "không giới hạn số đại biểu" : sums.OverCap > 0 ? $"vượt {VietnameseFormat.Number(sums.OverCap)}" : $"còn {VietnameseFormat.Number(sums.SeatsLeft)} chỗ",
            rules.CapCitation.Length == 0 ? null : rules.CapCitation.Replace($" {roster.Plan.ShortName}", "", StringComparison.Ordinal),
            new StackedBar(parts, roster.ShareMark.Percent, ShowShares: true, roster.ShareMark),
            NoteOf(roster, figures, sensitive), MessageOf(roster, figures, findings, sensitive), rules.CapUrl.Length == 0 ? null : rules.CapUrl);
    }

    /// <summary>A finding as a card; one that is explained, and whose explanation the level above accepted, asks for nothing any more.</summary>
    public static FindingCard CardOf(RosterCase roster, Finding finding, bool sensitive)
    {
        var card = FindingCards.CardOf(finding, roster.Plan, sensitive);
        // What was approved is not mended any more.
        if (roster.Roster.State == RosterState.Approved) card = card with { Remedy = null };
        var settled = finding.Accepted && roster.Roster.AcceptedKeys.Contains(finding.Key);
        return settled ? card with { Kind = StatusKind.Info, Word = "Đã giải trình, được chấp nhận", Remedy = null } : card;
    }

    /// <summary>What cap and share say, the gravest first; both, where both are missed. Nothing where the plan asks nothing.</summary>
    private static FindingCard? MessageOf(RosterCase roster, RosterStatistics figures, IReadOnlyList<Finding> findings, bool sensitive)
    {
        Finding[] said = [.. findings.Where(f => f.Rule.Check is DelegateCapCheck or StructureShareCheck && f.Degree != Degree.NotApplicable)
            .OrderByDescending(f => f.Status).ThenBy(f => f.Rule.Check is not StructureShareCheck)];
        if (said.Length == 0) return null;
        var card = CardOf(roster, said[0], sensitive);
        if (said is not [{ Deviates: true }, { Deviates: true } second]) return card;
        var other = CardOf(roster, second, sensitive);
        var both = string.Join(' ', new[] { card.Remedy, other.Remedy }.Where(r => r is not null));
        // Cap and share as they are; "exactly 70 %" is not reached by dropping as many.
        if (card.Remedy is not null && other.Remedy is not null && GaugeRules.Of(roster.Plan, roster.Facts) is { Reading: not "exact" } rules)
            both = StructureShareCheck.MendOfBoth(new(figures.Total, figures.Models, rules.Cap, rules.Numerator, rules.Denominator), figures.Ungrouped) ?? both;
        return card with { Sentence = $"{card.Sentence} {other.Sentence}", Remedy = both.Length > 0 ? both : null };
    }

    private static string? NoteOf(RosterCase roster, RosterStatistics f, bool sensitive)
    {
        if (f.Total == 0) return null;
        List<string> notes = [$"Nữ {VietnameseFormat.Number(f.Women)} ({VietnameseFormat.Percent(f.Women, f.Total)})"];
        var figures = new RowWords(roster, mask: !sensitive).Figures(f);
        if (figures.Minorities is { } minorities) notes.Add($"Dân tộc thiểu số {VietnameseFormat.Number(minorities)} ({VietnameseFormat.Percent(minorities, f.Total)})");
        notes.Add($"Trực tiếp sản xuất {VietnameseFormat.Number(f.DirectWorkers)}");
        if (BirthDate.FromCode(f.YoungestBirth) is { } young && BirthDate.FromCode(f.OldestBirth) is { } old)
            notes.Add(AgesOf(young.AgeOn(roster.AsOf), old.AgeOn(roster.AsOf)));
        return string.Join(" · ", notes);
    }

    /// <summary>Short, so that the note stays on one line: "từ 19 đến 82 tuổi".</summary>
    private static string AgesOf(int youngest, int oldest) => youngest == oldest ? $"{oldest} tuổi" : $"từ {youngest} đến {oldest} tuổi";
}
