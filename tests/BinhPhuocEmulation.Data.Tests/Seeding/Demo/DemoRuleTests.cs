using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Seeding.Demo;

public sealed class DemoRuleTests(DemoProvince demo) : IClassFixture<DemoProvince>
{
    // Each binds one unit only, which breaks it: that it can be met is shown by the tests of the rules themselves.
    private static readonly string[] OfOneUnit = ["P-02", "T-01", "T-02"];

    [Fact]
    public void Evaluate_AllCongresses_MeetAndBreakEveryComputableRule()
    {
        var all = demo.Congresses.SelectMany(demo.Findings).ToArray();
        Assert.True(all.Length > 500);
        Assert.All(demo.Compiled.Rules, rule =>
        {
            var found = all.Where(f => f.Rule.Code == rule.Code).ToArray();
            Assert.True(found.Any(f => f.Degree == Degree.Met) || OfOneUnit.Contains(rule.Code), $"{rule.Code} is met nowhere");
            // What is told for information is nobody's fault: T-03 limits the forms offered to the province.
            Assert.True(found.Any(f => f.Deviates) || rule.Severity == Domain.Plans.Severity.Info, $"{rule.Code} is broken nowhere");
        });
    }

    [Fact]
    public void Evaluate_AllCongresses_ShowEverySideOfEveryRule()
    {
        var shown = demo.Congresses.SelectMany(demo.Findings).Where(f => f.Deviates).Select(f => f.Aspect).ToHashSet();
        Assert.Empty(Enum.GetValues<Aspect>().Except(shown));
    }

    [Theory]
    [InlineData("70", "T-02", Degree.Missed, 501)]
    [InlineData("A005", "S-01", Degree.Near, 0)]
    [InlineData("A040", "N-01", Degree.Missed, 0)]
    [InlineData("A005", "N-02", Degree.Missed, 0)]
    [InlineData("25280", "X-06", Degree.Missed, 201)]
    [InlineData("25282", "X-06", Degree.Met, 200)]
    [InlineData("688", "H-08", Degree.Missed, 301)]
    [InlineData("A004", "S-06", Degree.Missed, 301)]
    [InlineData("A075", "S-08", Degree.Missed, 201)]
    [InlineData("A079", "S-08", Degree.NotApplicable, 0)]
    [InlineData("25282", "X-05", Degree.Met, 140)]
    [InlineData("25279", "X-05", Degree.Missed, 138)]
    [InlineData("A011", "S-05", Degree.Met, 84)]
    [InlineData("A079", "S-05", Degree.NotApplicable, 0)]
    [InlineData("A079", "S-07", Degree.Met, 299)]
    [InlineData("A078", "S-07", Degree.Met, 300)]
    [InlineData("A081", "S-07", Degree.Near, 300)]
    [InlineData("A082", "S-07", Degree.Met, 301)]
    [InlineData("A076", "S-07", Degree.Missed, 250)]
    [InlineData("A080", "S-07", Degree.Missed, -1)]
    public void Evaluate_EdgeOfARule_StandsAtItsUnit(string unit, string rule, Degree degree, int actual)
    {
        var finding = demo.Findings(demo.Of(unit)).First(f => f.Rule.Code == rule);
        Assert.Equal((degree, actual), (finding.Degree, (int)finding.Actual));
    }

    [Fact]
    public async Task Register_WhatNeedsAReason_HasOne()
    {
        using var db = demo.Database.Open();
        var notes = await db.Congresses.Where(c => c.History.Any(h => h.Action == CongressAction.Register)).ToDictionaryAsync(c => c.Id, c => c.Note);
        // As on the day it was registered: what has been held since had not passed then.
        var asked = demo.Congresses.Where(c => notes.ContainsKey(c.CongressId)
            && Registration.NeedReason(demo.Compiled, c.Facts with { Today = c.Facts.Date < DemoProvince.Today ? c.Facts.Date.Value : DemoProvince.Today }).Count > 0).ToList();

        Assert.Contains(asked, c => c.UnitId == demo.Unit("A081").Id);
        Assert.All(asked, c => Assert.True(notes[c.CongressId].Length > 0, $"{demo.Tree.Find(c.UnitId)!.Code} was registered without a reason"));
    }

    [Theory]
    [InlineData("25285", "X-03", Aspect.Deadline, Degree.Near)]
    [InlineData("25288", "X-03", Aspect.Deadline, Degree.Missed)]
    [InlineData("25195", "X-03", Aspect.BeforeParent, Degree.Missed)]
    [InlineData("25198", "X-03", Aspect.BeforeParent, Degree.Met)]
    [InlineData("690", "H-03", Aspect.Deadline, Degree.Near)]
    [InlineData("695", "H-03", Aspect.Deadline, Degree.Missed)]
    [InlineData("689", "P-02", Aspect.Deadline, Degree.Near)]
    [InlineData("70", "T-01", Aspect.Deadline, Degree.Missed)]
    [InlineData("A008", "S-03", Aspect.Deadline, Degree.Missed)]
    [InlineData("70", "T-01", Aspect.Ordinal, Degree.Missed)]
    public void Evaluate_Date_StandsAtItsUnit(string unit, string rule, Aspect aspect, Degree degree) =>
        Assert.Equal(degree, demo.Findings(demo.Of(unit)).Single(f => f.Rule.Code == rule && f.Aspect == aspect).Degree);

    [Fact]
    public async Task Drafts_WithAFormOutsideTheLevel_WereBegunWhileThePlanAllowedIt()
    {
        var wrong = demo.Congresses.SelectMany(c => demo.Findings(c).Where(f => f is { Rule.Code: "X-01" or "H-01" or "S-01", Degree: Degree.Missed }).Select(f => (Row: c, f.Rule.Code))).ToList();
        var changes = await demo.Database.Open().PlanChanges.OrderBy(c => c.Revision).ToListAsync();

        Assert.Equal(["H-01", "X-01"], wrong.Select(w => w.Code).Order());
        Assert.All(wrong, w => Assert.Equal(Domain.Congresses.CongressState.Draft, w.Row.State));
        Assert.All(wrong, w =>
        {
            var form = demo.Plan.Forms.Single(f => f.Code == w.Row.Facts.Form).Name;
            Assert.Equal([false, true], changes.Where(c => c.Subject == w.Code).Select(c => c.Before.Contains(form, StringComparison.Ordinal)));
        });
        Assert.Equal(demo.Plan.Revision, changes[^1].Revision);
        Assert.Equal(Enumerable.Range(2, changes.Count), changes.Select(c => c.Revision));
    }

    [Fact]
    public void LocAn_Figures_AreThoseOfTheGuide()
    {
        var row = demo.Of("25276");
        var figures = row.Facts.Roster!;
        Assert.Equal(RosterState.Returned, row.RosterState);
        Assert.Equal((187, 128, 36, 23), (figures.Total, figures.Models, figures.Guests, figures.Leaders));
        Assert.Equal((71, 44, 96), (figures.Women, figures.Minorities, figures.DirectWorkers));
        Assert.Equal((6, 1, 1), (figures.RowsIncomplete, figures.RowsUnread, figures.PossiblyElsewhere));
        Assert.Equal((1943, 2006), (figures.OldestBirth / 10000, figures.YoungestBirth / 10000));
    }
}
