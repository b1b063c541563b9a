using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Units;
using static BinhPhuocEmulation.Data.Seeding.Demo.CongressStory;
using static BinhPhuocEmulation.Data.Seeding.Demo.RosterStory;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>
/// Units whose story is written by hand, so that every state and every deviation from Kế hoạch 293 can be shown and tested at a known place.
/// P-02, T-01 and T-02 bind one unit each and are broken there. A form outside the level's stands in a draft that was begun while the plan
/// allowed it (<see cref="DemoPlans"/>): no page offers it.
/// </summary>
internal static class DemoScenarios
{
    private const string Conference = "hoi-nghi-dien-hinh", GoodPeople = "hoi-nghi-nguoi-tot", GoodWorkers = "hoi-nghi-lao-dong-gioi", Congress = "dai-hoi";

    public static IReadOnlyDictionary<string, DemoScenario> All { get; } = Communes().Concat(Districts()).Concat(Agencies()).Concat(Enterprises()).ToDictionary(s => s.Code);

    private static IEnumerable<DemoScenario> Communes() =>
    [
        // Huyện Lộc Ninh
        Commune("25276", Confirmed, 28).With(RosterStory.Returned, 187, 128) with
        {
            Guests = 36,
            Leaders = 23,
            Exact = new(71, 44, 96),
            Faults = new() { Incomplete = 5 },
        },
        Commune("25270", Held, 14).With(Approved, 176, 126),
        Commune("25273", Confirmed, 26).With(RosterStory.Reopened, 120, 86),
        Commune("25279", Confirmed, 27).With(Submitted, 199, 138),
        Commune("25280", Registered, 27).With(RosterStory.Draft, 201, 142),
        Commune("25282", Confirmed, 21).With(Approved, 200, 140),
        Commune("25285", Confirmed, 31).With(Submitted, 90, 66) with { Note = "Hội trường huyện chỉ còn trống ngày 31/3; đã báo cáo UBND huyện." },
        Commune("25288", CongressStory.Returned, 34).With(RosterStory.Draft, 40, 28) with { Note = "Hội trường xã đang sửa chữa, đến đầu tháng 4 mới xong." },
        Commune("25291", CongressStory.Draft, null),
        Commune("25292", Registered, 25).With(RosterStory.Draft, 75, 54) with { Faults = new() { Repeated = 2, LeadingModels = 1 } },
        Commune("25294", Confirmed, 25).With(RosterStory.Returned, 88, 62) with { Faults = new() { UnnamedCollectives = 3, Ungrouped = 2, Unread = 2 } },
        Commune("25297", CongressStory.Withdrawn, 24).With(RosterStory.Empty, 0, 0),
        Commune("25300", ConfirmedAtSecondTry, 24).With(Resubmitted, 110, 78),
        Commune("25303", Confirmed, 22).With(Submitted, 95, 68) with { Faults = new() { LeadingModels = 4 } },
        new("25305"),
        Commune("25306", Held, 12).With(ApprovedTwice, 104, 74),
        // Thành phố Đồng Xoài: the pilot is on 30/3, the very day of its deadline
        Commune("25195", Confirmed, 30).With(RosterStory.Draft, 60, 42),
        Commune("25198", Confirmed, 20).With(Approved, 130, 94),
        Commune("25207", Confirmed, 21).With(RosterStory.Withdrawn, 70, 49),
        Commune("25213", HeldUndone, 14).With(Approved, 96, 70),
        // elsewhere
        Commune("25308", CongressStory.Draft, 26) with { Form = Congress, Title = "", Ordinal = 1 },
        Commune("25309", CongressStory.Draft, 27) with { Session = null },
        Commune("25318", CongressStory.Reopened, 28).With(RosterStory.Draft, 35, 25) with { Faults = new() { AgeOut = 1, OldAwards = 3 } },
        Commune("25366", Registered, 26).With(RosterStory.Draft, 52, 36) with { Faults = new() { Incomplete = 4, Unread = 1 } },
    ];

