using System.Net;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>Each approved round can be printed as it was approved, also when the list was opened again.</summary>
public sealed class RosterRoundPapersTests : IDisposable
{
    private const HttpStatusCode Yes = HttpStatusCode.OK, No = HttpStatusCode.Forbidden, Gone = HttpStatusCode.NotFound;

    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Preview_OfARoundAfterTheListWasReopenedAndChanged_SaysWhatWasApproved()
    {
        var officer = await ReopenedAsync();
        var approved = await officer.Client.PageAsync($"/rosters/{officer.List}/approved/1");
        var link = approved.Document.QuerySelectorAll("a").Single(a => Page.Words(a) == "Xem bản in").GetAttribute("href")!;

        var page = await officer.Client.PageAsync(link);

        var sheets = string.Join(' ', page.Document.QuerySelectorAll(".paper-sheet").Select(Page.Words));
        Assert.Contains("Điểu Ánh", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("Điểu Anh", sheets, StringComparison.Ordinal);
        Assert.Contains("Danh sách này có 01 đại biểu", sheets, StringComparison.Ordinal);
        Assert.Contains("Bản đã duyệt ngày 17/03/2025, vòng 1", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", page.Text, StringComparison.Ordinal);
        Assert.Contains("In từ bản duyệt vòng 1", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-unsent]"));
        // Signer, day and every file stay with the round.
        Assert.All(page.Document.QuerySelectorAll("main a[href*='/paper']"), a => Assert.Contains("round=1", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.Document.QuerySelectorAll("main form[action*='/paper']"), f => Assert.Equal("1", f.QuerySelector("[name=round]")?.GetAttribute("value")));
        var draft = await officer.Client.PageAsync($"/rosters/{officer.List}/paper");
        Assert.Contains("Điểu Anh", draft.Text, StringComparison.Ordinal);
        Assert.Contains("DỰ THẢO", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfARound_BearItInNameAndLog()
    {
        var officer = await ReopenedAsync();
        var approved = await officer.Client.PageAsync($"/rosters/{officer.List}/approved/1");
        var files = approved.Document.QuerySelectorAll("a[data-download]").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, files.Count);

        foreach (var (file, format) in files.Zip(["pdf", "xlsx"]))
            Assert.Equal($"danh-sach-dai-bieu-xa-loc-an-2025-03-17-vong-1.{format}", (await officer.Client.GetAsync(file)).Content.Headers.ContentDisposition!.FileName);
        var full = await officer.Client.FullPaperAsync(officer.List, "xlsx", "Trình huyện xét duyệt", round: 1);

        Assert.Equal("danh-sach-dai-bieu-xa-loc-an-2025-03-17-vong-1-du-cot.xlsx", full.Content.Headers.ContentDisposition!.FileName);
        var logs = await _portal.DataAsync(db => db.ExportLogs.AsNoTracking().OrderBy(l => l.Id).ToListAsync());
        Assert.Equal([false, false, true], logs.Select(l => l.Sensitive));
        Assert.All(logs, l => Assert.Contains("Xã Lộc An, bản duyệt vòng 1", l.Subject, StringComparison.Ordinal));
        Assert.EndsWith(" · Mục đích: Trình huyện xét duyệt", logs[^1].Subject, StringComparison.Ordinal);
        await officer.Client.GetAsync($"/rosters/{officer.List}/paper.pdf");
        Assert.DoesNotContain("vòng", await _portal.DataAsync(db => db.ExportLogs.OrderBy(l => l.Id).Select(l => l.Subject).LastAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task Paper_OfARoundThatWasNotApproved_IsNotThere(string round)
    {
        var officer = await ReopenedAsync();

        foreach (var page in new[] { "paper", "paper.pdf", "paper.xlsx" })
            Assert.Equal(Gone, (await officer.Client.GetAsync($"/rosters/{officer.List}/{page}?round={round}")).StatusCode);
        Assert.Equal(0, await _portal.DataAsync(db => db.ExportLogs.CountAsync()));
    }

    [Fact]
    public async Task Read_PapersOfARound_AsTheTableOfRolesSays()
    {
        var list = (await ReopenedAsync()).List;
        foreach (var (account, plain, full) in new[]
        {
            (TestAccounts.CommuneOfficer, Yes, Yes), (TestAccounts.SiblingOfficer, Gone, Gone), (TestAccounts.DistrictOfficer, Yes, Yes), (TestAccounts.DistrictLeader, Yes, No),
            (TestAccounts.ForeignDistrictOfficer, Gone, Gone), (TestAccounts.DepartmentOfficer, Gone, Gone), (TestAccounts.EmulationBoard, Yes, Yes), (TestAccounts.ProvinceLeader, Yes, No),
            (TestAccounts.Administrator, No, No), (TestAccounts.ProvinceFinance, No, No), (TestAccounts.DistrictFinance, No, No),
        })
        {
            var client = _portal.SignedIn(account);
            foreach (var page in new[] { "paper", "paper.pdf", "paper.xlsx" })
                Assert.True(plain == (await client.GetAsync($"/rosters/{list}/{page}?round=1")).StatusCode, $"{account} {page}");
            foreach (var format in new[] { "pdf", "xlsx" })
                Assert.True(full == (await client.FullPaperAsync(list, format, "Trình huyện xét duyệt", round: 1)).StatusCode, $"{account} {format}");
        }
    }

    /// <summary>Approved with Điểu Ánh; opened again, where the person is now called Điểu Anh and a guest was added.</summary>
    private async Task<RosterPerson> ReopenedAsync()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([New(Model("Điểu Ánh"))]);
        await _portal.ApproveAsync(officer);
        officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.Page.Form($"/rosters/{list}/reopen").PostAsync(("reason", "Sửa họ tên"));
        await _portal.DataAsync(async db =>
        {
            (await db.Persons.SingleAsync(p => p.FullName == "Điểu Ánh")).Change(new PersonDetails { FullName = "Điểu Anh", Birth = BirthDate.OfYear(1979), Gender = Gender.Male });
            await db.SaveChangesAsync();
        });
        officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([New(Guest(), 2, "g")]);
        return officer;
    }
}
