using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

/// <summary>Late, early and explained days, and the order of levels as the upper one hears it.</summary>
public sealed class DeadlineStandingTests
{
    private static DateOnly Day(string day) => DateOnly.Parse(day, null);

    [Theory]
    [InlineData("2025-03-31", 0, false)]
    [InlineData("2025-04-01", 1, true)]
    [InlineData("2025-04-11", 11, true)]
    public void Of_Standing_CountsDaysOverFromTheNamedDay(string today, int over, bool overdue)
    {
        var standing = DeadlineStanding.Of(new TestPlan().Compile(), TestFacts.Commune with { Date = null, Today = Day(today) })!.Value;
        Assert.Equal((over, overdue), (standing.DaysOver, standing.IsOverdue));
    }

    [Theory]
    [InlineData("2025-06-30", "2025-03-17", true, false)]
    [InlineData("2025-07-01", "2025-03-17", false, false)]
    [InlineData("2025-06-30", "2025-08-01", true, false)]
    [InlineData("2025-06-30", "2025-10-01", false, true)]
    [InlineData("2025-10-01", "2025-03-17", false, true)]
    public void Of_Province_BeforeItsQuarterIsEarlyNotLate(string date, string today, bool early, bool overdue)
    {
        var facts = TestFacts.Province with { Date = Day(date), Today = Day(today) };
        var standing = DeadlineStanding.Of(new TestPlan().Compile(), facts)!.Value;
        Assert.Equal((early, overdue), (standing.TooEarly, standing.IsOverdue));
        Assert.Equal(overdue, new TestPlan().Compile().Evaluate(facts).Exists(f => f.Status == FindingStatus.Overdue));
    }

    [Theory]
    // The named day, confirmed with a reason: explained. A late day stays late, a day that passed unrecorded is nobody's explanation.
    [InlineData("2025-03-31", "2025-03-17", FindingStatus.Explained)]
    [InlineData("2025-03-31", "2025-03-31", FindingStatus.Explained)]
    [InlineData("2025-03-31", "2025-04-01", FindingStatus.Overdue)]
    [InlineData("2025-03-25", "2025-03-31", FindingStatus.Explain)]
    [InlineData("2025-04-02", "2025-03-17", FindingStatus.Overdue)]
    [InlineData("2025-03-30", "2025-03-17", FindingStatus.Ok)]
    public void Evaluate_ConfirmedWithAReason_AcceptsTheNamedDay(string date, string today, FindingStatus status)
    {
        var facts = TestFacts.Commune with { Date = Day(date), Today = Day(today), Reason = AcceptedReason.ForAll };
        var finding = new TestPlan().Compile().Of(facts, "X-03", Aspect.Deadline);
        Assert.Equal(status, finding.Status);
        if (status != FindingStatus.Explained) return;
        Assert.Equal("Tổ chức đúng ngày hạn, đã xác nhận.", finding.Text.Sentence);
        Assert.False(finding.NeedsExplanation);
        Assert.True(DeadlineStanding.Of(new TestPlan().Compile(), facts)!.Value.Accepted);
    }

    [Theory]
    [InlineData("2025-03-25", 2, "Chọn ngày sau 26/03/2025, hoặc đề nghị các đơn vị đó tổ chức sớm hơn.")]
    [InlineData("2025-03-26", 1, "Chọn ngày sau 26/03/2025, hoặc đề nghị các đơn vị đó tổ chức sớm hơn.")]
    [InlineData("2025-03-27", 0, "")]
    public void Evaluate_District_HearsOfCommunesOnItsDayOrLater(string date, int late, string mend)
    {
        var facts = TestFacts.District with { Date = Day(date), ChildDates = [Below("2025-03-24"), Below("2025-03-25"), Below("2025-03-26")] };
        var finding = new TestPlan().Compile().Of(facts, "X-03", Aspect.AfterChildren);
        Assert.Equal((late == 0 ? FindingStatus.Ok : FindingStatus.Advice, mend, "sau 26/03/2025"), (finding.Status, finding.Text.Mend, finding.Text.Expected));
        if (late > 0) Assert.StartsWith($"{late} xã, phường, thị trấn dự kiến tổ chức không trước ngày này", finding.Text.Sentence, StringComparison.Ordinal);
        Assert.False(finding.Blocks || finding.NeedsExplanation);
    }

    [Theory]
    // A commune past its own deadline is asked to move; so are all once the district, which has its own deadline, cannot wait any longer; nobody is once they have met.
    [InlineData(false, "2025-04-02", "2025-03-17", "Đề nghị các đơn vị đó tổ chức trước 20/03/2025.")]
    [InlineData(true, "2025-03-30", "2025-03-17", "Đề nghị các đơn vị đó tổ chức trước 20/03/2025.")]
    [InlineData(false, "2025-03-24", "2025-03-25", "")]
    public void Evaluate_District_IsAdvisedOnlyWhatCanBeDone(bool pilot, string below, string today, string mend)
    {
        var facts = TestFacts.District with { Date = Day("2025-03-20"), Today = Day(today), IsPilot = pilot, ChildDates = [Below(below)] };
        Assert.Equal(mend, new TestPlan().Compile().Of(facts, "X-03", Aspect.AfterChildren).Text.Mend);
    }

    [Fact]
    public void Evaluate_LevelAbove_IsWhoeverHasUnitsOfARuleBelow()
    {
        // With two levels of government communes stand below the province; its agencies, which no rule orders, stand there too.
        var facts = TestFacts.Province with { Date = Day("2025-08-01"), ChildDates = [Below("2025-08-02"), new(UnitKind.Department, Day("2025-08-09"))] };
        var finding = new TestPlan().Compile().Of(facts, "X-03", Aspect.AfterChildren);

        Assert.Equal((Degree.Missed, "sau 02/08/2025"), (finding.Degree, finding.Text.Expected));
        Assert.StartsWith("1 xã, phường, thị trấn dự kiến", finding.Text.Sentence, StringComparison.Ordinal);
        Assert.Null(new TestPlan().Compile().Any(facts with { ChildDates = [new(UnitKind.Department, Day("2025-08-09"))] }, "X-03", Aspect.AfterChildren));
    }

    private static DayBelow Below(string day) => new(UnitKind.Commune, Day(day));

    [Fact]
    public void Evaluate_DistrictUnderAnotherReading_HearsNothing()
    {
        var facts = TestFacts.District with { Date = Day("2025-03-20"), ChildDates = [Below("2025-03-24")] };
        Assert.NotNull(new TestPlan().Compile().Any(facts, "X-03", Aspect.AfterChildren));
        Assert.Null(new TestPlan().Reading("AMB-03", "may-follow").Compile().Any(facts, "X-03", Aspect.AfterChildren));
        Assert.Null(new TestPlan().Compile().Any(facts with { Date = null }, "X-03", Aspect.AfterChildren));
    }
}
