using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Builders;

/// <summary>Facts of congresses that meet every rule, to be broken in one place by a test.</summary>
internal static class TestFacts
{
    public static CongressFacts Commune { get; } = new()
    {
        UnitKind = UnitKind.Commune,
        Today = new(2025, 3, 17),
        Form = "hoi-nghi-tuyen-duong",
        Title = "form-and-unit",
        Date = new(2025, 3, 20),
        Session = HalfDay.Morning,
        HasPlace = true,
        ParentDate = new(2025, 6, 10),
        Roster = Roster(100, 70),
    };

    public static CongressFacts District { get; } = Commune with { UnitKind = UnitKind.District, Form = "dai-hoi", IsCongressForm = true, Title = null, Ordinal = 6, Date = new(2025, 6, 10), ParentDate = null };

    public static CongressFacts Department { get; } = Commune with { UnitKind = UnitKind.Department, Form = "hoi-nghi-dien-hinh", Title = "1", Date = new(2025, 6, 10), ParentDate = null };

    public static CongressFacts Enterprise { get; } = Department with { UnitKind = UnitKind.Enterprise, Workers = 301 };

    public static CongressFacts Province { get; } = District with { UnitKind = UnitKind.Province, Date = new(2025, 8, 1) };

    public static RosterStatistics Roster(int total, int models) => new()
    {
        Total = total,
        Models = models,
        Guests = total - models,
        Women = 1,
        Minorities = 1,
        DirectWorkers = 1,
        Components = 1,
    };

    /// <summary>The finding of a rule, which must be there exactly once.</summary>
    public static Finding Of(this CompiledPlan plan, CongressFacts facts, string rule, Aspect aspect = Aspect.Whole) =>
        Assert.Single(plan.Evaluate(facts), f => f.Rule.Code == rule && f.Aspect == aspect);

    /// <summary>The finding of a rule, if any.</summary>
    public static Finding? Any(this CompiledPlan plan, CongressFacts facts, string rule, Aspect aspect = Aspect.Whole) =>
        plan.Evaluate(facts).Where(f => f.Rule.Code == rule && f.Aspect == aspect).Select(f => (Finding?)f).FirstOrDefault();
}
