using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Shared;

public sealed class VietnameseOrderTests
{
    [Theory]
    [InlineData("ma mà mả mã má mạ")]
    [InlineData("a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y")]
    [InlineData("da dạ đa đá e")]
    [InlineData("hoa hoà hoả hoã hoá hoạ")]
    public void SortKey_Words_StandInVietnameseOrder(string words)
    {
        var expected = words.Split(' ');

        Assert.Equal(expected, expected.Reverse().OrderBy(VietnameseOrder.SortKey, StringComparer.Ordinal));
        Assert.Equal(expected, expected.Reverse().Order(VietnameseOrder.Comparer));
    }

    [Fact]
    public void SortKey_EveryPair_AgreesWithTheComparer()
    {
        string[] words = ["An", "Ân", "Ánh", "ánh", "Bảo", "Đào", "Dao", "Đức", "Dũng", "Ẩn", "Ơn", "Oanh", "Ông", "Ưng", "Uyên", "Ý", "Yến", "Lộc An", "Lộc", "Lộc Ninh", "Lộc Điền", "Lộc Hòa"];
        foreach (var a in words)
            foreach (var b in words)
                Assert.Equal(Math.Sign(VietnameseOrder.Comparer.Compare(a, b)), Math.Sign(string.CompareOrdinal(VietnameseOrder.SortKey(a), VietnameseOrder.SortKey(b))));
    }

    [Fact]
    public void PersonSortKey_Names_GoByGivenThenMiddleThenFamily()
    {
        string[] expected =
        [
            "An", "Lê An", "Trần An", "Lê Bảo An", "Trần Bảo An", "Nguyễn Thị An", "Lê Ân", "Nguyễn Văn Bình",
            "Nguyễn Văn Dũng", "Lê Văn Đức", "Đỗ Thị Hoa", "Đỗ Thị Hòa", "Đỗ Thị Hoà Bình", "Phạm Ý",
        ];
        var names = expected.Order(StringComparer.Ordinal).ToArray();
        // "Hoà Bình" has the given name Bình.
        expected = [.. expected.Where(n => n != "Đỗ Thị Hoà Bình")];
        var at = Array.IndexOf(expected, "Nguyễn Văn Bình");
        expected = [.. expected[..at], "Đỗ Thị Hoà Bình", .. expected[at..]];

        Assert.Equal(expected, names.OrderBy(VietnameseOrder.PersonSortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void SortKey_Blank_IsEmpty() => Assert.Equal("", VietnameseOrder.SortKey("  "));

    [Fact]
    public void PersonSortKey_LongestName_FitsItsColumn()
    {
        var name = string.Join(' ', Enumerable.Repeat("Nguỗữ", 40))[..Person.NameLength];

        Assert.InRange(VietnameseOrder.PersonSortKey(name).Length, 100, TextLengths.SortKey);
    }
}
