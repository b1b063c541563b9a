namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>What counts as the document a decision stands on, of units, workers and readings of a plan alike: it bears a number, not “x”. Its day need not be told.</summary>
public static class DocumentText
{
    /// <summary>Fewest characters: “12/NQ”.</summary>
    public const int Shortest = 5;

    /// <summary>What is said of a text that is none.</summary>
    public static string Refusal => "Chưa phải văn bản: ghi số, ký hiệu, ngày, ví dụ “Quyết định 45/QĐ-UBND ngày 15/3/2025”.";

    /// <summary>Does this read as a document: letters and a number?</summary>
    public static bool Is(string? text)
    {
        var clean = VietnameseText.Clean(text);
        return clean.Length >= Shortest && clean.Any(char.IsLetter) && clean.Any(char.IsAsciiDigit);
    }

    /// <summary>Something is written that is no document.</summary>
    public static bool Fails(string? text) => VietnameseText.Clean(text).Length > 0 && !Is(text);
}
