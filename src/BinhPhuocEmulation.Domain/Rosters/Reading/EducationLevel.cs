using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// The level of professional training in the free text of "Trình độ" ("12/12; Đại học; Cao cấp": schooling, training, political theory).
/// Political theory has levels of the same names and is left out.
/// </summary>
public static class EducationLevel
{
    private static readonly (string Name, string[] Words)[] Levels =
    [
        ("Tiến sĩ", ["tien si", "tien sy", "ts"]),
        ("Thạc sĩ", ["thac si", "thac sy", "ths", "cao hoc"]),
        ("Đại học", ["dai hoc", "dh", "cu nhan", "ky su", "bac si"]),
        ("Cao đẳng", ["cao dang", "cd"]),
        ("Trung cấp", ["trung cap", "trung hoc chuyen nghiep", "tc"]),
        ("Sơ cấp, công nhân kỹ thuật", ["so cap", "cong nhan ky thuat", "cnkt"]),
    ];

    private static readonly string[] Schooling = ["thpt", "thcs", "tieu hoc", "pho thong", "trung hoc pho thong", "trung hoc co so", "lop "];

    /// <summary>Levels, highest first.</summary>
    public static IEnumerable<string> Names => Levels.Select(l => l.Name);

    /// <summary>The level, or null if the text names none.</summary>
    public static string? Of(string? education)
    {
        var parts = VietnameseText.SearchKey(education).Split([';', '\n'], StringSplitOptions.TrimEntries);
        // Of three parts one is the schooling and the last of the others political theory, whichever comes first; elsewhere what speaks of politics is left out.
        var professional = parts.Length == 3 ? [.. parts.Where(p => !IsSchooling(p)).Where(p => !IsPolitical(p)).Take(1)] : parts.SelectMany(p => p.Split(',')).Where(p => !IsPolitical(p)).ToArray();
        var words = string.Concat(professional.Select(p => " " + string.Concat(p.Select(c => char.IsLetterOrDigit(c) ? c : ' ')) + " "));
        foreach (var (name, spellings) in Levels)
            foreach (var spelling in spellings)
                if (words.Contains($" {spelling} ", StringComparison.Ordinal)) return name;
        return null;
    }

    private static bool IsSchooling(string part) => (part.Contains('/', StringComparison.Ordinal) && part.All(c => char.IsAsciiDigit(c) || c is '/' or ' '))
        || Array.Exists(Schooling, word => part.StartsWith(word, StringComparison.Ordinal));

    private static bool IsPolitical(string part) => part.Contains("chinh tri", StringComparison.Ordinal)
        || part.Contains("ly luan", StringComparison.Ordinal) || part.Contains("llct", StringComparison.Ordinal);
}
