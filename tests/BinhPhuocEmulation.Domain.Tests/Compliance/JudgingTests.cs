using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class JudgingTests
{
    private static readonly CompiledPlan Before = new TestPlan().Compile();
    private static readonly CompiledPlan After = new TestPlan().Reading("AMB-02", "exact").Parameter("X-06", "max", "9").Parameter("X-03", "date", "2025-03-01").Compile();
    private static readonly CongressFacts Facts = TestFacts.Commune with { Roster = TestFacts.Roster(100, 80) };

    [Fact]
    public void Evaluate_Open_IsJudgedByThePresentRules() => Assert.Equal(After.Evaluate(Facts), new Judging(After).Evaluate(Facts));

    [Fact]
    public void Evaluate_ApprovedList_KeepsItsRulesWhileTheRegistrationFollowsThePlan()
    {
        var findings = new Judging(After) { Approved = Before, ApprovedOn = new(2025, 3, 10) }.Evaluate(Facts);

        Assert.Equal(["X-03"], findings.Where(f => f.Deviates).Select(f => f.Rule.Code));
        Assert.Equal(After.Evaluate(Facts).Count, findings.Count);
    }

    [Fact]
    public void Evaluate_HeldCongress_KeepsItsRulesWhileTheListFollowsThePlan() =>
        Assert.Equal(["X-05", "X-06"], new Judging(After) { Held = Before }.Evaluate(Facts).Where(f => f.Deviates).Select(f => f.Rule.Code).Order());

    [Fact]
    public void Evaluate_ApprovedListWithAnExplanation_IsExplained()
    {
        var facts = Facts with { Roster = TestFacts.Roster(100, 69) };
        var share = Assert.Single(new Judging(Before) { Approved = Before }.Evaluate(facts), f => f.Rule.Code == "X-05");

        Assert.Equal((true, FindingStatus.Explained), (share.Accepted, share.Status));
        Assert.Equal(FindingStatus.Explain, Assert.Single(new Judging(Before).Evaluate(facts), f => f.Rule.Code == "X-05").Status);
    }

    [Theory]
    [InlineData("2025-03-16", FindingStatus.Ok)]
    [InlineData("2025-03-17", FindingStatus.Failed)]
    public void Evaluate_RuleThatComesIntoForceOnADay_AsksOnlyWhatIsApprovedFromThen(string approved, FindingStatus expected)
    {
        var plan = new TestPlan().Parameter("X-06", "max", "9").Build();
        var cap = plan.Rules.Single(r => r.Code == "X-06");
        cap.Change(cap.Severity, cap.Binds, new(2025, 3, 17), null, null);
        var compiled = new CompiledPlan(plan);

        var statuses = new Judging(compiled) { Approved = compiled, ApprovedOn = DateOnly.Parse(approved, System.Globalization.CultureInfo.InvariantCulture) }
            .Evaluate(Facts).Where(f => f.Rule.Code == "X-06").Select(f => f.Status).DefaultIfEmpty(FindingStatus.Ok);

        Assert.Equal(expected, Assert.Single(statuses));
    }

    [Fact]
    public void Read_KeptVersion_JudgesAndSpeaksAsThePlanDid()
    {
        var plan = new TestPlan().Reading("AMB-02", "exact").WithSeverity("X-05", Severity.Mandatory).Build();
        plan.Rules.Single(r => r.Code == "X-03").Change(Severity.Advice, [Domain.Units.UnitKind.Commune], new(2025, 1, 1), new(2025, 12, 31), null);
        var kept = new PlanVersion(plan, default);
        var (was, now) = (new CompiledPlan(plan), new CompiledPlan(PlanVersion.Read(kept.Content, kept.Revision, new TestPlan().Build())));

        CongressFacts[] all = [Facts, Facts with { Roster = TestFacts.Roster(300, 1), Date = new(2025, 4, 1) }, TestFacts.District, TestFacts.Department, TestFacts.Enterprise, TestFacts.Province];
        foreach (var facts in all)
        {
            var (old, read) = (was.Evaluate(facts), now.Evaluate(facts));
            Assert.NotEmpty(old);
            Assert.Equal(old.Select(f => (f.Key, f.Status, f.Text, f.Citation)), read.Select(f => (f.Key, f.Status, f.Text, f.Citation)));
            Assert.Equal(was.RequirementsFor(facts), now.RequirementsFor(facts));
        }
        Assert.Equal(was.Forms.Select(f => (f.Code, f.Name)), now.Forms.Select(f => (f.Code, f.Name)));
    }

    [Fact]
    public void At_EarlierRevision_AsksForWhatIsKept_AndThePresentOneForItself()
    {
        var plan = new TestPlan().Build();
        plan.Revise();
        var compiled = new CompiledPlan(plan, revision => revision == 1 ? Before : null);

        Assert.Same(Before, compiled.At(1));
        Assert.Same(compiled, compiled.At(2));
        var bare = new CompiledPlan(plan);
        Assert.Same(bare, bare.At(1));
    }
}
