using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class AcceptedReasonTests
{
    private static readonly CompiledPlan Plan = new TestPlan().Compile();

    /// <summary>On the named day itself, which needs a reason.</summary>
    private static readonly CongressFacts Named = TestFacts.Commune with { Date = new(2025, 3, 31) };

    [Fact]
    public void Keep_Findings_HoldsThoseOnTheRegistrationThatNeedAReason() =>
        Assert.Equal(" X-03/Deadline ", AcceptedReason.Keep(Plan.Evaluate(Named with { Roster = TestFacts.Roster(100, 10) })));

    [Theory]
    [InlineData(null, true)]
    [InlineData(" X-03/Deadline ", true)]
    [InlineData(" H-03/Deadline X-03/Deadline ", true)]
    [InlineData(" X-03/BeforeParent ", false)]
    [InlineData(" X-03/Deadlines ", false)]
    [InlineData(" ", false)]
    public void Evaluate_ReasonGivenForOtherFindings_AsksAnew(string? kept, bool accepted)
    {
        var facts = Named with { Reason = AcceptedReason.Of(hasNote: true, confirmed: true, kept) };

        Assert.Equal(accepted ? FindingStatus.Explained : FindingStatus.Explain, Plan.Of(facts, "X-03", Aspect.Deadline).Status);
        Assert.Equal(accepted, DeadlineStanding.Of(Plan, facts)!.Value.Accepted);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Of_WithoutNoteOrConfirmation_IsNone(bool hasNote, bool confirmed) => Assert.Null(AcceptedReason.Of(hasNote, confirmed, null));

    [Fact]
    public void Take_Register_KeepsWhatStandsThenAndNothingLater()
    {
        var congress = new Congress(1, 100);
        congress.Change(new() { Note = "Trùng đại hội Đảng bộ." });
        var stamp = new StepStamp(1, "A", default);
        congress.Take(CongressAction.Register, stamp, 1, Plan.Evaluate(Named));
        congress.Take(CongressAction.Confirm, stamp, 2, Plan.Evaluate(TestFacts.Commune with { Date = new(2025, 4, 20) }));

        Assert.Equal(" X-03/Deadline ", congress.ReasonFor);
        Assert.True(congress.Reason!.Covers("X-03/Deadline"));
        Assert.False(congress.Reason.Covers("X-01/Whole"));
    }

    [Fact]
    public void Evaluate_RuleChangedAfterTheReason_AsksAboutWhatItFinds()
    {
        // Registered in time with a note about something else; then the plan names an earlier day, which is that of the congress.
        var facts = TestFacts.Commune with { Date = new(2025, 3, 20) };
        var reason = AcceptedReason.Of(true, true, AcceptedReason.Keep(Plan.Evaluate(facts)));
        var later = new TestPlan().Parameter("X-03", "date", "2025-03-20").Compile();

        Assert.Equal(FindingStatus.Ok, Plan.Of(facts with { Reason = reason }, "X-03", Aspect.Deadline).Status);
        Assert.Equal(FindingStatus.Explain, later.Of(facts with { Reason = reason }, "X-03", Aspect.Deadline).Status);
    }
}
