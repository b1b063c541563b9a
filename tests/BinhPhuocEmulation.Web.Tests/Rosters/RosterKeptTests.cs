using System.IO.Compression;
using System.Net;
using System.Text;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>What was approved stays as it was on its page and on its paper, whatever becomes of persons, of the registration and of the day.</summary>
public sealed class RosterKeptTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Paper_RegistrationAdjustedAfterTheApproval_IsTheSame()
    {
        var (list, reviewer) = await ApprovedAsync();
        var before = (Preview: await PreviewAsync(reviewer, list), Sheets: await SheetsAsync(reviewer, list));
        Assert.Contains("Dưới 30 tuổi", before.Sheets, StringComparison.Ordinal);

        await AdjustAsync(list);

        Assert.Equal(before.Preview, await PreviewAsync(reviewer, list));
        Assert.Equal(before.Sheets, await SheetsAsync(reviewer, list));
    }

    [Fact]
    public async Task Paper_OfACopyFrozenBeforeMoreWasKept_TakesWhatStandsNow()
    {
        var (list, reviewer) = await ApprovedAsync();
        await _portal.DataAsync(async db =>
        {
            var copy = await db.ApprovedRosters.AsNoTracking().SingleAsync();
            var text = (copy.List with { Place = null, FormName = null, AsOf = null, Codes = null, Structure = null }).ToText();
            Assert.DoesNotContain("AsOf", text, StringComparison.Ordinal);
            var hash = FrozenList.HashOf(text);
            await db.ApprovedRosters.ExecuteUpdateAsync(s => s.SetProperty(a => a.Content, text).SetProperty(a => a.Hash, hash));
        });
        var before = await SheetsAsync(reviewer, list);

        await AdjustAsync(list);

        Assert.NotEqual(before, await SheetsAsync(reviewer, list));
        Assert.Contains("khớp", (await reviewer.PageAsync($"/rosters/{list}/approved/1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_PersonCorrectedAfterTheApproval_ShowsTheRowsAsTheyWereApproved()
    {
        var (list, reviewer) = await ApprovedAsync();
        var before = (Page: await RowsAsync(reviewer, $"/rosters/{list}"), Rows: await reviewer.GetStringAsync($"/rosters/{list}/rows?reveal=1"), Structure: (await reviewer.PageAsync($"/rosters/{list}/structure")).Text);

        await _portal.DataAsync(async db =>
        {
            var person = await db.Persons.SingleAsync(p => p.FullName == "Điểu Ánh");
            person.Change(new PersonDetails { FullName = "Điểu Anh", Birth = BirthDate.OfYear(2001), Gender = Gender.Male, Education = "Đại học" });
            await db.SaveChangesAsync();
        });

        Assert.Equal(before.Page, await RowsAsync(reviewer, $"/rosters/{list}"));
        Assert.Equal(before.Structure, (await reviewer.PageAsync($"/rosters/{list}/structure")).Text);
        var after = await reviewer.GetStringAsync($"/rosters/{list}/rows?reveal=1");
        Assert.Contains("\"name\":\"Điểu Ánh\"", System.Text.RegularExpressions.Regex.Unescape(after), StringComparison.Ordinal);
        Assert.DoesNotContain("Điểu Anh", System.Text.RegularExpressions.Regex.Unescape(after), StringComparison.Ordinal);
        Assert.Single(await RowsAsync(reviewer, $"/rosters/{list}?q=Điểu Ánh&gender=Nữ"));
        Assert.Empty(await RowsAsync(reviewer, $"/rosters/{list}?gender=Nam"));
        Assert.Equal(3, (await RowsAsync(reviewer, $"/rosters/{list}?tab=guests")).Length);
    }

    [Fact]
    public async Task Page_ReopenedForANewRound_ShowsThePersonsAsTheyAre()
    {
        var (list, reviewer) = await ApprovedAsync();
        await _portal.DataAsync(async db =>
        {
            var person = await db.Persons.SingleAsync(p => p.FullName == "Điểu Ánh");
            person.Change(new PersonDetails { FullName = "Điểu Anh", Birth = BirthDate.OfYear(1979), Gender = Gender.Male });
            await db.SaveChangesAsync();
        });
        var women = (await _portal.RosterAsync(list)).Figures.Women;
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);

        await officer.Page.Form($"/rosters/{list}/reopen").PostAsync(("reason", "Sửa giới tính"));

        Assert.Contains("Điểu Anh", (await RowsAsync(reviewer, $"/rosters/{list}"))[0], StringComparison.Ordinal);
        Assert.Equal(women - 1, (await _portal.RosterAsync(list)).Figures.Women);
    }

    private async Task<(int List, HttpClient Reviewer)> ApprovedAsync()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([
            New(new(Model("Điểu Ánh")) { ["ethnicity"] = "Xtiêng", ["field"] = "Nông nghiệp", ["education"] = "12/12", ["phone"] = "0912345678" }, 1, "a"),
            .. Enumerable.Range(2, 6).Select(i => New(new(Model()) { ["birth"] = $"{20 + i}/03/1996", ["party"] = "01/05/2020" }, i, $"m{i}")), .. Enumerable.Range(8, 3).Select(i => New(Guest(), i, $"g{i}"))]);
        await _portal.ApproveAsync(officer);
        return (list, _portal.SignedIn(TestAccounts.DistrictOfficer));
    }

    /// <summary>The registration is opened for adjustment; the unit takes another form, place and day; years pass.</summary>
    private async Task AdjustAsync(int list)
    {
        await _portal.DataAsync(db => db.Congresses.Where(c => c.Id == db.Rosters.Single(r => r.Id == list).CongressId).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.State, CongressState.Returned).SetProperty(c => c.Place, "Đồng Xoài").SetProperty(c => c.Date, new DateOnly(2028, 6, 1)).SetProperty(c => c.Form, "dai-hoi")));
        _portal.Time.Set(new DateOnly(2028, 6, 2));
    }

    private static async Task<string> PreviewAsync(HttpClient reader, int list) => (await reader.PageAsync($"/rosters/{list}/paper")).Document.QuerySelector("article.paper")!.OuterHtml;

    private static async Task<string[]> RowsAsync(HttpClient reader, string address) =>
        [.. (await reader.PageAsync(address)).Document.QuerySelectorAll("tr[id^=r-]").Select(Page.Words)];

    /// <summary>All sheets and words of the workbook with every column; what names the day it was made is left out.</summary>
    private static async Task<string> SheetsAsync(HttpClient reader, int list)
    {
        var response = await reader.FullPaperAsync(list, "xlsx", "Lưu hồ sơ đại hội");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var reading = new StreamReader(await part.OpenAsync());
            text.AppendLine(part.FullName).AppendLine(await reading.ReadToEndAsync());
        }
        return text.ToString();
    }
}
