using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Access;

public sealed class UserNamesTests
{
    [Theory]
    [InlineData(100, "xa.locan.locninh")]
    [InlineData(101, "xa.tantien.locninh")]
    [InlineData(110, "xa.tantien.budop")]
    [InlineData(10, "h.locninh")]
    [InlineData(20, "so.noivu")]
    [InlineData(1000, "cty.caosu")]
    public void For_Unit_IsAsciiAndCarriesTheDistrict(int unit, string expected) =>
        Assert.Equal(expected, UserNames.For(TestTree.Now.Find(unit)!, TestTree.Now));

    [Fact]
    public void For_LongName_IsCutToTheLimitAndStaysSound()
    {
        var unit = TestTree.Node(2000, "Công ty TNHH MTV Xổ số kiến thiết và Dịch vụ tổng hợp Bình Phước, chi nhánh số một", UnitKind.Enterprise, 1);

        var name = UserNames.For(unit, TestTree.At(new(2025, 3, 17), unit));

        Assert.Equal(UserNames.LongestLength, name.Length);
        Assert.Null(UserNames.Problem(name));
    }

    [Fact]
    public void Unique_TakenNames_GetTheSmallestFreeNumber()
    {
        var taken = new HashSet<string> { "xa.a", "xa.a2" };

        Assert.Equal(["xa.a3", "xa.a4", "xa.b"], new[] { "xa.a", "xa.a", "xa.b" }.Select(n => UserNames.Unique(n, taken)).ToArray());
        Assert.Equal(UserNames.LongestLength, UserNames.Unique(new string('x', UserNames.LongestLength), new HashSet<string> { new string('x', UserNames.LongestLength) }).Length);
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("abc", false)]
    [InlineData("Abc", true)]
    [InlineData("xã.lộc", true)]
    [InlineData("a b c", true)]
    [InlineData("a.b-c_1", false)]
    public void Problem_Name_IsFoundWhenItIsNotPlain(string name, bool problem) => Assert.Equal(problem, UserNames.Problem(name) is not null);
}
