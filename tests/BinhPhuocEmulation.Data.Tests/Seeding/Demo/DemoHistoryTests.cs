using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Seeding.Demo;

public sealed class DemoHistoryTests(DemoProvince demo) : IClassFixture<DemoProvince>
{
    private static readonly DateTime Now = VietnamTime.UtcOf(DemoProvince.Today, new TimeOnly(9, 0));

    [Fact]
    public async Task Congresses_All_ShowEveryStateAndAction()
    {
        var congresses = await demo.Database.Open().Congresses.Include(c => c.History).ToListAsync();
        Assert.Empty(Enum.GetValues<CongressState>().Except(congresses.Select(c => c.State)));
        Assert.Empty(Enum.GetValues<CongressAction>().Except(congresses.SelectMany(c => c.History).Select(h => h.Action)));
    }

    [Fact]
    public async Task Rosters_All_ShowEveryStateAndAction()
    {
        var rosters = await demo.Database.Open().Rosters.Include(r => r.History).ToListAsync();
        Assert.Empty(Enum.GetValues<RosterState>().Except(rosters.Select(r => r.State)));
        Assert.Empty(Enum.GetValues<RosterAction>().Except(rosters.SelectMany(r => r.History).Select(h => h.Action)));
        Assert.Contains(rosters, r => r is { State: RosterState.Draft, Round: 2 });
        Assert.Contains(rosters, r => r is { State: RosterState.Approved, Round: 2 });
    }

    [Fact]
    public async Task CongressHistory_EveryStep_IsOneTheTableAllowsItsActor()
    {
        var congresses = await demo.Database.Open().Congresses.Include(c => c.History).ToListAsync();
        var accounts = await AccountsAsync();
        Assert.Contains(congresses, c => c.History.Count >= 4);
        foreach (var congress in congresses)
            Follow(CongressWorkflow.Table, congress.History, CongressState.Draft, congress.State, congress.UnitId, accounts);
    }

    [Fact]
    public async Task RosterHistory_EveryStep_IsOneTheTableAllowsItsActor()
    {
        var rosters = await demo.Database.Open().Rosters.Include(r => r.History).ToListAsync();
        var accounts = await AccountsAsync();
        foreach (var roster in rosters)
        {
            Follow(RosterWorkflow.Table, roster.History, RosterState.Draft, roster.State, roster.UnitId, accounts);
            var submitter = 0;
            foreach (var step in roster.History.OrderBy(h => h.At))
            {
                if (step.Action == RosterAction.Submit) submitter = step.AccountId;
                if (step.Action is RosterAction.Approve or RosterAction.Return) Assert.NotEqual(submitter, step.AccountId);
            }
        }
    }

    [Fact]
    public async Task Rosters_SubmittedOrApproved_HoldNothingThatBlocksOrLacksAnExplanation()
    {
        var rosters = await demo.Database.Open().Rosters.Include(r => r.Explanations).ToDictionaryAsync(r => r.Id);
        var judged = demo.Congresses.Where(c => c.RosterState is RosterState.Submitted or RosterState.Approved).ToArray();
        Assert.True(judged.Length >= 15);
        foreach (var row in judged)
        {
            var roster = rosters[row.RosterId!.Value];
            var findings = demo.Findings(row);
            Assert.DoesNotContain(findings, f => f.Blocks);
            Assert.All(findings.Where(f => f.NeedsExplanation), f => Assert.NotNull(roster.ExplanationOf(f.Key)));
            if (roster.State == RosterState.Approved)
                Assert.All(roster.Explanations.Where(e => e.Round == roster.Round), e => Assert.NotEqual("", e.AcceptedByName));
        }
        Assert.Contains(rosters.Values, r => r is { State: RosterState.Submitted, Explanations.Count: > 0 });
    }

    [Fact]
    public async Task ApprovedCopies_All_AreIntactAndTheSecondRoundDiffers()
    {
        var copies = await demo.Database.Open().ApprovedRosters.OrderBy(a => a.Round).ToListAsync();
        Assert.True(copies.Count >= 8);
        Assert.All(copies, c => Assert.True(c.IsIntact && c.List.Rows.Count == c.Total && c.List.NameBlock.Count == 3));
        var twice = copies.GroupBy(c => c.RosterId).First(g => g.Count() == 2).ToArray();
        var difference = RosterDifference.Between(twice[0].List.Rows, twice[1].List.Rows);
        Assert.Equal((1, 1, 1), (difference.Added.Count, difference.Removed.Count, difference.Changed.Count));
    }

    [Fact]
    public async Task Figures_EveryList_AreThoseOfItsRows()
    {
        var db = demo.Database.Open();
        var rows = (await db.RosterEntries.Include(e => e.Person).Include(e => e.Awards).AsSplitQuery().ToListAsync()).ToLookup(e => e.RosterId);
        Assert.True(rows.Count > 40);
        foreach (var roster in await db.Rosters.ToListAsync())
        {
            var list = rows[roster.Id].ToArray();
            Assert.Equal(list.Length, roster.Figures.Total);
            Assert.Equal(list.Count(e => e.Group == DelegateGroup.Model), roster.Figures.Models);
            Assert.Equal(list.Count(e => e.Person!.Gender == Gender.Female), roster.Figures.Women);
            Assert.Equal(list.Count(e => e.KeptCells.Length > 0), roster.Figures.RowsUnread);
            Assert.Equal(list.Length - list.Select(e => e.PersonId).Distinct().Count(), roster.Figures.Repeated);
        }
    }

    [Fact]
    public async Task ReturnedLists_All_CarrySentRemarksOnRowsAndCells()
    {
        var db = demo.Database.Open();
        var returned = await db.Rosters.Where(r => r.State == RosterState.Returned).Select(r => r.Id).ToListAsync();
        var remarks = await db.ReviewRemarks.Where(r => returned.Contains(r.RosterId)).ToListAsync();
        Assert.All(returned, id => Assert.True(remarks.Count(r => r.RosterId == id) >= 2));
        Assert.All(remarks, r => Assert.NotNull(r.SentAt));
        Assert.Contains(remarks, r => r.Column == "");
        Assert.Contains(remarks, r => r.Column == "awards");
        Assert.Equal(2, remarks.Count(r => r.RosterId == demo.Of("25276").RosterId));
    }

    private static void Follow<TState, TAction, TSubject>(WorkflowTable<TState, TAction, TSubject> table, IEnumerable<HistoryEntry<TState, TAction>> history,
        TState first, TState last, int unitId, Dictionary<int, Actor> accounts) where TState : struct, Enum where TAction : struct, Enum
    {
        var (state, at) = (first, DateTime.MinValue);
        foreach (var step in history.OrderBy(h => h.At))
        {
            var row = table.Find(state, step.Action);
            Assert.NotNull(row);
            Assert.Equal((state, row.To), (step.From, step.To));
            Assert.True(step.At > at && step.At < Now, $"{step.At:O}");
            Assert.True(accounts[step.AccountId].May(row.Permission, unitId), $"{step.AccountName}: {row.Permission}");
            Assert.False(row.ReasonRequired && step.Remark.Length == 0);
            (state, at) = (step.To, step.At);
        }
        Assert.Equal(last, state);
    }

    private async Task<Dictionary<int, Actor>> AccountsAsync() => (await demo.Database.Open().Users.ToListAsync())
        .ToDictionary(a => a.Id, a => new Actor(a.Id, a.DisplayName, a.Role, a.UnitId, demo.Tree));
}
