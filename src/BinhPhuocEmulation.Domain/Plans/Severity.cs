namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>What a deviation from a rule means for submitting (rules.md, section 3).</summary>
public enum Severity
{
    /// <summary>Thông tin: context, never a finding against anyone.</summary>
    Info = 0,
    /// <summary>Khuyến nghị: shown, never blocks.</summary>
    Advice = 1,
    /// <summary>Giải trình: submitting needs a written explanation that the reviewer accepts or returns.</summary>
    Explanation = 2,
    /// <summary>Bắt buộc: blocks submitting.</summary>
    Mandatory = 3,
}

/// <summary>Vietnamese names of the severities.</summary>
public static class Severities
{
    /// <summary>Name on screen.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Mandatory => "Bắt buộc",
        Severity.Explanation => "Giải trình",
        Severity.Advice => "Khuyến nghị",
        _ => "Thông tin",
    };
}
