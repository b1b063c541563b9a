using System.Buffers.Binary;
using System.Text;

namespace BinhPhuocEmulation.Documents.Kit.Fonts;

/// <summary>
/// Leaves only some glyphs in a TrueType font, at their old numbers. The PDF engine embeds a font whole (half a megabyte
/// for each cut); with the letters Vietnamese papers use, a cut takes a tenth of that.
/// </summary>
internal static class FontSubset
{
    private const uint TrueTypeVersion = 0x00010000;

    /// <summary>Tables a PDF viewer needs; the layout tables go, as text is set glyph by glyph.</summary>
    private static readonly string[] KeptTables =
        ["OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"];

    /// <summary>The font with the outlines of <paramref name="glyphs"/> and of the parts they are composed of.</summary>
    public static byte[] Keep(byte[] font, IEnumerable<ushort> glyphs)
    {
        var tables = ReadTables(font);
        var offsets = ReadOffsets(tables["loca"], tables["head"]);
        var kept = WithParts(tables["glyf"], offsets, glyphs);

        var glyf = new MemoryStream();
        var loca = new byte[offsets.Length * 4];
        for (var g = 0; g < offsets.Length - 1; g++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(g * 4), (uint)glyf.Length);
            if (kept.Contains((ushort)g))
                glyf.Write(tables["glyf"].Span[(int)offsets[g]..(int)offsets[g + 1]]);
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(^4), (uint)glyf.Length);
        tables["glyf"] = glyf.ToArray();
        tables["loca"] = loca;
        tables["head"] = WithLongOffsets(tables["head"]);
        tables["post"] = WithoutNames(tables["post"]);
        return Assemble(tables);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadTables(byte[] font)
    {
        var tables = new Dictionary<string, ReadOnlyMemory<byte>>();
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = font.AsSpan(12 + (16 * i), 16);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = font.AsMemory(offset, length);
        }

        return tables;
    }

    /// <summary>Where each outline begins; one entry more than glyphs.</summary>
    private static uint[] ReadOffsets(ReadOnlyMemory<byte> loca, ReadOnlyMemory<byte> head)
    {
        var isLong = BinaryPrimitives.ReadInt16BigEndian(head.Span[50..]) == 1;
        var offsets = new uint[loca.Length / (isLong ? 4 : 2)];
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = isLong
                ? BinaryPrimitives.ReadUInt32BigEndian(loca.Span[(i * 4)..])
                : BinaryPrimitives.ReadUInt16BigEndian(loca.Span[(i * 2)..]) * 2u;
        return offsets;
    }

    /// <summary>The glyphs, .notdef, and every glyph an accented letter is composed of.</summary>
    private static HashSet<ushort> WithParts(ReadOnlyMemory<byte> glyf, uint[] offsets, IEnumerable<ushort> glyphs)
    {
        var kept = new HashSet<ushort>();
        var waiting = new Stack<ushort>(glyphs.Append((ushort)0));
        while (waiting.TryPop(out var glyph))
        {
            if (!kept.Add(glyph))
                continue;
            foreach (var part in Parts(glyf.Span[(int)offsets[glyph]..(int)offsets[glyph + 1]]))
                waiting.Push(part);
        }

        return kept;
    }

    private static List<ushort> Parts(ReadOnlySpan<byte> outline)
    {
        const int Header = 10, Words = 0x1, Scale = 0x8, More = 0x20, TwoScales = 0x40, Matrix = 0x80;
        var parts = new List<ushort>();
        if (outline.Length < Header || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return parts;
        for (var at = Header; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & Words) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
            if ((flags & More) == 0)
                return parts;
        }
    }

    private static byte[] WithLongOffsets(ReadOnlyMemory<byte> head)
    {
        var copy = head.ToArray();
        copy.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(copy.AsSpan(50), 1);
        return copy;
    }

    /// <summary>Version 3 of the table: the measures without the names of glyphs.</summary>
    private static byte[] WithoutNames(ReadOnlyMemory<byte> post)
    {
        var copy = post[..32].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(copy, 0x00030000);
        return copy;
    }

    private static byte[] Assemble(Dictionary<string, ReadOnlyMemory<byte>> tables)
    {
        var names = KeptTables.Where(tables.ContainsKey).Order(StringComparer.Ordinal).ToArray();
        var log = (int)Math.Log2(names.Length);
        var start = 12 + (16 * names.Length);
        var font = new byte[start + names.Sum(n => Padded(tables[n].Length))];
        BinaryPrimitives.WriteUInt32BigEndian(font, TrueTypeVersion);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)names.Length);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)((16 * names.Length) - (16 << log)));
        var head = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var table = tables[names[i]];
            table.Span.CopyTo(font.AsSpan(start));
            var entry = font.AsSpan(12 + (16 * i), 16);
            Encoding.ASCII.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(font.AsSpan(start, Padded(table.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)start);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)table.Length);
            head = names[i] == "head" ? start : head;
            start += Padded(table.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(head + 8), 0xB1B0AFBA - Checksum(font));
        return font;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        return sum;
    }
}
