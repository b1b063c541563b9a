using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Units;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("Lộc An", true)]
    [InlineData("xã lộc an", true)]
    [InlineData("loc an", true)]
    [InlineData("Bình Phước", true)]
    [InlineData("Lộc", false)]
    [InlineData("Lộc An 2", false)]
    [InlineData("CHÀO MỪNG 100 NĂM!!! 123", false)]
    [InlineData("Hội trường Lộc An", false)]
    public void IsPlace_Text_IsTheNameOfAnAdministrativeUnit(string text, bool expected) => Assert.Equal(expected, PlaceNames.IsPlace(TestTree.Now, text));

    [Fact]
    public void Of_Tree_HasEachBareNameOnceAndNoAgency()
    {
        var names = PlaceNames.Of(TestTree.Now);

        Assert.Contains("Bình Phước", names);
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.True(PlaceNames.IsPlace(TestTree.Now, name)));
        Assert.All(TestTree.Now.All.Where(u => !UnitKinds.IsAdministrative(u.Kind)), u => Assert.DoesNotContain(u.Name, names));
    }

    [Theory]
    [InlineData("lộc an", "Lộc An")]
    [InlineData(" loc an ", "Lộc An")]
    [InlineData("XÃ LỘC AN", "Xã Lộc An")]
    [InlineData("Lộc An", "Lộc An")]
    [InlineData("Trại giam Tống Lê Chân", "Trại giam Tống Lê Chân")]
    [InlineData(null, "")]
    public void Spelled_Text_IsSpelledAsTheUnitItNames(string? text, string expected) => Assert.Equal(expected, PlaceNames.Spelled(TestTree.Now, text));

    [Theory]
    [InlineData("Tân Bình", -1, "Tân Bình")]
    [InlineData("Tân Bình", 0, "Tân Bình Thịnh")]
    [InlineData("tan binh", 1, "Tân Bình Thịnh")]
    [InlineData("Phường Tân Bình", 0, "Phường Tân Bình Thịnh")]
    [InlineData("Tân Bình Thịnh", -1, "Tân Bình")]
    [InlineData("Tân Bình Thịnh", 0, "Tân Bình Thịnh")]
    [InlineData("lộc ninh", 0, "Lộc Ninh")]
    [InlineData("", 0, "")]
    public void On_OwnNameOfTheUnit_FollowsTheRename_AndNoOther(string place, int days, string expected)
    {
        var renamed = new DateOnly(2025, 3, 17);
        var ward = TestTree.Node(100, "Phường Tân Bình Thịnh", UnitKind.Commune, 10) with { FormerNames = [new(renamed, "Phường Tân Bình")] };
        foreach (var today in new[] { renamed.AddDays(-5), renamed.AddDays(5) })
            Assert.Equal(expected, PlaceNames.On(TestTree.At(today, ward), 100, place, renamed.AddDays(days)));
    }

    [Fact]
    public void RefusePlace_SavedBefore_Stays()
    {
        Assert.NotNull(Registration.RefusePlace(TestTree.Now, "Trại giam Tống Lê Chân", null, "Lộc An"));
        Assert.Null(Registration.RefusePlace(TestTree.Now, "Trại giam Tống Lê Chân", "Trại giam Tống Lê Chân", "Lộc An"));
        Assert.Null(Registration.RefusePlace(TestTree.Now, " ", null, "Lộc An"));
    }
}
