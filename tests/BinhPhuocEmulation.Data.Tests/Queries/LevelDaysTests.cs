using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;

namespace BinhPhuocEmulation.Data.Tests.Queries;

/// <summary>Days of the level above and below: those the page asks for, and no others.</summary>
public sealed class LevelDaysTests
{
    private static readonly DateOnly Above = new(2025, 4, 20), Below = new(2025, 3, 25);

    [EngineData]
    public async Task Load_OfACommuneOrADistrict_ReadsItsOwnDistrictOnly(DatabaseProvider engine)
    {
        using var database = TestDatabase.Create(engine);
        var sample = SampleProvince.In(database);
        var plan = new Plan("kh-sau", new("1/KH-UBND", new(2024, 9, 16), "UBND tỉnh", "Kế hoạch", "Kế hoạch 1/KH-UBND", new(2020, 1, 1)));
        using (var db = database.Open())
        {
            db.Add(plan);
            db.SaveChanges();
            foreach (var (unit, day) in new[] { sample.Own, sample.Foreign }.SelectMany(s => new[] { (s.DistrictId, Above), (s.UnitId, Below) }))
            {
                var congress = new Congress(plan.Id, unit);
                congress.Change(new CongressDetails { Date = day });
                db.Add(congress);
            }
            db.SaveChanges();
        }
        using var own = database.Open(sample.OwnScope);

        var commune = await LevelDays.LoadAsync(own, plan.Id, [(UnitKind.Commune, sample.Own.UnitId, sample.Own.DistrictId)]);
        Assert.Equal((Above, null), (commune.Above(sample.Own.DistrictId), commune.Above(sample.Foreign.DistrictId)));
        Assert.Empty(commune.Below(sample.Own.DistrictId));
        var district = await LevelDays.LoadAsync(own, plan.Id, [(UnitKind.District, sample.Own.DistrictId, sample.Province)]);
        Assert.Equal([Below], district.Below(sample.Own.DistrictId));
        Assert.Empty(district.Below(sample.Foreign.DistrictId));
        Assert.Null(district.Above(sample.Own.DistrictId));
        var none = await LevelDays.LoadAsync(own, plan.Id, [(UnitKind.Department, 1, sample.Province)]);
        Assert.Null(none.Above(sample.Province));
    }
}
