using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Journeys;

/// <summary>The main job from the first page to the paper: officer and reviewer, each at a browser of their own.</summary>
public sealed class RosterJourneyTests(JourneySite site) : IClassFixture<JourneySite>
{
    [BrowserFact]
    public async Task List_FromRegistrationToApproval_IsTypedReturnedMendedApprovedAndPrinted()
    {
        var officer = await site.SignedInAsync(TestAccounts.CommuneOfficer);
        var reviewer = await site.SignedInAsync(TestAccounts.DistrictOfficer);

        await RegisterAsync(officer);
        var list = await PasteTwoHundredAsync(officer);
        await ExplainAndSubmitAsync(officer, list);
        await ReturnTwoRowsAsync(reviewer, list);
        await MendAsync(officer, list);
        await ApproveAsync(reviewer, list);
        await PrintAsync(officer, list);
        await PrintAsync(reviewer, list);

        var roster = await site.DataAsync(db => db.Rosters.Include(r => r.History).AsNoTracking().SingleAsync(r => r.Id == list));
        Assert.Equal(["Submit", "Return", "Submit", "Approve"], roster.History.OrderBy(h => h.At).ThenBy(h => h.Id).Select(h => h.Action.ToString()));
    }

    private static async Task RegisterAsync(IPage page)
    {
        await page.Locator("a.task[href^='/congresses/new']").ClickAsync();
        await page.GetByLabel("Hội nghị tuyên dương điển hình tiên tiến").First.CheckAsync();

        // The named day needs a reason, the days before do not; the page says so while the day is typed.
        await page.GetByLabel("Ngày tổ chức").FillAsync("31/03/2025");
        await page.Locator("#check .finding.is-explain").First.Expect().ToBeVisibleAsync();
        await page.GetByLabel("Ngày tổ chức").FillAsync("28/03/2025");
        await page.Locator("#check .finding.is-explain").Expect().ToHaveCountAsync(0);

        await page.GetByLabel("Sáng").CheckAsync();
        await page.GetByLabel("Địa điểm tổ chức").FillAsync("Hội trường UBND xã Lộc An");
        await page.GetByLabel("Địa danh ghi trên phông").FillAsync("Lộc An");
        await page.Locator("#check").Expect().ToContainTextAsync("Lộc An, ngày 28 tháng 3 năm 2025");
        await page.ButtonAsync("Đăng ký");
        await page.Locator(".banner").First.Expect().ToContainTextAsync("Đã đăng ký với Huyện Lộc Ninh");
    }

    private static async Task<int> PasteTwoHundredAsync(IPage page)
    {
        await page.ButtonAsync("Lập danh sách");
        var grid = new RosterGrid(page);
        await grid.ReadyAsync();
        var id = page.IdInAddress();

        // Saving is held back, so what the gauge says now it says by itself.
        var saving = new TaskCompletionSource();
        await page.RouteAsync("**/rosters/*/rows", async route =>
        {
            if (route.Request.Method == "POST") await saving.Task;
            await route.ContinueAsync();
        });
        await grid.PasteAtEndAsync(ClipboardRows.Text(models: 139, others: 61));
        await page.GetByRole(AriaRole.Dialog).Expect().ToContainTextAsync("200 dòng, 12 cột nhận ra");
        await page.ButtonAsync("Dán 200 dòng");
        await grid.Total.Expect().ToHaveTextAsync("200");
        await grid.Gauge.Expect().ToContainTextAsync("còn 0 chỗ");
        await grid.Gauge.Expect().ToContainTextAsync("thay 1 khách mời / lãnh đạo bằng điển hình");
        await grid.SaveState.Expect().Not.ToContainTextAsync("Đã lưu");
        saving.SetResult();
        await grid.SavedAsync();
        await page.UnrouteAllAsync();
        return id;
    }

    private static async Task ExplainAndSubmitAsync(IPage page, int list)
    {
        await page.LinkAsync("Trình huyện");
        Assert.EndsWith($"/rosters/{list}/check", page.Url, StringComparison.Ordinal);
        var boxes = page.GetByRole(AriaRole.Textbox, new() { Name = "Giải trình" });
        var count = await boxes.CountAsync();
        Assert.True(count > 0, "139 of 200 is less than 70 %, so there is something to explain.");

        // Without the explanation nothing is asked and nothing sent.
        await page.ButtonAsync("Trình huyện");
        await page.Locator(".field-message").First.Expect().ToContainTextAsync("Ghi giải trình cho nội dung này.");
        await page.GetByRole(AriaRole.Dialog).Expect().ToHaveCountAsync(0);
        for (var i = 0; i < count; i++) await boxes.Nth(i).FillAsync("Xã có đông cựu chiến binh, người có công được mời dự.");
        await page.ButtonAsync("Trình huyện");
        await page.GetByRole(AriaRole.Dialog).Expect().ToContainTextAsync("200 đại biểu được gửi Huyện Lộc Ninh xét duyệt");
        await page.ButtonAsync("Trình danh sách");
        await page.Locator(".banner").First.Expect().ToContainTextAsync("Đã trình danh sách");
    }

