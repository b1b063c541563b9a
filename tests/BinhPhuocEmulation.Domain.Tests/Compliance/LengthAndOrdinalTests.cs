using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

/// <summary>How long a congress may last, and the how manieth it is, as the plan's data say.</summary>
public sealed class LengthAndOrdinalTests
{
    [Theory]
    [InlineData(1, HalfDay.Morning, Degree.Met, "buổi sáng", "½ ngày")]
    [InlineData(1, HalfDay.WholeDay, Degree.Missed, "cả ngày", "½ ngày")]
    [InlineData(2, HalfDay.WholeDay, Degree.Met, "cả ngày", "tối đa 1 ngày")]
    [InlineData(2, HalfDay.Afternoon, Degree.Met, "buổi chiều", "tối đa 1 ngày")]
    [InlineData(3, HalfDay.WholeDay, Degree.Met, "cả ngày", "tối đa 1½ ngày")]
    public void Judge_Length_FollowsTheNumberOfHalfDays(int most, HalfDay session, Degree degree, string actual, string expected)
    {
        var finding = Lasting(most).Of(TestFacts.Commune with { Session = session }, "X-02");

        Assert.Equal((degree, actual, expected), (finding.Degree, finding.Text.Actual, finding.Text.Expected));
        Assert.Equal(degree == Degree.Missed, finding.Text.Sentence == "Tổ chức dài hơn 1 buổi.");
    }

    [Theory]
    [InlineData(1, "Chọn buổi sáng hoặc buổi chiều.")]
    [InlineData(2, "Chọn buổi sáng, buổi chiều hoặc cả ngày.")]
    public void Judge_NoSession_NamesWhatMayBeChosen(int most, string mend) =>
        Assert.Equal(mend, Lasting(most).Of(TestFacts.Commune with { Session = null }, "X-02").Text.Mend);

    [Theory]
    [InlineData("X-02", "half-days")]
    [InlineData("X-06", "max")]
    [InlineData("X-05", "numerator")]
    public void Compile_ZeroThatCannotBeMeant_IsRefusedAtItsField(string rule, string key)
    {
        var refused = Assert.Throws<PlanDataException>(() => new TestPlan().Parameter(rule, key, "0").Compile());

        Assert.Equal((rule, key), (refused.RuleCode, refused.Parameter));
        new TestPlan().Parameter(rule, key, "1").Compile();
    }

    [Fact]
    public void Choices_AWholeDay_IsOfferedWhereTheRuleAllowsItOrTakesAReason()
    {
        HalfDay[] halves = [HalfDay.Morning, HalfDay.Afternoon], all = [.. halves, HalfDay.WholeDay];

        Assert.Equal(halves, Registration.SessionsFor(Lasting(1), TestFacts.Commune));
        Assert.Equal(all, Registration.SessionsFor(Lasting(2), TestFacts.Commune));
        Assert.Equal(all, Registration.SessionsFor(new TestPlan().WithSeverity("X-02", Severity.Explanation).Compile(), TestFacts.Commune));
        // No rule limits the length of the province's.
        Assert.Equal(all, Registration.SessionsFor(Lasting(1), TestFacts.Province));

        var whole = TestFacts.Commune with { Session = HalfDay.WholeDay };
        var error = Assert.Single(Registration.Refuse(Lasting(1), new(2024, 10, 8), whole));
        Assert.Equal((nameof(CongressDetails.Session), "Kế hoạch chỉ cho tổ chức ½ ngày: chọn buổi sáng hoặc buổi chiều."), (error.Field, error.Sentence));
        Assert.Empty(Registration.Refuse(Lasting(2), new(2024, 10, 8), whole));
    }

    [Theory]
    [InlineData("free-ordinal", 5, null)]
    [InlineData("same-as-province", 6, Degree.Met)]
    [InlineData("same-as-province", 5, Degree.Missed)]
    [InlineData("same-as-province", 0, null)] // that there is none is told once
    public void Judge_OrdinalOfADistrict_FollowsTheReading(string reading, int ordinal, Degree? degree)
    {
        var finding = new TestPlan().Reading("AMB-08", reading).Compile().Any(TestFacts.District with { Ordinal = ordinal }, "N-01", Aspect.Ordinal);

        Assert.Equal(degree, finding?.Degree);
        if (finding is { Degree: Degree.Missed } missed)
            Assert.Equal(new FindingText("“Lần thứ” khác với Đại hội tỉnh.", "lần thứ V", "lần thứ VI", "Ghi lần thứ VI."), missed.Text);
    }

    [Fact]
    public void Judge_OrdinalOfTheProvince_IsLeftToItsOwnRule()
    {
        var plan = new TestPlan().Reading("AMB-08", "same-as-province").Compile();
        var facts = TestFacts.Province with { Ordinal = 7 };

        Assert.Null(plan.Any(facts, "N-01", Aspect.Ordinal));
        Assert.Equal(Degree.Missed, plan.Of(facts, "T-01", Aspect.Ordinal).Degree);
    }

    [Fact]
    public void Caution_NoRuleSaysTheOrdinalOfTheProvince_TellsThatNothingIsJudged()
    {
        string Cautions(string reading, string ordinal)
        {
            var plan = new TestPlan().Reading("AMB-08", reading).Parameter("T-01", "ordinal", ordinal).Build();
            return string.Join(' ', RuleCautions.Of(plan, new(plan)));
        }

        Assert.Contains("N-01: “Lần thứ” theo Đại hội tỉnh, nhưng không quy định nào ghi", Cautions("same-as-province", "0"), StringComparison.Ordinal);
        Assert.Empty(Cautions("same-as-province", "6"));
        Assert.Empty(Cautions("free-ordinal", "0"));
    }

    private static CompiledPlan Lasting(int halfDays) => new TestPlan().Parameter("X-02", "half-days", halfDays.ToString(System.Globalization.CultureInfo.InvariantCulture)).Compile();
}
