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

    [Fact]
    public void RefusePlace_SavedBefore_Stays()
    {
        Assert.NotNull(Registration.RefusePlace(TestTree.Now, "Trại giam Tống Lê Chân", null, "Lộc An"));
        Assert.Null(Registration.RefusePlace(TestTree.Now, "Trại giam Tống Lê Chân", "Trại giam Tống Lê Chân", "Lộc An"));
        Assert.Null(Registration.RefusePlace(TestTree.Now, " ", null, "Lộc An"));
    }
}
