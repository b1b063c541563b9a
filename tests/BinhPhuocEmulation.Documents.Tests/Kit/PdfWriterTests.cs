using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Pdf;
using BinhPhuocEmulation.Documents.Tests.DelegateLists;

namespace BinhPhuocEmulation.Documents.Tests.Kit;

public class PdfWriterTests
{
    [Fact]
    public void Write_List_IsA4LandscapeWithAsManyPagesAsTheLayout()
    {
        var list = DelegateListSamples.List(60);
        var pdf = Encoding.Latin1.GetString(Write(list));
        Assert.StartsWith("%PDF-1.4", pdf, StringComparison.Ordinal);
        var boxes = Regex.Matches(pdf, @"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]");
        Assert.Equal(PaperLayout.Pages(DelegateListDocument.Compose(list)).Count(), boxes.Count);
        Assert.All(boxes, b =>
        {
            Assert.Equal(297, double.Parse(b.Groups[1].Value, CultureInfo.InvariantCulture) / Mm.PointsPerMm, 0.2);
            Assert.Equal(210, double.Parse(b.Groups[2].Value, CultureInfo.InvariantCulture) / Mm.PointsPerMm, 0.2);
        });
    }

    [Fact]
    public void Write_List_EmbedsOnlySmallFontsAndNamesTheLanguage()
    {
        var bytes = Write(DelegateListSamples.List(1));
        var pdf = Encoding.Latin1.GetString(bytes);
        Assert.Contains("Tinos", pdf, StringComparison.Ordinal);
        Assert.Contains("/ToUnicode", pdf, StringComparison.Ordinal);
        Assert.True(bytes.Length < 250_000, $"{bytes.Length} bytes: the fonts seem to be embedded whole");
        // The last catalogue is the one a reader uses: the offset in the last cross-reference must lead to it.
        Assert.Matches(@"/Lang \(vi-VN\)", pdf[OffsetOfLastCatalogue(pdf)..]);
    }

    [Fact]
    public void Write_StreamThatCannotSeek_IsWrittenAndLeftOpen()
    {
        using var inner = new MemoryStream();
        using var pipe = new ForwardOnlyStream(inner);
        DelegateListDocument.WritePdf(DelegateListSamples.List(1), pipe);
        pipe.WriteByte(0);
        Assert.True(inner.Length > 1000);
    }

    [Fact]
    public void Write_LettersOutsideTheSmallFont_StillHaveOutlines()
    {
        var paper = new Paper("Thử", Decree30.Portrait, [new ParagraphBlock("Ωмега")]);
        Assert.False(TinosFonts.IsCommon("Ωмега"));
        using var stream = new MemoryStream();
        PdfWriter.Write(paper, stream);
        Assert.True(stream.Length > 250_000, "the whole font must be embedded for letters the small one lacks");
    }

    [Fact]
    public void SmallFont_EveryVietnameseLetter_HasTheOutlineOfTheWholeFont()
    {
        var letters = Enumerable.Range(0x1EA0, 0x5A).Select(c => (char)c).Concat("ăâđêôơưĂÂĐÊÔƠƯáàãõúýÝ²–…").ToList();
        foreach (var face in Enum.GetValues<FontFace>())
        {
            using var small = TinosFonts.Font(face, 100);
            using var whole = TinosFonts.Font(face, 100, small: false);
            foreach (var letter in letters)
            {
                using var expected = whole.GetGlyphPath(TinosFonts.Metrics(face).Glyph(letter));
                using var actual = small.GetGlyphPath(TinosFonts.Metrics(face).Glyph(letter));
                Assert.True(expected.PointCount > 3);
                Assert.Equal(expected.ToSvgPathData(), actual.ToSvgPathData());
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_Draft_DrawsThePaleMarkOnEachPageAndOnlyThen(bool draft)
    {
        var list = DelegateListSamples.List(40, draft: draft);
        var pages = PageContents(Write(list));
        Assert.Equal(PaperLayout.Pages(DelegateListDocument.Compose(list)).Count(), pages.Count);
        Assert.All(pages, page => Assert.Equal(draft, Regex.IsMatch(page, @"\.9\d* \.9\d* \.9\d* rg")));
    }

    [Fact]
    public void Write_VietnameseText_ComesOutAgain()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Write(DelegateListSamples.List(40, 3, 3)));
            if (TryReadText(path) is not { } text)
                return; // no pdftotext here; the layout tests cover the letters
            foreach (var words in new[] { "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ngày 05 tháng 3 năm 2025", "Danh sách này có 46 đại biểu./.", "Nguyễn Văn Bình" })
                Assert.Contains(words, text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Write(DelegateListPaper list)
    {
        using var stream = new MemoryStream();
        DelegateListDocument.WritePdf(list, stream);
        return stream.ToArray();
    }

    /// <summary>The drawing orders of each page: the compressed streams in which text begins.</summary>
    private static List<string> PageContents(byte[] pdf)
    {
        var contents = new List<string>();
        foreach (Match stream in Regex.Matches(Encoding.Latin1.GetString(pdf), @"/Length (\d+)>> stream\n"))
        {
            var data = new MemoryStream(pdf, stream.Index + stream.Length, int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture));
            using var plain = new StreamReader(new ZLibStream(data, CompressionMode.Decompress), Encoding.Latin1);
            var text = plain.ReadToEnd();
            if (text.Contains("BT\n", StringComparison.Ordinal) && !text.Contains("beginbfchar", StringComparison.Ordinal))
                contents.Add(text);
        }

        return contents;
    }

    private static int OffsetOfLastCatalogue(string pdf)
    {
        var table = int.Parse(Regex.Matches(pdf, @"startxref\s+(\d+)").Last().Groups[1].Value, CultureInfo.InvariantCulture);
        return int.Parse(Regex.Match(pdf[table..], @"(\d{10}) 00000 n").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static string? TryReadText(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", path, "-"])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            });
            return process?.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>A stream like a response body: written from front to back, never read or sought.</summary>
    private sealed class ForwardOnlyStream(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
