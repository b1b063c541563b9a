using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class DeadlineTests
{
    private static DateOnly Day(string day) => DateOnly.Parse(day, null);

    private static Finding Judge(TestPlan plan, string? date, string today = "2025-03-17") =>
        plan.Compile().Of(TestFacts.Commune with { Date = date is null ? null : Day(date), Today = Day(today) }, "X-03", Aspect.Deadline);

    [Theory]
    [InlineData("strict-amber", 1, "2025-03-30", Degree.Met)]
    [InlineData("strict-amber", 1, "2025-03-31", Degree.Near)]
    [InlineData("strict-amber", 1, "2025-04-01", Degree.Missed)]
    [InlineData("inclusive", 1, "2025-03-30", Degree.Met)]
    [InlineData("inclusive", 1, "2025-03-31", Degree.Met)]
    [InlineData("inclusive", 1, "2025-04-01", Degree.Missed)]
    [InlineData("strict", 1, "2025-03-30", Degree.Met)]
    [InlineData("strict", 1, "2025-03-31", Degree.Missed)]
    [InlineData("strict", 1, "2025-04-01", Degree.Missed)]
    [InlineData("strict-amber", 3, "2025-03-28", Degree.Met)]
    [InlineData("strict-amber", 3, "2025-03-29", Degree.Near)]
    [InlineData("strict-amber", 3, "2025-03-31", Degree.Near)]
    [InlineData("strict-amber", 3, "2025-04-01", Degree.Missed)]
    [InlineData("strict-amber", 0, "2025-03-31", Degree.Met)]
    [InlineData("strict-amber", 0, "2025-04-01", Degree.Missed)]
    [InlineData("strict", 3, "2025-03-28", Degree.Met)]
    [InlineData("strict", 3, "2025-03-29", Degree.Missed)]
    [InlineData("inclusive", 3, "2025-03-31", Degree.Met)]
    public void Judge_Date_UnderEachReadingAndOffset(string reading, int greenDays, string date, Degree degree)
    {
        var finding = Judge(new TestPlan().Reading("AMB-01", reading).Parameter("X-03", "green-days-before", $"{greenDays}"), date);

        Assert.Equal(degree, finding.Degree);
        Assert.Equal(degree switch { Degree.Met => FindingStatus.Ok, Degree.Near => FindingStatus.Explain, _ => FindingStatus.Overdue }, finding.Status);
        Assert.Equal((false, degree != Degree.Met), (finding.Blocks, finding.NeedsExplanation));
        Assert.Equal(reading == "inclusive" ? "chậm nhất ngày 31/03/2025" : "trước ngày 31/03/2025", finding.Text.Expected);
        Assert.Equal(VietnameseFormat.Date(Day(date)), finding.Text.Actual);
    }

    [Theory]
    [InlineData("strict-amber", 1, "2025-03-31", "Tổ chức đúng ngày hạn, cần xác nhận.", "Chọn ngày chậm nhất 30/03/2025.")]
    [InlineData("strict-amber", 3, "2025-03-29", "Tổ chức sát ngày hạn, cần xác nhận.", "Chọn ngày chậm nhất 28/03/2025.")]
    [InlineData("strict", 1, "2025-03-31", "Tổ chức đúng ngày hạn, đã là quá hạn.", "Chọn ngày chậm nhất 30/03/2025.")]
    [InlineData("strict", 3, "2025-03-29", "Tổ chức sát ngày hạn, đã là quá hạn.", "Chọn ngày chậm nhất 28/03/2025.")]
    [InlineData("inclusive", 1, "2025-04-02", "Tổ chức sau ngày hạn 2 ngày.", "Chọn ngày chậm nhất 31/03/2025.")]
    public void Describe_Date_SaysHowLateAndWhatMendsIt(string reading, int greenDays, string date, string sentence, string mend)
    {
        var text = Judge(new TestPlan().Reading("AMB-01", reading).Parameter("X-03", "green-days-before", $"{greenDays}"), date).Text;
        Assert.Equal((sentence, mend), (text.Sentence, text.Mend));
    }

    [Theory]
    // Advice names no day that has passed: neither the last green one, nor, later, the named one.
    [InlineData("strict-amber", "2025-04-02", "2025-03-30", false, "Chọn ngày chậm nhất 30/03/2025.")]
    [InlineData("strict-amber", "2025-04-02", "2025-03-31", false, "Đã sát hạn: chọn ngày sớm nhất có thể và nêu lý do.")]
    [InlineData("strict-amber", "2025-03-31", "2025-03-31", false, "Giữ ngày này thì chờ cấp trên xác nhận.")]
    [InlineData("strict-amber", "2025-04-02", "2025-04-01", false, DeadlineCheck.Overdue)]
    [InlineData("strict-amber", "2025-07-05", "2025-07-01", false, DeadlineCheck.Overdue)]
    [InlineData("inclusive", "2025-04-02", "2025-03-31", false, "Chọn ngày chậm nhất 31/03/2025.")]
    [InlineData("strict-amber", "2025-04-02", "2025-04-05", true, "")]
    public void Describe_LateDate_AdvisesOnlyWhatCanStillBeDone(string reading, string date, string today, bool held, string mend)
    {
        var facts = TestFacts.Commune with { Date = Day(date), Today = Day(today), Held = held };
        Assert.Equal(mend, new TestPlan().Reading("AMB-01", reading).Compile().Of(facts, "X-03", Aspect.Deadline).Text.Mend);
    }

    [Theory]
    [InlineData("2025-03-19", "Chọn ngày chậm nhất 19/03/2025.")]
    [InlineData("2025-03-20", DeadlineCheck.Overdue)]
    public void Describe_AfterTheCongressAbove_AdvisesNoDayThatHasPassed(string today, string mend) =>
        Assert.Equal(mend, new TestPlan().Compile().Of(TestFacts.Commune with { Date = Day("2025-03-25"), ParentDate = Day("2025-03-20"), Today = Day(today) }, "X-03", Aspect.BeforeParent).Text.Mend);

    [Theory]
    [InlineData("2025-09-30", "Chọn ngày từ 01/07/2025 đến 30/09/2025.")]
    [InlineData("2025-10-01", DeadlineCheck.Overdue)]
    public void Describe_ProvinceAfterItsQuarter_AdvisesNoDayThatHasPassed(string today, string mend) =>
        Assert.Equal(mend, new TestPlan().Compile().Of(TestFacts.Province with { Date = Day("2025-10-15"), Today = Day(today) }, "T-01", Aspect.Deadline).Text.Mend);

    [Theory]
    [InlineData(6, Degree.Met)]
    [InlineData(9, Degree.Missed)]
    public void Judge_OrdinalOfTheProvince_IsThatOfThePlan(int ordinal, Degree degree)
    {
        var plan = new TestPlan().Compile();
        var finding = plan.Of(TestFacts.Province with { Ordinal = ordinal }, "T-01", Aspect.Ordinal);

        Assert.Equal((degree, $"lần thứ {RomanNumeral.Of(ordinal)}", "lần thứ VI", degree == Degree.Missed), (finding.Degree, finding.Text.Actual, finding.Text.Expected, finding.NeedsExplanation));
        // A plan that says nothing of it asks nothing; that none is chosen is told by the name.
        Assert.Null(new TestPlan().Parameter("T-01", "ordinal", "0").Compile().Any(TestFacts.Province with { Ordinal = ordinal }, "T-01", Aspect.Ordinal));
        Assert.Null(plan.Any(TestFacts.Province with { Ordinal = 0 }, "T-01", Aspect.Ordinal));
    }

    [Theory]
    [InlineData("strict-amber", true)]
    [InlineData("strict", true)]
    [InlineData("inclusive", false)]
    public void Of_Standing_SpeaksOfTheNamedDayAsItIsRead(string reading, bool before) =>
        Assert.Equal(before, DeadlineStanding.Of(new TestPlan().Reading("AMB-01", reading).Compile(), TestFacts.Commune)!.Value.Before);

    [Theory]
    [InlineData("2025-03-29T16:59:59Z", Degree.Pending, "Chưa chọn ngày tổ chức; còn 1 ngày đến hạn.")]
    [InlineData("2025-03-29T17:00:00Z", Degree.Pending, "Chưa chọn ngày tổ chức; còn 0 ngày đến hạn.")]
    [InlineData("2025-03-30T16:59:00Z", Degree.Pending, "Chưa chọn ngày tổ chức; còn 0 ngày đến hạn.")]
    [InlineData("2025-03-30T17:00:00Z", Degree.Near, "Chưa chọn ngày tổ chức, hôm nay là đúng ngày hạn.")]
    [InlineData("2025-03-31T16:59:59Z", Degree.Near, "Chưa chọn ngày tổ chức, hôm nay là đúng ngày hạn.")]
    [InlineData("2025-03-31T17:00:00Z", Degree.Missed, "Đã quá hạn mà chưa có ngày tổ chức.")]
    public void Judge_NoDate_TurnsAtMidnightInVietnam(string instant, Degree degree, string sentence)
    {
        var today = VietnamTime.DateOf(DateTime.Parse(instant, null, System.Globalization.DateTimeStyles.AdjustToUniversal));
        var finding = new TestPlan().Compile().Of(TestFacts.Commune with { Date = null, Today = today }, "X-03", Aspect.Deadline);

        Assert.Equal((degree, sentence, "chưa có ngày"), (finding.Degree, finding.Text.Sentence, finding.Text.Actual));
    }

    [Theory]
    [InlineData("commune", "X-03", "2025-03-31")]
    [InlineData("district", "H-03", "2025-06-30")]
    [InlineData("pilot", "P-02", "2025-03-30")]
    [InlineData("department", "S-03", "2025-06-30")]
    [InlineData("enterprise", "S-03", "2025-06-30")]
    public void Judge_EveryLevelWithoutADay_TurnsAtMidnightInVietnamAroundTheNamedDay(string level, string rule, string named)
    {
        var facts = level switch
        {
            "commune" => TestFacts.Commune,
            "district" => TestFacts.District,
            "pilot" => TestFacts.District with { IsPilot = true },
            "department" => TestFacts.Department,
            _ => TestFacts.Enterprise,
        };
        var (plan, day) = (new TestPlan().Compile(), Day(named));
        Degree At(DateOnly on, int hour, int minute) =>
            plan.Of(facts with { Date = null, Today = VietnamTime.DateOf(VietnamTime.UtcOf(on, new(hour, minute))) }, rule, Aspect.Deadline).Degree;

        Assert.Equal((Degree.Pending, Degree.Pending), (At(day.AddDays(-1), 0, 0), At(day.AddDays(-1), 23, 59)));
        Assert.Equal((Degree.Near, Degree.Near), (At(day, 0, 0), At(day, 23, 59)));
        Assert.Equal((Degree.Missed, Degree.Missed), (At(day.AddDays(1), 0, 0), At(day.AddDays(1), 23, 59)));
    }

    [Theory]
    [InlineData("2025-06-30", 23, 59, Degree.Pending)]
    [InlineData("2025-09-30", 23, 59, Degree.Pending)]
    [InlineData("2025-10-01", 0, 0, Degree.Missed)]
    public void Judge_ProvinceWithoutADay_TurnsAtMidnightAfterTheQuarter(string on, int hour, int minute, Degree degree) =>
        Assert.Equal(degree, new TestPlan().Compile().Of(TestFacts.Province with { Date = null, Today = VietnamTime.DateOf(VietnamTime.UtcOf(Day(on), new(hour, minute))) }, "T-01", Aspect.Deadline).Degree);

    [Theory]
    [InlineData("2025-03-19", 23, 59, true)]
    [InlineData("2025-03-20", 0, 0, false)]
    [InlineData("2025-03-20", 23, 59, false)]
    [InlineData("2025-03-21", 0, 0, false)]
    public void Of_ChosenDay_HasPassedFromTheMidnightAfterIt(string date, int hour, int minute, bool passed)
    {
        // The clock stands on 20/03, at the hour given.
        var today = VietnamTime.DateOf(VietnamTime.UtcOf(new(2025, 3, 20), new(hour, minute)));
        Assert.Equal(passed, DeadlineStanding.Of(new TestPlan().Compile(), TestFacts.Commune with { Date = Day(date), Today = today })!.Value.DayPassed);
    }

    [Theory]
    [InlineData(true, "P-02", "2025-03-29", Degree.Met)]
    [InlineData(true, "P-02", "2025-03-30", Degree.Near)]
    [InlineData(true, "P-02", "2025-03-31", Degree.Missed)]
    [InlineData(false, "H-03", "2025-03-31", Degree.Met)]
    [InlineData(false, "H-03", "2025-06-29", Degree.Met)]
    [InlineData(false, "H-03", "2025-06-30", Degree.Near)]
    [InlineData(false, "H-03", "2025-07-01", Degree.Missed)]
    public void Judge_PilotDistrict_HasItsOwnDeadlineOnly(bool pilot, string rule, string date, Degree degree)
    {
        var finding = Assert.Single(new TestPlan().Compile().Evaluate(TestFacts.District with { IsPilot = pilot, Date = Day(date) }), f => f.Aspect == Aspect.Deadline);

        Assert.Equal((rule, degree), (finding.Rule.Code, finding.Degree));
    }

    [Theory]
    [InlineData("before-parent", "2025-03-19", "2025-03-20", Degree.Met)]
    [InlineData("before-parent", "2025-03-20", "2025-03-20", Degree.Missed)]
    [InlineData("before-parent", "2025-03-21", "2025-03-20", Degree.Missed)]
    [InlineData("before-parent", "2025-03-21", null, null)]
    [InlineData("before-parent", null, "2025-03-20", null)]
    [InlineData("may-follow", "2025-03-21", "2025-03-20", null)]
    public void Judge_CommuneAndItsDistrict_FollowAmb03(string reading, string? date, string? parent, Degree? degree)
    {
        var finding = new TestPlan().Reading("AMB-03", reading).Compile().Any(
            TestFacts.Commune with { Date = date is null ? null : Day(date), ParentDate = parent is null ? null : Day(parent) }, "X-03", Aspect.BeforeParent);

        Assert.Equal(degree, finding?.Degree);
        if (finding is not { Degree: Degree.Missed } missed) return;
        Assert.Equal((FindingStatus.Advice, false, false, "Chọn ngày chậm nhất 19/03/2025."), (missed.Status, missed.Blocks, missed.NeedsExplanation, missed.Text.Mend));
    }

    [Theory]
    [InlineData("2025-06-30", Degree.Missed, FindingStatus.Explain, Aspect.Whole)]
    [InlineData("2025-07-01", Degree.Met, FindingStatus.Ok, Aspect.Deadline)]
    [InlineData("2025-09-30", Degree.Met, FindingStatus.Ok, Aspect.Deadline)]
    [InlineData("2025-10-01", Degree.Missed, FindingStatus.Overdue, Aspect.Deadline)]
    public void Judge_ProvinceInItsQuarter_IncludesBothEnds(string date, Degree degree, FindingStatus status, Aspect aspect)
    {
        var finding = new TestPlan().Compile().Of(TestFacts.Province with { Date = Day(date) }, "T-01", aspect);

        Assert.Equal((degree, status, "từ 01/07/2025 đến 30/09/2025"), (finding.Degree, finding.Status, finding.Text.Expected));
    }

    [Theory]
    [InlineData("2025-09-30", Degree.Pending)]
    [InlineData("2025-10-01", Degree.Missed)]
    public void Judge_ProvinceWithoutDate_IsLateAfterTheQuarter(string today, Degree degree) =>
        Assert.Equal(degree, new TestPlan().Compile().Of(TestFacts.Province with { Date = null, Today = Day(today) }, "T-01", Aspect.Deadline).Degree);

    [Theory]
    [InlineData("2025-03-16", false)]
    [InlineData("2025-03-17", true)]
    [InlineData("2025-03-18", true)]
    [InlineData("2025-03-19", false)]
    public void AppliesTo_RuleWithPeriod_BindsWithinItsDays(string today, bool applies)
    {
        var plan = new TestPlan().Build();
        plan.Rules.Single(r => r.Code == "X-03").Change(Severity.Explanation, [Domain.Units.UnitKind.Commune], new(2025, 3, 17), new(2025, 3, 18), null);

        Assert.Equal(applies, new CompiledPlan(plan).Any(TestFacts.Commune with { Today = Day(today) }, "X-03", Aspect.Deadline) is not null);
    }

    [Fact]
    public void LastGreenDay_Reading_MovesIt()
    {
        Assert.Equal(new DateOnly(2025, 3, 30), new TestPlan().Compile().CheckFor<DeadlineCheck>(TestFacts.Commune)!.LastGreenDay);
        Assert.Equal(new DateOnly(2025, 3, 31), new TestPlan().Reading("AMB-01", "inclusive").Compile().CheckFor<DeadlineCheck>(TestFacts.Commune)!.LastGreenDay);
    }

    [Theory]
    // Planned in time, never recorded: on the day and after it nothing changes until the deadline itself has passed.
    [InlineData("2025-03-25", "2025-03-25", false, Degree.Met)]
    [InlineData("2025-03-25", "2025-03-26", false, Degree.Met)]
    [InlineData("2025-03-25", "2025-03-30", false, Degree.Met)]
    [InlineData("2025-03-25", "2025-03-31", false, Degree.Near)]
    [InlineData("2025-03-25", "2025-04-01", false, Degree.Missed)]
    [InlineData("2025-03-25", "2025-07-01", true, Degree.Met)]
    [InlineData("2025-04-02", "2025-07-01", true, Degree.Missed)]
    public void Judge_DayPassedWithoutRecord_IsJudgedByToday(string date, string today, bool held, Degree degree)
    {
        var facts = TestFacts.Commune with { Date = Day(date), Today = Day(today), Held = held };
        var plan = new TestPlan().Compile();
        var finding = plan.Of(facts, "X-03", Aspect.Deadline);

        Assert.Equal(degree, finding.Degree);
        Assert.Equal(degree, DeadlineStanding.Of(plan, facts)!.Value.Degree);
        Assert.Equal(!held && degree != Degree.Met, finding.Text.Sentence.Contains("chưa ghi nhận", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-09-20", "2025-09-30", false, Degree.Met)]
    [InlineData("2025-09-20", "2025-10-01", false, Degree.Missed)]
    [InlineData("2025-09-20", "2025-10-01", true, Degree.Met)]
    public void Judge_DayInThePeriodPassedWithoutRecord_IsMissedAfterThePeriod(string date, string today, bool held, Degree degree)
    {
        var facts = TestFacts.Province with { Date = Day(date), Today = Day(today), Held = held };
        var plan = new TestPlan().Compile();

        Assert.Equal(degree, plan.Of(facts, "T-01", Aspect.Deadline).Degree);
        Assert.Equal(degree, DeadlineStanding.Of(plan, facts)!.Value.Degree);
    }
}
