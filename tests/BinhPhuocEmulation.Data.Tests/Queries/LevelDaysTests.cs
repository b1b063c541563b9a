using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;

namespace BinhPhuocEmulation.Data.Tests.Queries;

/// <summary>Days of the level above and below: those the page asks for, and no others; which levels these are, the plan says.</summary>
public sealed class LevelDaysTests
{
    private static readonly DateOnly Above = new(2025, 4, 20), Below = new(2025, 3, 25), Province = new(2025, 8, 1);

    [EngineData]
    public async Task Load_ThreeLevels_ReadsTheOwnDistrictOnly(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var (sample, plan, tree) = await SeedAsync(database, [UnitKind.Province, UnitKind.District, UnitKind.Commune]);
        using var own = database.Open(sample.OwnScope);
        Task<LevelDays> Load(int unit) => LevelDays.LoadAsync(own, plan, tree, [(unit, Below)]);

        var commune = await Load(sample.Own.UnitId);
        Assert.Equal((Above, null), (commune.Above(sample.Own.UnitId), commune.Above(sample.Foreign.UnitId)));
        Assert.Empty(commune.Below(sample.Own.DistrictId));
        var district = await Load(sample.Own.DistrictId);
        Assert.Equal([new(UnitKind.Commune, Below)], district.Below(sample.Own.DistrictId));
        Assert.Empty(district.Below(sample.Foreign.DistrictId));
        // Nothing in the plan orders districts and the province.
        Assert.Null(district.Above(sample.Own.DistrictId));
        Assert.Empty((await Load(sample.Province)).Below(sample.Province));
    }

    [EngineData]
    public async Task Load_TwoLevels_HoldsCommunesAgainstTheProvince(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var (sample, plan, tree) = await SeedAsync(database, [UnitKind.Province, UnitKind.Commune]);
        using var own = database.Open(sample.OwnScope);

        Assert.Equal(Province, (await LevelDays.LoadAsync(own, plan, tree, [(sample.Own.UnitId, Below)])).Above(sample.Own.UnitId));
        Assert.Equal([new DayBelow(UnitKind.Commune, Below), new(UnitKind.Commune, Below)], (await LevelDays.LoadAsync(own, plan, tree, [(sample.Province, Province)])).Below(sample.Province));
        var facts = Assert.Single(await CongressFactsQuery.LoadAsync(own, plan, tree, own.Congresses.Where(c => c.PlanId == plan.PlanId)));
        Assert.Equal(Province, facts.Facts.ParentDate);
        Assert.Equal(Degree.Met, facts.Evaluate().Single(f => f.Aspect == Aspect.BeforeParent).Degree);
    }

    private static async Task<(SampleProvince Sample, CompiledPlan Plan, UnitTree Tree)> SeedAsync(TestDatabase database, UnitKind[] levels)
    {
        var sample = SampleProvince.In(database);
        var plan = new Plan("kh-sau", new("1/KH-UBND", new(2024, 9, 16), "UBND tỉnh", "Kế hoạch", "Kế hoạch 1/KH-UBND", new(2020, 1, 1)));
        plan.Add(new Interpretation("AMB-03", "II.4", "Thứ tự", [new("before-parent", "Trước"), new("may-follow", "Sau")], "before-parent", "Ban Thi đua", new(2024, 9, 16), "Công văn 1"));
        plan.Add(new PlanRule("X-03", "II.4", "Thời hạn", "Trích", Severity.Explanation, [UnitKind.Commune], check: "deadline")
            .With(new("date", ParameterKind.Date, "2025-03-31", "Ngày")).With(new("parent-reading", ParameterKind.Interpretation, "AMB-03", "Thứ tự")));
        plan.Add(new PlanRule("H-06", "II.4", "Cơ cấu", "Trích", Severity.Advice, levels, check: "structure-attention"));
        using var db = database.Open();
        db.Add(plan);
        await db.SaveChangesAsync();
        foreach (var (unit, day) in new[] { sample.Own, sample.Foreign }.SelectMany(s => new[] { (s.DistrictId, Above), (s.UnitId, Below) }).Append((sample.Province, Province)))
        {
            var congress = new Congress(plan.Id, unit);
            congress.Change(new CongressDetails { Date = day });
            db.Add(congress);
        }
        await db.SaveChangesAsync();
        var nodes = db.Units.AsEnumerable().Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.SuccessorId, u.IsPilot, u.ClosedOn, u.SortKey)).ToList();
        return (sample, new CompiledPlan(plan), new UnitTree(nodes, new(2025, 3, 17)));
    }
}
