using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

public sealed class PlanTests
{
    private static readonly PlanHead Next = new("1/KH-UBND", new(2029, 10, 8), "UBND tỉnh", "Kế hoạch sau", "Kế hoạch 1/KH-UBND", new(2025, 1, 1));

    private static string ParameterOf(Plan plan, string rule, string key) => plan.Rules.Single(r => r.Code == rule).Parameters.Single(p => p.Key == key).Value;

    [Theory]
    [InlineData(60, "2030-03-31", "2030-06-30", "2030-03-30")]
    [InlineData(11, "2026-02-28", "2026-05-31", "2026-02-28")]
    [InlineData(1, "2025-04-30", "2025-07-31", "2025-04-30")]
    [InlineData(-1, "2025-02-28", "2025-05-31", "2025-02-28")]
    [InlineData(0, "2025-03-31", "2025-06-30", "2025-03-30")]
    public void CopyAs_ShiftedMonths_MoveDatesAndKeepTheLastDay(int months, string commune, string district, string pilot)
    {
        var copy = new TestPlan().Build().CopyAs("next", Next, months);

        Assert.Equal((commune, district, pilot), (ParameterOf(copy, "X-03", "date"), ParameterOf(copy, "H-03", "date"), ParameterOf(copy, "P-02", "date")));
    }

    [Fact]
    public void AssessedFrom_HeadAndRule_NeverDiffer()
    {
        var plan = new TestPlan().Build();
        string Parameter(Plan of) => of.Rules.SelectMany(r => r.Parameters).Single(p => p.Key == Plan.AssessedFromKey).Value;

        plan.SetHead(TestPlan.Head with { AssessedFrom = new(2021, 2, 3) });
        Assert.Equal("2021-02-03", Parameter(plan));
        plan.Rules.SelectMany(r => r.Parameters).Single(p => p.Key == Plan.AssessedFromKey).Set("2022-03-04");
        plan.FollowRules();
        Assert.Equal(new DateOnly(2022, 3, 4), plan.AssessedFrom);
        // The head of a copy is chosen, not shifted.
        var copy = plan.CopyAs("next", TestPlan.Head with { AssessedFrom = new(2025, 7, 1) }, 60);
        Assert.Equal(("2025-07-01", "2022-03-04"), (Parameter(copy), Parameter(plan)));
    }

    [Fact]
    public void CopyAs_PeriodOfARule_MovesLikeItsDates()
    {
        var plan = new TestPlan().Build();
        plan.Rules[0].Change(Severity.Advice, UnitKinds.All, new(2025, 2, 28), new(2025, 6, 30), null);

        var copy = plan.CopyAs("next", Next, 1);

        Assert.Equal(((DateOnly?)new DateOnly(2025, 3, 31), (DateOnly?)new DateOnly(2025, 7, 31)), (copy.Rules[0].From, copy.Rules[0].To));
    }

    [Fact]
    public void CopyAs_EverythingElse_Stays()
    {
        var plan = TestPersons.WithId(new TestPlan().Build(), 5);
        plan.PutInForce();
        plan.Revise();

        var copy = plan.CopyAs("next", Next, 60);

        Assert.Equal(("next", 5, PlanState.Draft, 1, new DateOnly(2025, 1, 1)), (copy.Code, copy.CopiedFromId!.Value, copy.State, copy.Revision, copy.AssessedFrom));
        Assert.Equal(plan.Rules.Select(Describe), copy.Rules.Select(Describe));
        Assert.Equal(plan.Interpretations.Select(i => (i.Code, i.InForce, i.Readings.Count, i.DecidedBy)), copy.Interpretations.Select(i => (i.Code, i.InForce, i.Readings.Count, i.DecidedBy)));
        Assert.Equal(plan.Forms.Select(f => (f.Code, f.Name, f.IsCongress, f.Order)), copy.Forms.Select(f => (f.Code, f.Name, f.IsCongress, f.Order)));
        Assert.Equal(plan.Clauses.Select(c => (c.Section, c.Citation, c.Text)), copy.Clauses.Select(c => (c.Section, c.Citation, c.Text)));
        Assert.Empty(plan.Rules.Intersect(copy.Rules));

        static (string, int, Severity, RuleCondition, string, string, string) Describe(PlanRule r) => (r.Code, r.BindsMask, r.Severity, r.Condition, r.Check, r.Overrides,
            string.Join('|', r.Parameters.Where(p => p.Kind is not (ParameterKind.Date or ParameterKind.Text) && p.Key != RuleParameter.OrdinalKey && !p.IsYear).Select(p => p.Key + "=" + p.Value)));
    }

