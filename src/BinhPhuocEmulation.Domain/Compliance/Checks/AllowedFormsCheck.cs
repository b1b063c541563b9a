namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>The form is one the level allows (X-01, H-01, S-01).</summary>
public sealed class AllowedFormsCheck(CompiledRule rule) : RuleCheck(rule)
{
    /// <summary>Codes of the allowed forms, in the order they are offered.</summary>
    public IReadOnlyList<string> Allowed { get; } = rule.Codes("forms");

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var degree = facts.Form is null ? Degree.Pending : IsAllowed(facts.Form) ? Degree.Met : Degree.Missed;
        findings.Add(Found(degree, limit: Allowed.Count, detail: facts.Form));
    }

    /// <summary>Is this form allowed?</summary>
    public bool IsAllowed(string form)
    {
        for (var i = 0; i < Allowed.Count; i++)
            if (Allowed[i] == form) return true;
        return false;
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        var expected = string.Join(" hoặc ", Allowed.Select(code => $"“{Rule.FormNames.GetValueOrDefault(code, code)}”"));
        var actual = finding.Detail is { } form ? $"“{Rule.FormNames.GetValueOrDefault(form, form)}”" : "chưa chọn";
        return finding.Degree switch
        {
            Degree.Met => new("Hình thức tổ chức đúng quy định.", actual, expected),
            Degree.Pending => new("Chưa chọn hình thức tổ chức.", actual, expected, $"Chọn {expected}."),
            _ => new("Hình thức tổ chức không thuộc các hình thức được phép.", actual, expected, $"Chọn {expected}."),
        };
    }
}
