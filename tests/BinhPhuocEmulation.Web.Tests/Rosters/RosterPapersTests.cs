using System.IO.Compression;
using System.Net;
using System.Text;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

public sealed class RosterPapersTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("pdf", "application/pdf", "%PDF-")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    public async Task Download_ByTheOfficer_IsAnAttachmentAndIsLogged(string format, string contentType, string start)
    {
        var (list, officer) = await ListAsync();

        var response = await officer.GetAsync($"/rosters/{list}/paper.{format}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"danh-sach-dai-bieu-xa-loc-an-2025-03-17-du-thao.{format}", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal($"danh-sach-dai-bieu-xa-loc-an-2025-03-17-du-thao.{format}", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal("nosniff", string.Join(',', response.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith(start, Encoding.ASCII.GetString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        var log = await LogAsync();
        Assert.Equal((TestAccounts.CommuneOfficer.Id, "roster", format, false, 2), (log.AccountId, log.Kind, log.Format, log.Sensitive, log.Rows));
    }

    [Fact]
    public async Task Download_Sensitive_NeedsAPurposeAndIsLoggedWithIt()
    {
        var (list, officer) = await ListAsync();

        foreach (var (typed, error) in new[] { ("", "việc xuất được ghi nhật ký"), ("  ", "việc xuất được ghi nhật ký"), ("x", "ít nhất 10 ký tự"), ("Trình huyện"[..9], "ít nhất 10 ký tự"),
            ("1234567890 12", "bằng lời"), ("aaaaaaaaaaaa", "bằng lời"), (new string('a', 200) + " b", "dài quá 200") })
        {
            var asked = await Page.ReadAsync(officer, await officer.FullPaperAsync(list, "xlsx", typed));
            Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
            Assert.Contains(error, asked.Errors["Purpose"]);
            Assert.Equal(typed, asked.Document.QuerySelector("[name=Purpose]")!.GetAttribute("value") ?? "");
        }
        Assert.Equal(0, await _portal.DataAsync(db => db.ExportLogs.CountAsync()));
        var response = await officer.FullPaperAsync(list, "xlsx", "Trình huyện xét duyệt");

        Assert.Equal("danh-sach-dai-bieu-xa-loc-an-2025-03-17-du-thao-du-cot.xlsx", response.Content.Headers.ContentDisposition!.FileName);
        var log = await LogAsync();
        Assert.True(log.Sensitive);
        Assert.EndsWith("Mục đích: Trình huyện xét duyệt", log.Subject, StringComparison.Ordinal);
        Assert.Contains("tiêng", await TextAsync(response));
        Assert.DoesNotContain("tiêng", await TextAsync(await officer.GetAsync($"/rosters/{list}/paper.xlsx")));
    }

    [Fact]
    public async Task Download_SensitiveByAnAddress_LeavesWithoutTheColumns()
    {
        var (list, officer) = await ListAsync();

        var response = await officer.GetAsync($"/rosters/{list}/paper.xlsx?sensitive=1&purpose=Trình%20huyện%20xét%20duyệt");

        Assert.DoesNotContain("tiêng", await TextAsync(response));
        Assert.False((await LogAsync()).Sensitive);
        using var forged = new FormUrlEncodedContent([new("purpose", "Trình huyện xét duyệt")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsync($"/rosters/{list}/paper.xlsx", forged)).StatusCode);
        Assert.Equal(1, await _portal.DataAsync(db => db.ExportLogs.CountAsync()));
    }

    [Fact]
    public async Task Preview_FormOfTheSensitiveFile_SendsSignerAndDay()
    {
        var (list, officer) = await ListAsync();

        var form = (await officer.PageAsync($"/rosters/{list}/paper?signer=deputy&day=5/1/2025")).Form($"/rosters/{list}/paper.pdf");
        var text = await TextAsync(await form.PostToAsync($"/rosters/{list}/paper.xlsx", ("Purpose", "Trình huyện xét duyệt")));

        Assert.Contains("KT. CHỦ TỊCH", text);
        Assert.Contains("ngày 05 tháng 01 năm 2025", text);
    }

    [Fact]
    public async Task Download_SensitiveByALeader_IsRefusedAndNotLogged()
    {
        var (list, _) = await ListAsync();
        var leader = _portal.SignedIn(TestAccounts.DistrictLeader);

        Assert.Equal(HttpStatusCode.Forbidden, (await leader.FullPaperAsync(list, "pdf", "Xem trước khi họp")).StatusCode);
        Assert.Equal(0, await _portal.DataAsync(db => db.ExportLogs.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync($"/rosters/{list}/paper.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync($"/rosters/{list}/paper")).StatusCode);
    }

    [Fact]
    public async Task Preview_OfADraft_SaysSoAndHidesSensitiveCells()
    {
        var (list, officer) = await ListAsync();

        var page = await officer.PageAsync($"/rosters/{list}/paper");

        Assert.Contains("DỰ THẢO", page.Text);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", page.Text);
        Assert.Contains("Danh sách này có 02 đại biểu", page.Text);
        Assert.Contains("Điểu Ánh", page.Text);
        Assert.DoesNotContain("tiêng", page.Text);
    }

    [Fact]
    public async Task Preview_OfALongList_ShowsSheetBySheetWithHeadAndNumber()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SavedAsync([.. Enumerable.Range(1, 45).Select(i => New(new(Model($"Điểu Ánh {(char)('A' + (i % 26))}")) { ["note"] = $"dòng {i}" }, i, $"r{i}"))]);

        var sheets = (await officer.Client.PageAsync($"/rosters/{list}/paper")).Document.QuerySelectorAll(".paper-sheet");

        Assert.True(sheets.Length > 2, $"{sheets.Length} sheets");
        Assert.Equal(["", .. Enumerable.Range(2, sheets.Length - 1).Select(n => $"{n}")], sheets.Select(s => s.QuerySelector(".paper-number")?.TextContent ?? ""));
        Assert.All(sheets, s => Assert.NotNull(s.QuerySelector("thead")));
        Assert.Equal(Enumerable.Range(1, 45).Select(i => $"{i}"), sheets.SelectMany(s => s.QuerySelectorAll(".paper-table td:first-child")).Select(c => c.TextContent).Where(t => int.TryParse(t, out _)));
        Assert.NotNull(sheets[0].QuerySelector(".paper-head"));
        Assert.NotNull(sheets[^1].QuerySelector(".paper-signature"));
        Assert.Single(sheets, s => s.QuerySelector(".paper-title") is not null);
    }

    [Fact]
    public async Task Preview_WithABirthNobodyCanRead_PrintsItAsTyped()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        await officer.SaveAsync([New(new(Model("Điểu Ánh")) { ["birth"] = "31/02/1990" }), New(new(Model("Điểu Bé")) { ["birth"] = "" }, 2, "b")]);

        var page = await officer.Client.PageAsync($"/rosters/{list}/paper");

        Assert.Equal(["31/02/1990", "x"], page.Document.QuerySelectorAll(".paper-table tbody tr").Take(2).Select(r => r.QuerySelectorAll("td")[3].TextContent));
    }

    [Theory]
    [InlineData("", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|")]
    [InlineData("?signer=x", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|")]
    [InlineData("?signer=deputy", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|")]
    public async Task Preview_WithASigner_PrintsThePostOfTheOneWhoSigns(string query, string posts)
    {
        var (list, officer) = await ListAsync();

        var page = await officer.PageAsync($"/rosters/{list}/paper{query}");

        Assert.Equal(posts, string.Join('|', page.Document.QuerySelectorAll(".paper-signature")[^1].QuerySelectorAll(".paper-bold").Select(d => d.TextContent)));
        Assert.All(page.Document.QuerySelectorAll("a[data-download]"), a => Assert.Equal(query.EndsWith("deputy", StringComparison.Ordinal), a.GetAttribute("href")!.EndsWith("?signer=deputy", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/rosters/{list}/paper.pdf{query}")).StatusCode);
    }

    [Fact]
    public async Task Preview_WithAPostAndADay_PrintsThemAndEachFileKeepsThem()
    {
        var (list, officer) = await ListAsync();

        var page = await officer.PageAsync($"/rosters/{list}/paper?post=TL.%20CHỦ%20TỊCH%0ACHÁNH%20VĂN%20PHÒNG&day=5/1/2025");

        Assert.Equal("TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|", string.Join('|', page.Document.QuerySelectorAll(".paper-signature")[^1].QuerySelectorAll(".paper-bold").Select(d => d.TextContent)));
        Assert.Contains("ngày 05 tháng 01 năm 2025", page.Text);
        var links = page.Document.QuerySelectorAll("a[href*='paper.']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        Assert.All(links, l => Assert.Contains("day=05%2F01%2F2025", l));
        Assert.All(links, l => Assert.Contains("%0ACH", l));
        Assert.Contains("CHÁNH VĂN PHÒNG", await TextAsync(await officer.GetAsync(links.Single(l => l.Contains("xlsx")))));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(links[0])).StatusCode);
    }

    [Fact]
    public async Task Preview_WithoutADay_LeavesItToTheHand()
    {
        var (list, officer) = await ListAsync();

        Assert.Contains("ngày … tháng … năm 2025", (await officer.PageAsync($"/rosters/{list}/paper")).Document.QuerySelector(".paper-date")!.TextContent);
    }

    [Theory]
    [InlineData("post=A%0AB%0AC%0AD%0AE", "Post", "nhiều nhất 4 dòng")]
    [InlineData("post=123456789012345678901234567890123456789012345678901", "Post", "dài nhất 50 ký tự")]
    [InlineData("day=31/02/2025", "Day", "không có trong lịch")]
    public async Task PreviewAndFile_WithWhatCannotBePrinted_SayItAtTheField(string query, string field, string error)
    {
        var (list, officer) = await ListAsync();
        foreach (var address in new[] { "paper", "paper.pdf", "paper.xlsx" })
        {
            var page = await officer.ReadAsync($"/rosters/{list}/{address}?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(error, page.Errors[field]);
        }
        Assert.Equal(0, await _portal.DataAsync(db => db.ExportLogs.CountAsync()));
    }

    [Fact]
    public async Task Pdf_ToBeLookedAt_IsShownInlineAndLoggedLikeAnyOther()
    {
        var (list, officer) = await ListAsync();

        var response = await officer.GetAsync($"/rosters/{list}/paper.pdf?view=1");

        Assert.Equal("inline", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("pdf", (await LogAsync()).Format);
    }

    [Fact]
    public async Task Preview_OfAPaper_IsAnAnnexWithReferenceAndRecipients()
    {
        var (list, officer) = await ListAsync();

        var page = await officer.PageAsync($"/rosters/{list}/paper");

        Assert.Contains("Phụ lục …", page.Text);
        Assert.Contains("(Kèm theo Tờ trình số …/TTr-UBND ngày … tháng … năm … của Ủy ban nhân dân xã Lộc An)", page.Text);
        Assert.Contains("- Ủy ban nhân dân huyện Lộc Ninh;", page.Text);
        Assert.Contains("- Lưu: VT.", page.Text);
        Assert.Equal(2, page.Document.QuerySelectorAll("a[data-download]").Length);
    }

    [Fact]
    public async Task Preview_OfAnApprovedList_IsDrawnFromTheFrozenCopy()
    {
        var (list, officer) = await ListAsync(guests: 0);
        await (await officer.PageAsync($"/rosters/{list}/check")).Form($"/rosters/{list}/submit").PostAsync();
        await (await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync($"/rosters/{list}/review")).Form($"/rosters/{list}/approve").PostAsync();
        await _portal.DataAsync(async db =>
        {
            var row = await db.RosterEntries.SingleAsync(e => e.RosterId == list);
            row.Change(new() { Group = Domain.Rosters.DelegateGroup.Guest, Post = "Đã đổi sau khi duyệt" });
            await db.SaveChangesAsync();
        });

        var page = await officer.PageAsync($"/rosters/{list}/paper");

        Assert.DoesNotContain("DỰ THẢO", page.Text);
        Assert.DoesNotContain("Đã đổi sau khi duyệt", page.Text);
        Assert.Contains("Nông dân", page.Text);
        Assert.Contains("Bản đã duyệt ngày 17/03/2025", page.Text);
        Assert.Contains("ngày … tháng … năm 2025", page.Document.QuerySelector(".paper-date")!.TextContent);
    }

    [Fact]
    public async Task Logs_AfterAllThisWork_HoldNoPersonalData()
    {
        var (list, officer) = await ListAsync();
        await officer.GetAsync($"/rosters/{list}/paper.pdf");
        await officer.GetAsync($"/rosters/{list}/rows?reveal=1");
        await officer.GetAsync($"/rosters/{list}/check");

        Assert.All(_portal.Log.Lines, line =>
        {
            var text = line.Text + line.Exception;
            Assert.DoesNotContain("Điểu", text);
            Assert.DoesNotContain("tiêng", text);
            Assert.DoesNotContain("0912345678", text);
        });
        var audit = await _portal.DataAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());
        Assert.NotEmpty(audit);
        Assert.All(audit, a => Assert.DoesNotContain("1979-02-03", a.Changes));
    }

    private async Task<(int List, HttpClient Officer)> ListAsync(int guests = 1)
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var model = new Dictionary<string, string>(Model("Điểu Ánh")) { ["ethnicity"] = "Xtiêng", ["phone"] = "0912345678" };
        await officer.SavedAsync([New(model), .. Enumerable.Range(2, guests).Select(i => New(Guest(), i, $"g{i}"))]);
        return (list, officer.Client);
    }

    private Task<ExportLog> LogAsync() => _portal.DataAsync(db => db.ExportLogs.AsNoTracking().SingleAsync());

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }
}
