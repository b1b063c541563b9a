using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>What is wished for.</summary>
/// <param name="Scale">1 is a lively province of some 7,400 delegates; 2 has twice as many, and so on, until from 6 on every unit has a full list, about 47,000 delegates.</param>
/// <param name="Password">Password of every demo account.</param>
/// <param name="Today">The day on which the demo's clock stands.</param>
public sealed record DemoRequest(int Scale, string Password, DateOnly Today);

/// <summary>What was made.</summary>
public sealed record DemoResult(int Accounts, int Congresses, int Rosters, int Delegates);

/// <summary>
/// Fills a database that holds only reference data with invented congresses, lists and accounts at the real units. The same request gives the same
/// data, but for the salt of the passwords. Every state is reached by the steps of the workflow, so that histories are true.
/// Development only; the caller sees to that.
/// </summary>
public sealed class DemoSeeder(AppDbContext db, IPasswordHasher<Account> hasher)
{
    /// <summary>The scale from which on every unit has a full list.</summary>
    public const int WholeProvince = 6;

    private const int ListsPerBatch = 12;

    private readonly Dictionary<string, Collective> _collectives = [];

    /// <summary>Makes the demo; null if the database holds accounts already, whosever they are.</summary>
    /// <exception cref="InvalidOperationException">The scope is narrow, or the reference data are missing.</exception>
    public async Task<DemoResult?> SeedAsync(DemoRequest request, CancellationToken cancellation = default)
    {
        if (!db.Scope.All) throw new InvalidOperationException("Demo data are loaded with a scope over all units.");
        if (await db.Users.AnyAsync(cancellation)) return null;
        var (detect, audit) = (db.ChangeTracker.AutoDetectChangesEnabled, db.AuditsChanges);
        (db.ChangeTracker.AutoDetectChangesEnabled, db.AuditsChanges) = (false, false);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await MakeAsync(request, cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            db.ChangeTracker.Clear();
            (db.ChangeTracker.AutoDetectChangesEnabled, db.AuditsChanges) = (detect, audit);
        }
    }

    private async Task<DemoResult> MakeAsync(DemoRequest request, CancellationToken cancellation)
    {
        if (request.Scale >= WholeProvince) await DemoUnits.AddEnterprisesAsync(db, cancellation);
        var world = await LoadAsync(request.Today, cancellation);
        var persons = new DemoPersons(world);
        var accounts = DemoAccounts.Make(world, persons, hasher.HashPassword(new Account(), request.Password), request.Scale);
        db.Users.AddRange(accounts);
        await SaveAsync(cancellation);
        foreach (var account in accounts.Where(a => a.Role is Domain.Access.Role.UnitOfficer or Domain.Access.Role.DistrictOfficer or Domain.Access.Role.EmulationBoard))
        {
            if (!world.Officers.TryGetValue(account.UnitId, out var officers)) world.Officers.Add(account.UnitId, officers = []);
            officers.Add(new(account.Id, account.DisplayName, default));
        }
        await DemoPlans.ChangeAsync(db, world, cancellation);
        var leaders = DemoUnits.Leaders(world, persons);
        db.Leaders.AddRange(leaders);
        await SaveAsync(cancellation);
        var scenarios = DemoUnits.Scenarios(world, request.Scale);
        await DemoUnits.DescribeAsync(db, world, scenarios, persons, cancellation);
        await SaveAsync(cancellation);
        return await TellAsync(world, persons, leaders, scenarios, accounts.Count, cancellation);
    }

