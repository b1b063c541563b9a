using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public sealed class RosterStatisticsTests
{
    private const DelegateCells Full = DelegateCells.FullName | DelegateCells.Birth | DelegateCells.Gender | DelegateCells.Post | DelegateCells.Awards;

    private static readonly DelegateFacts Model = new() { Group = DelegateGroup.Model, Filled = Full, PersonId = 1, BirthCode = 19790905 };

    private static RosterStatistics Of(params DelegateFacts[] rows) => RosterStatistics.Of((ReadOnlySpan<DelegateFacts>)rows, TestLists.Requirements, TestLists.Today);

    [Fact]
    public void Recounted_OtherRequirements_ChangesOnlyWhatDependsOnThem()
    {
        List<DelegateFacts> rows =
        [
            new() { Group = DelegateGroup.Model, Filled = DelegateCells.FullName, BirthCode = 20090101, LatestAward = new(2020, 6, 1), Gender = Gender.Female },
            new() { Group = DelegateGroup.Guest, Filled = DelegateCells.FullName | DelegateCells.Post, PossiblyElsewhere = true },
        ];
        var loose = new RosterRequirements(DelegateCells.FullName, DelegateCells.FullName, DelegateCells.None, 10, 110, new(2020, 1, 1));
        var strict = new RosterRequirements(DelegateCells.FullName | DelegateCells.Post, DelegateCells.FullName, DelegateCells.Awards, 18, 110, new(2021, 1, 1));
        // What was counted otherwise (a pair decided since) stays.
        var kept = RosterStatistics.Of(rows, loose, TestLists.Today) with { Repeated = 7 };

        Assert.Equal(kept with { RowsIncomplete = 1, RowsAdvised = 1, AgeOut = 1, OldAwards = 1 }, kept.Recounted(rows, strict, TestLists.Today));
        Assert.Equal(kept, kept.Recounted(rows, loose, TestLists.Today));
    }

    [Fact]
    public void MissingOf_RowOfACollective_AsksNothingThatOnlyAPersonHas()
    {
        var wanted = new RosterRequirements(DelegateCells.FullName | DelegateCells.Capacity, DelegateCells.FullName, DelegateCells.Field | DelegateCells.Awards, 10, 110, new(2020, 1, 1))
        {
            NotOfCollective = DelegateCells.Capacity | DelegateCells.Field,
        };
        var person = new DelegateFacts { Group = DelegateGroup.Model, Filled = DelegateCells.FullName };

        Assert.Equal((DelegateCells.Capacity, DelegateCells.Field | DelegateCells.Awards), (wanted.MissingOf(person), wanted.AdvisedMissingOf(person)));
        var speaker = person with { RepresentsCollective = true };
        Assert.Equal((DelegateCells.None, DelegateCells.Awards), (wanted.MissingOf(speaker), wanted.AdvisedMissingOf(speaker)));
    }

    [Fact]
    public void Of_CompleteModel_CountsNothingAgainstIt() =>
        Assert.Equal(new RosterStatistics { Total = 1, Models = 1, OldestBirth = 19790905, YoungestBirth = 19790905 }, Of(Model));

    [Fact]
    public void Of_NoRows_IsEmpty() => Assert.Equal(RosterStatistics.Empty, Of());

    [Fact]
    public void Of_Groups_AreCounted()
    {
        var figures = Of(Model, Model with { Group = DelegateGroup.Guest }, Model with { Group = DelegateGroup.Leader }, Model with { Group = DelegateGroup.None });
        Assert.Equal((4, 1, 1, 1, 1), (figures.Total, figures.Models, figures.Guests, figures.Leaders, figures.Ungrouped));
        Assert.Equal(3, figures.Repeated);
    }

    [Fact]
    public void Of_EachFlaw_IsCountedOnce()
    {
        Assert.Equal(1, Of(Model with { Filled = Full & ~DelegateCells.Birth }).RowsIncomplete);
        Assert.Equal(0, Of(Model with { Filled = Full & ~DelegateCells.Birth, Group = DelegateGroup.Guest }).RowsIncomplete);
        Assert.Equal(1, Of(Model with { Filled = Full & ~DelegateCells.Awards }).RowsAdvised);
        Assert.Equal(0, Of(Model with { Filled = Full & ~DelegateCells.Awards, Group = DelegateGroup.Guest }).RowsAdvised);
        Assert.Equal(1, Of(Model with { Unread = true }).RowsUnread);
        Assert.Equal(1, Of(Model with { PossiblyElsewhere = true }).PossiblyElsewhere);
        Assert.Equal((1, 1), (Of(Model with { RepresentsCollective = true }).Collectives, Of(Model with { RepresentsCollective = true }).CollectivesUnnamed));
        Assert.Equal(0, Of(Model with { RepresentsCollective = true, Filled = Full | DelegateCells.Collective }).CollectivesUnnamed);
        Assert.Equal((1, 0), (Of(Model with { LeadingPost = true }).LeadingModels, Of(Model with { LeadingPost = true, Group = DelegateGroup.Leader }).LeadingModels));
        Assert.Equal((1, 0), (Of(Model with { LatestAward = new(2019, 12, 31) }).OldAwards, Of(Model with { LatestAward = new(2020, 1, 1) }).OldAwards));
        Assert.Equal(0, Of(Model with { PersonId = 0 }, Model with { PersonId = 0 }).Repeated);
    }

    [Theory]
    [InlineData(20110317, 0)]
    [InlineData(20110318, 1)]
    [InlineData(19150317, 0)]
    [InlineData(19140318, 0)]
    [InlineData(19140317, 1)]
    [InlineData(20110000, 0)]
    [InlineData(20120000, 1)]
    [InlineData(0, 0)]
    public void Of_Age_OutOfRangeIsCounted(int birth, int out_) => Assert.Equal(out_, Of(Model with { BirthCode = birth }).AgeOut);

    [Fact]
    public void Of_Structure_IsCounted()
    {
        var figures = Of(
            Model with { Gender = Gender.Female, Minority = true, Religious = true, PartyMember = true, DirectWorker = true, Component = "a", BirthCode = 19900000 },
            Model with { PersonId = 2, Gender = Gender.Male, Component = "a", BirthCode = 19600101 }, Model with { PersonId = 3, Component = "b", BirthCode = 0 }, Model with { PersonId = 4, Component = "" });
        Assert.Equal((1, 1, 1, 1, 1, 2, 19600101, 19900000), (figures.Women, figures.Minorities, figures.Religious, figures.PartyMembers, figures.DirectWorkers, figures.Components, figures.OldestBirth, figures.YoungestBirth));
    }
}
