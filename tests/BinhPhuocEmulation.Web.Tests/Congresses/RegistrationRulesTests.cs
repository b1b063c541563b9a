using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>What registering asks of Kế hoạch 293, and what it leaves to the delegate list.</summary>
public sealed class RegistrationRulesTests
{
    private static readonly CompiledPlan Plan = new(PlanReader.ReadPlan293());
    private static readonly DateOnly Today = new(2025, 3, 17);

    private static CongressFacts Commune => new CongressFacts
    {
        UnitKind = UnitKind.Commune,
        Today = Today,
        Title = ConferenceNameCheck.OwnForm,
        Date = new DateOnly(2025, 3, 28),
        Session = HalfDay.Morning,
        HasPlace = true,
    }.WithForm(Plan, "hoi-nghi-tuyen-duong");

    [Theory]
    [InlineData("2025-03-31", false, "đúng ngày hạn, cần xác nhận")]
    [InlineData("2025-03-31", true, "đúng ngày hạn, đã xác nhận")]
    [InlineData("2025-03-30", false, "sát ngày hạn, cần xác nhận")]
    [InlineData("2025-03-29", true, "sát ngày hạn, đã xác nhận")]
    [InlineData("2025-03-28", false, "trong hạn, còn 11 ngày")]
    public void DeadlineTag_DaysBetweenTheLastGreenOneAndTheNamedOne_AreCloseToItAsTheFindingSays(string date, bool accepted, string word)
    {
        var data = PlanReader.ReadPlan293();
        data.Rules.Single(r => r.Code == "X-03").Parameters.Single(p => p.Key == "green-days-before").Set("3");
        var plan = new CompiledPlan(data);
        var facts = Commune with { Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Reason = accepted ? AcceptedReason.ForAll : null };

        Assert.Equal(word, CongressTags.Deadline(DeadlineStanding.Of(plan, facts)!.Value, dateChosen: true, held: false).Word);
        if (word.Contains("xác nhận", StringComparison.Ordinal))
            Assert.Equal($"Tổ chức {word}.", plan.Evaluate(facts).Single(f => f.Aspect == Aspect.Deadline).Text.Sentence);
    }

    [Fact]
    public void AboutRoster_EveryCheck_IsClassified()
    {
        string[] roster = ["award-period", "delegate-cap", "roster-rows", "structure-attention", "structure-share"];
        string[] registration = ["allowed-forms", "conference-name", "congress-name", "date-window", "deadline", "half-day", "plenary-threshold"];
        Assert.Equal(CheckCatalogue.Keys.Order(), roster.Concat(registration).Order());
        var keys = PlanReader.ReadPlan293().Rules.Where(r => r.Check.Length > 0).ToDictionary(r => r.Code, r => r.Check);
        Assert.All(Plan.Rules, r => Assert.Equal(roster.Contains(keys[r.Code]), r.Check.AboutRoster));
    }

    [Fact]
    public void Situation_ListOverTheCap_DoesNotBlockRegistering()
    {
        var facts = Commune with { Roster = new RosterStatistics { Total = 250, Models = 10, RowsIncomplete = 5 } };
        var findings = Plan.Evaluate(facts);
        Assert.Contains(findings, f => f.Blocks);
        Assert.False(Registration.Situation(Plan, facts, true, false, findings).Blocked);
    }

    [Fact]
    public void Situation_FormOfAnotherLevel_Blocks()
    {
        var facts = (Commune with { Ordinal = 5 }).WithForm(Plan, "dai-hoi");
        Assert.True(Registration.Situation(Plan, facts, true, false, Plan.Evaluate(facts)).Blocked);
    }

