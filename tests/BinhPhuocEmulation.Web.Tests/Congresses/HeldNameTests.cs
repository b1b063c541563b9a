using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>What lists and the calendar call a unit that was renamed.</summary>
public sealed class HeldNameTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(true, "Xã Lộc An (nay là Xã Lộc Mới)")]
    [InlineData(false, "Xã Lộc Mới")]
    public async Task Get_UnitRenamedSince_IsNamedAsItWasWhereItsCongressWasHeld(bool held, string name)
    {
        var congress = TestData.CongressFor(TestUnits.LocAn);
        CongressAction[] steps = held ? [CongressAction.Register, CongressAction.Confirm, CongressAction.MarkHeld] : [CongressAction.Register, CongressAction.Confirm];
        foreach (var step in steps) congress.Take(step, TestData.Stamp);
        await _portal.SaveAsync(congress);
        await _portal.DataAsync(async db =>
        {
            (await db.Units.Include(u => u.Events).SingleAsync(u => u.Id == TestUnits.LocAn.Id)).Rename("Xã Lộc Mới", new(2025, 4, 1), "Nghị quyết 1");
            await db.SaveChangesAsync();
        });
        _portal.Time.Set(new(2025, 4, 2), new(9, 0));
        using var board = _portal.SignedIn(TestAccounts.EmulationBoard);

        var (list, calendar) = (await board.PageAsync("/congresses?q=loc"), await board.PageAsync("/calendar?view=day&date=2025-03-28"));

        Assert.Contains(list.Document.QuerySelectorAll("tbody th a").Select(Page.Words), words => words == name);
        Assert.Equal(name, Page.Words(Assert.Single(calendar.Document.QuerySelectorAll("[href='/congresses/1'].cal-unit").Take(1))));
    }
}
