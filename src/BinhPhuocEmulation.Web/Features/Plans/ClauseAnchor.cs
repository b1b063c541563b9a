namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Place of a clause on the plan's page.</summary>
public static class ClauseAnchor
{
    /// <summary>Id of the clause's card.</summary>
    public static string Of(string section) => "muc-" + new string([.. section.Select(c => char.IsLetterOrDigit(c) ? c : '-')]);
}
