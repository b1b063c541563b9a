using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>What all parts of the demo share while they are made.</summary>
internal sealed class DemoWorld(Plan plan, CodeLists lists, UnitTree tree, DateOnly today)
{
    public const string ProvinceCode = "70";

    public Plan Plan { get; } = plan;
    public CompiledPlan Compiled { get; } = new(plan);
    public CodeLists Lists { get; } = lists;
    public UnitTree Tree { get; } = tree;
    public DateOnly Today { get; } = today;
    public DemoWords Words { get; } = DemoWords.Load();
    public DemoRandom Random { get; } = new(293);
    public UnitNode Province { get; } = tree.All.Single(u => u.Code == ProvinceCode);

    /// <summary>The moment before which everything has happened: the morning of the demo's day.</summary>
    public DateTime Now { get; } = VietnamTime.UtcOf(today, new TimeOnly(8, 30));

    /// <summary>Officers of a unit: its own first; the province's board has two, so that one reviews what the other submits.</summary>
    public Dictionary<int, List<StepStamp>> Officers { get; } = [];

    /// <summary>Who reviews a unit's congress and list.</summary>
    public StepStamp ReviewerOf(UnitNode unit) =>
        unit.Id == Province.Id ? Officers[unit.Id][1] : Officers[Tree.ReviewerOf(unit.Id)!.Id][0];

    /// <summary>Who registers and submits for a unit.</summary>
    public StepStamp OfficerOf(UnitNode unit) => Officers[unit.Id][0];

    public UnitNode Unit(string code) => Tree.All.Single(u => u.Code == code);

    /// <summary>C commune, D district and province, E enterprise, A every other.</summary>
    public static char LevelOf(UnitKind kind) => kind switch
    {
        UnitKind.Commune => 'C',
        UnitKind.District or UnitKind.Province => 'D',
        UnitKind.Enterprise => 'E',
        _ => 'A',
    };
}

/// <summary>The clock of one unit's story: each step a little later than the one before, never after its end.</summary>
internal sealed class DemoClock(DateTime start, DateTime end, DemoRandom random)
{
    private DateTime _now = start;

    public DateTime End { get; } = end;

    public DateTime Next()
    {
        var left = (int)(End - _now).TotalMinutes;
        _now = InOfficeHours(_now.AddMinutes(Math.Max(1, Math.Min(left / 2, random.Next(300, 4300)))));
        return _now;
    }

    /// <summary>Steps at night or at the weekend wait for the next working morning; where the story ends before it, they are its last minutes.</summary>
    private DateTime InOfficeHours(DateTime moment)
    {
        var local = VietnamTime.LocalOf(moment);
        var (opens, closes) = (new TimeSpan(7, 30, 0), new TimeSpan(16, 30, 0));
        if (IsWorkingDay(local) && local.TimeOfDay >= opens && local.TimeOfDay <= closes) return moment;
        var day = local.TimeOfDay < opens ? local.Date : local.Date.AddDays(1);
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        var morning = moment + (day + opens + TimeSpan.FromMinutes(local.Minute * 3) - local);
        if (morning < End) return morning;
        var last = End.AddMinutes(-local.Minute / 2);
        while (!IsWorkingDay(VietnamTime.LocalOf(last))) last = last.AddDays(-1);
        return last > _now ? last : End;
    }

    private static bool IsWorkingDay(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
