using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;
using static BinhPhuocEmulation.Domain.Congresses.CongressAction;
using static BinhPhuocEmulation.Domain.Congresses.CongressState;

namespace BinhPhuocEmulation.Domain.Tests.Congresses;

public sealed class CongressWorkflowTests
{
    /// <summary>From, action, to, who (O: edits at the own unit; R: reviews as the level above), reason.</summary>
    private static readonly (CongressState From, CongressAction Action, CongressState To, char Who, bool Reason)[] Expected =
    [
        (Draft, Register, Registered, 'O', false),
        (Returned, Register, Registered, 'O', false),
        (Registered, Withdraw, Draft, 'O', true),
        (Registered, Confirm, Confirmed, 'R', false),
        (Registered, Return, Returned, 'R', true),
        (Confirmed, Reopen, Returned, 'R', true),
        (Confirmed, MarkHeld, Held, 'O', false),
        (Held, UndoHeld, Confirmed, 'R', true),
    ];

    private static readonly CongressSituation Fine = new(new(2025, 3, 17), new(2025, 3, 17), Complete: true, Blocked: false);

    /// <summary>What each role at each unit may do with the congress of commune 100: O edit, R review.</summary>
    internal static string WhoIs(Role role, int unit) => (role, unit) switch
    {
        (Role.UnitOfficer or Role.DistrictOfficer, 100) => "O",
        (Role.DistrictOfficer, 10) => "R",
        // The board belongs to the province; at other units its reach would still go by place.
        (Role.EmulationBoard, 100) => "OR",
        (Role.EmulationBoard, 10) => "R",
        _ => "",
    };

    [Fact]
    public void May_EveryStateActionRoleAndUnit_AnswersAsTheTableSays()
    {
        var (looked, allowed) = (0, 0);
        foreach (var state in Enum.GetValues<CongressState>())
            foreach (var action in Enum.GetValues<CongressAction>())
                foreach (var role in Enum.GetValues<Role>())
                    foreach (var unit in new[] { 1, 10, 11, 100, 101 })
                    {
                        var actor = new Actor(1, "A", role, unit, TestTree.Now);
                        var row = Array.Find(Expected, e => e.From == state && e.Action == action);
                        var may = row != default && WhoIs(role, unit).Contains(row.Who);
                        var answer = CongressWorkflow.Table.May(state, action, p => actor.May(p, 100), Fine, "Thiếu một nội dung");
                        Assert.True(may == answer.Allowed, $"{state} {action} {role} at {unit}: {answer.Reason}");
                        Assert.Equal(may, answer.Reason.Length == 0);
                        looked++;
                        if (may) allowed++;
                    }
        Assert.Equal((5 * 7 * 7 * 5, 24), (looked, allowed));
    }

    [Fact]
    public void May_WithoutReason_IsRefusedWhereOneIsAsked()
    {
        foreach (var row in Expected)
            foreach (var reason in new[] { null, "", " \n\u200B" })
                Assert.Equal(!row.Reason, CongressWorkflow.Table.May(row.From, row.Action, _ => Answer.Yes, Fine, reason).Allowed);
    }