    private async Task<DemoResult> TellAsync(DemoWorld world, DemoPersons persons, List<Leader> leaders, Dictionary<int, DemoScenario> scenarios, int accounts, CancellationToken cancellation)
    {
        var maker = new DemoCongresses(world, leaders);
        var congresses = scenarios.Where(s => s.Value.Congress != CongressStory.None)
            .ToDictionary(s => s.Key, s => maker.Make(s.Value, world.Tree.Find(s.Key)!));
        db.Congresses.AddRange(congresses.Values);
        await SaveAsync(cancellation);
        var rows = new DemoRows(world, persons);
        var stories = new DemoRosters(world);
        var (rosters, delegates) = (0, 0);
        foreach (var batch in congresses.Chunk(ListsPerBatch))
        {
            var lists = new List<DemoList>();
            foreach (var (unitId, congress) in batch)
            {
                var (unit, scenario) = (world.Tree.Find(unitId)!, scenarios[unitId]);
                if (scenario.Roster == RosterStory.None) continue;
                var parent = unit.ParentId is { } p && scenarios.TryGetValue(p, out var above) ? above.Date : null;
                var facts = maker.FactsOf(congress, unit, scenario.Workers, parent);
                lists.Add(new(scenario, unit, congress, facts, new Roster(congress.Id, unitId), rows.Make(scenario, unit), maker.Clocks[unitId]));
            }
            db.Rosters.AddRange(lists.Select(l => l.Roster));
            await SaveAsync(cancellation);
            db.RosterEntries.AddRange(lists.SelectMany(EntriesOf));
            await SaveAsync(cancellation);
            foreach (var list in lists)
            {
                if (list.Rows.Count > 0) db.AddRange(stories.Tell(list));
                list.Roster.Count(stories.Count(list), list.Clock.Next());
                delegates += list.Roster.Figures.Total;
            }
            rosters += lists.Count;
            foreach (var (unitId, congress) in batch) maker.Finish(congress, scenarios[unitId], world.Tree.Find(unitId)!);
            db.ChangeTracker.DetectChanges();
            await SaveAsync(cancellation);
            ForgetLists(congresses.Values);
        }
        await DemoUnits.DecideAsync(db, world, cancellation);
        return new(accounts, congresses.Count, rosters, delegates);
    }

    private IEnumerable<RosterEntry> EntriesOf(DemoList list)
    {
        for (var i = 0; i < list.Rows.Count; i++)
        {
            var row = list.Rows[i];
            var entry = new RosterEntry(list.Roster.Id, list.Unit.Id, i + 1);
            entry.Change(row.Details.Entry);
            entry.Refer(row.SameAs?.Entry?.Person ?? new Person(row.Details.Person));
            if (row.Details.Entry.CollectiveName is { Length: > 0 } collective) entry.Represent(CollectiveOf(collective));
            row.Entry = entry;
            yield return entry;
        }
    }

    /// <summary>Each collective once; one that is saved already is made known again, so that it is not added a second time.</summary>
    private Collective CollectiveOf(string name)
    {
        if (!_collectives.TryGetValue(name, out var collective)) _collectives.Add(name, collective = new Collective(name));
        else if (collective.Id > 0 && db.Entry(collective).State == EntityState.Detached) db.Attach(collective);
        return collective;
    }

    /// <summary>Saved lists need not be looked at again; the congresses still to come stay known.</summary>
    private void ForgetLists(IEnumerable<Congress> congresses)
    {
        db.ChangeTracker.Clear();
        db.Congresses.AttachRange(congresses);
    }

    private async Task SaveAsync(CancellationToken cancellation) => await db.SaveChangesAsync(cancellation);

    private async Task<DemoWorld> LoadAsync(DateOnly today, CancellationToken cancellation)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Clauses).Include(p => p.Forms).Include(p => p.Rules).ThenInclude(r => r.Parameters)
            .Include(p => p.Interpretations).ThenInclude(i => i.Readings).AsSplitQuery().OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.State == PlanState.InForce, cancellation)
            ?? throw new InvalidOperationException("Demo data need the reference data: no plan is in force.");
        var items = await db.CodeItems.AsNoTracking().ToListAsync(cancellation);
        var units = await db.Units.AsNoTracking().Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.SuccessorId, u.IsPilot, u.ClosedOn, u.SortKey)).ToListAsync(cancellation);
        return new(plan, new CodeLists(items), new UnitTree(units, today), today);
    }
}
