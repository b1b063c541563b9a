using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Browser.Tests.Journeys;

/// <summary>A downloaded PDF.</summary>
internal sealed class PdfFile
{
    private readonly string _path;

    public PdfFile(string path)
    {
        _path = path;
        var content = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        Assert.StartsWith("%PDF", content, StringComparison.Ordinal);
        PageCount = Regex.Count(content, @"/Type\s*/Page\b");
    }

    public int PageCount { get; }

    /// <summary>The text on the pages; null where pdftotext is not installed.</summary>
    public async Task<string?> TextAsync()
    {
        try
        {
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", _path, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return text.Normalize();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
