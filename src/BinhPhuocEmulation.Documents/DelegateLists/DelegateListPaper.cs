using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// Everything that stands on a "Danh sách trích ngang đại biểu", as plain values. It carries no entity and decides
/// nothing: who may see sensitive columns, and whether the list is still a draft, is decided by the caller.
/// </summary>
public sealed record DelegateListPaper
{
    /// <summary>Superior agency in capitals, e.g. "UBND HUYỆN LỘC NINH"; empty when there is none.</summary>
    public IReadOnlyList<string> SuperiorAgency { get; init; } = [];

    /// <summary>Issuing agency in capitals, one or two lines, e.g. "ỦY BAN NHÂN DÂN", "XÃ LỘC AN".</summary>
    public required IReadOnlyList<string> IssuingAgency { get; init; }

    /// <summary>Headed as papers of the Party are.</summary>
    public bool IsOfParty { get; init; }

    /// <summary>"Số: …/DS-UBND"; null when the list travels as an attachment without its own number.</summary>
    public string? Number { get; init; }

    /// <summary>Place of issue, e.g. "Lộc An"; null leaves place and date out.</summary>
    public string? Place { get; init; }

    /// <summary>Date of issue; null prints "ngày … tháng … năm …" to be written by hand: the list is signed with its Tờ trình, whose day is not known here.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Year printed where the date is to be written by hand; null leaves room for it too.</summary>
    public int? Year { get; init; }

    /// <summary>"Phụ lục I" when the list is a numbered annex; null otherwise.</summary>
    public string? AnnexLabel { get; init; }

    /// <summary>Title lines; the first in capitals, e.g. "DANH SÁCH TRÍCH NGANG ĐẠI BIỂU", "Dự Hội nghị …".</summary>
    public required IReadOnlyList<string> TitleLines { get; init; }

    /// <summary>"(Kèm theo Tờ trình số …/TTr-UBND ngày … của …)"; null when the list stands alone.</summary>
    public string? Reference { get; init; }

    /// <summary>The sections in the order of the paper. The numbering (TT) runs through all of them.</summary>
    public required IReadOnlyList<DelegateSection> Sections { get; init; }

    /// <summary>The structure summary; null leaves it out.</summary>
    public StructureSummary? Structure { get; init; }

    /// <summary>
    /// Prints dân tộc, tôn giáo and ngày vào Đảng of each person. Sensitive personal data (Nghị định 13/2023, Điều 2
    /// khoản 4): true only for those who may see them and asked; the caller logs the export.
    /// </summary>
    public bool IncludeSensitive { get; init; }

    /// <summary>The one who drew up the list, signing at the left under "NGƯỜI LẬP BIỂU"; null leaves it out.</summary>
    public Signature? PreparedBy { get; init; }

    /// <summary>The one who signs for the unit, at the right; null leaves it out.</summary>
    public Signature? SignedBy { get; init; }

    /// <summary>Lines of "Nơi nhận" without dash and closing mark; empty leaves it out.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>True prints "DỰ THẢO" across each page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Which approved copy was printed; null for a list that is not frozen.</summary>
    public FrozenCopy? Frozen { get; init; }

    /// <summary>Number of delegates in all sections.</summary>
    public int DelegateCount => Sections.Sum(s => s.Count);
}

/// <summary>Identifies an approved, frozen copy of a list.</summary>
/// <param name="ShortHash">The first characters of the hash of the frozen content.</param>
/// <param name="ApprovedOn">Date of approval, in Asia/Ho_Chi_Minh.</param>
/// <param name="Round">Round of submission, from 1.</param>
public sealed record FrozenCopy(string ShortHash, DateOnly ApprovedOn, int Round = 1);
