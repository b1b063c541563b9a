using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit;

/// <summary>
/// Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in millimetres, letter sizes in points. Where the decree
/// gives a range, the value chosen here lies inside it and the range is in the comment.
/// </summary>
public static class Decree30
{
    /// <summary>A4, short side (mục I.1).</summary>
    public const double A4ShortMm = 210;

    /// <summary>A4, long side (mục I.1).</summary>
    public const double A4LongMm = 297;

    /// <summary>Top margin, 20-25 mm (mục I.3).</summary>
    public const double TopMarginMm = 20;

    /// <summary>Bottom margin, 20-25 mm (mục I.3).</summary>
    public const double BottomMarginMm = 20;

    /// <summary>Left margin, 30-35 mm (mục I.3).</summary>
    public const double LeftMarginMm = 30;

    /// <summary>Right margin, 15-20 mm (mục I.3).</summary>
    public const double RightMarginMm = 15;

    /// <summary>Page number, 13-14 pt upright, centred in the top margin, hidden on page 1 (mục I.6).</summary>
    public const double PageNumberPt = 13;

    /// <summary>Quốc hiệu, 12-13 pt bold capitals (mục II.1.a).</summary>
    public const double NationPt = 13;

    /// <summary>Tiêu ngữ, 13-14 pt bold, over a solid rule as long as the text (mục II.1.b).</summary>
    public const double MottoPt = 14;

    /// <summary>Agency names, 12-13 pt capitals; the issuing one bold (mục II.2).</summary>
    public const double AgencyPt = 13;

    /// <summary>The least size of agency names (mục II.2).</summary>
    public const double LeastAgencyPt = 12;

    /// <summary>Rule under the issuing agency and under a trích yếu: 1/3 to 1/2 of the text (mục II.2.b, II.5.b).</summary>
    public const double ShortRuleShare = 0.4;

    /// <summary>"Số: …", 13 pt upright (mục II.3).</summary>
    public const double NumberPt = 13;

    /// <summary>Place and date, 13-14 pt italic (mục II.4).</summary>
    public const double PlaceAndDatePt = 14;

    /// <summary>Type, title and trích yếu, 13-14 pt bold (mục II.5); "Phụ lục" label 14 pt bold (mục III.1).</summary>
    public const double TitlePt = 14;

    /// <summary>Running text, 13-14 pt (mục II.6.e).</summary>
    public const double BodyPt = 13;

    /// <summary>First line indent, 10 or 12.7 mm (mục II.6.e).</summary>
    public const double FirstLineIndentMm = 12.7;

    /// <summary>Space between paragraphs, at least 6 pt (mục II.6.e).</summary>
    public const double ParagraphSpacePt = 6;

    /// <summary>Authority, post and name of the signer, 13-14 pt bold (mục II.7).</summary>
    public const double SignaturePt = 13;

    /// <summary>Height left for the signature between post and name; the decree gives none, 22 mm holds a seal's third.</summary>
    public const double SignatureSpaceMm = 22;

    /// <summary>"Nơi nhận:", 12 pt bold italic (mục II.9.b).</summary>
    public const double RecipientsHeadPt = 12;

    /// <summary>Lines of Nơi nhận, 11 pt (mục II.9.b).</summary>
    public const double RecipientsPt = 11;

    /// <summary>Quốc hiệu (mục II.1.a).</summary>
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    /// <summary>Tiêu ngữ (mục II.1.b).</summary>
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>The head of a paper of the Party, 15 pt (Hướng dẫn 36-HD/VPTW).</summary>
    public const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM";

    /// <summary>Letter size of <see cref="Party"/>, in points.</summary>
    public const double PartyPt = 15;

    /// <summary>Below the agency on a paper of the Party, where the state's papers have a rule.</summary>
    public const string PartyMark = "*";

    /// <summary>A4 upright.</summary>
    public static PageSetup Portrait { get; } =
        new(A4ShortMm, A4LongMm, TopMarginMm, RightMarginMm, BottomMarginMm, LeftMarginMm);

    /// <summary>A4 on its long side, for wide tables (mục I.2).</summary>
    public static PageSetup Landscape { get; } =
        new(A4LongMm, A4ShortMm, TopMarginMm, RightMarginMm, BottomMarginMm, LeftMarginMm);
}
