using BinhPhuocEmulation.Domain.Plans;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>How far a fact is from a rule, before the severity of the rule is looked at.</summary>
public enum Degree
{
    /// <summary>The rule does not apply here (70/30 of a plenary meeting).</summary>
    NotApplicable = 0,
    /// <summary>Nothing to judge yet (no date, empty list).</summary>
    Pending = 1,
    /// <summary>Met.</summary>
    Met = 2,
    /// <summary>A near miss (the named day itself, "khoảng").</summary>
    Near = 3,
    /// <summary>Missed.</summary>
    Missed = 4,
}

/// <summary>The status words of the portal (rules.md, section 3), with the colour they carry.</summary>
public enum FindingStatus
{
    /// <summary>Không áp dụng.</summary>
    NotApplicable = 0,
    /// <summary>Chưa có số liệu.</summary>
    Pending = 1,
    /// <summary>Đạt.</summary>
    Ok = 2,
    /// <summary>Đã giải trình: the level above accepted the explanation, by name, when it approved the list.</summary>
    Explained = 3,
    /// <summary>Thông tin: told, but nobody's fault.</summary>
    Info = 4,
    /// <summary>Khuyến nghị.</summary>
    Advice = 5,
    /// <summary>Cần giải trình.</summary>
    Explain = 6,
    /// <summary>Chưa đạt.</summary>
    Failed = 7,
    /// <summary>Không đúng hạn, a word true before the deadline too: the deadline has passed, or the chosen day lies outside it.</summary>
    Overdue = 8,
}

/// <summary>Which side of a rule a finding speaks of; with the rule's code it is the key of a finding.</summary>
public enum Aspect
{
    /// <summary>The rule as a whole.</summary>
    Whole = 0,
    /// <summary>The date against the deadline.</summary>
    Deadline = 1,
    /// <summary>The date against that of the unit above (AMB-03).</summary>
    BeforeParent = 2,
    /// <summary>Rows without a group.</summary>
    Group = 3,
    /// <summary>Rows lacking a required cell.</summary>
    RequiredCells = 4,
    /// <summary>Rows lacking a recommended cell.</summary>
    AdvisedCells = 5,
    /// <summary>Cells that could not be read.</summary>
    UnreadCells = 6,
    /// <summary>The same person twice on the list.</summary>
    Duplicate = 7,
    /// <summary>Representatives without a named collective (AMB-15).</summary>
    Collective = 8,
    /// <summary>Models in a leading post (AMB-14).</summary>
    LeadingPost = 9,
    /// <summary>Delegates too young or too old to be right.</summary>
    Age = 10,
    /// <summary>Models whose last award lies before the period (G-02).</summary>
    OldAward = 11,
    /// <summary>Women.</summary>
    Women = 12,
    /// <summary>Ethnic minorities.</summary>
    Minorities = 13,
    /// <summary>Direct workers.</summary>
    DirectWorkers = 14,
    /// <summary>Economic components.</summary>
    Components = 15,
    /// <summary>People who may be on another unit's list too.</summary>
    Elsewhere = 16,
    /// <summary>The title on the wall against the form chosen (N-02, AMB-07).</summary>
    Title = 17,
    /// <summary>The how manieth congress it is, against the plan (T-01, AMB-08).</summary>
    Ordinal = 18,
    /// <summary>The date against those of the units below, which should come first (AMB-03).</summary>
    AfterChildren = 19,
}

/// <summary>Words of the statuses.</summary>
public static class FindingStatuses
{
    /// <summary>Vietnamese word.</summary>
    public static string Name(FindingStatus status) => status switch
    {
        FindingStatus.Ok => "đạt",
        FindingStatus.Explained => "đã giải trình",
        FindingStatus.Info => "thông tin",
        FindingStatus.Advice => "khuyến nghị",
        FindingStatus.Explain => "cần giải trình",
        FindingStatus.Failed => "chưa đạt",
        FindingStatus.Overdue => "không đúng hạn",
        FindingStatus.Pending => "chưa có số liệu",
        _ => "không áp dụng",
    };

    /// <summary>Severity and distance give the status.</summary>
    public static FindingStatus Of(Severity severity, Degree degree, Aspect aspect) => degree switch
    {
        Degree.NotApplicable => FindingStatus.NotApplicable,
        Degree.Pending => FindingStatus.Pending,
        Degree.Met => FindingStatus.Ok,
        _ when severity == Severity.Info => FindingStatus.Info,
        _ when severity == Severity.Advice => FindingStatus.Advice,
        Degree.Near => FindingStatus.Explain,
        _ when aspect == Aspect.Deadline => FindingStatus.Overdue,
        _ => severity == Severity.Mandatory ? FindingStatus.Failed : FindingStatus.Explain,
    };
}