    private static async Task ReturnTwoRowsAsync(IPage page, int list)
    {
        await page.GotoAsync("/");
        await page.Locator($"a.task[href='/rosters/{list}']").ClickAsync();
        await page.LinkAsync("Xem xét");
        await RemarkAsync(page, ClipboardRows.NameOf(0), "Nghề nghiệp, chức vụ", "Ghi rõ chức danh hiện nay");
        await RemarkAsync(page, ClipboardRows.NameOf(1), "Danh hiệu, khen thưởng", "Thiếu số quyết định");

        // A return without a reason is not even asked about.
        await page.ButtonAsync("Trả lại");
        await page.Locator(".field-message").Expect().ToContainTextAsync("Ghi lý do trả lại.");
        await page.GetByLabel("Lý do trả lại").FillAsync("Bổ sung hai dòng được góp ý.");
        await page.ButtonAsync("Trả lại");
        await page.GetByRole(AriaRole.Dialog).Expect().ToContainTextAsync("cùng lý do và 2 góp ý");
        await page.ButtonAsync("Trả lại danh sách");
        await page.Locator(".banner").First.Expect().ToContainTextAsync("trả lại danh sách");
    }

    private static async Task RemarkAsync(IPage page, string name, string column, string text)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Góp ý về {name}", Exact = true }).ClickAsync();
        await page.GetByLabel("Về ô").SelectOptionAsync(new SelectOptionValue { Label = column });
        await page.GetByLabel("Góp ý", new() { Exact = true }).FillAsync(text);
        await page.ButtonAsync("Lưu góp ý");
        await page.Locator(".remark").Filter(new() { HasText = text }).Expect().ToBeVisibleAsync();
    }

    private static async Task MendAsync(IPage page, int list)
    {
        await page.GotoAsync("/");
        await page.Locator($"a.task[href='/rosters/{list}']").ClickAsync();
        var grid = new RosterGrid(page);
        await grid.ReadyAsync();
        var (first, second) = (ClipboardRows.NameOf(0), ClipboardRows.NameOf(1));
        await grid.Cell(first, "post").Expect().ToContainTextAsync("Ghi rõ chức danh hiện nay");
        await grid.Cell(second, "awards").Expect().ToContainTextAsync("Thiếu số quyết định");

        await grid.TypeAsync(first, "post", "Tổ trưởng tổ hợp tác trồng tiêu");
        await grid.TypeAsync(second, "awards", "Giấy khen số 12/QĐ-UBND ngày 05/01/2024");
        await grid.SavedAsync();

        // Submitting with remarks that are not settled says which; each leads to its cell.
        await page.LinkAsync("Trình huyện");
        await page.ButtonAsync("Trình huyện");
        await page.GetByRole(AriaRole.Dialog).Expect().ToContainTextAsync("Còn 2 góp ý chưa đánh dấu đã sửa");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link).First.ClickAsync();
        await grid.ReadyAsync();
        await grid.Row(first).Locator("[tabulator-field=post].is-active").Expect().ToHaveCountAsync(1);
        foreach (var name in new[] { first, second }) await grid.Row(name).GetByRole(AriaRole.Button, new() { Name = "Đánh dấu đã sửa" }).ClickAsync();
        await page.Locator("#roster-table .remark.is-settled").Expect().ToHaveCountAsync(2);

        await page.LinkAsync("Trình huyện");
        await page.ButtonAsync("Trình huyện");
        await page.GetByRole(AriaRole.Dialog).Expect().Not.ToContainTextAsync("góp ý");
        await page.ButtonAsync("Trình danh sách");
        await page.Locator(".banner").First.Expect().ToContainTextAsync("Đã trình danh sách");
    }

    private static async Task ApproveAsync(IPage page, int list)
    {
        await page.GotoAsync($"/rosters/{list}");
        await page.LinkAsync("Xem xét");
        await page.Locator("body").Expect().ToContainTextAsync("Tổ trưởng tổ hợp tác trồng tiêu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true }).Expect().ToBeDisabledAsync();
        var accept = page.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận", Exact = true });
        for (var left = await accept.CountAsync(); left > 0; left--)
        {
            await accept.First.ClickAsync();
            await accept.Expect().ToHaveCountAsync(left - 1);
        }
        await page.ButtonAsync("Duyệt");
        await page.GetByRole(AriaRole.Dialog).Expect().ToContainTextAsync("bản duyệt được giữ nguyên");
        await page.ButtonAsync("Duyệt danh sách");
        await page.Locator(".banner").First.Expect().ToContainTextAsync("Đã duyệt danh sách");
    }

    private static async Task PrintAsync(IPage page, int list)
    {
        await page.GotoAsync($"/rosters/{list}");
        await page.LinkAsync("Xem bản in");
        await page.Locator(".paper").Expect().ToContainTextAsync(ClipboardRows.NameOf(199));
        await page.Locator(".paper-mark").Expect().ToHaveCountAsync(0);
        var download = await page.RunAndWaitForDownloadAsync(() => page.LinkAsync("Tải PDF"));
        Assert.Matches(@"^danh-sach-dai-bieu-xa-loc-an-[\d-]+-vong-1\.pdf$", download.SuggestedFilename);
        await page.Locator("[data-download-status]").Expect().ToContainTextAsync("Đã tải danh-sach-dai-bieu");
        var file = await download.PathAsync();
        var paper = new PdfFile(file);
        Assert.True(paper.PageCount > 1, $"{paper.PageCount} page(s) for 200 delegates.");
        if (await paper.TextAsync() is { } text) Assert.Contains("LỘC AN", text, StringComparison.OrdinalIgnoreCase);
        await page.GotoAsync($"/rosters/{list}");
    }
}
