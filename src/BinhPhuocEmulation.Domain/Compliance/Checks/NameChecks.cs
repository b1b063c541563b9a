using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>The name block of a Đại hội: three lines, with the ordinal (N-01, AMB-08). Without a day there is no name to judge yet.</summary>
public sealed class CongressNameCheck(CompiledRule rule) : RuleCheck(rule)
{
    /// <summary>Lines of the block; {UNIT} {ORDINAL} {PERIOD} {PLACE} {DAY} {MONTH} {YEAR} are filled in.</summary>
    public NameBlockTemplate Template { get; } = new(rule.Text("lines"), rule.Text("period"), []);

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var complete = facts.Ordinal is > 0 and <= RomanNumeral.Largest && facts.Date is not null && facts.HasPlace;
        findings.Add(Found(complete ? Degree.Met : facts.Date is null ? Degree.Pending : Degree.Missed, facts.Ordinal, extra: (facts.Date is null ? 1 : 0) + (facts.HasPlace ? 0 : 2)));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        if (finding.Degree == Degree.Met) return new("Tên đại hội đủ ba dòng theo mẫu.", $"lần thứ {RomanNumeral.Of((int)finding.Actual)}", "theo mẫu thống nhất");
        List<string> missing = [];
        if (finding.Actual is < 1 or > RomanNumeral.Largest) missing.Add("lần thứ");
        if ((finding.Extra & 1) != 0) missing.Add("ngày");
        if ((finding.Extra & 2) != 0) missing.Add("địa điểm");
        var what = string.Join(", ", missing);
        return new("Tên đại hội chưa đủ theo mẫu.", $"thiếu {what}", "theo mẫu thống nhất", $"Điền {what}.");
    }
}

/// <summary>The name block of a Hội nghị: one of the listed titles, or the form's own name with the unit (N-02, AMB-07). Without a day there is no name to judge yet.</summary>
public sealed class ConferenceNameCheck : RuleCheck
{
    /// <summary>Title code of the pattern "HỘI NGHỊ... (cơ quan, đơn vị)".</summary>
    public const string OwnForm = "form-and-unit";

    /// <summary>Reads lines, period and titles.</summary>
    public ConferenceNameCheck(CompiledRule rule) : base(rule)
    {
        var titles = rule.Text("titles").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Template = new(rule.Text("lines"), rule.Text("period"), titles);
        AllowsOwnForm = rule.Reading("reading") == "form-and-unit";
    }

    /// <summary>Lines of the block; {TITLE} is the chosen title.</summary>
    public NameBlockTemplate Template { get; }

    /// <summary>May the form's own name with the unit be used (AMB-07)?</summary>
    public bool AllowsOwnForm { get; }

    /// <summary>Is this title one of those offered?</summary>
    public bool IsOffered(string? title) => title == OwnForm ? AllowsOwnForm : int.TryParse(title, out var index) && index >= 1 && index <= Template.Titles.Count;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var complete = IsOffered(facts.Title) && facts.Date is not null && facts.HasPlace;
        findings.Add(Found(complete ? Degree.Met : facts.Date is null ? Degree.Pending : Degree.Missed, IsOffered(facts.Title) ? 1 : 0,
            extra: (facts.Date is null ? 1 : 0) + (facts.HasPlace ? 0 : 2)));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        if (finding.Degree == Degree.Met) return new("Tên hội nghị theo mẫu thống nhất.", "đủ các dòng", "theo mẫu thống nhất");
        List<string> missing = [];
        if (finding.Actual == 0) missing.Add("tiêu đề");
        if ((finding.Extra & 1) != 0) missing.Add("ngày");
        if ((finding.Extra & 2) != 0) missing.Add("địa điểm");
        var what = string.Join(", ", missing);
        return new("Tên hội nghị chưa đủ theo mẫu.", $"thiếu {what}", "theo mẫu thống nhất", $"Chọn hoặc điền {what}.");
    }
}
