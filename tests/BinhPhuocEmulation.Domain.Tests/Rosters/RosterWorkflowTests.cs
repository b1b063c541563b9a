using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;
using static BinhPhuocEmulation.Domain.Rosters.RosterAction;
using static BinhPhuocEmulation.Domain.Rosters.RosterState;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public sealed class RosterWorkflowTests
{
    /// <summary>From, action, to, who (O: edits at the own unit; R: reviews as the level above), reason.</summary>
    private static readonly (RosterState From, RosterAction Action, RosterState To, char Who, bool Reason)[] Expected =
    [
        (Draft, Submit, Submitted, 'O', false),
        (Returned, Submit, Submitted, 'O', false),
        (Submitted, Withdraw, Draft, 'O', true),
        (Submitted, Approve, Approved, 'R', false),
        (Submitted, Return, Returned, 'R', true),
        (Approved, Reopen, Draft, 'O', true),
    ];

    private static readonly RosterSituation Fine = new(Rows: 10, Blocking: 0, Unexplained: 0, Unaccepted: 0, CongressRegistered: true, ActorSubmitted: false);
    private static readonly StepStamp Stamp = new(3, "Lan", new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc), "Thiếu một nội dung");

    [Fact]
    public void May_EveryStateActionRoleAndUnit_AnswersAsTheTableSays()
    {
        var (looked, allowed) = (0, 0);
        foreach (var state in Enum.GetValues<RosterState>())
            foreach (var action in Enum.GetValues<RosterAction>())
                foreach (var role in Enum.GetValues<Role>())
                    foreach (var unit in new[] { 1, 10, 11, 100, 101 })
                    {
                        var actor = new Actor(1, "A", role, unit, TestTree.Now);
                        var row = Array.Find(Expected, e => e.From == state && e.Action == action);
                        var may = row != default && Congresses.CongressWorkflowTests.WhoIs(role, unit).Contains(row.Who);
                        var answer = RosterWorkflow.Table.May(state, action, p => actor.May(p, 100), Fine, "Thiếu một nội dung");
                        Assert.True(may == answer.Allowed, $"{state} {action} {role} at {unit}: {answer.Reason}");
                        looked++;
                        if (may) allowed++;
                    }
        Assert.Equal((4 * 5 * 7 * 5, 18), (looked, allowed));
    }

    [Theory]
    [InlineData(Role.EmulationBoard, 1, 10, true)]
    [InlineData(Role.EmulationBoard, 1, 100, false)]
    [InlineData(Role.EmulationBoard, 1, 1, true)]
    [InlineData(Role.DistrictOfficer, 10, 10, false)]
    [InlineData(Role.DistrictOfficer, 10, 1000, false)]
    public void May_Approve_IsForTheLevelAboveOnly(Role role, int from, int unit, bool may)
    {
        var actor = new Actor(1, "A", role, from, TestTree.Now);
        Assert.Equal(may, RosterWorkflow.Table.May(Submitted, Approve, p => actor.May(p, unit), Fine).Allowed);
    }

    [Fact]
    public void May_WithoutReason_IsRefusedWhereOneIsAsked()
    {
        foreach (var row in Expected)
        {
            Assert.All([" \n", "ok", "."], text => Assert.Equal(!row.Reason, RosterWorkflow.Table.May(row.From, row.Action, _ => Answer.Yes, Fine, text).Allowed));
            Assert.True(RosterWorkflow.Table.May(row.From, row.Action, _ => Answer.Yes, Fine, "Thiếu một đại biểu").Allowed);
        }
    }

    [Fact]
    public void May_Submit_TellsWhatIsMissingInOrder()
    {
        var wrong = new RosterSituation(0, 1, 1, 1, CongressRegistered: false, ActorSubmitted: true);
        string Reason(RosterSituation situation) => RosterWorkflow.Table.May(Draft, Submit, _ => Answer.Yes, situation).Reason;

        Assert.Equal("Danh sách chưa có đại biểu nào.", Reason(wrong));
        Assert.StartsWith("Đại hội, hội nghị chưa đăng ký", Reason(wrong with { Rows = 1 }), StringComparison.Ordinal);
        Assert.Equal("Còn nội dung bắt buộc chưa đạt.", Reason(wrong with { Rows = 1, CongressRegistered = true }));
        Assert.Equal("Còn nội dung cần giải trình chưa có giải trình.", Reason(wrong with { Rows = 1, CongressRegistered = true, Blocking = 0 }));
        Assert.Equal("", Reason(wrong with { Rows = 1, CongressRegistered = true, Blocking = 0, Unexplained = 0 }));
    }

    [Fact]
    public void May_Approve_TellsWhatIsMissingInOrder()
    {
        var wrong = new RosterSituation(0, 1, 1, 1, CongressRegistered: false, ActorSubmitted: true);
        string Reason(RosterSituation situation) => RosterWorkflow.Table.May(Submitted, Approve, _ => Answer.Yes, situation).Reason;

        Assert.Equal("Người trình không tự duyệt danh sách của mình.", Reason(wrong));
        Assert.StartsWith("Đại hội, hội nghị chưa đăng ký", Reason(wrong with { ActorSubmitted = false }), StringComparison.Ordinal);
        wrong = wrong with { CongressRegistered = true };
        Assert.Equal("Còn nội dung bắt buộc chưa đạt.", Reason(wrong with { ActorSubmitted = false }));
        Assert.Equal("Còn giải trình chưa được chấp nhận.", Reason(wrong with { ActorSubmitted = false, Blocking = 0 }));
        Assert.Equal("", Reason(wrong with { ActorSubmitted = false, Blocking = 0, Unaccepted = 0 }));
        Assert.False(RosterWorkflow.Table.May(Submitted, Return, _ => Answer.Yes, wrong, "Thiếu một nội dung").Allowed);
    }

    [Fact]
    public void Take_Rounds_AreCounted()
    {
        var roster = new Roster(1, 100);
        Assert.Throws<InvalidOperationException>(() => roster.Take(Approve, Stamp));
        foreach (var action in new[] { Submit, Return, Submit, Approve }) roster.Take(action, Stamp);
        Assert.Equal((Approved, 1, 3, Stamp.At, Stamp.At), (roster.State, roster.Round, roster.SubmittedById, roster.SubmittedAt!.Value, roster.ApprovedAt!.Value));

        roster.Take(Reopen, Stamp);

        Assert.Equal((Draft, 2, true, 5), (roster.State, roster.Round, roster.ApprovedAt is null, roster.History.Count));
        Assert.Equal((1, "Thiếu một nội dung"), (roster.History[^1].Round, roster.History[^1].Remark));
    }

    [Fact]
    public void IsEditable_State_OnlyDraftAndReturned() =>
        Assert.Equal([Draft, Returned], Enum.GetValues<RosterState>().Where(RosterWorkflow.IsEditable));

    [Fact]
    public void Explain_ChangedText_MustBeAcceptedAnew()
    {
        var roster = new Roster(1, 100);
        roster.Explain("X-05/Whole", " Thiếu  hai ", Stamp);
        roster.ExplanationOf("X-05/Whole")!.Accept(Stamp);
        roster.Explain("X-05/Whole", "Thiếu hai", Stamp);
        Assert.Equal("Lan", roster.ExplanationOf("X-05/Whole")!.AcceptedByName);

        roster.Explain("X-05/Whole", "Thiếu ba", Stamp);
        Assert.Equal(("Thiếu ba", ""), (roster.ExplanationOf("X-05/Whole")!.Text, roster.ExplanationOf("X-05/Whole")!.AcceptedByName));

        roster.Explain("X-05/Whole", " ", Stamp);
        Assert.Empty(roster.Explanations);
    }

    [Fact]
    public void Explain_NewRound_StartsWithoutExplanations()
    {
        var roster = new Roster(1, 100);
        roster.Explain("X-05/Whole", "Thiếu hai", Stamp);
        foreach (var action in new[] { Submit, Approve, Reopen }) roster.Take(action, Stamp);

        Assert.Null(roster.ExplanationOf("X-05/Whole"));
        Assert.Single(roster.Explanations);
    }
}
