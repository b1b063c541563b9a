namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>The parts of the printed list, in their order (forms.md 1.1-1.3).</summary>
public enum PaperSection
{
    /// <summary>Điển hình tiên tiến là cá nhân.</summary>
    Individuals = 1,
    /// <summary>Đại diện tập thể điển hình tiên tiến.</summary>
    Collectives = 2,
    /// <summary>Khách mời.</summary>
    Guests = 3,
    /// <summary>Lãnh đạo.</summary>
    Leaders = 4,
    /// <summary>Chưa phân nhóm.</summary>
    Ungrouped = 5,
}

/// <summary>
/// The order of rows on paper and in Excel: by part, within a part as typed, numbered through. The screen numbers rows as they stand in the table; where the
/// two differ both are shown, so that two offices speak of one row (docs/decisions/0019).
/// </summary>
public static class PaperOrder
{
    /// <summary>The part a row is printed in.</summary>
    public static PaperSection SectionOf(DelegateGroup group, bool representsCollective) => group switch
    {
        DelegateGroup.Model => representsCollective ? PaperSection.Collectives : PaperSection.Individuals,
        DelegateGroup.Guest => PaperSection.Guests,
        DelegateGroup.Leader => PaperSection.Leaders,
        _ => PaperSection.Ungrouped,
    };

    /// <summary>The printed number of every row, from 1, by its place among <paramref name="rows"/>.</summary>
    public static int[] NumbersOf(IReadOnlyList<PaperSection> rows)
    {
        var numbers = new int[rows.Count];
        var next = 1;
        foreach (var at in Enumerable.Range(0, rows.Count).OrderBy(i => rows[i])) numbers[at] = next++;
        return numbers;
    }
}
