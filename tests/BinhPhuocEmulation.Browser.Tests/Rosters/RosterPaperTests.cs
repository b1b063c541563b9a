using System.Text.RegularExpressions;
using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Rosters;

/// <summary>The ways from the table to paper, file and structure, and the file with every column.</summary>
public sealed class RosterPaperTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task PaperFileAndStructure_WithARowThatIsRefused_AskFirstAndSayWhatIsMissing()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.RefusedAsync(site);
        var (page, on) = (table.Page, table.Dialog.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục với phần đã lưu" }));
        var asked = 0;
        page.Dialog += async (_, dialog) => { asked++; await dialog.AcceptAsync(); };

        await page.GetByRole(AriaRole.Link, new() { Name = "Xem bản in" }).ClickAsync();
        await Assertions.Expect(table.Dialog).ToContainTextAsync("1 dòng chưa lưu được (dòng 2)");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(2, "name")).ToHaveClassAsync(new Regex("is-active"));
        Assert.EndsWith($"/rosters/{table.List}", page.Url, StringComparison.Ordinal);

        await page.Locator("summary", new() { HasText = "Xuất" }).ClickAsync();
        await page.GetByText("Tệp Excel").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => on.ClickAsync());
        Assert.EndsWith("-du-thao.xlsx", file.SuggestedFilename, StringComparison.Ordinal);

        foreach (var (name, path, note) in new[] { ("Cơ cấu", "structure", "không tính trong cơ cấu"), ("Xem bản in", "paper", "không có trong bản in và tệp tải về") })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
            await on.ClickAsync();
            await page.WaitForURLAsync($"**/{path}");
            // No question of the browser's own came after that of the page.
            Assert.Equal(0, asked);
            await Assertions.Expect(page.Locator("[data-unsent]")).ToContainTextAsync($"1 dòng gõ trên máy này chưa lưu được, {note}");
            await table.GoAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Trình huyện" }).ClickAsync();
        await table.Dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ các dòng này" }).ClickAsync();
        await Assertions.Expect(table.Total).ToHaveTextAsync("1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cơ cấu" }).ClickAsync();
        await page.WaitForURLAsync("**/structure");
        await Assertions.Expect(page.Locator("[data-unsent]")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task FullFile_PurposeTooShortThenInWords_SaysItAtTheFieldAndComes()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 2);
        var page = table.Page;
        await page.GotoAsync($"/rosters/{table.List}/paper");
        await page.GetByText("Bản có cột dân tộc").ClickAsync();
        var purpose = page.Locator("[name=Purpose]");

        await purpose.FillAsync("x");
        await page.GetByRole(AriaRole.Button, new() { Name = "PDF đủ cột" }).ClickAsync();
        await Assertions.Expect(page.Locator(".field-message")).ToContainTextAsync("ít nhất 10 ký tự");
        await Assertions.Expect(purpose).ToHaveValueAsync("x");

        await purpose.FillAsync("Trình huyện xét duyệt");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Excel đủ cột" }).ClickAsync());
        Assert.EndsWith("-du-thao-du-cot.xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-download-status]")).ToContainTextAsync("Đã tải ");
    }
}
