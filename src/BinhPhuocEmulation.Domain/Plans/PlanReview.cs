using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>Where something of a plan is edited.</summary>
public enum ReviewPlace
{
    /// <summary>The head: number, titles, dates.</summary>
    Head,
    /// <summary>A clause with the titles and quotes of its rules.</summary>
    Clause,
    /// <summary>A rule: remark, parameters, whom it binds.</summary>
    Rule,
    /// <summary>An unclear point with its readings.</summary>
    Interpretation,
}

/// <summary>A place of a plan that a person must look at, and what was found there: "năm 2025", "huyện".</summary>
public sealed record ReviewItem(ReviewPlace Place, string Subject, string Title, IReadOnlyList<string> Found);

/// <summary>
/// What of a copied plan still speaks of the campaign before it: a year, day or congress of that campaign, a level that was left out, the number of the plan it was
/// copied from, a rule that binds nobody. Nothing is decided by it: a person looks at each place, mends it or leaves it as it is.
/// </summary>
public static class PlanReview
{
    /// <summary>Found at a rule that binds nobody.</summary>
    public const string BindsNobody = "không áp dụng cho loại đơn vị nào";

    private const string BeforeIssue = " (trước ngày ban hành kế hoạch)";

    private static readonly string LongAfterIssue = $" (sau ngày ban hành kế hoạch hơn {CongressDays.Years} năm)";

    /// <summary>The places, in the order of the plan.</summary>
    public static IReadOnlyList<ReviewItem> Of(Plan plan, Plan source)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(source);
        var (old, now) = (new CampaignShift(source, 0), new CampaignShift(plan, 0));
        var levels = LeftOut(plan, source);
        var items = new List<ReviewItem>();
        Look(ReviewPlace.Head, plan.Code, "Phần đầu của kế hoạch", [plan.Title], []);
        foreach (var clause in plan.Clauses.OrderBy(c => c.Order))
        {
            var rules = plan.Rules.Where(r => r.Section == clause.Section).ToList();
            Look(ReviewPlace.Clause, clause.Section, clause.Heading, [clause.Heading, clause.Text, .. rules.SelectMany(r => new[] { r.Title, r.Quote })], []);
            foreach (var rule in rules)
                Look(ReviewPlace.Rule, rule.Code, rule.Title, [rule.Note, .. rule.Parameters.SelectMany(p => new[] { p.Label, p.Kind == ParameterKind.Text || p.IsYear ? p.Value : "" })], FaultsOf(plan, rule));
        }
        foreach (var point in plan.Interpretations) Look(ReviewPlace.Interpretation, point.Code, point.Point, [point.Point, point.Note, .. point.Readings.Select(r => r.Text)], LegalDaysIn(plan, source, point));
        return items;

        void Look(ReviewPlace place, string subject, string title, IReadOnlyList<string> texts, IReadOnlyList<string> faults)
        {
            string[] found = [.. texts.SelectMany(Found).Concat(faults).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (found.Length > 0) items.Add(new(place, subject, title, found));
        }

        IEnumerable<string> Found(string text)
        {
            foreach (var year in old.Named(text, now)) yield return year;
            foreach (var word in levels)
                if (Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)) yield return word;
            if (source.Number.Length > 0 && source.Number != plan.Number && text.Contains(source.Number, StringComparison.Ordinal)) yield return source.Number;
        }
    }

    // A day of the law in a point beside days that moved: what was said of that day may hold no more.
    private static IReadOnlyList<string> LegalDaysIn(Plan plan, Plan source, Interpretation point) => plan.IssuedOn == source.IssuedOn ? []
        : [.. LegalDays.All.Where(day => day < plan.IssuedOn && point.Readings.Select(r => r.Text).Prepend(point.Point).Any(t => LegalDays.IsNamed(t, day))).Select(VietnameseFormat.Date)];

    // A rule that binds nobody, and days of it that do not go with the day of issue: one of the two is a slip.
    private static IReadOnlyList<string> FaultsOf(Plan plan, PlanRule rule) =>
    [
        .. rule.BindsMask == 0 ? [BindsNobody] : Array.Empty<string>(),
        .. rule.Parameters.Where(p => p.Kind == ParameterKind.Date && p.Key != Plan.AssessedFromKey && (p.Day < plan.IssuedOn || p.Day > plan.IssuedOn.AddYears(CongressDays.Years)))
            .Select(p => VietnameseFormat.Date(p.Day) + (p.Day < plan.IssuedOn ? BeforeIssue : LongAfterIssue)),
    ];

    /// <summary>Rules of the plan it was copied from that stand here no more, in their order.</summary>
    public static IReadOnlyList<PlanRule> RulesGone(Plan plan, Plan source) => [.. source.Rules.Where(r => plan.Rules.All(own => own.Code != r.Code))];

    /// <summary>Clauses of the plan it was copied from that stand here no more, in their order.</summary>
    public static IReadOnlyList<PlanClause> ClausesGone(Plan plan, Plan source) => [.. source.Clauses.Where(c => plan.Clauses.All(own => own.Section != c.Section)).OrderBy(c => c.Order)];

    /// <summary>Clauses that still read word for word as in the plan this one was copied from: their text is to be that of the new document. In the order of the plan.</summary>
    public static IReadOnlyList<PlanClause> Unchanged(Plan plan, Plan source) =>
        [.. plan.Clauses.Where(c => source.Clauses.Any(s => s.Section == c.Section && s.Text == c.Text)).OrderBy(c => c.Order)];

    /// <summary>
    /// Unclear points still read by the decision that stands in the plan it was copied from, whenever that was: a new one is asked for, of no certain day, as a plan may
    /// be prepared long before its issue.
    /// </summary>
    public static IReadOnlyList<Interpretation> OldDecisions(Plan plan, Plan source) =>
        [.. plan.Interpretations.Where(i => source.Interpretations.Any(s => s.Code == i.Code && s.DecidedOn == i.DecidedOn && s.Document == i.Document))];

    // Only words that name the level and nothing else: "xã" stands in "xã hội", "hội" in "đại hội".
    private static readonly Dictionary<UnitKind, string[]> LevelWords = new()
    {
        [UnitKind.District] = ["huyện", "thị xã"],
        [UnitKind.Commune] = ["cấp xã", "thị trấn"],
        [UnitKind.Enterprise] = ["doanh nghiệp"],
        [UnitKind.ArmedForces] = ["lực lượng vũ trang"],
    };

    private static string[] LeftOut(Plan plan, Plan source) =>
        [.. LevelWords.Where(l => source.Rules.Any(r => r.BindsKind(l.Key)) && !plan.Rules.Any(r => r.BindsKind(l.Key))).SelectMany(l => l.Value)];
}
