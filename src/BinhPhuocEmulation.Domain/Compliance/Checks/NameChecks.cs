using System.Collections.Frozen;
using System.Globalization;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// The name block of a Đại hội: three lines, with the ordinal (N-01). Without a day there is no name to judge yet. Readings of AMB-08: "free-ordinal" (each unit
/// its own), "same-as-province" (the one the plan gives the congress of the province).
/// </summary>
public sealed class CongressNameCheck(CompiledRule rule) : RuleCheck(rule)
{
    private const string ReadingKey = "ordinal-reading";
    private readonly bool _sameAsProvince = rule.Reading(ReadingKey) == "same-as-province";

    /// <summary>Lines of the block; {UNIT} {ORDINAL} {PERIOD} {PLACE} {DAY} {MONTH} {YEAR} are filled in.</summary>
    public NameBlockTemplate Template { get; } = new(rule.Text("lines"), rule.Text("period"), []);

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var complete = facts.Ordinal is > 0 and <= RomanNumeral.Largest && facts.Date is not null && facts.HasPlace;
        findings.Add(Found(complete ? Degree.Met : facts.Date is null ? Degree.Pending : Degree.Missed, facts.Ordinal, extra: (facts.Date is null ? 1 : 0) + (facts.HasPlace ? 0 : 2)));
        // The congress of the province itself is judged by its own rule (T-01).
        if (_sameAsProvince && facts.Ordinal is > 0 and <= RomanNumeral.Largest && ProvincialOrdinal is > 0 and var named && Rule.Plan.CheckFor<DateWindowCheck>(facts) is not { Ordinal: > 0 })
            findings.Add(Found(facts.Ordinal == named ? Degree.Met : Degree.Missed, facts.Ordinal, named, aspect: Aspect.Ordinal));
    }

    /// <summary>The ordinal the plan gives the congress of the province; 0 where no rule says it.</summary>
    private int ProvincialOrdinal => Rule.Plan.Rules.Select(r => r.Check).OfType<DateWindowCheck>().FirstOrDefault(c => c.Ordinal > 0)?.Ordinal ?? 0;

    /// <inheritdoc/>
    public override string? Caution => _sameAsProvince && ProvincialOrdinal == 0
        ? "“Lần thứ” theo Đại hội tỉnh, nhưng không quy định nào ghi Đại hội tỉnh lần thứ mấy: “lần thứ” sẽ không được kiểm tra." : null;

    /// <inheritdoc/>
    public override bool Reads(string readingKey, Aspect aspect) => readingKey != ReadingKey || aspect == Aspect.Ordinal;

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        if (finding.Aspect == Aspect.Ordinal)
        {
            var (chosen, named) = (RomanNumeral.Words(finding.Actual), RomanNumeral.Words(finding.Limit));
            return finding.Degree == Degree.Met ? new("“Lần thứ” cùng với Đại hội tỉnh.", chosen, named)
                : new("“Lần thứ” khác với Đại hội tỉnh.", chosen, named, $"Ghi {named}{(finding.NeedsExplanation ? ", hoặc nêu lý do" : "")}.");
        }
        if (finding.Degree == Degree.Met) return new("Tên đại hội đủ ba dòng theo mẫu.", $"lần thứ {RomanNumeral.Of((int)finding.Actual)}", "theo mẫu thống nhất");
        List<string> missing = [];
        if (finding.Actual is < 1 or > RomanNumeral.Largest) missing.Add("lần thứ");
        if ((finding.Extra & 1) != 0) missing.Add("ngày");
        if ((finding.Extra & 2) != 0) missing.Add("địa danh");
        var what = string.Join(", ", missing);
        return new("Tên đại hội chưa đủ theo mẫu.", $"thiếu {what}", "theo mẫu thống nhất", $"Điền {what}.");
    }
}

/// <summary>The name block of a Hội nghị: one of the listed titles, or the form's own name with the unit (N-02, AMB-07). Without a day there is no name to judge yet.</summary>
public sealed class ConferenceNameCheck : RuleCheck
{
    /// <summary>Title code of the pattern "HỘI NGHỊ... (cơ quan, đơn vị)".</summary>
    public const string OwnForm = "form-and-unit";

