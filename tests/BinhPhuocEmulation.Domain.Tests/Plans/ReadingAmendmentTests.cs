using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

/// <summary>A finding judged by a reading that was decided later names the reading and its document.</summary>
public sealed class ReadingAmendmentTests
{
    private const string Clause = "Theo điểm a khoản 3 mục II Kế hoạch 293/KH-UBND";

    /// <summary>The plan after these decisions on one interpretation, in their order, kept in its history as saving does.</summary>
    private static Plan After(params (string Code, string Reading, string Document)[] decisions)
    {
        var plan = new TestPlan().Build();
        foreach (var (code, reading, document) in decisions)
        {
            var interpretation = plan.Interpretations.Single(i => i.Code == code);
            var before = interpretation.Decision;
            Assert.True(interpretation.Decide(reading, "Sở Nội vụ", new(2025, 3, 17), document, null));
            plan.Add(new PlanChange(0, 2, code, "Cách hiểu", before, interpretation.Decision, document, 1, "Ban Thi đua", VietnamTime.UtcOf(new(2025, 3, 17), new(9, 0)), 0));
        }
        return plan;
    }

    private static string CitationOf(Plan plan, string rule, Aspect aspect = Aspect.Whole) => new CompiledPlan(plan).Rules.Single(r => r.Code == rule).CitationFor(aspect);

    [Fact]
    public void Citation_AfterADecision_NamesTheReadingAndItsDocument()
    {
        var plan = After(("AMB-01", "inclusive", "CV 20/SNV ngày 17/3/2025"));
        const string words = $"{Clause}, theo cách hiểu AMB-01 “Cách inclusive” (CV 20/SNV ngày 17/3/2025)";

        Assert.Equal(words, new CompiledPlan(plan).Of(TestFacts.Commune, "X-03", Aspect.Deadline).Citation);
        Assert.Equal(words, CitationOf(plan, "H-03", Aspect.Deadline));
        // What does not depend on it does not cite it.
        Assert.Equal(Clause, CitationOf(plan, "X-03", Aspect.BeforeParent));
        Assert.Equal(Clause, CitationOf(plan, "X-05"));
    }

    [Fact]
    public void Citation_OrderOfTwoLevels_CitesItsOwnReadingOnly()
    {
        var plan = After(("AMB-03", "may-follow", "CV 21"));
        Assert.Contains("AMB-03", CitationOf(plan, "X-03", Aspect.BeforeParent), StringComparison.Ordinal);
        Assert.Equal(Clause, CitationOf(plan, "X-03", Aspect.Deadline));
    }

    [Fact]
    public void Citation_DecidedBackAgain_IsTheClauseAlone() =>
        Assert.Equal(Clause, CitationOf(After(("AMB-01", "inclusive", "CV 20"), ("AMB-01", "strict-amber", "CV 22")), "X-03", Aspect.Deadline));

    [Fact]
    public void Citation_SameReadingConfirmedByADocument_IsTheClauseAlone() =>
        Assert.Equal(Clause, CitationOf(After(("AMB-01", "strict-amber", "CV 20")), "X-03", Aspect.Deadline));

    [Fact]
    public void Citation_OfAKeptRevision_NamesTheReadingOfThen()
    {
        var plan = After(("AMB-01", "inclusive", "CV 20"));
        plan.Revise();
        var kept = new PlanVersion(plan, DateTime.UnixEpoch);
        Assert.True(plan.Interpretations.Single(i => i.Code == "AMB-01").Decide("strict-amber", "Sở Nội vụ", new(2025, 3, 18), "CV 22", null));

        Assert.Contains("“Cách inclusive” (CV 20)", CitationOf(PlanVersion.Read(kept.Content, 2, plan), "X-03", Aspect.Deadline), StringComparison.Ordinal);
        Assert.DoesNotContain("AMB-01", CitationOf(plan, "X-03", Aspect.Deadline), StringComparison.Ordinal);
    }
}
