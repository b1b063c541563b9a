using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Journeys;

/// <summary>The table of a delegate list, as an officer handles it.</summary>
internal sealed class RosterGrid(IPage page)
{
    public ILocator Gauge => page.Locator("[data-gauge]");

    public ILocator Total => page.Locator("[data-gauge-total]");

    public ILocator SaveState => page.Locator(".save-state");

    public ILocator Remarks => page.Locator("#roster-table .remark");

    private ILocator Typing => page.Locator(".cell-editor");

    /// <summary>The table can be typed into.</summary>
    public Task ReadyAsync() => page.Locator("#roster-grid[data-ready]").Expect().ToBeVisibleAsync();

    public ILocator Row(string name) => page.Locator("#roster-table .tabulator-row").Filter(new() { Has = page.Locator(".person", new() { HasTextString = name }) });

    public ILocator Cell(string name, string column) => Row(name).Locator($"[tabulator-field='{column}']");

    /// <summary>Ctrl+V with this text on the clipboard, in the empty last row: a real paste event, since tests share one clipboard.</summary>
    public async Task PasteAtEndAsync(string text)
    {
        await page.Locator("#roster-table .row-new [tabulator-field=name]").ClickAsync();
        await Typing.Expect().ToBeFocusedAsync();
        await Typing.EvaluateAsync("""
            (area, text) => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, text);
    }

    /// <summary>Clicks a cell, types over it, Enter.</summary>
    public async Task TypeAsync(string name, string column, string text)
    {
        await Cell(name, column).ClickAsync(new() { Position = new() { X = 8, Y = 8 } });
        await Typing.Expect().ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Cell(name, column).Expect().ToContainTextAsync(text);
    }

    /// <summary>Types a name into the empty last row.</summary>
    public async Task AddAsync(string name)
    {
        await page.Locator("#roster-table .row-new [tabulator-field=name]").ClickAsync();
        await Typing.Expect().ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await Row(name).Expect().ToBeVisibleAsync();
    }

    public Task SavedAsync() => SaveState.Expect().ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(Đã lưu nháp|Mọi thay đổi đã lưu)"));

    /// <summary>Fills the list with ten delegates that meet the plan, up to the question before they are submitted to the district.</summary>
    public async Task ReadyToSubmitAsync(int list)
    {
        await page.GotoAsync($"/rosters/{list}");
        await ReadyAsync();
        await PasteAtEndAsync(ClipboardRows.Text(models: 8, others: 2));
        await page.ButtonAsync("Dán 10 dòng");
        await SaveState.Expect().ToContainTextAsync("Đã lưu");
        await page.LinkAsync("Trình huyện");
        await page.ButtonAsync("Trình huyện");
    }
}