    [Theory]
    [InlineData(UnitKind.Commune, "hoi-nghi-tuyen-duong")]
    [InlineData(UnitKind.Province, "dai-hoi")]
    [InlineData(UnitKind.District, "dai-hoi")]
    [InlineData(UnitKind.Department, "hoi-nghi-dien-hinh hoi-nghi-nguoi-tot hoi-nghi-lao-dong-gioi dai-hoi hoi-nghi-khac")]
    [InlineData(UnitKind.Enterprise, "hoi-nghi-dien-hinh hoi-nghi-nguoi-tot hoi-nghi-lao-dong-gioi dai-hoi hoi-nghi-khac")]
    public void FormsFor_Level_AreThoseOfItsRule(UnitKind kind, string forms) =>
        Assert.Equal(forms.Split(' '), Registration.FormsFor(Plan, new() { UnitKind = kind, Today = Today }).Select(f => f.Code));

    [Fact]
    public void NameBlock_Congress_HasThreeLinesWithRomanOrdinal()
    {
        var facts = new CongressFacts { UnitKind = UnitKind.District, Today = Today, Ordinal = 6, Date = new DateOnly(2025, 2, 5), HasPlace = true }.WithForm(Plan, "dai-hoi");
        Assert.Equal(["ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN LỘC NINH", "LẦN THỨ VI (2025 - 2030)", "Lộc Ninh, ngày 05 tháng 02 năm 2025"],
            Registration.NameBlock(Plan, facts, "Huyện Lộc Ninh", "Lộc Ninh"));
    }

    [Fact]
    public void NameBlock_Department_BearsTheProvinceAndTheFormsOwnName()
    {
        var facts = new CongressFacts { UnitKind = UnitKind.Department, Today = Today, Title = ConferenceNameCheck.OwnForm }.WithForm(Plan, "hoi-nghi-nguoi-tot");
        var wall = UnitOnWall.Name("Sở Nội vụ", UnitKind.Department, "Tỉnh Bình Phước");
        Assert.Equal(["HỘI NGHỊ BIỂU DƯƠNG NGƯỜI TỐT, VIỆC TỐT SỞ NỘI VỤ TỈNH BÌNH PHƯỚC", "Giai đoạn 2025 - 2030", "Bình Phước, ngày … tháng … năm 2025"],
            Registration.NameBlock(Plan, facts, wall, "Bình Phước"));
    }

    [Theory]
    [InlineData(29, Degree.Met)]
    [InlineData(30, Degree.Met)]
    [InlineData(31, Degree.Near)]
    public void Deadline_CommuneDay_HasTheColourOfTheReading(int day, Degree degree)
    {
        var standing = DeadlineStanding.Of(Plan, Commune with { Date = new DateOnly(2025, 3, day) })!.Value;
        Assert.Equal((degree, 13, new DateOnly(2025, 3, 31)), (standing.Degree, standing.DaysLeft, standing.NamedDay));
    }

    [Theory]
    [InlineData(30, Degree.Met, 0)]
    [InlineData(31, Degree.Near, -1)]
    public void Deadline_WithoutADay_IsJudgedByToday(int day, Degree degree, int left)
    {
        var standing = DeadlineStanding.Of(Plan, new() { UnitKind = UnitKind.Commune, Today = new DateOnly(2025, 3, day) })!.Value;
        Assert.Equal((degree, left), (standing.Degree, standing.DaysLeft));
    }

    [Fact]
    public void Deadline_DayAfterTheNamedDay_IsMissed() =>
        Assert.Equal(Degree.Missed, DeadlineStanding.Of(Plan, new() { UnitKind = UnitKind.Commune, Today = new DateOnly(2025, 4, 1) })!.Value.Degree);

