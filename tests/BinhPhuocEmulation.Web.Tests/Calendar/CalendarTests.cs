using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Calendar;

/// <summary>The calendar shows the whole province to everybody, but nothing personal beyond the leaders expected, so that nobody books them twice.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private async Task<(Congress Own, Congress Foreign, Leader Leader)> SeedAsync()
    {
        var leader = await _portal.SaveAsync(new Leader("Trần Văn Đại", "Phó Chủ tịch UBND tỉnh", TestUnits.Province.Id));
        async Task<Congress> Make(TestUnit unit, params CongressAction[] steps)
        {
            var congress = TestData.CongressFor(unit, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "1", Ordinal = null, Venue = $"Hội trường {unit.Name}", Note = "ghi chú nội bộ", LeaderIds = [leader.Id] });
            foreach (var step in steps) congress.Take(step, TestData.Stamp);
            return await _portal.SaveAsync(congress);
        }
        return (await Make(TestUnits.LocAn), await Make(TestUnits.TanHung, CongressAction.Register), leader);
    }

    [Fact]
    public async Task Calendar_ForeignCongress_ShowsNameDayPlaceLeadersAndNoMore()
    {
        await SeedAsync();
        var page = await _portal.SignedIn(TestAccounts.DepartmentOfficer).PageAsync("/calendar?view=day&date=2025-03-28");
        Assert.Contains("Xã Tân Hưng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hội trường Xã Tân Hưng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Đại", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ghi chú nội bộ", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("a.cal-unit"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&view=week")]
    [InlineData("&view=day")]
    public async Task Calendar_ManyOnOneDay_AreAllOnTheListThatIsPrinted(string view)
    {
        foreach (var unit in new[] { TestUnits.LocAn, TestUnits.LocHoa, TestUnits.TanHung, TestUnits.LocNinh, TestUnits.HonQuan, TestUnits.Education })
        {
            var congress = TestData.CongressFor(unit, d => d with { Title = "1" });
            congress.Take(CongressAction.Register, TestData.Stamp);
            await _portal.SaveAsync(congress);
        }
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/calendar?date=2025-03-28" + view);

        Assert.Equal(view.Length == 0, page.Document.QuerySelector(".cal-more") is not null);
        Assert.Equal(6, page.Document.QuerySelectorAll(".cal-agenda .cal-line").Length);
    }

    [Fact]
    public async Task Calendar_DraftOfAnotherUnit_IsNotShown()
    {
        await SeedAsync();
        Assert.DoesNotContain("Xã Lộc An", (await _portal.SignedIn(TestAccounts.DepartmentOfficer).PageAsync("/calendar?date=2025-03-28")).Text, StringComparison.Ordinal);
        Assert.Contains("Xã Lộc An", (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/calendar?date=2025-03-28&view=week")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("banthidua", "", true)]
    [InlineData("huyen.locninh", "&view=week", true)]
    [InlineData("lanhdao.tinh", "&view=day", true)]
    [InlineData("so.giaoduc", "", true)]
    [InlineData("xa.locan", "&kind=3", true)]
    [InlineData("banthidua", "&kind=2", false)]
    public async Task Calendar_ClashOfALeader_IsShownToAllWhoSeeOneOfTheCongresses(string who, string filter, bool shown)
    {
        var (own, _, _) = await SeedAsync();
        await _portal.DataAsync(db => db.Congresses.Where(c => c.Id == own.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CongressState.Registered)));
        var page = await _portal.SignedIn(TestAccounts.All.Single(a => a.UserName == who)).PageAsync("/calendar?date=2025-03-28" + filter);
        Assert.Equal(shown, page.Text.Contains("Trần Văn Đại", StringComparison.Ordinal));
        Assert.Equal(shown, page.Text.Contains("Xã Lộc An và Xã Tân Hưng", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HalfDay.WholeDay, "sáng", true)]
    [InlineData(HalfDay.Morning, "sáng", true)]
    [InlineData(HalfDay.Afternoon, "chiều", false)]
    public async Task Calendar_AWholeDay_ClashesWithEitherHalf(HalfDay own, string half, bool clash)
    {
        var (draft, _, _) = await SeedAsync();
        await _portal.DataAsync(db => db.Congresses.Where(c => c.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Session, own)));

        var edit = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync("/congresses/new")).FollowAsync();
        Assert.Equal(clash, edit.Text.Contains("Trùng lịch lãnh đạo: Trần Văn Đại", StringComparison.Ordinal));
        var day = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/calendar?view=day&date=2025-03-28");
        Assert.Equal(clash, day.Text.Contains($"{half} 28/03/2025: Xã Lộc An và Xã Tân Hưng", StringComparison.Ordinal));
        Assert.Equal(own == HalfDay.WholeDay, day.Text.Contains("cả ngày", StringComparison.Ordinal));
        await _portal.DataAsync(db => db.Congresses.Where(c => c.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CongressState.Registered)));
        Assert.Equal(clash, (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/")).Text.Contains("Trùng lịch", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Calendar_Deadlines_AreDrawnOnTheirDays()
    {
        var page = await _portal.SignedIn(TestAccounts.Administrator).PageAsync("/calendar");
        Assert.Contains(page.Document.QuerySelectorAll("td.cal-due"), d => Page.Words(d).StartsWith("31", StringComparison.Ordinal) && Page.Words(d).Contains("Thời hạn tổ chức của cấp xã", StringComparison.Ordinal));
        Assert.Equal("17", Page.Words(page.Document.QuerySelector("td.cal-today .cal-date")));
    }

    [Theory]
    [InlineData("/calendar?date=2025-02-31")]
    [InlineData("/calendar?date=0001-01-01&view=week")]
    [InlineData("/calendar?date=9999-12-31&view=day")]
    [InlineData("/calendar?kind=77&district=0&view=x")]
    public async Task Calendar_NonsenseInTheAddress_ShowsThisMonth(string path) =>
        Assert.Contains("3/2025", (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync(path)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Check_LeaderExpectedElsewhere_SaysSoAtOnce()
    {
        await SeedAsync();
        // The unit has a draft already, so the address of a new one leads there.
        var edit = await (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync("/congresses/new")).FollowAsync();
        Assert.Contains("Trùng lịch lãnh đạo: Trần Văn Đại", edit.Text, StringComparison.Ordinal);
    }
}
