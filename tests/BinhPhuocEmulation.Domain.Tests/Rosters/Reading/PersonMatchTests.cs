using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class PersonMatchTests
{
    private static readonly StepStamp Stamp = new(1, "Cán bộ", new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc));

    private static IEnumerable<(int, int)> Pairs(Person[] persons, params PersonDecision[] decisions) =>
        PersonMatch.Pairs(persons, decisions).Select(p => (p.First.Id, p.Second.Id));

    private static PersonDecision Decided(int a, int b, bool same)
    {
        var decision = new PersonDecision(a, b);
        decision.Take(same ? PersonDecisionAction.Unite : PersonDecisionAction.Separate, 1, Stamp);
        return decision;
    }

    [Fact]
    public void Pairs_TakenBackOrProposed_AreAskedAgainOrNot()
    {
        Person[] persons = [TestPersons.Make(1, "Điểu Ánh", "1979"), TestPersons.Make(2, "Điểu Ánh", "1979")];
        var decision = Decided(1, 2, same: false);
        decision.Take(PersonDecisionAction.TakeBack, 1, Stamp);
        Assert.Equal([(1, 2)], Pairs(persons, decision));

        decision.Take(PersonDecisionAction.Propose, 1, Stamp);
        Assert.Empty(Pairs(persons, decision));
    }

    [Fact]
    public void Pairs_SameNameAndBirth_ShowsEachPairOnce()
    {
        Person[] persons = [TestPersons.Make(3, "DIEU ANH", "1979"), TestPersons.Make(1, "Điểu Ánh", "05/09/1979"), TestPersons.Make(2, "Điểu Anh", "05/09/1979"), TestPersons.Make(4, "Điểu Ánh", "06/09/1979")];

        Assert.Equal([(1, 2), (1, 3), (2, 3), (3, 4)], Pairs([.. persons, persons[0]]));
    }

    [Theory]
    [InlineData("05/09/1979", "05/09/1980")]
    [InlineData("05/09/1979", "1980")]
    [InlineData("1979", "1980")]
    [InlineData("05/09/1979", "")]
    [InlineData("", "")]
    public void Pairs_BirthsThatDoNotAgree_AreNotShown(string a, string b) => Assert.Empty(Pairs([TestPersons.Make(1, "Điểu Ánh", a), TestPersons.Make(2, "Điểu Ánh", b)]));

    [Fact]
    public void Pairs_OtherName_IsNotShown() => Assert.Empty(Pairs([TestPersons.Make(1, "Điểu Ánh", "1979"), TestPersons.Make(2, "Điểu Ảnh Sơn", "1979")]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pairs_Decided_AreNotShownAgain(bool same)
    {
        Person[] persons = [TestPersons.Make(1, "Điểu Ánh", "1979"), TestPersons.Make(2, "Điểu Ánh", "1979"), TestPersons.Make(3, "Điểu Ánh", "1979")];

        Assert.Equal([(1, 3), (2, 3)], Pairs(persons, Decided(2, 1, same)));
    }

    [Fact]
    public void Pairs_MergedRecord_IsSkippedAndItsDecisionsCountForTheOneKept()
    {
        Person[] persons = [TestPersons.Make(1, "Điểu Ánh", "1979"), TestPersons.Make(2, "Điểu Ánh", "1979"), TestPersons.Make(3, "Điểu Ánh", "1979"), TestPersons.Make(4, "Điểu Ánh", "1979")];
        persons[1].MergeInto(persons[0]);

        Assert.Equal([(1, 4), (3, 4)], Pairs(persons, Decided(2, 3, false)));
    }
}