    [Fact]
    public void Take_EveryStep_ReachesItsStateAndIsNoted()
    {
        foreach (var row in Expected)
        {
            var congress = At(row.From);
            var steps = congress.History.Count;
            congress.Take(row.Action, new StepStamp(3, "Lan", new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc), " vì  thế "));
            var noted = congress.History[^1];
            Assert.Equal((row.To, steps + 1, row.From, row.Action, row.To, 3, "Lan", "vì thế"),
                (congress.State, congress.History.Count, noted.From, noted.Action, noted.To, noted.AccountId, noted.AccountName, noted.Remark));
        }
    }

    [Fact]
    public void Take_StepNotInTheTable_Throws()
    {
        var refused = 0;
        foreach (var state in Enum.GetValues<CongressState>())
            foreach (var action in Enum.GetValues<CongressAction>().Where(a => !Array.Exists(Expected, e => e.From == state && e.Action == a)))
            {
                Assert.Throws<InvalidOperationException>(() => At(state).Take(action, new StepStamp(1, "A", default)));
                refused++;
            }
        Assert.Equal(5 * 7 - 8, refused);
    }

    [Fact]
    public void May_SeveralThingsWrong_AreToldInOrder()
    {
        var wrong = Fine with { Complete = false, Blocked = true };
        Assert.Equal("Không thể “Xác nhận” khi đang ở trạng thái “Nháp”.", CongressWorkflow.Table.May(Draft, Confirm, _ => Answer.No("không quyền"), wrong).Reason);
        Assert.Equal("không quyền", CongressWorkflow.Table.May(Draft, Register, _ => Answer.No("không quyền"), wrong).Reason);
        Assert.StartsWith("Chưa đủ hình thức", CongressWorkflow.Table.May(Draft, Register, _ => Answer.Yes, wrong).Reason, StringComparison.Ordinal);
        Assert.StartsWith("Còn nội dung bắt buộc", CongressWorkflow.Table.May(Draft, Register, _ => Answer.Yes, wrong with { Complete = true }).Reason, StringComparison.Ordinal);
        Assert.StartsWith("Còn nội dung bắt buộc", CongressWorkflow.Table.May(Registered, Confirm, _ => Answer.Yes, wrong).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void May_RegisterWithoutAReasonThatIsNeeded_IsRefused()
    {
        var silent = Fine with { LacksReason = true };
        foreach (var state in new[] { Draft, Returned })
            Assert.StartsWith("Chưa nêu lý do", CongressWorkflow.Table.May(state, Register, _ => Answer.Yes, silent).Reason, StringComparison.Ordinal);
        Assert.True(CongressWorkflow.Table.May(Registered, Confirm, _ => Answer.Yes, silent).Allowed);
        Assert.True(CongressWorkflow.Table.May(Confirmed, MarkHeld, _ => Answer.Yes, silent).Allowed);
    }

    [Theory]
    [InlineData("2025-03-18", false)]
    [InlineData("2025-03-17", true)]
    [InlineData("2025-03-16", true)]
    [InlineData(null, false)]
    public void May_MarkHeld_OnlyFromTheDayItself(string? date, bool may) =>
        Assert.Equal(may, CongressWorkflow.Table.May(Confirmed, MarkHeld, _ => Answer.Yes, Fine with { Date = date is null ? null : DateOnly.Parse(date, null) }).Allowed);

    [Fact]
    public void From_State_OffersItsActionsOnly()
    {
        foreach (var state in Enum.GetValues<CongressState>())
            Assert.Equal(Expected.Where(e => e.From == state).Select(e => e.Action), CongressWorkflow.Table.From(state).Select(s => s.Action));
        Assert.Equal(8, CongressWorkflow.Table.Steps.Count());
    }

    [Fact]
    public void Change_OnlyWhileOpen_IsAllowed()
    {
        foreach (var state in Enum.GetValues<CongressState>())
        {
            var open = state is Draft or Returned;
            Assert.Equal(open, CongressWorkflow.IsEditable(state));
            var changed = Record.Exception(() => At(state).Change(new CongressDetails { Venue = "Hội  trường" }));
            Assert.Equal(open, changed is null);
        }
    }

    [Fact]
    public void Change_Details_CleansAndKeepsLeadersOnce()
    {
        var congress = new Congress(1, 100);
        congress.Change(new CongressDetails { Venue = " Hội  trường ", Place = "Lộc An", LeaderIds = [3, 4, 4] });
        congress.Change(new CongressDetails { Form = "dai-hoi", Venue = "Hội trường", Place = "Lộc An", Date = new(2025, 3, 20), Session = Domain.Compliance.HalfDay.Morning, LeaderIds = [4, 5] });

        Assert.Equal([4, 5], congress.Leaders.Select(l => l.LeaderId));
        Assert.True(congress.IsComplete);
        congress.Change(new CongressDetails { Form = "dai-hoi", Venue = " ", Place = "Lộc An", Date = new(2025, 3, 20), Session = Domain.Compliance.HalfDay.Morning });
        Assert.False(congress.IsComplete);
    }

    [Fact]
    public void Name_EveryStateAndAction_IsVietnamese()
    {
        Assert.Equal(5, Enum.GetValues<CongressState>().Select(CongressWorkflow.Name).Distinct().Count());
        Assert.Equal(7, Enum.GetValues<CongressAction>().Select(CongressWorkflow.Name).Distinct().Count());
    }

    private static Congress At(CongressState state)
    {
        var congress = new Congress(1, 100);
        CongressAction[] path = state switch
        {
            Draft => [],
            Registered => [Register],
            Returned => [Register, Return],
            Confirmed => [Register, Confirm],
            _ => [Register, Confirm, MarkHeld],
        };
        foreach (var action in path) congress.Take(action, new StepStamp(1, "A", default));
        Assert.Equal(state, congress.State);
        return congress;
    }
}
