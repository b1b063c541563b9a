using System.Text;

namespace BinhPhuocEmulation.Data.Seeding;

/// <summary>Reads the comma-separated files of the assembly: first line names, quotes around texts with commas or quotes.</summary>
internal static class SeedCsv
{
    /// <summary>Rows as column to text.</summary>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than the first line; the message names file and line.</exception>
    public static List<Dictionary<string, string>> Read(string name)
    {
        using var reader = new StreamReader(SeedFiles.Open(name), Encoding.UTF8);
        return Parse(reader.ReadToEnd(), name);
    }

    internal static List<Dictionary<string, string>> Parse(string text, string name)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        var head = Cells(lines[0]);
        var rows = new List<Dictionary<string, string>>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            var cells = Cells(lines[i]);
            if (cells.Count != head.Count) throw new InvalidDataException($"{name}, line {i + 1}: {cells.Count} cells instead of {head.Count}.");
            rows.Add(head.Zip(cells).ToDictionary(p => p.First, p => p.Second));
        }
        return rows;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
