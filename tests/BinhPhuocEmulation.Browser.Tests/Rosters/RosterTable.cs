using System.Text.Json;
using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Rosters;

/// <summary>The delegate table as an officer has it before them.</summary>
internal sealed class RosterTable(IPage page, int list)
{
    public IPage Page { get; } = page;

    public int List { get; } = list;

    public ILocator Total => Page.Locator("[data-gauge-total]");

    public ILocator Message => Page.Locator("[data-gauge-message]");

    public ILocator State => Page.Locator(".save-state");

    public ILocator Dialog => Page.Locator("dialog[open]");

    /// <summary>An empty draft list of a commune.</summary>
    public static async Task<int> NewListAsync(PortalSite site, TestUnit unit)
    {
        var congress = TestData.CongressFor(unit, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "1", Ordinal = null });
        congress.Take(CongressAction.Register, TestData.Stamp);
        await site.Portal.SaveAsync(congress);
        return (await site.Portal.SaveAsync(TestData.RosterFor(congress))).Id;
    }

    /// <summary>Opens the list in a window of its own.</summary>
    public static async Task<RosterTable> OpenAsync(PortalSite site, TestAccount account, int list, int width = 1366, int height = 768)
    {
        var table = new RosterTable(await site.SignedInAsync(account, width, height), list);
        await table.GoAsync();
        return table;
    }

    /// <summary>An empty list of the commune, open.</summary>
    public static async Task<RosterTable> NewAsync(PortalSite site) => await OpenAsync(site, TestAccounts.CommuneOfficer, await NewListAsync(site, TestUnits.LocAn));

    /// <summary>A list into which rows were just pasted, saved.</summary>
    public static async Task<RosterTable> PastedAsync(PortalSite site, int rows)
    {
        var table = await NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync(Excel(rows));
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();
        return table;
    }

    /// <summary>A list with saved rows, opened anew.</summary>
    public static async Task<RosterTable> FilledAsync(PortalSite site, int rows)
    {
        var table = await PastedAsync(site, rows);
        await table.GoAsync();
        return table;
    }

    /// <summary>A list with one saved row, and a second which the server refuses: it stands on this machine alone.</summary>
    public static async Task<RosterTable> RefusedAsync(PortalSite site)
    {
        var table = await NewAsync(site);
        await table.TypeAsync(0, "name", "Lâm Thị Hoa");
        await table.SavedAsync();
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync("Trần Văn Đức " + new string('x', 400));
        await Assertions.Expect(table.State).ToContainTextAsync("1 dòng chưa lưu được", new() { Timeout = 15_000 });
        return table;
    }

    public async Task GoAsync()
    {
        await Page.GotoAsync($"/rosters/{List}");
        await ReadyAsync();
    }

    public Task ReadyAsync() => Assertions.Expect(Page.Locator("#roster-grid[data-ready]")).ToBeAttachedAsync(new() { Timeout = 20_000 });

    /// <summary>Cell of the n-th drawn row, from 1; 0 is the empty last row.</summary>
    public ILocator Cell(int row, string column) =>
        Page.Locator(row == 0 ? ".tabulator-row.row-new" : $".tabulator-row >> nth={row - 1}").Locator($"[tabulator-field={column}]");

    /// <summary>Clicks a cell and types into it, one key after the other.</summary>
    public async Task TypeAsync(int row, string column, string text, string end = "Enter")
    {
        await Cell(row, column).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync(end);
    }

    /// <summary>Pastes as the browser does when cells come from Excel.</summary>
    public Task PasteAsync(string text) => Page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, text);

    public Task SavedAsync() => Assertions.Expect(State).ToContainTextAsync("Đã lưu nháp", new() { Timeout = 20_000 });

    /// <summary>What the browser keeps of unsent rows.</summary>
    public Task<string> KeptAsync() => Page.EvaluateAsync<string>("JSON.stringify(Object.entries(localStorage).filter(([k]) => k.startsWith('bpe-roster-')))");

    /// <summary>The rows as the server has them.</summary>
    public async Task<JsonElement> RowsAsync()
    {
        var answer = await Page.APIRequest.GetAsync($"/rosters/{List}/rows", new() { Headers = new Dictionary<string, string> { ["Accept"] = "application/json" } });
        return JsonDocument.Parse(await answer.TextAsync()).RootElement.GetProperty("rows");
    }

    /// <summary>Cells as Excel copies them: headings, a birth column per gender, a cell of two lines; six of ten are models.</summary>
    public static string Excel(int rows) => "STT\tHọ và tên\tNam\tNữ\tNhóm\tĐơn vị\tGhi chú của xã\r\n" + string.Join("\r\n", Enumerable.Range(1, rows).Select(i =>
        $"{i}\tNguyễn Thị Thử {i}\t{(i % 2 == 0 ? "1/2/1980" : "")}\t{(i % 2 == 0 ? "" : "1985")}\t{(i % 10 < 6 ? "ĐHTT" : "KM")}\t\"Ấp {i}\nxã Lộc An\"\tx"));

    /// <summary>Where the first element of a selector stands in the window.</summary>
    public async Task<LocatorBoundingBoxResult> BoxAsync(string selector) => (await Page.Locator(selector).First.BoundingBoxAsync())!;
}