    [Theory]
    [InlineData(300, true, nameof(CongressDetails.Plenary))]
    [InlineData(300, false, null)]
    [InlineData(299, true, null)]
    public void NeedReason_PlenaryAtTheThreshold_AsksAtItsField(int workers, bool plenary, string? field)
    {
        var facts = new CongressFacts { UnitKind = UnitKind.Enterprise, Today = Today, Workers = workers, Plenary = plenary, Date = new DateOnly(2025, 5, 20), HasPlace = true, Session = HalfDay.Morning, Title = "1" }
            .WithForm(Plan, "hoi-nghi-dien-hinh");
        Assert.Equal(field, Registration.NeedReason(Plan, facts).Select(n => n.Field).SingleOrDefault());
        Assert.Equal(field is not null, Registration.Situation(Plan, facts, true, false, Plan.Evaluate(facts)).LacksReason);
        Assert.False(Registration.Situation(Plan, facts, true, true, Plan.Evaluate(facts)).LacksReason);
    }

    [Theory]
    [InlineData(6, 8, null)]
    [InlineData(9, 8, nameof(CongressDetails.Ordinal))]
    [InlineData(6, 6, nameof(CongressDetails.Date))]
    [InlineData(6, 10, nameof(CongressDetails.Date))]
    public void NeedReason_Province_AsksForItsOrdinalAndItsQuarter(int ordinal, int month, string? field)
    {
        var facts = new CongressFacts { UnitKind = UnitKind.Province, Today = Today, Ordinal = ordinal, Date = new DateOnly(2025, month, 15), HasPlace = true, Session = HalfDay.Morning }.WithForm(Plan, "dai-hoi");
        Assert.Equal(field, Registration.NeedReason(Plan, facts).Select(n => n.Field).SingleOrDefault());
    }

    [Theory]
    [InlineData("2025-03-30", "2025-03-17", 0)]
    [InlineData("2025-03-30", "2025-03-30", 0)]
    [InlineData("2025-03-31", "2025-03-17", 1)]
    [InlineData("2025-03-31", "2025-03-31", 1)]
    [InlineData("2025-04-01", "2025-03-17", 1)]
    [InlineData("2025-04-01", "2025-04-02", 1)]
    public void NeedReason_NamedDayAndLater_AsksOnce(string date, string today, int asked) =>
        Assert.Equal(asked, Registration.NeedReason(Plan, Commune with { Date = DateOnly.Parse(date, null), Today = DateOnly.Parse(today, null) }).Count);

    [Theory]
    // Issued long before the days its rules name, as a copy with a slip in the day of issue: 30/3/2025 is advised, so it is taken.
    [InlineData("2019-10-08", "2025-03-30", true)]
    [InlineData("2019-10-08", "2019-10-08", true)]
    [InlineData("2019-10-08", "2019-10-07", false)]
    [InlineData("2024-10-08", "2024-10-07", false)]
    [InlineData("2024-10-08", "2030-03-31", true)]
    [InlineData("2024-10-08", "2030-04-01", false)]
    // Issued after them.
    [InlineData("2025-06-01", "2025-03-30", true)]
    [InlineData("2025-06-01", "2025-03-29", false)]
    [InlineData("2025-06-01", "2030-06-01", true)]
    [InlineData("2025-06-01", "2030-06-02", false)]
    public void Refuse_Day_NeverOneThatIsAdvised(string issued, string date, bool taken)
    {
        var (on, facts) = (DateOnly.Parse(issued, null), Commune with { Date = DateOnly.Parse(date, null) });

        Assert.Equal(taken, Registration.Refuse(Plan, on, facts).Count == 0);
        Assert.True(CongressDays.Of(Plan, on, facts).Hold(DeadlineStanding.Of(Plan, facts)!.Value.LastGreenDay));
    }

    [Fact]
    public void Refuse_PlenaryOfADepartment_WouldLiftTheStructure()
    {
        var facts = new CongressFacts { UnitKind = UnitKind.Department, Today = Today, Plenary = true };
        Assert.Equal(nameof(CongressDetails.Plenary), Assert.Single(Registration.Refuse(Plan, new DateOnly(2024, 10, 8), facts)).Field);
        Assert.Empty(Registration.Refuse(Plan, new DateOnly(2024, 10, 8), facts with { UnitKind = UnitKind.Enterprise }));
    }
}
