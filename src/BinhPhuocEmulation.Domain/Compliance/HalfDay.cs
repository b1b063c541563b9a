using System.Numerics;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>The part of its day that a congress takes, in half days ("½ ngày"). The day is the sum of its halves, as its number is.</summary>
public enum HalfDay
{
    /// <summary>Sáng.</summary>
    Morning = 1,
    /// <summary>Chiều.</summary>
    Afternoon = 2,
    /// <summary>Cả ngày: both halves.</summary>
    WholeDay = Morning + Afternoon,
}

/// <summary>Length and overlap of the parts of a day.</summary>
public static class HalfDays
{
    /// <summary>All, in the order they are offered.</summary>
    public static IReadOnlyList<HalfDay> All { get; } = [HalfDay.Morning, HalfDay.Afternoon, HalfDay.WholeDay];

    /// <summary>How many half days it takes: 1 or 2.</summary>
    public static int Length(HalfDay session) => BitOperations.PopCount((uint)session);

    /// <summary>The half days it takes.</summary>
    public static IEnumerable<HalfDay> HalvesOf(HalfDay session) => All.Where(half => half != HalfDay.WholeDay && (session & half) != 0);

    /// <summary>
    /// Rows of one key (a leader on a day) that take the same half of it: two of a whole day miss both halves, a whole day and a morning miss the morning.
    /// Rows without a session take none.
    /// </summary>
    public static IReadOnlyList<IGrouping<(TKey Key, HalfDay Half), T>> Clashes<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key, Func<T, HalfDay?> session) =>
        [.. rows.SelectMany(row => session(row) is { } taken ? HalvesOf(taken).Select(half => (Row: row, Half: half)) : [])
            .GroupBy(r => (Key: key(r.Row), r.Half), r => r.Row).Where(g => g.Count() > 1)];

    /// <summary>The words of a number of half days: "½ ngày", "1 ngày", "1½ ngày".</summary>
    public static string Words(int halfDays) => $"{(halfDays > 1 ? VietnameseFormat.Number(halfDays / 2) : "")}{(halfDays % 2 == 0 ? "" : "½")} ngày";
}
