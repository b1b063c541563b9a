namespace BinhPhuocEmulation.Documents.Kit.Model;

/// <summary>One block of a paper. The set of kinds is closed: a writer handles each of them.</summary>
public abstract record PaperBlock
{
    /// <summary>Keeps the block on the same page as the start of the next one; a table keeps its last row.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Begins a new page, as each letter of a file of letters does.</summary>
    public bool StartsPage { get; init; }
}

/// <summary>
/// The top of the first page: agencies at the left, Quốc hiệu and Tiêu ngữ at the right (Decree 30/2020, Phụ lục I,
/// mục II.1-II.4; ô 1-4).
/// </summary>
/// <param name="SuperiorAgency">The superior agency in capitals, upright; empty when there is none.</param>
/// <param name="IssuingAgency">The issuing agency in capitals, bold; may take several lines.</param>
/// <param name="Number">"Số: 05/DS-UBND"; null leaves the line out, as for an attachment without its own number.</param>
/// <param name="PlaceAndDate">"Lộc An, ngày 05 tháng 01 năm 2025"; null leaves the line out.</param>
public sealed record LetterheadBlock(
    IReadOnlyList<string> SuperiorAgency, IReadOnlyList<string> IssuingAgency, string? Number, string? PlaceAndDate)
    : PaperBlock
{
    /// <summary>A paper of the Party (Hướng dẫn 36-HD/VPTW): "ĐẢNG CỘNG SẢN VIỆT NAM" at the right, "*" below the agency in place of the rule.</summary>
    public bool IsOfParty { get; init; }

    /// <summary>The lines at the right with their letter sizes in points; the last one is underlined.</summary>
    public IReadOnlyList<(string Text, double SizePt)> Nation => IsOfParty
        ? [(Decree30.Party, Decree30.PartyPt)]
        : [(Decree30.Nation, Decree30.NationPt), (Decree30.Motto, Decree30.MottoPt)];
}

/// <summary>
/// The title, centred (mục II.5; for a phụ lục mục III.1): the annex label, the bold lines, the italic reference.
/// </summary>
/// <param name="AnnexLabel">"Phụ lục II", bold; null when the paper is not a numbered annex.</param>
/// <param name="Lines">The first line is the type or title in capitals; all are bold.</param>
/// <param name="Reference">"(Kèm theo Tờ trình số …)", italic; null when there is none.</param>
public sealed record TitleBlock(string? AnnexLabel, IReadOnlyList<string> Lines, string? Reference) : PaperBlock
{
    /// <summary>Draws the rule under the last bold line, one third to one half of its length (trích yếu, ô 5a).</summary>
    public bool RuleUnder { get; init; }
}

/// <summary>How a paragraph is set.</summary>
public enum ParagraphStyle
{
    /// <summary>Justified, first line indented (mục II.6).</summary>
    Body,

    /// <summary>A heading at the left edge, bold.</summary>
    Heading,

    /// <summary>Centred, upright.</summary>
    Centered,

    /// <summary>Small print at the left edge, e.g. the line that identifies a frozen copy.</summary>
    FinePrint,
}

/// <summary>A paragraph of running text.</summary>
/// <param name="Text">The text; line breaks start a new line within the paragraph.</param>
/// <param name="Style">How it is set.</param>
public sealed record ParagraphBlock(string Text, ParagraphStyle Style = ParagraphStyle.Body) : PaperBlock
{
    /// <summary>Bold letters; headings are bold already.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic letters.</summary>
    public bool Italic { get; init; }
}

/// <summary>
/// The legal grounds, italic, each on its own line ending with ";", the last with "." (mục II.6.b). The block adds the
/// ends itself.
/// </summary>
/// <param name="Grounds">"Căn cứ …" without the mark at its end.</param>
public sealed record GroundsBlock(IReadOnlyList<string> Grounds) : PaperBlock
{
    /// <summary>The grounds as printed, each with its closing mark.</summary>
    public IEnumerable<string> PrintedLines() =>
        Grounds.Select((ground, i) => ground.TrimEnd('.', ';', ' ') + (i == Grounds.Count - 1 ? "." : ";"));
}

/// <summary>
/// The end of the paper: Nơi nhận at the left edge, then one or more signatures side by side (mục II.7 and II.9).
/// Never divided between pages.
/// </summary>
/// <param name="Signatures">From left to right.</param>
/// <param name="Recipients">Lines of "Nơi nhận" without dash and closing mark; empty leaves it out.</param>
public sealed record SignaturesBlock(IReadOnlyList<Signature> Signatures, IReadOnlyList<string> Recipients) : PaperBlock
{
    /// <summary>The recipients as printed: "- Như trên;" … "- Lưu: VT." (mục II.9.b).</summary>
    public IEnumerable<string> PrintedRecipients() =>
        Recipients.Select((line, i) =>
            "- " + line.TrimStart('-', ' ').TrimEnd('.', ';', ' ') + (i == Recipients.Count - 1 ? "." : ";"));
}

/// <summary>One signature (ô 7a, 7c, 7b).</summary>
/// <param name="Authority">Bold capitals, e.g. "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"; one per line.</param>
/// <param name="Name">Full name of the signer, no academic title before it; null leaves room to write it.</param>
public sealed record Signature(IReadOnlyList<string> Authority, string? Name);
