using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>What the demo adds to units: contacts, declared workers, leaders, stories, decisions on persons.</summary>
internal static class DemoUnits
{
    private const int FurtherEnterprises = 8;

    /// <summary>A quarter of the ordinary units with a full list are as many delegates as the lively province has.</summary>
    private const int StepsToAll = 4;

    /// <summary>Most lists made for the nearest days beside those of the hand-written stories.</summary>
    private const int MostPrepared = 14;

    /// <summary>The register names twelve enterprises; the largest demo has twenty, plainly invented.</summary>
    public static async Task AddEnterprisesAsync(AppDbContext db, CancellationToken cancellation)
    {
        var province = await db.Units.SingleAsync(u => u.Code == DemoWorld.ProvinceCode, cancellation);
        db.Units.AddRange(Enumerable.Range(1, FurtherEnterprises).Select(n => new Unit($"D{n:000}", $"Công ty Cổ phần Minh họa số {n}", UnitKind.Enterprise, province.Id)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The story of every unit, by unit. A larger scale gives more units a full list, and lets the small lists of hand-written stories grow.</summary>
    public static Dictionary<int, DemoScenario> Scenarios(DemoWorld world, int scale)
    {
        var whole = scale >= DemoSeeder.WholeProvince;
        var ordinary = world.Tree.All.Where(u => !DemoScenarios.All.ContainsKey(u.Code) || (whole && DemoScenarios.All[u.Code].Congress == CongressStory.None))
            .OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        world.Random.Shuffle(ordinary);
        var lists = whole ? ordinary.Count : Math.Clamp(ordinary.Count * (Math.Max(1, scale) - 1) / StepsToAll, 4, ordinary.Count);
        var stories = new Dictionary<int, DemoScenario>();
        foreach (var unit in world.Tree.All.OrderBy(u => u.Code, StringComparer.Ordinal))
            if (DemoScenarios.All.TryGetValue(unit.Code, out var written) && !(whole && written.Congress == CongressStory.None))
                stories.Add(unit.Id, whole ? Grown(written, unit.Kind) : written);
        for (var i = 0; i < ordinary.Count; i++) stories.Add(ordinary[i].Id, DemoScenarios.Ordinary(ordinary[i], i < lists, world.Random));
        if (!whole) PrepareNearest(world, stories, ordinary.Skip(lists));
        foreach (var unit in world.Tree.All.Where(u => DemoAccounts.IsWaiting(u, world.Tree, scale)))
            stories[unit.Id] = new DemoScenario(unit.Code) { Workers = stories[unit.Id].Workers };
        return stories;
    }

    /// <summary>
    /// Who meets within three days has a list, approved or on its way; who has not even been confirmed meets a week later. A conference of tomorrow
    /// without anybody on its list would not be believed.
    /// </summary>
    private static void PrepareNearest(DemoWorld world, Dictionary<int, DemoScenario> stories, IEnumerable<UnitNode> withoutList)
    {
        RosterStory[] ready = [RosterStory.Approved, RosterStory.Submitted, RosterStory.Approved, RosterStory.Draft, RosterStory.Resubmitted];
        var prepared = 0;
        foreach (var unit in withoutList.OrderBy(u => u.Code, StringComparer.Ordinal))
        {
            var story = stories[unit.Id];
            if (story.Date is not { } date || date <= world.Today || date > world.Today.AddDays(3)) continue;
            if (story.Congress != CongressStory.Confirmed || prepared >= MostPrepared)
            {
                stories[unit.Id] = story with { Date = date.AddDays(7) };
                continue;
            }
            var total = 54 + prepared * 7 % 40;
            stories[unit.Id] = story.With(ready[prepared++ % ready.Length], total, (total * 72 + 99) / 100);
        }
    }

    private static DemoScenario Grown(DemoScenario scenario, UnitKind kind)
    {
        var size = kind switch { UnitKind.Province => 500, UnitKind.Commune or UnitKind.Enterprise => 200, _ => 300 };
        if (scenario.Total is 0 || scenario.Total >= size || scenario.Exact is not null || scenario.Plenary || scenario.Faults.NoAttention) return scenario;
        return scenario.With(scenario.Roster, size, (scenario.Models * size + scenario.Total - 1) / scenario.Total);
    }

    /// <summary>Declared workers of enterprises, and whom to ring at a unit.</summary>
    public static async Task DescribeAsync(AppDbContext db, DemoWorld world, Dictionary<int, DemoScenario> scenarios, DemoPersons persons, CancellationToken cancellation)
    {
        foreach (var unit in await db.Units.Include(u => u.Contacts).OrderBy(u => u.Id).ToListAsync(cancellation))
        {
            if (scenarios.TryGetValue(unit.Id, out var story) && story.Workers is { } workers)
                unit.DeclareWorkers(workers, new DateOnly(world.Today.Year, 1, 31), $"Báo cáo {world.Random.Next(11, 96)}/BC-CT ngày 05/02/{world.Today.Year}");
            if (unit.Contacts.Count > 0 || world.Random.Chance(20)) continue;
            unit.SetContacts([new UnitContact(persons.OfficerName(), "Phụ trách thi đua, khen thưởng", $"09{world.Random.Next(10_000_000, 99_999_999)}", null)]);
        }
        db.ChangeTracker.DetectChanges();
    }

    /// <summary>Invented leaders of the province and of one district.</summary>
    public static List<Leader> Leaders(DemoWorld world, DemoPersons persons)
    {
        var district = world.Unit("692");
        return
        [
            new(persons.OfficerName(), "Phó Chủ tịch UBND tỉnh", world.Province.Id),
            new(persons.OfficerName(), "Giám đốc Sở Nội vụ", world.Province.Id),
            new(persons.OfficerName(), "Trưởng Ban Thi đua - Khen thưởng", world.Province.Id),
            new(persons.OfficerName(), "Phó Chủ tịch HĐND tỉnh", world.Province.Id),
            new(persons.OfficerName(), "Chủ tịch UBND huyện", district.Id),
            new(persons.OfficerName(), "Phó Chủ tịch UBND huyện", district.Id),
        ];
    }

    /// <summary>Officers have looked at two pairs of namesakes: one turned out to be one person, the other two.</summary>
    public static async Task DecideAsync(AppDbContext db, DemoWorld world, CancellationToken cancellation)
    {
        var district = world.OfficerOf(world.Unit("692"));
        foreach (var (name, same) in new[] { (DemoFixedRows.Same, true), (DemoFixedRows.Different, false) })
        {
            var persons = await db.Persons.Where(p => p.FullName == name).OrderBy(p => p.Id).ToListAsync(cancellation);
            if (persons is not [var first, var second]) throw new InvalidOperationException($"The demo has {persons.Count} persons named {name}, not two.");
            var decision = new PersonDecision(first.Id, second.Id);
            db.PersonDecisions.Add(decision);
            var step = decision.Take(same ? PersonDecisionAction.Unite : PersonDecisionAction.Separate, world.Unit("692").Id, district with { At = world.Now.AddDays(-2) }, first.Id);
            if (!same) continue;
            step.Fill(first.FillFrom(second));
            second.MergeInto(first);
            foreach (var entry in await db.RosterEntries.Where(e => e.PersonId == second.Id).ToListAsync(cancellation)) step.Move(entry, first);
        }
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellation);
    }
}
