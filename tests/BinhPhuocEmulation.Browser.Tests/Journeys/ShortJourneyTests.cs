using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Journeys;

/// <summary>Shorter ways through the portal: without a mouse, over the end of a session, with an impatient hand, on a phone.</summary>
public sealed class ShortJourneyTests(JourneySite site) : IClassFixture<JourneySite>
{
    [BrowserFact]
    public async Task Register_WithTheKeyboardOnly_IsPossibleInTheOrderOfThePage()
    {
        var page = await site.VisitAsync();
        await page.GotoAsync("/");
        await page.GetByLabel("Tên đăng nhập").Expect().ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(TestAccounts.ForeignCommuneOfficer.UserName);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestAccounts.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".who").Expect().ToBeVisibleAsync();

        await TabToAsync(page, page.Locator("a.task[href^='/congresses/new']"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#Form_Date").Expect().ToBeVisibleAsync();
        await TabToAsync(page, page.Locator("input[name='Form.FormCode']").First);
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, page.Locator("#Form_Date"));
        await page.Keyboard.TypeAsync("27/03/2025");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, page.Locator("#Form_Venue"));
        await page.Keyboard.TypeAsync("Nhà văn hóa xã");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Tân Hưng");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Đăng ký", Exact = true }));
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".banner").First.Expect().ToContainTextAsync("Đã đăng ký với Huyện Hớn Quản");
    }

    [BrowserFact]
    public async Task Account_UnitChosen_LeavesOutTheRolesThatDoNotFitIt()
    {
        var page = await site.SignedInAsync(TestAccounts.EmulationBoard);
        await page.GotoAsync("/accounts/new");
        var (unit, role) = (page.Locator("#Form_UnitId"), page.Locator("#Form_Role"));
        await role.SelectOptionAsync("ProvinceLeader");

        await unit.SelectOptionAsync($"{TestUnits.LocNinh.Id}");
        Assert.Equal(["DistrictOfficer", "DistrictLeader", "FinanceOfficer"], await OfferedAsync());
        await role.Expect().ToHaveValueAsync("");
        await role.SelectOptionAsync("DistrictLeader");
        // One role is left for a commune.
        await unit.SelectOptionAsync($"{TestUnits.LocAn.Id}");
        Assert.Equal(["UnitOfficer"], await OfferedAsync());
        await role.Expect().ToHaveValueAsync("UnitOfficer");

        Task<string[]> OfferedAsync() => role.EvaluateAsync<string[]>("select => [...select.options].filter(option => option.value && !option.disabled).map(option => option.value)");
    }

    [BrowserFact]
    public async Task Back_ToARefusedForm_OpensThePageItWasSentFromAndNothingAfterSigningOut()
    {
        var page = await site.SignedInAsync(TestAccounts.DistrictOfficer);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        var contacts = $"/units/{TestUnits.LocNinh.Id}/contacts";
        await page.GotoAsync(contacts);
        await page.Locator("[name='Form.Contacts[0].Name']").FillAsync("Người không có điện thoại");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await page.Locator(".error-summary").Expect().ToBeVisibleAsync();
        Assert.EndsWith(contacts, page.Url, StringComparison.Ordinal);

        // A page that was asked for keeps its own address.
        await page.Locator(".menu a[href='/plans']").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Kế hoạch", Exact = true, Level = 1 }).Expect().ToBeVisibleAsync();
        Assert.EndsWith("/plans", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.Locator("[name='Form.Contacts[0].Name']").Expect().ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GoBackAsync();
        await page.GetByLabel("Tên đăng nhập").Expect().ToBeVisibleAsync();
        await page.Locator("[name='Form.Contacts[0].Name']").Expect().ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Session_EndsWhileTyping_RowsAreThereAfterSigningInAgain()
    {
        var list = await site.ListAsync(TestUnits.LocHoa);
        var page = await site.SignedInAsync(TestAccounts.SiblingOfficer);
        await page.GotoAsync($"/rosters/{list}");
        var grid = new RosterGrid(page);
        await grid.ReadyAsync();

        await page.Context.ClearCookiesAsync();
        await grid.AddAsync("Điểu Thị Hương");
        await grid.SaveState.Expect().ToContainTextAsync("phiên làm việc đã hết");
        Assert.Equal(0, await CountAsync(list));
        // The browser is closed over it, perhaps by a power cut; the rows are on the machine.
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync($"/rosters/{list}");
        await page.SignInAsync(TestAccounts.SiblingOfficer.UserName, TestAccounts.Password);

        Assert.EndsWith($"/rosters/{list}", page.Url, StringComparison.Ordinal);
        await grid.Row("Điểu Thị Hương").Expect().ToBeVisibleAsync();
        await grid.SaveState.Expect().ToContainTextAsync("Đã lưu");
        Assert.Equal(1, await CountAsync(list));
    }

    [BrowserFact]
    public async Task Submit_ClickedTwice_LeavesOneStepAndPhoneOfTheReviewerCanApprove()
    {
        var list = await site.ListAsync(TestUnits.LocAn);
        var officer = await site.SignedInAsync(TestAccounts.CommuneOfficer);
        await new RosterGrid(officer).ReadyToSubmitAsync(list);
        await officer.GetByRole(AriaRole.Button, new() { Name = "Trình danh sách", Exact = true }).DblClickAsync();
        await officer.Locator(".banner").First.Expect().ToContainTextAsync("Đã trình danh sách");
        Assert.Equal(1, await site.DataAsync(db => db.Rosters.Where(r => r.Id == list).SelectMany(r => r.History).CountAsync()));

        // The officer reads the list on a phone, the reviewer approves it on one.
        var reading = await site.SignedInAsync(TestAccounts.CommuneOfficer, 390, 844);
        await reading.GotoAsync($"/rosters/{list}");
        await reading.GetByText(ClipboardRows.NameOf(9), new() { Exact = true }).Expect().ToBeVisibleAsync();
        await FitsAsync(reading);
        var reviewer = await site.SignedInAsync(TestAccounts.DistrictOfficer, 390, 844);
        await reviewer.GotoAsync($"/rosters/{list}");
        await FitsAsync(reviewer);
        await reviewer.LinkAsync("Xem xét");
        await FitsAsync(reviewer);
        await reviewer.ButtonAsync("Duyệt");
        await reviewer.ButtonAsync("Duyệt danh sách");
        await reviewer.Locator(".banner").First.Expect().ToContainTextAsync("Đã duyệt danh sách");
        await FitsAsync(reviewer);
    }

    private static async Task FitsAsync(IPage page)
    {
        var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(needed <= 390, $"{page.Url} needs {needed} px on a phone of 390.");
    }

    /// <summary>Presses Tab until it is there; the order of the page decides, nothing is clicked.</summary>
    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{target} cannot be reached with the Tab key.");
    }

    private Task<int> CountAsync(int list) => site.DataAsync(db => db.RosterEntries.CountAsync(e => e.RosterId == list));
}
