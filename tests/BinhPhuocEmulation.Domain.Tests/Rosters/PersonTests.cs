using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public sealed class PersonTests
{
    [Theory]
    [InlineData(19790905, 19790905, true)]
    [InlineData(19790905, 19790000, true)]
    [InlineData(19790000, 19790905, true)]
    [InlineData(19790000, 19790000, true)]
    [InlineData(19790905, 19790906, false)]
    [InlineData(19790905, 19800000, false)]
    [InlineData(0, 19790905, false)]
    [InlineData(0, 0, false)]
    public void BirthsAgree_Codes_AreCompared(int a, int b, bool agree)
    {
        Assert.Equal(agree, Person.BirthsAgree(a, b));
        Assert.Equal(agree, Person.BirthsAgree(b, a));
    }

    [Fact]
    public void Change_Name_DerivesItsParts()
    {
        var person = TestPersons.Make(1, " Nguyễn  Thị Ngọc   Ánh ");
        Assert.Equal(("Nguyễn Thị Ngọc Ánh", "Nguyễn", "Thị Ngọc", "Ánh", "nguyen thi ngoc anh"), (person.FullName, person.FamilyName, person.MiddleName, person.GivenName, person.SearchKey));
    }

    [Fact]
    public void Change_PartyDate_MeansMember()
    {
        var person = new Person(new PersonDetails { FullName = "An", PartyJoinedOn = new(2005, 2, 3) });
        Assert.True(person.PartyMember);
        person.Change(new PersonDetails { FullName = "An", PartyMember = false });
        Assert.Equal((false, true), (person.PartyMember!.Value, person.PartyJoinedOn is null));
    }

    [Fact]
    public void FillFrom_OtherRecord_FillsBlanksOnly()
    {
        var kept = new Person(new PersonDetails { FullName = "An", Birth = BirthDate.OfYear(1979), Ethnicity = "01" });
        kept.FillFrom(new Person(new PersonDetails { FullName = "An", Birth = BirthDate.Of(new(1979, 9, 5)), Gender = Gender.Male, Ethnicity = "02", Religion = "00", PartyMember = true, Education = "12/12" }));

        Assert.Equal((19790905, Gender.Male, "01", "00", (bool?)true, "12/12"), (kept.BirthCode, kept.Gender, kept.Ethnicity, kept.Religion, kept.PartyMember, kept.Education));
        kept.FillFrom(new Person(new PersonDetails { FullName = "An", Birth = BirthDate.Of(new(1980, 1, 1)), Gender = Gender.Female }));
        Assert.Equal((19790905, Gender.Male), (kept.BirthCode, kept.Gender));
        var empty = TestPersons.Make(1, "An");
        empty.FillFrom(kept);
        Assert.Equal(19790905, empty.BirthCode);
    }

    [Fact]
    public void Unfill_WhatWasFilled_LeavesWhatWasKnownOrChangedSince()
    {
        var kept = new Person(new PersonDetails { FullName = "An", Birth = BirthDate.OfYear(1979), Ethnicity = "01" });
        var gone = new Person(new PersonDetails { FullName = "An", Birth = BirthDate.Of(new(1979, 9, 5)), Gender = Gender.Male, Ethnicity = "02", Religion = "00", PartyJoinedOn = new(2005, 2, 3), Education = "12/12" });
        var filled = kept.FillFrom(gone);
        Assert.Equal(PersonFill.BirthDay | PersonFill.Gender | PersonFill.Religion | PersonFill.PartyMember | PersonFill.PartyJoinedOn | PersonFill.Education, filled);
        kept.Change(new PersonDetails { FullName = "An", Birth = kept.Birth, Gender = kept.Gender, Ethnicity = "01", Religion = "05", PartyJoinedOn = kept.PartyJoinedOn, Education = kept.Education });

        kept.Unfill(gone, filled);

        Assert.Equal((19790000, Gender.Unknown, "01", "05", (bool?)null, (DateOnly?)null, ""),
            (kept.BirthCode, kept.Gender, kept.Ethnicity, kept.Religion, kept.PartyMember, kept.PartyJoinedOn, kept.Education));
        Assert.Equal("02", gone.Ethnicity);
    }

    [Fact]
    public void PersonDecision_Pair_PutsTheLowerNumberFirst() => Assert.Equal((4, 9), (new PersonDecision(9, 4).LowerId, new PersonDecision(9, 4).HigherId));

    [Fact]
    public void PersonDecision_Steps_AreKeptAndTheRecordKeptIsForgottenWhenTakenBack()
    {
        var decision = new PersonDecision(9, 4);
        decision.Take(PersonDecisionAction.Propose, 7, new StepStamp(1, "Lan", new(2025, 3, 1)));
        decision.Take(PersonDecisionAction.Unite, 2, new StepStamp(2, "Hùng", new(2025, 3, 2)), keptId: 9);
        Assert.Equal((true, 9, 4, 2, "Hùng"), (decision.Same, decision.KeptId, decision.GoneId, decision.ByUnitId, decision.AccountName));
        Assert.Equal(PersonDecisionAction.Unite, decision.Union!.Action);

        decision.Take(PersonDecisionAction.TakeBack, 2, new StepStamp(2, "Hùng", new(2025, 3, 3), "Nhầm"));

        Assert.Equal((PersonDecisionState.Open, (int?)null, (int?)null), (decision.State, decision.KeptId, decision.GoneId));
        Assert.Equal(["Propose Lan ", "Unite Hùng ", "TakeBack Hùng Nhầm"], decision.History.Select(h => $"{h.Action} {h.AccountName} {h.Remark}"));
        Assert.Throws<InvalidOperationException>(() => decision.Take(PersonDecisionAction.TakeBack, 2, new StepStamp(2, "Hùng", default)));
    }
}
