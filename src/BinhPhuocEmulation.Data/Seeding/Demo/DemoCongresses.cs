using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Makes the congresses and takes them through their stories, step by step.</summary>
internal sealed class DemoCongresses(DemoWorld world, IReadOnlyList<Leader> leaders)
{
    private static readonly string[] Places = ["Hội trường UBND", "Nhà văn hóa", "Trung tâm Văn hóa - Thể thao", "Hội trường Đảng ủy"];

    /// <summary>The clock of each unit goes on with its list.</summary>
    public Dictionary<int, DemoClock> Clocks { get; } = [];

    /// <summary>A congress in the state its story leads to. Steps that the day does not allow yet (held before its day) are left out.</summary>
    public Congress Make(DemoScenario scenario, UnitNode unit)
    {
        var congress = new Congress(world.Plan.Id, unit.Id);
        congress.Change(DetailsOf(scenario, unit));
        var held = scenario.Congress is CongressStory.Held or CongressStory.HeldUndone && scenario.Date <= world.Today;
        var end = held ? VietnamTime.UtcOf(scenario.Date!.Value.AddDays(-1), new TimeOnly(16, 0)) : world.Now;
        var clock = new DemoClock(VietnamTime.UtcOf(world.Today.AddDays(-world.Random.Next(24, 48)), new TimeOnly(8, 15)), end, world.Random);
        Clocks[unit.Id] = clock;
        foreach (var (action, remark) in Steps(scenario.Congress, IsLate(scenario, unit))) Take(congress, action, remark, unit, clock, scenario.Workers);
        return congress;
    }

    /// <summary>What comes after the day of the congress, when its list is settled.</summary>
    public void Finish(Congress congress, DemoScenario scenario, UnitNode unit)
    {
        if (scenario.Congress is not (CongressStory.Held or CongressStory.HeldUndone) || scenario.Date > world.Today || congress.State != CongressState.Confirmed) return;
        var clock = new DemoClock(VietnamTime.UtcOf(scenario.Date!.Value, new TimeOnly(15, 30)), world.Now, world.Random);
        Take(congress, CongressAction.MarkHeld, null, unit, clock);
        if (scenario.Congress == CongressStory.HeldUndone) Take(congress, CongressAction.UndoHeld, "Ghi nhận nhầm, hội nghị dời sang tuần sau.", unit, clock);
    }

    /// <summary>The congress as the rules see it.</summary>
    public CongressFacts FactsOf(Congress congress, UnitNode unit, int? workers, DateOnly? parentDate) => new CongressFacts
    {
        UnitKind = unit.Kind,
        IsPilot = unit.IsPilot,
        Workers = workers,
        Today = world.Today,
        Title = congress.Title.Length == 0 ? null : congress.Title,
        Date = congress.Date,
        Held = congress.State == CongressState.Held,
        Session = congress.Session,
        HasPlace = congress.Place.Length > 0,
        Plenary = congress.Plenary,
        Combined = congress.Combined,
        Ordinal = congress.Ordinal,
        ParentDate = unit.Kind == UnitKind.Commune ? parentDate : null,
        Reason = congress.Reason,
    }.WithForm(world.Compiled, congress.Form);

    private CongressDetails DetailsOf(DemoScenario scenario, UnitNode unit) => new()
    {
        Form = scenario.Form,
        Title = scenario.Title,
        Ordinal = scenario.Ordinal == 0 ? null : scenario.Ordinal,
        Date = scenario.Date,
        Session = scenario.Session,
        Venue = scenario.Form.Length == 0 ? "" : VenueOf(unit),
        Place = scenario.Form.Length == 0 ? "" : PlaceOf(unit),
        Plenary = scenario.Plenary,
        Note = scenario.Note,
        Combined = scenario.Roster != RosterStory.None && world.Random.Chance(10),
        LeaderIds = LeadersFor(scenario, unit),
    };

    private string VenueOf(UnitNode unit) => unit.Code == "25276" ? "Hội trường UBND xã" : unit.Kind switch
    {
        UnitKind.Commune => $"{world.Random.Pick(Places)} {unit.NameInText}",
        UnitKind.District => $"Trung tâm Hội nghị {unit.NameInText}",
        UnitKind.Province => "Trung tâm Hội nghị tỉnh",
        _ => $"Hội trường {unit.Name}",
    };

    private static string PlaceOf(UnitNode unit) => UnitKinds.IsAdministrative(unit.Kind) ? Domain.Units.Unit.BareName(unit.Name) : "Bình Phước";

    /// <summary>Districts and many agencies await a leader. One is awaited at two places at one time: the calendar shows the clash.</summary>
    private int[] LeadersFor(DemoScenario scenario, UnitNode unit)
    {
        if (scenario.Date is null) return [];
        var province = leaders.Where(l => l.UnitId == world.Province.Id).ToArray();
        if (unit.Code is "A006" or "692" or "A073" or "A014") return [province[0].Id];
        var district = leaders.Where(l => l.UnitId == world.Unit("692").Id).ToArray();
        if (unit.Code is "25276") return [district[0].Id];
        if (unit.Code is "25292" or "25294") return [district[1].Id];
        if (unit.Kind == UnitKind.District) return [world.Random.Pick(province).Id];
        return unit.Kind is UnitKind.Department or UnitKind.MassOrganisation && world.Random.Chance(35) ? [world.Random.Pick(province).Id] : [];
    }

    private void Take(Congress congress, CongressAction action, string? remark, UnitNode unit, DemoClock clock, int? workers = null)
    {
        var by = action is CongressAction.Confirm or CongressAction.Return or CongressAction.Reopen or CongressAction.UndoHeld ? world.ReviewerOf(unit) : world.OfficerOf(unit);
        congress.Take(action, by with { At = clock.Next(), Remark = remark }, world.Plan.Revision, world.Compiled.Evaluate(FactsOf(congress, unit, workers, null)));
    }

    private bool IsLate(DemoScenario scenario, UnitNode unit) =>
        DeadlineStanding.Of(world.Compiled, new() { UnitKind = unit.Kind, IsPilot = unit.IsPilot, Today = world.Today, Date = scenario.Date }) is { IsOverdue: true };

    private static (CongressAction, string?)[] Steps(CongressStory story, bool late) => story switch
    {
        CongressStory.Withdrawn => [(CongressAction.Register, null), (CongressAction.Withdraw, "Lãnh đạo đơn vị yêu cầu đổi địa điểm.")],
        CongressStory.Registered => [(CongressAction.Register, null)],
        CongressStory.Returned => [(CongressAction.Register, null), (CongressAction.Return, late ? "Ngày tổ chức sau hạn của kế hoạch, đề nghị chọn ngày khác." : "Trùng ngày họp giao ban của cấp trên, đề nghị chọn ngày khác.")],
        CongressStory.Confirmed or CongressStory.Held or CongressStory.HeldUndone => [(CongressAction.Register, null), (CongressAction.Confirm, null)],
        CongressStory.ConfirmedAtSecondTry => [(CongressAction.Register, null), (CongressAction.Return, "Ghi rõ hội trường tổ chức."), (CongressAction.Register, null), (CongressAction.Confirm, null)],
        CongressStory.Reopened => [(CongressAction.Register, null), (CongressAction.Confirm, null), (CongressAction.Reopen, "Trùng ngày tiếp xúc cử tri, đề nghị điều chỉnh ngày.")],
        _ => [],
    };
}