    /// <summary>Key of the parameter that lists the titles, one a line: a listed title is stored by its number.</summary>
    public const string TitlesKey = "titles";

    private readonly Severity _formTitle;
    // Number of the listed title that names a form; 0 where none does.
    private readonly FrozenDictionary<string, int> _listed;

    /// <summary>Reads lines, period and titles.</summary>
    public ConferenceNameCheck(CompiledRule rule) : base(rule)
    {
        var titles = rule.Text(TitlesKey).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Template = new(rule.Text("lines"), rule.Text("period"), titles);
        AllowsOwnForm = rule.Reading("reading") == "form-and-unit";
        // The plan lets each Hội nghị choose among its titles: that one differs from the form is told, unless Ban thi đua makes more of it.
        _formTitle = rule.TextOrNone("form-title-severity").Length > 0 ? rule.SeverityOf("form-title-severity") : Severity.Info;
        // "Hội nghị (hình thức khác)" is no name a wall could bear.
        _listed = rule.FormNames.Where(f => !f.Value.Contains('(', StringComparison.Ordinal)).ToFrozenDictionary(f => f.Key,
            f => Array.FindIndex(titles, t => VietnameseText.SearchKey(t) == VietnameseText.SearchKey(f.Value)) + 1);
    }

    /// <summary>Lines of the block; {TITLE} is the chosen title.</summary>
    public NameBlockTemplate Template { get; }

    /// <summary>May the form's own name with the unit be used (AMB-07)?</summary>
    public bool AllowsOwnForm { get; }

    /// <summary>Is this title one of those offered?</summary>
    public bool IsOffered(string? title) => title == OwnForm ? AllowsOwnForm : int.TryParse(title, out var index) && index >= 1 && index <= Template.Titles.Count;

    /// <summary>
    /// The title that says what the chosen form is: the listed one with its name, else the form's own name with the unit. Null where the chosen title says it
    /// already, where nothing is chosen, and where no title offered could say it.
    /// </summary>
    public string? BetterTitle(CongressFacts facts)
    {
        if (facts.Form is not { } form || !_listed.TryGetValue(form, out var listed)) return null;
        if (!int.TryParse(facts.Title, out var chosen) || chosen < 1 || chosen > Template.Titles.Count || chosen == listed) return null;
        return listed > 0 ? listed.ToString(CultureInfo.InvariantCulture) : AllowsOwnForm ? OwnForm : null;
    }

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        var complete = IsOffered(facts.Title) && facts.Date is not null && facts.HasPlace;
        findings.Add(Found(complete ? Degree.Met : facts.Date is null ? Degree.Pending : Degree.Missed, IsOffered(facts.Title) ? 1 : 0,
            extra: (facts.Date is null ? 1 : 0) + (facts.HasPlace ? 0 : 2)));
        if (BetterTitle(facts) is { } better)
            findings.Add(Found(Degree.Near, int.Parse(facts.Title!, CultureInfo.InvariantCulture), better == OwnForm ? 0 : 1, detail: Rule.FormNames[facts.Form!], aspect: Aspect.Title, severity: _formTitle));
    }

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        if (finding.Aspect == Aspect.Title)
            return new("Tiêu đề trên phông khác tên hình thức đã chọn.", $"phông ghi “{Template.Titles[(int)finding.Actual - 1]}”", $"hình thức đã chọn: “{finding.Detail}”",
                finding.Limit > 0 ? "Nếu đúng hình thức thì chọn tiêu đề cùng tên." : "Nếu đúng hình thức thì dùng tên hình thức kèm tên đơn vị.");
        if (finding.Degree == Degree.Met) return new("Tên hội nghị theo mẫu thống nhất.", "đủ các dòng", "theo mẫu thống nhất");
        List<string> missing = [];
        if (finding.Actual == 0) missing.Add("tiêu đề");
        if ((finding.Extra & 1) != 0) missing.Add("ngày");
        if ((finding.Extra & 2) != 0) missing.Add("địa danh");
        var what = string.Join(", ", missing);
        return new("Tên hội nghị chưa đủ theo mẫu.", $"thiếu {what}", "theo mẫu thống nhất", $"Chọn hoặc điền {what}.");
    }
}
