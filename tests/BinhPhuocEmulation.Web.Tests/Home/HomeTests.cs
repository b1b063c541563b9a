using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Home;

/// <summary>The first page tells each person what is next.</summary>
public sealed class HomeTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private static IReadOnlyList<string> Tasks(Page page) => [.. page.Document.QuerySelectorAll(".task").Select(Page.Words)];

    [Fact]
    public async Task Home_OfficerWithoutCongress_IsAskedToRegisterWithDaysLeft()
    {
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/");
        var task = Assert.Single(Tasks(page));
        Assert.Contains("Đăng ký đại hội, hội nghị của Xã Lộc An", task, StringComparison.Ordinal);
        Assert.Contains("còn 13 ngày", task, StringComparison.Ordinal);
        Assert.Equal("1 việc đang chờ", Page.Words(page.Document.QuerySelector(".menu-count")));
    }

    [Theory]
    [InlineData(new CongressAction[] { }, "Hoàn thành đăng ký")]
    [InlineData(new[] { CongressAction.Register, CongressAction.Return }, "Sửa đăng ký bị trả lại")]
    [InlineData(new[] { CongressAction.Register }, "Lập danh sách đại biểu")]
    public async Task Home_Officer_IsToldTheNextStep(CongressAction[] steps, string task)
    {
        var congress = TestData.CongressFor(TestUnits.LocAn);
        foreach (var step in steps) congress.Take(step, TestData.Stamp with { Remark = "Thiếu địa chỉ" });
        await _portal.SaveAsync(congress);
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/");
        Assert.Contains(Tasks(page), t => t.StartsWith(task, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_Reviewer_SeesWhatMeetsSoonestThenWhatWaitsLongestAndNothingOfOthers()
    {
        foreach (var (unit, day) in new[] { (TestUnits.LocAn, 5), (TestUnits.LocHoa, 3), (TestUnits.TanHung, 1) })
        {
            var congress = TestData.CongressFor(unit);
            congress.Take(CongressAction.Register, TestData.Stamp with { At = new DateTime(2025, 3, day, 1, 0, 0, DateTimeKind.Utc) });
            await _portal.SaveAsync(congress);
        }
        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/");
        var waiting = page.Document.QuerySelectorAll(".grid-2 .card").First(c => Page.Words(c).StartsWith("Đăng ký chờ xác nhận", StringComparison.Ordinal)).QuerySelectorAll(".task b").Select(Page.Words);
        Assert.Equal(["Xã Lộc Hòa", "Xã Lộc An"], waiting);

        await _portal.DataAsync(db => db.Congresses.Where(c => c.UnitId == TestUnits.LocAn.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Date, new DateOnly(2025, 3, 18))));
        var card = (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/")).Document.QuerySelectorAll(".grid-2 .card")
            .First(c => Page.Words(c).StartsWith("Đăng ký chờ xác nhận", StringComparison.Ordinal)).QuerySelectorAll(".task").Select(Page.Words).ToList();
        Assert.Contains("Xã Lộc An", card[0], StringComparison.Ordinal);
        Assert.Contains("còn 1 ngày", card[0], StringComparison.Ordinal);
        Assert.Contains("còn 11 ngày", card[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_EveryRole_IsNamedAfterWhatIsDoneThere()
    {
        var titles = new Dictionary<string, string>();
        foreach (var account in TestAccounts.All)
        {
            var page = await _portal.SignedIn(account).PageAsync("/");
            Assert.Equal(page.Title, Page.Words(page.Document.QuerySelector(".menu [aria-current=page]"))[..page.Title.Length]);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("main .card"), c => c.TextContent.Trim().Length == 0);
            titles[account.UserName] = page.Title;
        }
        Assert.Equal("Tổng quan", titles[TestAccounts.ProvinceLeader.UserName]);
        Assert.Equal("Tổng quan", titles[TestAccounts.ProvinceFinance.UserName]);
        Assert.Equal("Việc cần làm", titles[TestAccounts.CommuneOfficer.UserName]);
        Assert.Equal("Việc cần làm", titles[TestAccounts.DistrictOfficer.UserName]);
    }

    [Fact]
    public async Task Home_Leader_SeesTheProgressOfEveryKind()
    {
        var page = await _portal.SignedIn(TestAccounts.ProvinceLeader).PageAsync("/");
        Assert.Contains("Xã, phường, thị trấn 111 đơn vị · trước 31/03/2025", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chờ xác nhận", page.Text, StringComparison.Ordinal);
    }
}