    [Fact]
    public void CopyAs_OtherLimits_DoNotTouchTheFirstPlan()
    {
        var plan = new TestPlan().Build();
        var copy = plan.CopyAs("next", Next, 60);
        copy.Rules.Single(r => r.Code == "X-06").Parameters.Single(p => p.Key == "max").Set("250");
        copy.Interpretations.Single(i => i.Code == "AMB-01").Decide("strict", "Ban", new(2029, 1, 1), "CV", null);

        var (first, second) = (new CompiledPlan(plan), new CompiledPlan(copy));

        var facts = TestFacts.Commune with { Roster = TestFacts.Roster(250, 250), Date = new(2025, 3, 31) };
        Assert.Equal((Degree.Missed, Degree.Near), (first.Of(facts, "X-06").Degree, first.Of(facts, "X-03", Aspect.Deadline).Degree));
        Assert.Equal((Degree.Met, Degree.Missed), (second.Of(facts, "X-06").Degree, second.Of(facts with { Date = new(2030, 3, 31) }, "X-03", Aspect.Deadline).Degree));
    }

    [Theory]
    [InlineData(ParameterKind.Integer, "-1")]
    [InlineData(ParameterKind.Integer, "1.5")]
    [InlineData(ParameterKind.Integer, "99999999999")]
    [InlineData(ParameterKind.Integer, " 5")]
    [InlineData(ParameterKind.Date, "2025-02-29")]
    [InlineData(ParameterKind.Date, "31/03/2025")]
    [InlineData(ParameterKind.Severity, "Grave")]
    [InlineData(ParameterKind.Flag, "True")]
    [InlineData(ParameterKind.Interpretation, "")]
    public void Check_ValueOfAnotherKind_IsRefused(ParameterKind kind, string value)
    {
        Assert.False(RuleParameter.Check(kind, value));
        Assert.Throws<ArgumentException>(() => new RuleParameter("k", kind, value, "K"));
    }

    [Theory]
    [InlineData("-1", "Nhập một số nguyên từ 0 trở lên.")]
    [InlineData("", "Nhập một số nguyên từ 0 trở lên.")]
    [InlineData("2147483648", "Số quá lớn, xem lại.")]
    [InlineData("2147483647", null)]
    public void Check_Number_SaysWhatIsWrongWithoutNamingTheLargestNumberOfAMachine(string value, string? sentence) =>
        Assert.Equal(sentence, RuleParameter.Check(ParameterKind.Integer, value) is { Allowed: false } no ? no.Reason : null);

    [Fact]
    public void Set_WrongValue_KeepsTheOldOne()
    {
        var parameter = new RuleParameter("max", ParameterKind.Integer, "200", "Số tối đa");

        Assert.False(parameter.Set("nhiều"));
        Assert.True(parameter.Set(" 250 "));
        Assert.Equal("250", parameter.Value);
        Assert.False(new RuleParameter("t", ParameterKind.Text, "", "T").Set(new string('a', RuleParameter.ValueLength + 1)));
    }

    [Fact]
    public void Decide_Reading_IsOneOfThoseNamed()
    {
        var interpretation = new TestPlan().Build().Interpretations.Single(i => i.Code == "AMB-02");

        Assert.False(interpretation.Decide("other", "X", new(2025, 1, 1), "CV", null));
        Assert.Equal("at-least", interpretation.InForce);
        Assert.True(interpretation.Decide("exact", " Ban  Thi đua ", new(2025, 1, 2), "Công văn 5", "ghi"));
        Assert.Equal(("exact", "exact", "Ban Thi đua", new DateOnly(2025, 1, 2), "Công văn 5", "ghi"),
            (interpretation.InForce, interpretation.ReadingInForce!.Key, interpretation.DecidedBy, interpretation.DecidedOn, interpretation.Document, interpretation.Note));
        Assert.Throws<ArgumentException>(() => new Interpretation("A", "I", "p", [new Reading("x", "X")], "y", "b", default, "d"));
    }
}
