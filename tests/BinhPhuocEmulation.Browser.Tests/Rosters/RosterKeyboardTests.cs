using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Rosters;

/// <summary>The page of a list without a mouse: into the table, to the empty row, through the menus; and what is taken back while the line is bad.</summary>
public sealed class RosterKeyboardTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Where = """
        (() => {
          const cell = document.querySelector(".tabulator-cell.is-active");
          return [document.activeElement.className.split(" ")[0], cell?.closest(".tabulator-row").dataset.key, cell?.getAttribute("tabulator-field")].join(" ");
        })()
        """;

    [BrowserFact]
    public async Task Tab_FromTheTools_FirstStopIsACellAndArrowsMoveIt()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 5);

        await table.Page.Locator(".roster-tools button:not(:disabled)").Last.FocusAsync();
        await table.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("cell-editor k1 name", await table.Page.EvaluateAsync<string>(Where));
        await table.Page.Keyboard.PressAsync("ArrowDown");
        await table.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("cell-editor k2 birth", await table.Page.EvaluateAsync<string>(Where));
        await table.Page.Keyboard.PressAsync("Escape");
        await table.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.True(await table.Page.EvaluateAsync<bool>("document.activeElement.closest('.roster-tools') !== null"));
        await table.Page.Keyboard.PressAsync("Tab");
        await table.Page.Keyboard.PressAsync("Escape");
        await table.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("head ", await table.Page.EvaluateAsync<string>(Where), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Add_ButtonLetterAndKey_GoToTheEmptyRowAlsoFromASearch()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 60);
        await table.Page.FillAsync("#roster-search", "thu 7");
        await Assertions.Expect(table.Page.Locator(".row-new")).ToHaveCountAsync(0);

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm đại biểu" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".row-new .is-active")).ToBeInViewportAsync();
        await table.Page.Keyboard.TypeAsync("Lâm Thị Hoa");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Total).ToHaveTextAsync("61");

        await table.Cell(1, "post").ClickAsync();
        await table.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(table.Page.Locator(".row-new .is-active")).ToBeInViewportAsync();

        await table.Page.EvaluateAsync("document.activeElement.blur(); scrollTo(0, 0)");
        await table.Page.Keyboard.PressAsync("n");
        Assert.Equal("cell-editor new name", await table.Page.EvaluateAsync<string>(Where));
    }

    [BrowserFact]
    public async Task Menu_ArrowsHomeEndAndEscape_GoThroughItAndBackToItsHead()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 1);
        var menu = table.Page.Locator("details[data-popover]", new() { Has = table.Page.GetByText("Xuất", new() { Exact = true }) });
        await menu.Locator("summary").FocusAsync();

        const string Last = "Bản khác: cấp phó ký, ghi ngày, đủ cột";
        foreach (var (key, expected) in new[]
            { ("ArrowDown", "Tệp PDF"), ("ArrowDown", "Tệp Excel"), ("ArrowDown", Last), ("ArrowDown", "Tệp PDF"), ("End", Last), ("Home", "Tệp PDF"), ("ArrowUp", Last), ("ArrowUp", "Tệp Excel") })
        {
            await table.Page.Keyboard.PressAsync(key);
            Assert.Equal(expected, await table.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()"));
        }
        var file = await table.Page.RunAndWaitForDownloadAsync(() => table.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        await Assertions.Expect(table.Page.Locator("[data-download-status]")).ToContainTextAsync("Đã tải ");
        await menu.Locator("summary").FocusAsync();
        await table.Page.Keyboard.PressAsync("ArrowDown");
        await table.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("SUMMARY", await table.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.False(await menu.EvaluateAsync<bool>("menu => menu.open"));
    }

    [BrowserFact]
    public async Task Undo_WhileTheAnswerIsLost_NoRowStaysOnTheServer()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        var posts = 0;
        await table.Page.RouteAsync("**/rows", async route =>
        {
            if (route.Request.Method != "POST" || posts++ > 0) { await route.ContinueAsync(); return; }
            // The server saves; the answer never arrives.
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await table.TypeAsync(0, "name", "Lâm Thị Hoa");
        await Assertions.Expect(table.State).ToContainTextAsync("mất mạng, sẽ thử lại");
        Assert.Equal(1, (await table.RowsAsync()).GetArrayLength());
        await table.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(table.Total).ToHaveTextAsync("0");
        await table.SavedAsync();

        Assert.Equal(0, (await table.RowsAsync()).GetArrayLength());
    }
}
