using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;

namespace BinhPhuocEmulation.Data.Tests;

/// <summary>A small province with rows of every kind at two communes of different districts, so that each test has something of its own and something foreign.</summary>
internal sealed class SampleProvince
{
    public static readonly DateTime Now = new(2025, 3, 17, 2, 0, 0, DateTimeKind.Utc);
    public static readonly StepStamp Stamp = new(1, "Nguyễn Văn Ghi", Now, "Ghi chú");

    private SampleProvince() { }

    public int Province { get; private set; }
    public int PlanId { get; private set; }
    public Site Own { get; private set; } = null!;
    public Site Foreign { get; private set; } = null!;

    public UnitScope OwnScope => UnitScope.Of([Own.UnitId]);

    public static SampleProvince In(TestDatabase database)
    {
        using var db = database.Open();
        var sample = new SampleProvince();
        var province = new Unit("70", "Tỉnh Bình Phước", UnitKind.Province, null);
        var plan = new Plan("kh-293-2024", new("293/KH-UBND", new(2024, 9, 16), "UBND tỉnh", "Kế hoạch tổ chức", "Kế hoạch 293/KH-UBND", new(2020, 1, 1)));
        db.AddRange(province, plan);
        db.SaveChanges();
        (sample.Province, sample.PlanId) = (province.Id, plan.Id);
        sample.Own = Site.In(db, sample, "Lộc Ninh", "25270", "Xã Lộc An");
        sample.Foreign = Site.In(db, sample, "Hớn Quản", "25350", "Xã Tân Khai");
        return sample;
    }

    internal sealed record Site(int UnitId, int DistrictId, int CongressId, int RosterId, int EntryId, int PersonId)
    {
        public static Site In(AppDbContext db, SampleProvince sample, string district, string code, string commune)
        {
            var above = new Unit(code[..3], $"Huyện {district}", UnitKind.District, sample.Province);
            db.Add(above);
            db.SaveChanges();
            var unit = new Unit(code, commune, UnitKind.Commune, above.Id);
            unit.Found(new(2005, 1, 1), "Nghị định 17/2005/NĐ-CP");
            unit.SetContacts([new UnitContact("Trần Thị Liên", "Văn phòng", "0271 000 000", "")]);
            db.Add(unit);
            db.SaveChanges();
            var congress = new Congress(sample.PlanId, unit.Id);
            congress.Take(CongressAction.Register, Stamp);
            db.Add(congress);
            db.SaveChanges();
            var roster = new Roster(congress.Id, unit.Id);
            roster.Explain("X-06", "Do đơn vị ít người", Stamp);
            db.Add(roster);
            db.SaveChanges();
            var entry = Entry(roster, new Person(new() { FullName = "Điểu Ánh", Birth = BirthDate.OfYear(1979), Ethnicity = "xtieng", Religion = "tin-lanh", PartyMember = true }));
            db.Add(entry);
            db.SaveChanges();
            var list = new FrozenList { UnitName = commune, NameBlock = [], Rows = [], Figures = RosterStatistics.Empty };
            db.AddRange(new ReviewRemark(roster.Id, unit.Id, 1, entry.Id, "name", "Ghi rõ họ tên", Stamp),
                new ApprovedRoster(roster, sample.PlanId, 1, list, Stamp),
                new ReviewedRoster(roster, RosterAction.Return, list.Rows, Now),
                new ExportLog(1, "Nguyễn Văn Ghi", Now, unit.Id, "roster", "Danh sách", 1, false, "pdf"));
            db.SaveChanges();
            return new(unit.Id, above.Id, congress.Id, roster.Id, entry.Id, entry.PersonId!.Value);
        }

        private static RosterEntry Entry(Roster roster, Person person)
        {
            var entry = new RosterEntry(roster.Id, roster.UnitId, 1);
            entry.Refer(person);
            entry.Change(new() { Group = DelegateGroup.Model, Post = "Trưởng ấp", Awards = [new("bk-ubnd", "Bằng khen", "12/QĐ-UBND", new(2023, 5, 1), null)] });
            return entry;
        }
    }
}
