using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>One row of a list.</summary>
internal sealed record DemoRow(RowDetails Details)
{
    /// <summary>As it was when first submitted, if a fault came in later.</summary>
    public RowDetails? AtFirst { get; init; }
    /// <summary>The row whose person it repeats.</summary>
    public DemoRow? SameAs { get; init; }
    /// <summary>Came in with the second round.</summary>
    public bool Late { get; init; }
    /// <summary>The person may be on another list too.</summary>
    public bool Elsewhere { get; init; }
    public RosterEntry? Entry { get; set; }
}

/// <summary>Invents the rows of a list: right ones first, then the faults its story asks for.</summary>
internal sealed class DemoRows(DemoWorld world, DemoPersons persons)
{
    private readonly DemoAwards _awards = new(world);
    private DemoRandom Random => world.Random;

    public List<DemoRow> Make(DemoScenario scenario, UnitNode unit)
    {
        List<DemoRow> rows = [.. DemoFixedRows.Of(unit.Code)];
        foreach (var wish in Wishes(scenario, rows)) rows.Add(new(Row(wish, unit, scenario)));
        DemoFaults.Put(rows, scenario.Faults, world);
        if (scenario.Roster is RosterStory.Reopened or RosterStory.ApprovedTwice)
            rows.Add(new(Row(new(DelegateGroup.Model, null, null, true), unit, scenario)) { Late = true });
        return rows;
    }

    private List<Wish> Wishes(DemoScenario scenario, List<DemoRow> given)
    {
        int Left(DelegateGroup group, int wanted) => wanted - given.Count(r => r.Details.Entry.Group == group);
        List<DelegateGroup> groups =
        [
            .. Enumerable.Repeat(DelegateGroup.Model, Left(DelegateGroup.Model, scenario.Models)),
            .. Enumerable.Repeat(DelegateGroup.Guest, Left(DelegateGroup.Guest, scenario.Guests)),
            .. Enumerable.Repeat(DelegateGroup.Leader, Left(DelegateGroup.Leader, scenario.Leaders)),
        ];
        if (scenario.Exact is not { } exact)
            return groups.ConvertAll(g => new Wish(g, scenario.Faults.NoAttention ? false : null, scenario.Faults.NoAttention ? false : null, scenario.Faults.NoAttention ? false : null));
        var women = Flags(groups.Count, exact.Women - given.Count(r => r.Details.Person.Gender == Gender.Female));
        var minorities = Flags(groups.Count, exact.Minorities - given.Count(r => r.Details.Person.Ethnicity != "01"));
        var models = groups.Count(g => g == DelegateGroup.Model);
        var direct = Flags(models, exact.Direct - given.Count(r => r.Details.Entry.DirectWorker == true));
        return [.. groups.Select((g, i) => new Wish(g, women[i], minorities[i], i < models && direct[i]))];
    }

    private bool[] Flags(int length, int set)
    {
        var flags = Enumerable.Range(0, length).Select(i => i < set).ToArray();
        Random.Shuffle(flags);
        return flags;
    }

    private RowDetails Row(Wish wish, UnitNode unit, DemoScenario scenario)
    {
        var job = JobFor(wish, unit, scenario.Exact is not null);
        var woman = wish.Woman ?? (job.Woman || (!job.Man && Random.Chance(wish.Group == DelegateGroup.Leader ? 28 : 45)));
        var minority = wish.Minority ?? (job.Minority || Random.Chance(DemoWorld.LevelOf(unit.Kind) is 'C' or 'D' ? 19 : 7));
        var person = persons.Make(job, woman, minority);
        var model = wish.Group == DelegateGroup.Model;
        var place = new DemoPlace(world, unit);
        var capacity = model ? Random.Pick(job.Capacities.Split(' ')) : "";
        var workPlace = place.Fill(job.Place);
        // The collective of an agency or enterprise is the room or team itself, with the unit: names are kept once for the province.
        var collective = !model || job.Collective is not { } name ? "" : name == job.Place ? $"{workPlace}, {unit.Name}" : place.Fill(name);
        var direct = wish.Direct ?? (model && !job.Pupil && !Random.Chance(8));
        return new(person, new EntryDetails
        {
            Group = wish.Group,
            RepresentsCollective = collective.Length > 0,
            CollectiveName = collective,
            Capacity = capacity,
            Post = place.Fill(job.Post),
            WorkPlace = workPlace,
            Field = job.Field.Length > 0 ? job.Field : DemoPlace.FieldOf(unit),
            Component = scenario.Faults.NoAttention ? "" : job.Component,
            DirectWorker = model || wish.Direct is not null ? direct : null,
            Achievement = model ? Achievement(job) : "",
            Phone = Random.Chance(85) ? $"09{Random.Next(0, 9)}{Random.Next(0, 9_999_999):0000000}" : "",
            Note = model && Random.Chance(3) ? "Báo cáo tham luận" : "",
            Awards = model ? AwardsOf(capacity, unit, scenario) : _awards.OfOthers(),
        });
    }

    private IReadOnlyList<AwardWords> AwardsOf(string capacity, UnitNode unit, DemoScenario scenario)
    {
        var awards = _awards.Make(capacity, unit);
        while (awards.Count == 0 && scenario.Exact is not null) awards = _awards.Make(capacity, unit);
        return awards;
    }

    private DemoJob JobFor(Wish wish, UnitNode unit, bool usualAge)
    {
        var jobs = wish.Group switch
        {
            DelegateGroup.Model => world.Words.Models,
            DelegateGroup.Guest => world.Words.Guests,
            _ => world.Words.Leaders,
        };
        var rubber = unit.Name.Contains("Cao su", StringComparison.Ordinal);
        var level = DemoWorld.LevelOf(unit.Kind);
        return Random.Pick([.. jobs.Where(j => j.At.Contains(level, StringComparison.Ordinal) && (!j.Rubber || rubber)
            && !(wish.Woman == false && j.Woman) && !(wish.Woman == true && j.Man) && !(wish.Minority == false && j.Minority)
            && !(usualAge && (j.VeryOld || j.Pupil)))], j => j.Weight);
    }

    private string Achievement(DemoJob job) =>
        Random.Fill(Random.Pick(world.Words.Achievements.GetValueOrDefault(job.Field) ?? world.Words.Achievements[""]));

    private sealed record Wish(DelegateGroup Group, bool? Woman, bool? Minority, bool? Direct);
}
