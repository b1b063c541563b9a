using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>The named day of the deadline, and the order of levels, as each page tells them.</summary>
public sealed class ConfirmedReasonTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private Task<Congress> SaveAsync(TestUnit unit, DateOnly date, string note, params CongressAction[] steps)
    {
        var district = unit == TestUnits.LocNinh;
        var congress = TestData.CongressFor(unit, d => district ? d with { Date = date, Note = note }
            : d with { Form = "hoi-nghi-tuyen-duong", Title = "1", Ordinal = null, Date = date, Note = note });
        foreach (var step in steps) congress.Take(step, TestData.Stamp);
        return _portal.SaveAsync(congress);
    }

    [Theory]
    [InlineData("Trùng đại hội Đảng bộ xã.", true)]
    [InlineData("", false)]
    public async Task NamedDay_ConfirmedWithAReason_IsExplainedEverywhere(string note, bool explained)
    {
        var congress = await SaveAsync(TestUnits.LocAn, new(2025, 3, 31), note, CongressAction.Register, CongressAction.Confirm);
        var district = _portal.SignedIn(TestAccounts.DistrictOfficer);

        var page = await district.PageAsync($"/congresses/{congress.Id}");
        Assert.Equal(explained, page.Text.Contains("đúng ngày hạn, đã xác nhận", StringComparison.Ordinal));
        Assert.Equal(!explained, page.Text.Contains("cần xác nhận", StringComparison.Ordinal));
        Assert.Equal(!explained, page.Text.Contains("Chọn ngày chậm nhất", StringComparison.Ordinal));
        Assert.Equal(explained, (await district.PageAsync("/calendar?view=day&date=2025-03-31")).Text.Contains("đúng ngày hạn, đã xác nhận", StringComparison.Ordinal));
        Assert.Equal(explained ? 0 : 1, (await district.PageAsync("/congresses?light=explain")).Rows.Count);
    }

    [Fact]
    public async Task NamedDay_OnlyRegistered_StaysToBeExplained()
    {
        var congress = await SaveAsync(TestUnits.LocAn, new(2025, 3, 31), "Trùng đại hội Đảng bộ xã.", CongressAction.Register);
        Assert.Contains("đúng ngày hạn, cần xác nhận", (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses/{congress.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkersDeclaredAfterTheConfirmation_TheReasonGivenForTheDayDoesNotSpeakForThem()
    {
        await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.Rubber.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DeclaredWorkers, 200)));
        var congress = TestData.CongressFor(TestUnits.Rubber, d => d with { Form = "hoi-nghi-dien-hinh", Title = "1", Ordinal = null, Plenary = true, Date = new DateOnly(2025, 3, 20), Note = "Trùng hội nghị người lao động." });
        await _portal.SaveAsync(congress);
        var (unit, board) = (_portal.SignedIn(TestAccounts.EnterpriseOfficer), _portal.SignedIn(TestAccounts.EmulationBoard));
        await (await unit.PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/register").PostAsync();
        await (await board.PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/confirm").PostAsync();
        var (asked, explained) = await StandsAsync();
        await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.Rubber.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DeclaredWorkers, 300)));

        Assert.Equal((0, 0), (asked, explained));
        Assert.Equal((1, 0), await StandsAsync());

        async Task<(int Asked, int Explained)> StandsAsync()
        {
            var tags = (await board.PageAsync($"/congresses/{congress.Id}")).Document.QuerySelectorAll("#check .finding .tag").Select(Page.Words).ToList();
            return (tags.Count(t => t == "Cần giải trình"), tags.Count(t => t == "Đã giải trình"));
        }
    }

    [Fact]
    public async Task District_BeforeItsCommunes_IsToldHowMany()
    {
        await SaveAsync(TestUnits.LocAn, new(2025, 3, 20), "", CongressAction.Register);
        await SaveAsync(TestUnits.LocHoa, new(2025, 3, 25), "", CongressAction.Register);
        await SaveAsync(TestUnits.TanHung, new(2025, 3, 26), "", CongressAction.Register);
        var congress = await SaveAsync(TestUnits.LocNinh, new(2025, 3, 20), "");

        var page = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses/{congress.Id}/edit");
        Assert.Contains("2 xã, phường, thị trấn dự kiến tổ chức không trước ngày này", page.Text, StringComparison.Ordinal);
        Assert.Contains("Chọn ngày sau 25/03/2025", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_OfficerOfOneUnit_LandsOnItsCongress()
    {
        var officer = _portal.SignedIn(TestAccounts.CommuneOfficer);
        Assert.Empty((await officer.ReadAsync("/congresses")).Location);
        var congress = await SaveAsync(TestUnits.LocAn, new(2025, 3, 20), "");
        Assert.Equal($"/congresses/{congress.Id}", (await officer.ReadAsync("/congresses")).Location);
        Assert.Empty((await officer.ReadAsync("/congresses?state=draft")).Location);
        Assert.Empty((await _portal.SignedIn(TestAccounts.DistrictOfficer).ReadAsync("/congresses")).Location);
    }

    [Fact]
    public async Task Registered_OnItsDay_TheUnitIsToldWhatItCanDo()
    {
        await SaveAsync(TestUnits.LocAn, new(2025, 3, 17), "", CongressAction.Register);
        Assert.Contains("Đề nghị xác nhận đăng ký của Xã Lộc An", (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leader_Page_ShowsWhereAndWhen()
    {
        var leader = await _portal.SaveAsync(new Leader("Trần Văn Đại", "Phó Chủ tịch UBND tỉnh", TestUnits.Province.Id));
        foreach (var unit in new[] { TestUnits.LocAn, TestUnits.TanHung })
        {
            var congress = TestData.CongressFor(unit, d => d with { Venue = $"Hội trường {unit.Name}", LeaderIds = [leader.Id] });
            congress.Take(CongressAction.Register, TestData.Stamp);
            await _portal.SaveAsync(congress);
        }
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/leaders/{leader.Id}");
        Assert.Equal(2, page.Rows.Count);
        Assert.All(page.Rows, r => Assert.Contains("trùng lịch", r[4], StringComparison.Ordinal));
        Assert.Contains("Hội trường Xã Lộc An", page.Text, StringComparison.Ordinal);
    }
}
