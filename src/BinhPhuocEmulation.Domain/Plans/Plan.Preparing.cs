using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>What is done to a plan while it is being prepared: copying the last one, taking out and putting in clauses and rules, giving it up.</summary>
public sealed partial class Plan
{
    /// <summary>May clauses and rules be taken out, put in and asked otherwise? Only until units work by the plan.</summary>
    public Answer MayRebuild => State == PlanState.Draft ? Answer.Yes
        : Answer.No($"{ShortName} đã được đưa vào áp dụng: không thêm, không bỏ điều khoản, quy định được nữa. Sửa được mức độ, tham số, cách hiểu và lời văn.");

    /// <summary>
    /// Copies the whole plan under a new head. Dates move by the given number of months, and with them the years and periods of the campaign in what the portal
    /// says itself (<see cref="CampaignShift"/>); the words of the plan stay. With <paramref name="levels"/> the rules bind those kinds of units only (two-level
    /// government has no districts); <paramref name="leaveOut"/> leaves out rules that then bind nobody any more, and clauses that held nothing else.
    /// </summary>
    public Plan CopyAs(string code, PlanHead head, int shiftMonths, IReadOnlyCollection<UnitKind>? levels = null, bool leaveOut = false)
    {
        var (copy, shift) = (new Plan(code, head) { CopiedFromId = Id }, new CampaignShift(this, shiftMonths));
        var left = leaveOut && levels is not null ? _rules.Where(r => r.BindsMask != 0 && !r.Binds.Intersect(levels).Any()).ToHashSet() : [];
        foreach (var clause in _clauses.Where(c => _rules.All(r => r.Section != c.Section) || _rules.Exists(r => r.Section == c.Section && !left.Contains(r)))) copy.Add(clause.Copy());
        foreach (var rule in _rules.Where(r => !left.Contains(r))) copy.Add(rule.Copy(shift, levels));
        foreach (var rule in copy._rules.Where(r => left.Any(l => l.Code == r.Overrides))) rule.ReplaceNothing();
        foreach (var interpretation in _interpretations) copy.Add(interpretation.Copy(shift));
        foreach (var form in _forms) copy.Add(form.Copy());
        copy.SetHead(head);
        return copy;
    }

    /// <summary>
    /// Takes back a clause or rule of the plan this one was copied from, with its dates as far on as those of the rest, for the kinds of units this plan binds.
    /// </summary>
    /// <returns>What was added: the rule, or null if the source has none of this code.</returns>
    public PlanRule? TakeBack(Plan source, string ruleCode)
    {
        if (source._rules.Find(r => r.Code == ruleCode) is not { } rule || _rules.Exists(r => r.Code == ruleCode)) return null;
        var levels = UnitKinds.All.Where(k => _rules.Exists(r => r.BindsKind(k))).ToList();
        var back = rule.Copy(new CampaignShift(source, MonthsFrom(source)), levels.Count == 0 ? null : levels);
        if (source._clauses.Find(c => c.Section == rule.Section) is { } clause) TakeBack(clause);
        Add(back);
        return back;
    }

    /// <summary>Takes back a clause of the plan this one was copied from, unless it stands here.</summary>
    public bool TakeBack(PlanClause clause)
    {
        if (_clauses.Exists(c => c.Section == clause.Section)) return false;
        Add(clause.Copy());
        return true;
    }

    /// <summary>Rules that take the place of this one (P-02 that of H-03) stand by themselves once it is gone. Whoever removes the rule removes it from the store.</summary>
    public void PrepareRemoval(PlanRule rule)
    {
        foreach (var other in _rules.Where(r => r.Overrides == rule.Code)) other.ReplaceNothing();
    }

    /// <summary>Puts a clause behind another one; at the end if there is no such clause.</summary>
    public void Insert(string section, string heading, string citation, string text, string? behind)
    {
        var order = _clauses.Find(c => c.Section == behind)?.Order ?? _clauses.Select(c => c.Order).DefaultIfEmpty().Max();
        foreach (var later in _clauses.Where(c => c.Order > order)) later.MoveTo(later.Order + 1);
        Add(new PlanClause(section, order + 1, heading, citation, text));
    }

    /// <summary>Gives up a plan in preparation: kept for the log, its code free.</summary>
    public void Discard()
    {
        State = PlanState.Discarded;
        Code = $"{Code}~{Id}";
    }

    // Most dates of a copy moved by the same number of months; those that were set anew since are few.
    private int MonthsFrom(Plan source) => DatesOf(this).Join(DatesOf(source), d => d.Key, d => d.Key, (now, then) => (now.Value.Year - then.Value.Year) * 12 + now.Value.Month - then.Value.Month)
        .CountBy(m => m).OrderByDescending(m => m.Value).Select(m => m.Key).FirstOrDefault();

    private static Dictionary<string, DateOnly> DatesOf(Plan plan) =>
        plan._rules.SelectMany(r => r.Parameters.Where(p => p.Kind == ParameterKind.Date && p.Key != AssessedFromKey).Select(p => (Key: $"{r.Code} {p.Key}", p.Day))).ToDictionary(d => d.Key, d => d.Day);
}
