using System.Globalization;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>Places of the demo data that tests and pictures show; keys are looked up, since the demo may number them anew.</summary>
internal static class DemoPlaces
{
    private const string DraftUnit = "25309";

    /// <summary>
    /// Replaces {plan}, {unit} (Huyện Lộc Ninh), {congress} and {returned} (Xã Lộc An and its returned list), {submitted} (a list
    /// of that district that waits) and {draft} (a registration its commune can still edit) in an address.
    /// </summary>
    public static async Task<string> FillAsync(DemoSite site, string address)
    {
        if (!address.Contains('{')) return address;
        return await site.DataAsync(async db =>
        {
            var locNinh = await db.Units.SingleAsync(u => u.Code == "692");
            var locAn = await db.Units.SingleAsync(u => u.Code == "25276");
            var returned = await db.Rosters.SingleAsync(r => r.UnitId == locAn.Id && r.State == RosterState.Returned);
            var submitted = await db.Rosters.Where(r => r.State == RosterState.Submitted && r.Explanations.Count > 0
                && db.Units.Any(u => u.Id == r.UnitId && u.ParentId == locNinh.Id)).OrderByDescending(r => r.Figures.Total).FirstAsync();
            var draft = await db.Congresses.SingleAsync(c => c.State == CongressState.Draft && db.Units.Any(u => u.Id == c.UnitId && u.Code == DraftUnit));
            var plan = await db.Plans.OrderBy(p => p.Id).Select(p => p.Code).FirstAsync();
            string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
            return address.Replace("{plan}", plan, StringComparison.Ordinal).Replace("{unit}", Text(locNinh.Id), StringComparison.Ordinal)
                .Replace("{congress}", Text(returned.CongressId), StringComparison.Ordinal).Replace("{returned}", Text(returned.Id), StringComparison.Ordinal)
                .Replace("{submitted}", Text(submitted.Id), StringComparison.Ordinal).Replace("{draft}", Text(draft.Id), StringComparison.Ordinal);
        });
    }

    /// <summary>Opens a place signed in as a demo account, "draft" being the officer of the unit of {draft}; the page must come, and its table be ready.</summary>
    public static async Task<IPage> OpenAsync(DemoSite site, string account, string address, string? script = null)
    {
        var name = account == "draft"
            ? await site.DataAsync(db => db.Users.Where(a => db.Units.Any(u => u.Id == a.UnitId && u.Code == DraftUnit)).Select(a => a.UserName!).FirstAsync())
            : account;
        var page = await site.DemoAsync(name, script: script);
        var answer = await page.GotoAsync(await FillAsync(site, address), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(answer!.Ok, $"{page.Url} answered {answer.Status}.");
        if (await page.Locator("#roster-grid").CountAsync() > 0) await page.Locator("#roster-grid[data-ready]").Expect().ToBeVisibleAsync();
        return page;
    }
}
