using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public sealed class RosterJudgementTests
{
    private static readonly CompiledPlan Plan = new TestPlan().Compile();

    /// <summary>A late day and too few models: one finding on the registration, one on the list.</summary>
    private static readonly List<Finding> Two = Plan.Evaluate(TestFacts.Commune with { Date = new(2025, 4, 2), Roster = TestFacts.Roster(100, 69) });

    private static string[] KeysOf(IEnumerable<Finding> findings) => [.. findings.Select(f => f.Key).Order(StringComparer.Ordinal)];

    [Fact]
    public void Of_LateDayAndShare_CountsBoth()
    {
        var judged = RosterJudgement.Of(Two, RosterState.Draft, []);

        Assert.Equal(["X-03/Deadline", "X-05/Whole"], KeysOf(judged.ToExplain));
        Assert.Equal((2, 0), (judged.Open, judged.Explained.Count));
        Assert.Equal(Two.Count, judged.Failed.Count + judged.Asked.Count + judged.Advice.Count + judged.Met.Count);
    }

    [Theory]
    [InlineData(RosterState.Submitted, 1)]
    [InlineData(RosterState.Approved, 1)]
    [InlineData(RosterState.Draft, 2)]
    [InlineData(RosterState.Returned, 2)]
    public void Of_OneAccepted_IsSettledWhileTheListCannotBeChanged(RosterState state, int open)
    {
        var judged = RosterJudgement.Of(Two, state, ["X-03/Deadline"]);

        Assert.Equal(open, judged.Open);
        Assert.Equal(["X-03/Deadline", "X-05/Whole"], KeysOf(judged.Asked));
        if (open == 2) return;
        Assert.Equal(FindingStatus.Explained, Assert.Single(judged.Explained).Status);
        Assert.Equal(["X-05/Whole"], KeysOf(judged.ToExplain));
        Assert.DoesNotContain(judged.Advice, f => f.Key == "X-03/Deadline");
    }

    [Fact]
    public void Of_BothAccepted_NothingIsOpen()
    {
        var judged = RosterJudgement.Of(Two, RosterState.Approved, ["X-03/Deadline", "X-05/Whole"]);
        Assert.Equal((0, 2, 0), (judged.Open, judged.Explained.Count, judged.ToExplain.Count));
    }

    [Fact]
    public void Of_OverTheCap_FailsAndCannotBeAccepted()
    {
        var judged = RosterJudgement.Of(Plan.Evaluate(TestFacts.Commune with { Roster = TestFacts.Roster(300, 300) }), RosterState.Submitted, ["X-06/Whole"]);
        Assert.Contains(judged.Failed, f => f.Key == "X-06/Whole");
        Assert.True(judged.Open >= 1);
    }
}
