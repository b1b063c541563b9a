using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Papers on both sides of 1/7/2025.</summary>
public sealed class RosterPapersMergerTests : IDisposable
{
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Preview_OfADraft_BearsTheProvinceOfTheDayItIsPrinted()
    {
        var list = await _portal.ListAsync(TestUnits.Education, d => d with { Form = "dai-hoi", Title = null, Ordinal = 5 });
        await (await Board.PageAsync("/units/reorganisation")).Form().PostAsync();

        _portal.Time.Set(new(2025, 6, 30), new(23, 59));
        var before = await Board.PageAsync($"/rosters/{list}/paper");
        _portal.Time.Set(new(2025, 7, 1), new(0, 0));
        var after = await Board.PageAsync($"/rosters/{list}/paper");

        Assert.Contains("UBND TỈNH BÌNH PHƯỚC", before.Text);
        Assert.DoesNotContain("ĐỒNG NAI", before.Text);
        Assert.Contains("UBND TỈNH ĐỒNG NAI", after.Text);
        // The congress was held in March: its name stays as it hung on the wall.
        Assert.Contains("BÌNH PHƯỚC", Page.Words(after.Document.QuerySelector(".paper-title")), StringComparison.Ordinal);
        Assert.Contains("Sở Nội vụ (Ban Thi đua - Khen thưởng)", after.Text);
    }

    [Fact]
    public async Task Preview_OfAnApprovedListAfterTheMerger_KeepsTheNamesOfItsDay()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([New(Model())]);
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();
        await (await Board.PageAsync("/units/reorganisation")).Form().PostAsync();

        _portal.Time.Set(new(2026, 1, 5), new(9, 0));
        var page = await Board.PageAsync($"/rosters/{list}/paper");

        Assert.Contains("UBND HUYỆN LỘC NINH", page.Text);
        Assert.Contains("XÃ LỘC AN", page.Text);
        Assert.Contains("ngày … tháng … năm 2025", page.Text);
        Assert.Contains("- Ủy ban nhân dân huyện Lộc Ninh;", page.Text);
        Assert.DoesNotContain("ĐỒNG NAI", page.Text);
    }

    [Fact]
    public async Task Approved_AfterTheUnitWasRenamed_IsHeadedAsItWasApprovedAndTellsThePresentName()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([New(Model())]);
        await (await officer.Client.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();
        await _portal.DataAsync(async db =>
        {
            (await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == TestUnits.LocAn.Id)).Rename("Xã Lộc Mới", new(2025, 3, 18), "Nghị quyết 1");
            await db.SaveChangesAsync();
        });

        _portal.Time.Set(new(2025, 3, 20), new(9, 0));
        Assert.StartsWith("Xã Lộc An (nay là Xã Lộc Mới) · ", Head(await Board.PageAsync($"/rosters/{list}")), StringComparison.Ordinal);
        Assert.Contains("Xã Lộc An (nay là Xã Lộc Mới)", (await Board.PageAsync("/rosters?size=25")).Text, StringComparison.Ordinal);
        var approved = await Board.PageAsync($"/rosters/{list}/approved/1");
        Assert.StartsWith("Xã Lộc An (nay là Xã Lộc Mới) · ", Head(approved), StringComparison.Ordinal);
        Assert.Equal("Xã Lộc An", Page.Words(approved.Document.QuerySelector("dl.facts dd")));
        var sheets = string.Join(' ', (await Board.PageAsync($"/rosters/{list}/paper")).Document.QuerySelectorAll(".paper-sheet").Select(Page.Words));
        Assert.Contains("XÃ LỘC AN", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("Lộc Mới", sheets, StringComparison.OrdinalIgnoreCase);

        static string Head(Page page) => Page.Words(page.Document.QuerySelector(".page-sub"));
    }
}