    private static IEnumerable<DemoScenario> Districts() =>
    [
        new DemoScenario("70") { Congress = CongressStory.Draft, Form = Congress, Date = new(2025, 10, 15), Ordinal = 7, Title = "" }.With(RosterStory.Draft, 501, 352),
        District("688", Confirmed, new(2025, 5, 15), 5).With(RosterStory.Draft, 301, 214),
        District("689", Confirmed, new(2025, 3, 30), 5).With(Approved, 285, 203) with { Note = "Tổ chức sau hội nghị của tất cả các xã, phường, đúng ngày hạn của đại hội điểm." },
        District("690", Registered, new(2025, 6, 30), 5).With(RosterStory.Draft, 40, 27) with { Note = "Tổ chức cùng dịp tổng kết hoạt động của thị xã, ngày cuối tháng 6." },
        District("691", Confirmed, new(2025, 5, 22), 4).With(RosterStory.Draft, 24, 17) with { Faults = new() { NoAttention = true } },
        District("692", Confirmed, new(2025, 4, 24), 7).With(RosterStory.Draft, 120, 85),
        District("693", CongressStory.Draft, new(2025, 5, 8), 0) with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Session = null },
        District("694", Confirmed, new(2025, 4, 25), 4).With(Submitted, 238, 165),
        District("695", CongressStory.Returned, new(2025, 7, 2), 7).With(RosterStory.Empty, 0, 0) with { Note = "Lùi ngày để tổ chức cùng dịp sơ kết 6 tháng đầu năm." },
        District("696", Registered, new(2025, 5, 29), 8).With(RosterStory.Empty, 0, 0),
        District("697", CongressStory.Draft, null, 0).With(RosterStory.Draft, 48, 34) with
        {
            Session = null,
            Faults = new() { Ungrouped = 2, Incomplete = 3, Unread = 2, Repeated = 1, UnnamedCollectives = 1, AgeOut = 1, LeadingModels = 2, OldAwards = 2 },
        },
        District("698", Confirmed, new(2025, 4, 17), 3).With(Approved, 150, 105),
    ];

    private static IEnumerable<DemoScenario> Agencies() =>
    [
        Unit("A002", Confirmed, Conference, new(2025, 4, 10)).With(Approved, 95, 68),
        Unit("A003", Registered, Conference, new(2025, 5, 14)) with { Title = "1" },
        Unit("A004", Registered, GoodPeople, new(2025, 5, 21)).With(RosterStory.Draft, 301, 215) with { Title = "3" },
        // Begun as a Đại hội, which has no title, then changed.
        Unit("A005", CongressStory.Draft, "hoi-nghi-khac", new(2025, 4, 29)) with { Session = null, Title = "" },
        Unit("A006", Confirmed, Conference, new(2025, 4, 15)).With(Submitted, 168, 122) with { Title = "1" },
        Unit("A007", Confirmed, GoodPeople, new(2025, 6, 30)).With(Submitted, 64, 46) with { Title = "3", Note = "Ngày 30/6 là ngày duy nhất cả ba khối của Sở có mặt tại hội trường." },
        Unit("A008", Registered, Conference, new(2025, 7, 5)) with { Note = "Sở đang hợp nhất, cuối tháng 6 chưa ổn định tổ chức." },
        Unit("A009", Confirmed, GoodPeople, new(2025, 5, 6)).With(RosterStory.Draft, 58, 41) with
        {
            Faults = new() { Ungrouped = 1, Incomplete = 4, Unread = 3, Repeated = 1, UnnamedCollectives = 2, AgeOut = 1, LeadingModels = 2, OldAwards = 1 },
        },
        Unit("A010", Confirmed, Conference, new(2025, 4, 18)).With(RosterStory.Returned, 72, 50),
        Unit("A011", Confirmed, GoodPeople, new(2025, 5, 9)).With(Approved, 120, 84) with { Session = HalfDay.Afternoon },
        Unit("A014", Confirmed, Congress, new(2025, 5, 16)).With(RosterStory.Draft, 140, 99) with { Ordinal = 5, Title = "" },
        Unit("A015", Registered, Conference, new(2025, 5, 27)).With(RosterStory.Draft, 30, 21),
        Unit("A022", Confirmed, GoodPeople, new(2025, 4, 22)).With(Submitted, 80, 57),
        Unit("A026", Held, Conference, new(2025, 3, 11)).With(Approved, 85, 61),
        Unit("A040", CongressStory.Draft, Congress, new(2025, 6, 10)) with { Title = "" },
    ];

    private static IEnumerable<DemoScenario> Enterprises() =>
    [
        Unit("A071", Confirmed, GoodWorkers, new(2025, 5, 7)).With(Submitted, 180, 129) with { Workers = 3800 },
        Unit("A072", Registered, GoodWorkers, new(2025, 5, 20)).With(RosterStory.Draft, 66, 45) with { Workers = 2100 },
        Unit("A073", Confirmed, Conference, new(2025, 4, 24)).With(Approved, 160, 114) with { Workers = 2600 },
        new("A074") { Workers = 2900 },
        Unit("A075", Confirmed, Conference, new(2025, 5, 28)).With(RosterStory.Draft, 201, 143) with { Workers = 1400 },
        Unit("A076", CongressStory.Draft, Conference, new(2025, 6, 3)).With(RosterStory.Draft, 20, 14) with { Workers = 250 },
        new("A077") { Workers = 520 },
        Unit("A078", Confirmed, GoodPeople, new(2025, 5, 14)).With(RosterStory.Draft, 50, 35) with { Workers = 300 },
        Unit("A079", Confirmed, Conference, new(2025, 4, 26)).With(Approved, 280, 170) with { Workers = 299, Plenary = true },
        Unit("A080", CongressStory.Draft, Conference, new(2025, 5, 30)),
        Unit("A081", Registered, Conference, new(2025, 6, 12)).With(RosterStory.Draft, 90, 60) with { Workers = 300, Plenary = true, Note = "Công ty có đúng 300 lao động, cùng làm một ca nên đề nghị họp toàn thể." },
        Unit("A082", Registered, GoodWorkers, new(2025, 6, 5)).With(RosterStory.Draft, 44, 31) with { Workers = 301 },
    ];

    /// <summary>Day of March 2025; 34 is 3 April.</summary>
    private static DemoScenario Commune(string code, CongressStory story, int? day) => new(code)
    {
        Congress = story,
        Form = "hoi-nghi-tuyen-duong",
        Date = day is { } d ? new DateOnly(2025, 3, 1).AddDays(d - 1) : null,
    };

    private static DemoScenario District(string code, CongressStory story, DateOnly? date, int ordinal) =>
        new(code) { Congress = story, Form = Congress, Date = date, Ordinal = ordinal, Title = "" };

    private static DemoScenario Unit(string code, CongressStory story, string form, DateOnly? date) => new(code) { Congress = story, Form = form, Date = date };

    /// <summary>Every story a unit without one of its own may have, the more frequent ones more often.</summary>
    public static DemoScenario Ordinary(UnitNode unit, bool withList, DemoRandom random)
    {
        var (form, cap, date) = unit.Kind switch
        {
            UnitKind.Commune => ("hoi-nghi-tuyen-duong", 200, new DateOnly(2025, 3, 18).AddDays(random.Next(0, 9))),
            UnitKind.Enterprise => (GoodWorkers, 200, new DateOnly(2025, 4, 8).AddDays(random.Next(0, 70))),
            _ => (random.Pick([Conference, GoodPeople, Conference]), 300, new DateOnly(2025, 4, 8).AddDays(random.Next(0, 75))),
        };
        // Nobody meets on a Sunday, nor on 30/4 and 1/5.
        while (date is { DayOfWeek: DayOfWeek.Sunday } or { Month: 4, Day: 30 } or { Month: 5, Day: 1 }) date = date.AddDays(1);
        if (unit.Kind == UnitKind.Commune && random.Chance(15)) date = new DateOnly(2025, 3, 6).AddDays(random.Next(0, 8));
        var scenario = new DemoScenario(unit.Code)
        {
            Form = form,
            Date = date,
            Session = random.Chance(70) ? HalfDay.Morning : HalfDay.Afternoon,
            Title = unit.Kind == UnitKind.Commune ? "form-and-unit" : random.Pick(["1", "form-and-unit", "2"]),
            Workers = unit.Kind == UnitKind.Enterprise ? random.Next(320, 2400) : null,
        };
        if (!withList)
        {
            var story = random.Pick([CongressStory.None, CongressStory.Draft, CongressStory.Draft, Registered, Registered, Registered, Confirmed, Confirmed, CongressStory.Returned]);
            return scenario with { Congress = story, Roster = story == Confirmed ? RosterStory.Empty : RosterStory.None };
        }
        var total = cap - random.Next(0, cap / 40);
        var models = (total * 7 + 9) / 10 + random.Next(0, total / 20);
        if (random.Chance(12)) models = total * 7 / 10 - random.Next(1, 6);
        var roster = random.Pick([RosterStory.Draft, RosterStory.Draft, Submitted, Submitted, Approved, Approved, Approved, Resubmitted, RosterStory.Returned, ApprovedTwice, RosterStory.Reopened]);
        return (scenario with { Congress = Confirmed }).With(roster, total, models);
    }
}
