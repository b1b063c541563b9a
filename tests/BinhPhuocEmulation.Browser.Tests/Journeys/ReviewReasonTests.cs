using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Browser.Tests.Journeys;

/// <summary>What a reviewer types stays while the page comes anew for something smaller.</summary>
public sealed class ReviewReasonTests(JourneySite site) : IClassFixture<JourneySite>
{
    [BrowserFact]
    public async Task Review_ReasonTypedThenSmallSteps_StaysTypedWithoutAQuestion()
    {
        var list = await site.ListAsync(TestUnits.LocAn);
        var officer = await site.SignedInAsync(TestAccounts.CommuneOfficer);
        await new RosterGrid(officer).ReadyToSubmitAsync(list);
        await officer.ButtonAsync("Trình danh sách");

        const string Reason = "Bổ sung thành tích của hai đại biểu";
        var page = await site.SignedInAsync(TestAccounts.DistrictOfficer);
        var asked = 0;
        page.Dialog += async (_, dialog) => { asked++; await dialog.AcceptAsync(); };
        await page.GotoAsync($"/rosters/{list}/review");
        var reason = page.Locator("#Form_Reason");
        await reason.FillAsync(Reason);
        await page.Locator("a[aria-label^='Góp ý về']").First.ClickAsync();
        await page.Locator("#Text").FillAsync("Ghi rõ số quyết định");
        await reason.Expect().ToHaveValueAsync(Reason);
        await page.ButtonAsync("Lưu góp ý");
        await page.Locator(".remark-drafts, .remark").First.Expect().ToBeVisibleAsync();
        await reason.Expect().ToHaveValueAsync(Reason);
        await page.Locator("input[type=search]").First.FillAsync("Hoa");
        await page.Locator("input[type=search]").First.PressAsync("Enter");
        await page.WaitForURLAsync("**q=Hoa**");
        await reason.Expect().ToHaveValueAsync(Reason);
        Assert.Equal(0, asked);

        // Elsewhere the question is asked, and what was left does not come back.
        await page.GotoAsync("/");
        Assert.Equal(1, asked);
        await page.GotoAsync($"/rosters/{list}/review");
        await reason.Expect().ToHaveValueAsync("");
    }
}
