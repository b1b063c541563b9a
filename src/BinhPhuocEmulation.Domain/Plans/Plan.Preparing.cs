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

    /// <summary>May a plan be called so beside these? Lists, the switch of plans and every finding name a plan by its short name alone; one given up leaves it free.</summary>
    public static Answer MayBeCalled(string? shortName, IEnumerable<Plan> others) =>
        others.Any(o => o.State != PlanState.Discarded && VietnameseText.SearchKey(o.ShortName) == VietnameseText.SearchKey(shortName))
            ? Answer.No("Đã có kế hoạch mang tên này; ghi tên gọi tắt khác, ví dụ theo số của kế hoạch mới.") : Answer.Yes;

    /// <summary>May a clause stand at this place? No two stand at places that differ by their marks only ("II.3.a", "II 3 a"): both would be one place on the page.</summary>
    public Answer MayInsert(string? section) => _clauses.Exists(c => c.StandsAt(section)) ? Answer.No("Vị trí này đã có điều khoản.") : Answer.Yes;

    /// <summary>May a rule, or an unclear point, bear this code? Findings, history and remarks name both by their codes.</summary>
    public Answer MayBearCode(string? code) => _rules.Exists(r => r.Code == code) || _interpretations.Exists(i => i.Code == code) ? Answer.No("Mã này đã có trong kế hoạch.") : Answer.Yes;

    /// <summary>May a rule stand under the clause of this place?</summary>
    public Answer MayStandUnder(string? section) => _clauses.Exists(c => c.Section == section) ? Answer.Yes : Answer.No("Chọn điều khoản.");

    /// <summary>May an unclear point be taken out? Not while a rule is checked by its reading.</summary>
    public Answer MayRemove(Interpretation point)
    {
        var steered = _rules.Where(r => r.Parameters.Any(p => p.Kind == ParameterKind.Interpretation && p.Value == point.Code)).Select(r => r.Code).ToList();
        return steered.Count == 0 ? Answer.Yes : Answer.No($"{string.Join(", ", steered)} được kiểm tra theo cách hiểu {point.Code}: bỏ các quy định đó trước.");
    }

    /// <summary>
    /// Puts back what was taken out, from the plan as it stood before: a clause with the rules that went with it, a rule with the clause it needs, or an unclear
    /// point; each as it was, with what had been changed in it.
    /// </summary>
    /// <returns>False if nothing was missing.</returns>
    public bool PutBack(Plan before, string subject)
    {
        ArgumentNullException.ThrowIfNull(before);
        var rules = before._rules.Where(r => (r.Code == subject || r.Section == subject) && !_rules.Exists(own => own.Code == r.Code)).ToList();
        var clause = before._clauses.Find(c => c.Section == subject || rules.Exists(r => r.Section == c.Section));
        var put = clause is not null && PutBack(clause);
        foreach (var rule in rules)
        {
            Add(rule.AsItWas());
            foreach (var other in before._rules.Where(r => r.Overrides == rule.Code)) _rules.Find(r => r.Code == other.Code && r.Overrides.Length == 0)?.ReplaceAgain(rule.Code);
        }
        if (before._interpretations.Find(i => i.Code == subject) is { } point && !_interpretations.Exists(i => i.Code == subject))
        {
            Add(point.AsItWas());
            return true;
        }
        return put || rules.Count > 0;
    }

    private bool PutBack(PlanClause clause)
    {
        if (!MayInsert(clause.Section)) return false;
        if (_clauses.Exists(c => c.Order == clause.Order)) foreach (var later in _clauses.Where(c => c.Order >= clause.Order)) later.MoveTo(later.Order + 1);
        Add(clause.Copy());
        return true;
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
