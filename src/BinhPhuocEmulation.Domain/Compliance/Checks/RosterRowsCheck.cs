using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>
/// Who may be a delegate, row by row (X-04, H-04, S-04; rules.md, section 3): one group each, required cells, nobody twice,
/// a named collective behind each representative, and a word about models in leading posts (AMB-14).
/// </summary>
public sealed class RosterRowsCheck : RuleCheck
{
    private readonly DelegateCells _model, _other, _advised, _notOfCollective;
    private readonly int _minAge, _maxAge;
    private readonly Severity _leading, _advisedSeverity, _elsewhere, _age;
    private readonly bool _warnLeading;

    /// <summary>Reads required cells, ages and severities of the aspects.</summary>
    public RosterRowsCheck(CompiledRule rule) : base(rule)
    {
        _model = DelegateWords.Parse(rule.Codes("required-model"));
        _other = DelegateWords.Parse(rule.Codes("required-other"));
        _advised = DelegateWords.Parse(rule.Codes("advised-model"));
        _notOfCollective = DelegateWords.Parse(rule.CodesOrNone("not-of-collective"));
        _minAge = rule.Integer("min-age");
        _maxAge = rule.Integer("max-age");
        _age = rule.SeverityOf("age-severity");
        _leading = rule.SeverityOf("leading-severity");
        _advisedSeverity = rule.SeverityOf("advised-severity");
        _elsewhere = rule.SeverityOf("elsewhere-severity");
        _warnLeading = rule.Reading("leading-reading") != "strongest-title";
    }

    /// <summary>What the rule wants of rows, for counting and for the cells of the page.</summary>
    public RosterRequirements Requirements(DateOnly assessedFrom) => new(_model, _other, _advised, _minAge, _maxAge, assessedFrom) { NotOfCollective = _notOfCollective };

    /// <inheritdoc/>
    public override bool AboutRoster => true;

    /// <inheritdoc/>
    public override bool Reads(string readingKey, Aspect aspect) => readingKey != "leading-reading" || aspect == Aspect.LeadingPost;

    /// <inheritdoc/>
    public override void Judge(CongressFacts facts, List<Finding> findings)
    {
        if (facts.Roster is not { Total: > 0 } roster) { findings.Add(Found(Degree.Pending)); return; }
        Add(findings, Aspect.Group, roster.Ungrouped, roster.Total, Rule.Severity);
        Add(findings, Aspect.RequiredCells, roster.RowsIncomplete, roster.Total, Rule.Severity);
        Add(findings, Aspect.UnreadCells, roster.RowsUnread, roster.Total, Rule.Severity);
        Add(findings, Aspect.Duplicate, roster.Repeated, roster.Total, Rule.Severity);
        if (roster.Collectives > 0) Add(findings, Aspect.Collective, roster.CollectivesUnnamed, roster.Collectives, Rule.Severity);
        Add(findings, Aspect.Age, roster.AgeOut, roster.Total, _age);
        Add(findings, Aspect.AdvisedCells, roster.RowsAdvised, roster.Models, _advisedSeverity);
        if (_warnLeading) Add(findings, Aspect.LeadingPost, roster.LeadingModels, roster.Models, _leading);
        Add(findings, Aspect.Elsewhere, roster.PossiblyElsewhere, roster.Total, _elsewhere);
    }

    private void Add(List<Finding> findings, Aspect aspect, int count, int of, Severity severity) =>
        findings.Add(Found(count == 0 ? Degree.Met : Degree.Missed, count, of, aspect: aspect, severity: severity));

    /// <inheritdoc/>
    public override FindingText Describe(Finding finding)
    {
        if (finding.Degree == Degree.Pending) return new("Danh sách chưa có đại biểu.", "0 đại biểu", "mỗi đại biểu một nhóm, đủ thông tin", "Gõ hoặc dán danh sách từ Excel.");
        var count = VietnameseFormat.Number(finding.Actual);
        var actual = $"{count} dòng";
        var met = finding.Degree == Degree.Met;
        return finding.Aspect switch
        {
            Aspect.Group => met ? new("Mỗi đại biểu thuộc đúng một nhóm.")
                : new($"{count} đại biểu chưa chọn nhóm.", actual, "mỗi đại biểu một nhóm", "Chọn điển hình, khách mời hoặc lãnh đạo."),
            Aspect.RequiredCells => met ? new("Đủ các thông tin bắt buộc.")
                : new($"{count} đại biểu thiếu thông tin bắt buộc.", actual, "đủ các cột bắt buộc", "Điền các ô được tô trong danh sách (thẻ “Thiếu thông tin”)."),
            Aspect.UnreadCells => met ? new("Mọi ô đều đọc được.")
                : new($"{count} dòng có ô không đọc được.", actual, "mọi ô đều đọc được", "Sửa các ô có chữ đỏ."),
            Aspect.Duplicate => met ? new("Không ai có tên hai lần.")
                : new($"{count} dòng trùng người đã có trong danh sách.", actual, "mỗi người một lần", "Xóa dòng trùng."),
            Aspect.Collective => met ? new("Đại diện tập thể đều ghi rõ tập thể.")
                : new($"{count} đại diện chưa ghi tập thể nào.", actual, "ghi rõ tập thể", "Điền tên tập thể được đại diện."),
            Aspect.Age => met ? new("Tuổi của các đại biểu hợp lý.")
                : new($"{count} đại biểu có tuổi bất thường.", actual, $"từ {_minAge} đến {_maxAge} tuổi", "Kiểm tra lại ngày sinh."),
            Aspect.AdvisedCells => met ? new("Đủ các thông tin nên có.")
                : new($"{count} điển hình thiếu thông tin nên có.", actual, "đủ các cột nên có", "Điền thêm các ô còn trống."),
            Aspect.LeadingPost => met ? new("Không có điển hình giữ chức vụ lãnh đạo.")
                : new($"{count} điển hình đang giữ chức vụ lãnh đạo.", actual, "xem lại nhóm", "Xem lại: tính là điển hình hay lãnh đạo."),
            _ => met ? new("Không nghi trùng với danh sách đơn vị khác.")
                : new($"{count} đại biểu có thể cũng ở danh sách của đơn vị khác.", actual, "mỗi người ở một danh sách", "Xem và quyết định ở thẻ “Nghi trùng”."),
        };
    }
}
