using System.Globalization;
using System.Text.RegularExpressions;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Chance with a fixed beginning: the same demo data on every machine.</summary>
internal sealed partial class DemoRandom(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, string[]> _weighted = [];

    public int Next(int from, int to) => _random.Next(from, to + 1);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var left = _random.Next(items.Sum(weight));
        foreach (var item in items)
            if ((left -= weight(item)) < 0) return item;
        return items[^1];
    }

    /// <summary>One of "Văn*12 Đức*3 Thị-Ngọc".</summary>
    public string Word(string weighted)
    {
        if (!_weighted.TryGetValue(weighted, out var words))
            _weighted.Add(weighted, words = [.. weighted.Split(' ').SelectMany(w => w.Split('*') is [var word, var times]
                ? Enumerable.Repeat(word, int.Parse(times, CultureInfo.InvariantCulture)) : [w]).Select(w => w.Replace('-', ' '))]);
        return Pick(words);
    }

    /// <summary>Puts a number for each "{3-12}".</summary>
    public string Fill(string text) => Span().Replace(text, m =>
        Next(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));

    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(_random.Next(Math.Max(1, to.DayNumber - from.DayNumber)));

    /// <summary>As many of the rows as wished, in chance order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    public string Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return Convert.ToHexString(bytes);
    }

    [GeneratedRegex(@"\{(\d+)-(\d+)\}")]
    private static partial Regex Span();
}
