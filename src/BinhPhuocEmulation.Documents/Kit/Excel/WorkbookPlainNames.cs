using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>
/// Copies a workbook with the names of its parts as Excel writes them: the main namespace of a part is the default one. The library writes "x:" before every
/// name, which is valid, but readers that look for plain names find nothing.
/// </summary>
internal static class WorkbookPlainNames
{
    /// <summary>Copies the package; both streams are left open.</summary>
    public static void CopyTo(Stream package, Stream output)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        // The central directory needs the position of a stream, which a response has not.
        using var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) Rewrite(from, to);
                else from.CopyTo(to);
            }
        copy.Position = 0;
        copy.CopyTo(output);
    }

    private static void Rewrite(Stream from, Stream to)
    {
        var part = XDocument.Load(from, LoadOptions.PreserveWhitespace);
        var (root, main) = (part.Root!, part.Root!.Name.Namespace);
        if (main != XNamespace.None && root.GetPrefixOfNamespace(main) is { Length: > 0 })
        {
            root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == main.NamespaceName).Remove();
            root.SetAttributeValue("xmlns", main.NamespaceName);
        }
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false });
        part.Save(writer);
    }
}
