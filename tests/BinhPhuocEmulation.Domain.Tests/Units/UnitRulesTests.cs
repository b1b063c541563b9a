using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Units;

public sealed class UnitRulesTests
{
    private static readonly DateOnly Day = new(2025, 7, 1);
    private static readonly DateOnly Today = TestTree.Now.Today;

    [Theory]
    [InlineData(UnitKind.Province, null, true)]
    [InlineData(UnitKind.Province, 1, false)]
    [InlineData(UnitKind.District, 1, true)]
    [InlineData(UnitKind.District, 10, false)]
    [InlineData(UnitKind.Commune, 10, true)]
    [InlineData(UnitKind.Commune, 1, false)]
    [InlineData(UnitKind.Department, 100, false)]
    [InlineData(UnitKind.Department, 1, true)]
    [InlineData(UnitKind.PublicService, 20, true)]
    [InlineData(UnitKind.Commune, 20, false)]
    [InlineData(UnitKind.Commune, null, false)]
    [InlineData(UnitKind.Enterprise, 100, true)]
    [InlineData(UnitKind.Enterprise, 999, false)]
    public void MayStandUnder_KindAndParent_IsAnswered(UnitKind kind, int? parent, bool allowed) =>
        Assert.Equal(allowed, UnitRules.MayStandUnder(TestTree.Now, null, kind, parent).Allowed);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void MayStandUnder_CommuneBelowTheProvince_FromTheDayNoDistrictStands(int days, bool allowed)
    {
        UnitNode[] nodes = [TestTree.Node(1, "Tỉnh Đồng Nai", UnitKind.Province, null), TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1, null, Day)];
        Assert.Equal(allowed, UnitRules.MayStandUnder(new UnitTree(nodes, Day.AddDays(days)), null, UnitKind.Commune, 1).Allowed);
        // A unit that is made today for a day to come is asked for its own day.
        Assert.Equal(allowed, UnitRules.MayStandUnder(new UnitTree(nodes, Today), null, UnitKind.Commune, 1, Day.AddDays(days)).Allowed);
    }

    [Theory]
    [InlineData(UnitKind.Commune, "Lộc An", "gồm cả loại")]
    [InlineData(UnitKind.Commune, "xã Lộc An", "gồm cả loại")]
    [InlineData(UnitKind.Commune, "Phường Lộc An", "")]
    [InlineData(UnitKind.District, "Thị xã Bình Long", "")]
    [InlineData(UnitKind.District, "Xã Bình Long", "gồm cả loại")]
    [InlineData(UnitKind.Enterprise, "<script>", "“<”")]
    [InlineData(UnitKind.Enterprise, "12-34", "phải có chữ")]
    [InlineData(UnitKind.Enterprise, "Công ty CP Cao su & Gỗ (chi nhánh 2), 1/5", "")]
    public void MayBeCalled_Name_IsAnswered(UnitKind kind, string name, string reason)
    {
        var answer = UnitRules.MayBeCalled(kind, name);

        Assert.Equal(reason.Length == 0, answer.Allowed);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-01", "Nghị quyết 202/2025/QH15 ngày 12/6/2025", false)]
    [InlineData("2025-06-11", "Nghị quyết 202/2025/QH15 ngày 12/6/2025", false)]
    [InlineData("2025-06-12", "Nghị quyết 202/2025/QH15 ngày 12/6/2025", true)]
    [InlineData("2025-06-11", "Nghị quyết 202/2025/QH15 ngày 12 tháng 6 năm 2025", false)]
    [InlineData("2025-06-12", "Nghị quyết 202/2025/QH15 ngày 12 tháng 6 năm 2025", true)]
    [InlineData("2025-06-12", "Nghị quyết 202/2025/QH15 ngày 12-06-2025 của Quốc hội", true)]
    [InlineData("2025-06-30", "Nghị quyết 202 ngày 32/6/2025", false)]
    [InlineData("2025-06-30", "Nghị quyết 202", false)]
    [InlineData("2025-07-01", "Nghị quyết 202", true)]
    public void MayTakeEffect_BeforeTheDayOfTheDocument_IsRefused(string on, string document, bool allowed) =>
        Assert.Equal(allowed, UnitRules.MayTakeEffect(DateOnly.Parse(on, null), document, Day).Allowed);

    [Fact]
    public void MayCorrectParent_OnceSomethingHangsOnIt_IsRefused()
    {
        var unit = Commune(100);
        Assert.True(UnitRules.MayCorrectParent(unit, hasCongress: false).Allowed);
        Assert.Contains("sáp nhập đơn vị này vào đó", UnitRules.MayCorrectParent(unit, hasCongress: true).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void NoteCorrection_OfAName_IsNoDecisionAndNoFormerName()
    {
        var unit = Commune(100);
        unit.NoteCorrection("Xã Lộc Am", "Xã Lộc An", Today, "Gõ nhầm");

        Assert.Null(unit.LastStanding);
        Assert.Equal(unit.Name, unit.NameOn(Today.AddDays(-1)));
        Assert.Equal("Gõ nhầm", Assert.Single(unit.Events).Reason);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 1000)]
    [InlineData(10, 1000)]
    public void MayStandUnder_ItselfOrBelowItself_IsRefused(int unit, int parent) =>
        Assert.Contains("chính đơn vị này", UnitRules.MayStandUnder(TestTree.Now, unit, UnitKind.Enterprise, parent).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void MayStandUnder_UnitThatEnds_IsRefusedFromItsDayOn(int days, bool allowed)
    {
        var tree = TestTree.At(Day.AddDays(days), TestTree.Node(10, "Huyện Lộc Ninh", UnitKind.District, 1, null, Day));

        Assert.Equal(allowed, UnitRules.MayStandUnder(tree, null, UnitKind.Commune, 10).Allowed);
    }

    [Fact]
    public void MayChangeKind_WithCongressOrUnitsBelow_IsRefused()
    {
        Assert.False(UnitRules.MayChangeKind(TestTree.Now, 20, UnitKind.PartyBody, hasCongress: true).Allowed);
        Assert.False(UnitRules.MayChangeKind(TestTree.Now, 10, UnitKind.Department, hasCongress: false).Allowed);
        Assert.True(UnitRules.MayChangeKind(TestTree.Now, 20, UnitKind.PartyBody, hasCongress: false).Allowed);
    }

    [Theory]
    [InlineData("2025-03-18", true)]
    [InlineData("2027-03-17", true)]
    [InlineData("2027-03-18", false)]
    public void MayRename_DayToCome_IsTakenForTwoYears(string on, bool allowed) =>
        Assert.Equal(allowed, UnitRules.MayRename(Commune(100), "Xã Khác", DateOnly.Parse(on, null), Today).Allowed);

    [Theory]
    [InlineData(null, -1, false)]
    [InlineData(null, 0, true)]
    [InlineData(1, -1, true)]
    public void MayBeProvince_WhileAnotherStands_IsRefused(int? unit, int days, bool allowed)
    {
        var tree = TestTree.At(Today, TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null, null, Day));

        Assert.Equal(allowed, UnitRules.MayBeProvince(tree, unit, Day.AddDays(days)).Allowed);
    }

    [Fact]
    public void MayBeProvince_WhileAnotherIsToCome_IsRefused()
    {
        var tree = TestTree.At(Today, TestTree.Node(1, "Tỉnh Bình Phước", UnitKind.Province, null, null, Day), TestTree.Node(2, "Tỉnh Đồng Nai", UnitKind.Province, null) with { FoundedOn = Day });

        Assert.Contains("Đồng Nai", UnitRules.MayBeProvince(tree, null, Day).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Xã Lộc An", 10, false)]
    [InlineData(null, " xã  Lộc An ", 10, false)]
    [InlineData(null, "Xã Lộc Ân", 10, true)]
    [InlineData(null, "Lộc An", 10, false)]
    [InlineData(null, "Phường Lộc An", 10, false)]
    [InlineData(null, "Xã Lộc An", 11, true)]
    [InlineData(100, "Xã Lộc An", 10, true)]
    [InlineData(101, "Xã Lộc An", 10, false)]
    public void MayBeNamed_AsAnotherInTheSamePlace_IsRefused(int? unit, string name, int parent, bool allowed) =>
        Assert.Equal(allowed, UnitRules.MayBeNamed(TestTree.Now, unit, name, parent).Allowed);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void MayEnd_OnTheDayOfFounding_IsRefused(int days, bool allowed)
    {
        var unit = Commune(100);
        unit.Found(Day, "Nghị quyết 1");

        Assert.Equal(allowed, UnitRules.MayEnd(unit, Day.AddDays(days), Today).Allowed);
    }

    [Theory]
    [InlineData("2020-12-31", false)]
    [InlineData("2021-01-01", true)]
    [InlineData("2025-03-17", true)]
    [InlineData("2025-03-18", false)]
    public void MayDeclareWorkersOn_Day_LiesInThePeriodAndNotAhead(string day, bool allowed) =>
        Assert.Equal(allowed, UnitRules.MayDeclareWorkersOn(DateOnly.Parse(day, null), Today, new(2021, 1, 1)).Allowed);

    [Fact]
    public void MayEnd_Twice_IsRefused()
    {
        var unit = Commune(100);
        Assert.True(UnitRules.MayEnd(unit, Day, Today).Allowed);
        unit.Close(Day, "Nghị quyết 1", null);

        Assert.Contains("01/07/2025", UnitRules.MayEnd(unit, Day.AddDays(1), Today).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void MayEndWithoutSuccessor_WithUnitsBelow_IsRefused()
    {
        Assert.Contains("2 đơn vị trực thuộc", UnitRules.MayEndWithoutSuccessor(TestTree.Now, 10, Day).Reason, StringComparison.Ordinal);
        Assert.True(UnitRules.MayEndWithoutSuccessor(TestTree.Now, 110, Day).Allowed);
    }

    [Theory]
    [InlineData(101, true)]
    [InlineData(100, false)]
    [InlineData(10, false)]
    [InlineData(20, false)]
    [InlineData(1000, false)]
    [InlineData(null, false)]
    public void MaySucceed_Successor_IsAnswered(int? successor, bool allowed) =>
        Assert.Equal(allowed, UnitRules.MaySucceed(TestTree.Now, Commune(100), successor, Day).Allowed);

    [Fact]
    public void MaySucceed_OneWhoseOwnSuccessorIsThisUnit_IsRefused()
    {
        var tree = TestTree.At(Today, TestTree.Node(101, "Xã Tân Tiến", UnitKind.Commune, 10, 100, Day));

        Assert.Contains("lẫn nhau", UnitRules.MaySucceed(tree, Commune(100), 101, Day.AddDays(-1)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Tree_UnitYetToBeFounded_StandsInItFromItsDayOn(int days, bool stands)
    {
        var tree = TestTree.At(Day.AddDays(days), TestTree.Node(300, "Xã Tân Tiến", UnitKind.Commune, 10) with { FoundedOn = Day });

        Assert.Equal(stands, tree.Find(300) is not null);
        Assert.Equal(!stands, tree.Coming.Any(u => u.Id == 300));
        Assert.Equal(stands ? 3 : 2, tree.ChildrenOf(10).Count());
    }

    [Theory]
    [InlineData("0271 3879 123", true)]
    [InlineData("0913.123.456", true)]
    [InlineData("+84 913 123 456", true)]
    [InlineData("(0271) 3879 123", true)]
    [InlineData("0271 3879 123 (máy lẻ 12)", true)]
    [InlineData("1234567", false)]
    [InlineData("0913123456 gọi buổi sáng", false)]
    public void IsPhone_Text_IsJudged(string text, bool valid) => Assert.Equal(valid, ContactRules.IsPhone(text));

    [Theory]
    [InlineData("snv@binhphuoc.gov.vn", true)]
    [InlineData("snv@binhphuoc", false)]
    [InlineData("snv binhphuoc@gov.vn", false)]
    [InlineData("a@b..vn", false)]
    [InlineData("a@@b.vn", false)]
    public void IsEmail_Text_IsJudged(string text, bool valid) => Assert.Equal(valid, ContactRules.IsEmail(text));

    private static Unit Commune(int id) => TestPersons.WithId(new Unit("C" + id, "Xã Lộc An", UnitKind.Commune, 10), id);
}
