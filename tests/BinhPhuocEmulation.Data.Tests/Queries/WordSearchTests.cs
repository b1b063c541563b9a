using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Tests.Queries;

public sealed class WordSearchTests
{
    /// <summary>The database is told the signs one by one, the domain has them as a list: they must be the same.</summary>
    [Fact]
    public void WithWords_AfterEverySign_BeginsAWordWhereTheDomainSaysSo()
    {
        char[] signs = [.. Enumerable.Range(' ', 0x3000).Select(c => (char)c).Where(c => !char.IsLetterOrDigit(c) && !char.IsControl(c) && !char.IsSurrogate(c))];

        var found = signs.Where(sign => new[] { $"vien{sign}vnpt" }.AsQueryable().WithWords("vnpt", key => key).Any()).ToArray();

        Assert.True(signs.Length > 500);
        Assert.Equal([.. VietnameseText.WordBreaks.Append(' ').Order()], found);
        Assert.All(VietnameseText.WordBreaks, sign => Assert.True(VietnameseText.HasWords($"vien{sign}vnpt", ["vnpt"])));
    }
}
