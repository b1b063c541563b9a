using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Documents.Kit.Pdf;

/// <summary>
/// Names the language of a finished PDF, which the engine cannot: an incremental update (PDF 1.4, 3.4.5) that repeats
/// the catalogue with /Lang, so that screen readers speak Vietnamese.
/// </summary>
internal static partial class PdfLanguage
{
    private const string Language = "vi-VN";

    /// <summary>
    /// The bytes to append to <paramref name="pdf"/>; empty when its end does not read as the engine writes it now, for a
    /// paper without the name of its language is better than none.
    /// </summary>
    public static byte[] Update(ReadOnlySpan<byte> pdf)
    {
        const int Enough = 1024;
        var tail = Encoding.Latin1.GetString(pdf[Math.Max(0, pdf.Length - Enough)..]);
        var trailer = Trailer().Match(tail);
        if (!trailer.Success)
            return [];

        var table = Number(trailer.Groups["xref"]);
        var root = Number(trailer.Groups["root"]);
        if (OffsetOf(pdf, table, root) is not { } start || Catalogue(pdf[start..]) is not { } catalogue)
            return [];

        var builder = new StringBuilder("\n");
        var offset = pdf.Length + builder.Length;
        builder.Append(CultureInfo.InvariantCulture, $"{root} 0 obj\n<</Lang ({Language})\n{catalogue}\nendobj\n");
        var newTable = pdf.Length + builder.Length;
        builder.Append(CultureInfo.InvariantCulture, $"xref\n{root} 1\n{offset:0000000000} 00000 n \n");
        builder.Append(CultureInfo.InvariantCulture, $"trailer\n<<{trailer.Groups["entries"].Value}\n/Prev {table}>>\n");
        builder.Append(CultureInfo.InvariantCulture, $"startxref\n{newTable}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(builder.ToString());
    }

    [GeneratedRegex(@"trailer\s*<<(?<entries>[^<>]*/Root (?<root>\d+) 0 R[^<>]*)>>\s*startxref\s+(?<xref>\d+)\s+%%EOF\s*$")]
    private static partial Regex Trailer();

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    /// <summary>Reads the cross-reference table: a line "0 n", then 20 bytes for each object.</summary>
    private static int? OffsetOf(ReadOnlySpan<byte> pdf, int table, int obj)
    {
        const int EntryLength = 20, OffsetDigits = 10;
        if (table >= pdf.Length || !pdf[table..].StartsWith("xref\n0 "u8))
            return null;
        var firstEntry = table + "xref\n".Length + pdf[(table + "xref\n".Length)..].IndexOf((byte)'\n') + 1;
        var entry = firstEntry + (obj * EntryLength);
        return entry + OffsetDigits <= pdf.Length
            && int.TryParse(pdf.Slice(entry, OffsetDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && offset < pdf.Length ? offset : null;
    }

    /// <summary>What stands in the catalogue after its opening "&lt;&lt;", with the closing marks.</summary>
    private static string? Catalogue(ReadOnlySpan<byte> obj)
    {
        var open = obj.IndexOf("<<"u8);
        var end = obj.IndexOf("endobj"u8);
        return open < 0 || end < open ? null : Encoding.Latin1.GetString(obj[(open + 2)..end]).TrimEnd();
    }
}
