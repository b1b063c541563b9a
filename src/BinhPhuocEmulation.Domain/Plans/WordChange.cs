using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>Words before and after a correction, short enough for one line of history.</summary>
public readonly record struct WordChange(string Before, string After)
{
    /// <summary>
    /// What differs between two texts, line by line: lines that stand alike at the head and at the foot are left out, the rest is set side by side.
    /// Nothing if the texts are the same. Lines are at most <see cref="TextLengths.Paragraph"/> long.
    /// </summary>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head]) head++;
        var foot = 0;
        while (foot < old.Length - head && foot < now.Length - head && old[^(foot + 1)] == now[^(foot + 1)]) foot++;
        var (gone, come) = (old[head..^foot], now[head..^foot]);
        return [.. Enumerable.Range(0, Math.Max(gone.Length, come.Length))
            .Select(i => new WordChange(i < gone.Length ? gone[i] : "", i < come.Length ? come[i] : ""))
            .Where(c => c.Before != c.After)];
    }
}
