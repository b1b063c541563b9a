namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// The form is one the level allows (X-01, H-01, S-01). Where the plan gives its forms as examples ("như", S-01), another one is tolerable
/// with a reason: such forms are named apart, and using one is a near miss.
/// </summary>
public sealed class AllowedFormsCheck : RuleCheck
{
    /// <summary>Reads both lists.</summary>
    /// <exception cref="PlanDataException">No form is allowed at all.</exception>
    public AllowedFormsCheck(CompiledRule rule) : base(rule)
    {
        Allowed = rule.Codes("forms");
        Tolerated = rule.CodesOrNone("tolerated-forms");
        if (Allowed.Count == 0) throw new PlanDataException($"Quy định {rule.Code}: chọn ít nhất một hình thức được phép.", rule.Code, "forms");
    }

    /// <summary>Codes of the allowed forms, in the order they are offered.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>Codes of forms that need a reason, offered last.</summary>
    public IReadOnlyList<string> Tolerated { get; }

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var degree = facts.Form is not { } form ? Degree.Pending : IsAllowed(form) ? Degree.Met : IsTolerated(form) ? Degree.Near : Degree.Missed;
        findings.Add(Found(degree, limit: Allowed.Count, detail: facts.Form));
    }

    /// <summary>Is this form allowed without more?</summary>
    public bool IsAllowed(string form) => Holds(Allowed, form);

    /// <summary>Is this form tolerable with a reason?</summary>
    public bool IsTolerated(string form) => !IsAllowed(form) && Holds(Tolerated, form);

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var expected = string.Join(" hoặc ", Allowed.Select(code => $"“{Rule.FormNames.GetValueOrDefault(code, code)}”"));
        var actual = finding.Detail is { } form ? $"“{Rule.FormNames.GetValueOrDefault(form, form)}”" : "chưa chọn";
        return finding.Degree switch
        {
            Degree.Met => new("Hình thức tổ chức đúng quy định.", actual, expected),
            Degree.Pending => new("Chưa chọn hình thức tổ chức.", actual, expected, $"Chọn {expected}."),
            Degree.Near => new("Hình thức tổ chức khác các hình thức kế hoạch nêu làm ví dụ.", actual, expected, $"Nêu lý do, hoặc chọn {expected}."),
            _ => new("Hình thức tổ chức không thuộc các hình thức được phép.", actual, expected, $"Chọn {expected}."),
        };
    }

    // A plain loop: judging allocates nothing.
    private static bool Holds(IReadOnlyList<string> codes, string form)
    {
        for (var i = 0; i < codes.Count; i++)
            if (codes[i] == form) return true;
        return false;
    }
}
