using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Saving;

public class ConcurrencyTests
{
    private const int Officers = 8;
    private const int RowsEach = 10;

    [EngineData]
    public async Task SaveChanges_ManyOfficersAtOnce_AllAreSavedAndLogged(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        var contexts = Enumerable.Range(1, Officers).Select(i => database.Open(sample.OwnScope, i, $"Cán bộ {i}")).ToArray();
        await Task.WhenAll(contexts.Select((db, officer) => Task.Run(async () =>
        {
            for (var i = 0; i < RowsEach; i++)
            {
                db.Add(new RosterEntry(sample.Own.RosterId, sample.Own.UnitId, 100 * officer + i));
                await db.SaveChangesAsync();
            }
        })));
        using var after = database.Open(sample.OwnScope);
        Assert.Equal(1 + Officers * RowsEach, await after.RosterEntries.CountAsync());
        Assert.Equal(RowsEach, await after.AuditEntries.CountAsync(a => a.Entity == nameof(RosterEntry) && a.AccountId == Officers));
    }

    [EngineData]
    public async Task Transaction_ReadThenWrite_TwoAtOnceNeverBothPassTheCheck(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        var contexts = Enumerable.Range(0, 2).Select(_ => database.Open(sample.OwnScope)).ToArray();
        var passed = await Task.WhenAll(contexts.Select(db => Task.Run(() => SubmitAsync(db, sample.Own.RosterId))));
        Assert.Equal(1, passed.Count(p => p));
        using var after = database.Open(sample.OwnScope);
        Assert.Single(after.Rosters.Include(r => r.History).Single().History);
    }

    // As the features do it: the list is taken first, then its state is read and the step taken; the second waits, and finds the state changed.
    private static async Task<bool> SubmitAsync(AppDbContext db, int rosterId)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.True(await db.TakeRosterAsync(rosterId));
        var roster = await db.Rosters.SingleAsync(r => r.Id == rosterId);
        if (roster.State != RosterState.Draft) return false;
        roster.Take(RosterAction.Submit, SampleProvince.Stamp);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
