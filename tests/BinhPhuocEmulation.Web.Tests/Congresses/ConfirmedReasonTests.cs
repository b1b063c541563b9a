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

    [Theory]
    [InlineData(31, "Trùng đại hội Đảng bộ xã.", "Đã có giải trình ở ô “Ghi chú, giải trình”, chờ cấp trên xem.", "Đã có giải trình")]
    [InlineData(31, "", "1 cần giải trình.", "Cần giải trình")]
    [InlineData(32, "Trùng đại hội Đảng bộ xã.", "1 không đúng hạn, đã có giải trình.", "Không đúng hạn")]
    [InlineData(32, "", "1 không đúng hạn.", "Không đúng hạn")]
    public async Task Registered_WithAReason_BothSidesReadThatItWaitsAndItStillCountsAsOpen(int day, string note, string summary, string word)
    {
        var congress = await SaveAsync(TestUnits.LocAn, new DateOnly(2025, 3, 1).AddDays(day - 1), note, CongressAction.Register);
        foreach (var account in new[] { TestAccounts.CommuneOfficer, TestAccounts.DistrictOfficer })
        {
            var page = await _portal.SignedIn(account).PageAsync($"/congresses/{congress.Id}");
            Assert.Equal(summary, Page.Words(page.Document.QuerySelector(".check-summary")));
            Assert.Equal(word, Page.Words(page.Document.QuerySelector("#check .findings .finding .tag")));
            Assert.Equal(note.Length == 0, page.Text.Contains("Chọn ngày chậm nhất", StringComparison.Ordinal));
            Assert.Equal(note.Length > 0, page.Text.Contains("chờ cấp trên xem khi xác nhận", StringComparison.Ordinal));
        }
        Assert.Single((await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses?light={(day > 31 ? "overdue" : "explain")}")).Rows);
    }

    [Fact]
    public async Task Registered_WhatAroseSince_IsAskedBesideWhatHasItsReason()
    {
        await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.Rubber.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DeclaredWorkers, 200)));
        var congress = TestData.CongressFor(TestUnits.Rubber, d => d with { Form = "hoi-nghi-khac", Title = "1", Ordinal = null, Plenary = true, Date = new DateOnly(2025, 3, 20), Note = "Kết hợp hội nghị người lao động." });
        await _portal.SaveAsync(congress);
        var unit = _portal.SignedIn(TestAccounts.EnterpriseOfficer);
        await (await unit.PageAsync($"/congresses/{congress.Id}")).Form($"/congresses/{congress.Id}/register").PostAsync();
        await _portal.DataAsync(db => db.Units.Where(u => u.Id == TestUnits.Rubber.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DeclaredWorkers, 300)));

        var page = await unit.PageAsync($"/congresses/{congress.Id}");
        Assert.Equal("1 cần giải trình, phần khác đã có giải trình.", Page.Words(page.Document.QuerySelector(".check-summary")));
    }

    [Theory]
    [InlineData(30, "Không cần nêu lý do.", null, null)]
    [InlineData(31, "Trùng đại hội Đảng bộ xã.", "Tổ chức đúng ngày hạn, cần xác nhận (31/03/2025; quy định: trước ngày 31/03/2025)", "Đơn vị giải trình: “Trùng đại hội Đảng bộ xã.”")]
    [InlineData(32, "", "Tổ chức sau ngày hạn 1 ngày (01/04/2025; quy định: trước ngày 31/03/2025)", "Đơn vị không nêu giải trình.")]
    public async Task Confirm_Dialog_NamesWhatItAccepts(int day, string note, string? accepts, string? reason)
    {
        var congress = await SaveAsync(TestUnits.LocAn, new DateOnly(2025, 3, 1).AddDays(day - 1), note, CongressAction.Register);
        var dialog = (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/congresses/{congress.Id}")).Document.GetElementById("confirm-dialog")!;
        Assert.Equal(accepts, dialog.QuerySelector(".dialog-list li") is { } item ? Page.Words(item) : null);
        Assert.Equal(reason, dialog.QuerySelector("p.pre") is { } said ? Page.Words(said) : null);
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
