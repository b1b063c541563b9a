using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Shell;

/// <summary>What only a browser can show: policy, widths, keyboard, dialogs, and the page without scripts.</summary>
public sealed class ShellTests(ShellSite site) : IClassFixture<ShellSite>
{
    [BrowserFact]
    public async Task Open_Page_BreaksNoPolicyAndFetchesOnlyTheFontsOfTheFirstView()
    {
        var context = await site.Browser.NewContextAsync(new() { BaseURL = site.Address });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        var fonts = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => { if (request.ResourceType == "font") fonts.Add(request.Url.Split('/')[^1]); };

        await page.GotoAsync("/dev/look", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(complaints);
        Assert.Equal(
            ["be-vietnam-pro-latin-400.woff2", "be-vietnam-pro-latin-600.woff2", "be-vietnam-pro-vietnamese-400.woff2", "be-vietnam-pro-vietnamese-600.woff2"],
            fonts.Distinct().Order());
    }

    [BrowserFact]
    public async Task Open_AtPhoneAndTabletWidths_PageNeverScrollsSideways()
    {
        foreach (var width in new[] { 320, 360, 390, 600, 768, 1024, 1366 })
        {
            var page = await site.OpenAsync(width);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{width} px wide, but the page needs {needed}.");
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Menu_OnPhone_OpensAndClosesFromTheKeyboard()
    {
        var page = await site.OpenAsync(390);
        await Assertions.Expect(page.Locator("#menu")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#menu")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#menu")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Confirm_Button_AsksFirstAndSendsOnlyAfterYes()
    {
        var page = await site.OpenAsync();
        var posts = CountPosts(page);

        await page.ClickAsync("#submit-roster");
        await Assertions.Expect(page.Locator("#submit-roster-dialog")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#submit-roster-dialog")).ToBeHiddenAsync();
        Assert.Equal(0, posts());

        await page.ClickAsync("#submit-roster");
        await page.RunAndWaitForRequestFinishedAsync(() => page.ClickAsync("#submit-roster-dialog button[type=submit]"));
        Assert.Equal(1, posts());
    }

    [BrowserFact]
    public async Task Submit_ClickedTwice_IsSentOnceAndErrorsTakeTheFocus()
    {
        var page = await site.OpenAsync();
        var posts = CountPosts(page);

        await page.Locator("form.form button[type=submit]").DblClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();

        Assert.Equal(1, posts());
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.ClickAsync(".error-summary a");
        await Assertions.Expect(page.Locator("#Form_Place")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Leave_WithUnsavedTyping_AsksAndWithoutTypingDoesNot()
    {
        var page = await site.OpenAsync();
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };

        await page.GotoAsync("/errors/404");
        Assert.Empty(asked);
        await page.GotoAsync("/dev/look");
        await page.FillAsync("#Form_Place", "Hội trường");
        await page.GotoAsync("/errors/404");

        Assert.Equal(["beforeunload"], asked);
    }

    [BrowserFact]
    public async Task Leave_BySendingOneFormWhileAnotherHoldsTyping_AsksAndWhoStaysMaySendAgain()
    {
        var page = await site.OpenAsync();
        // A second form beside the first, and an answer without an error at any field, as a conflict has none.
        await page.RouteAsync("**/dev/look", async route =>
        {
            var answer = await route.FetchAsync();
            var html = (await answer.TextAsync()).Replace("</main>", "<form method='post' action='/elsewhere' data-dirty-warning><textarea id='other' name='other'></textarea></form></main>", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html.Replace("aria-invalid=\"true\"", "", StringComparison.Ordinal) });
        });
        await page.GotoAsync("/dev/look");
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.DismissAsync();
        };
        async Task LeaveAsync(int times, Func<Task> leave)
        {
            await leave();
            for (var i = 0; i < 50 && asked < times; i++) await page.WaitForTimeoutAsync(100);
            Assert.Equal(times, asked);
        }

        await page.FillAsync("#other", "Lý do đang gõ");
        await LeaveAsync(1, () => page.EvaluateAsync("document.querySelector('form.form button[type=submit]').click()"));
        Assert.Equal("Lý do đang gõ", await page.InputValueAsync("#other"));
        await page.FillAsync("#other", "");
        await page.ClickAsync("form.form button[type=submit]");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        Assert.Equal(1, asked);

        // What came back is not saved, although nobody typed since; the form beside it was not sent.
        await page.ClickAsync("#other");
        await LeaveAsync(2, () => page.EvaluateAsync("location.href = '/errors/404'"));
        await page.EvaluateAsync("document.querySelector('form.form').remove(); location.href = '/errors/404'");
        await page.WaitForURLAsync("**/errors/404");
        Assert.Equal(2, asked);
    }

    [BrowserFact]
    public async Task Keys_SlashAndQuestionMark_WorkOutsideFieldsAndCanBeSwitchedOff()
    {
        var page = await site.OpenAsync();
        var list = page.Locator("#shortcuts");

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions.Expect(list).ToContainTextAsync("Nhập từ Excel");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("a?/");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("a?/");

        await page.ClickAsync("[data-shortcuts-open]");
        await page.UncheckAsync("#shortcuts-on");
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Filter_Chosen_AppliesAtOnceWithAShortAddress()
    {
        var page = await site.OpenAsync();

        await page.SelectOptionAsync("#sex", "Nam");

        await Assertions.Expect(page).ToHaveURLAsync(site.Address + "/dev/look?sex=Nam");
    }

    [BrowserFact]
    public async Task Scroll_UnderTheGauge_TableHeadStaysVisibleBelowIt()
    {
        var page = await site.OpenAsync();

        await page.EvaluateAsync("document.querySelector('.table tbody tr:nth-child(3)').scrollIntoView()");
        Assert.True(await page.EvaluateAsync<double>("scrollY") > 50);

        var gauge = await page.EvaluateAsync<double>("document.querySelector('.gauge-line').getBoundingClientRect().bottom");
        var head = await page.EvaluateAsync<double>("document.querySelector('.table thead th').getBoundingClientRect().top");
        Assert.InRange(head, gauge - 1, gauge + 1);
    }

    [BrowserFact]
    public async Task WithoutScripts_MenuQuestionAndFilters_StillWork()
    {
        var page = await site.OpenAsync(390, scripts: false);
        var posts = CountPosts(page);

        await page.Locator("#menu-toggle").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#menu")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#submit-roster")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#note")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".filters noscript button, .filters button[type=submit]").First).ToBeVisibleAsync();
        await page.ClickAsync("#submit-roster-dialog button[type=submit]");

        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        Assert.Equal(1, posts());
    }

    private static Func<int> CountPosts(IPage page)
    {
        var count = 0;
        page.Request += (_, request) => count += request.Method == "POST" ? 1 : 0;
        return () => count;
    }
}
