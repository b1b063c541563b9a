using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class DelegateFactsFactoryTests
{
    private static DelegateFacts FactsOf(params (string Key, string Text)[] cells)
    {
        var read = new DelegateRowReader(TestLists.All, TestLists.Requirements, TestLists.Today).Read(cells.ToDictionary(c => c.Key, c => c.Text));
        return DelegateFactsFactory.Of(read.Person, read.Entry, TestLists.All);
    }

    [Theory]
    [InlineData("name", "Điểu Ánh", DelegateCells.FullName)]
    [InlineData("birth", "1979", DelegateCells.Birth)]
    [InlineData("gender", "Nam", DelegateCells.Gender)]
    [InlineData("ethnicity", "Kinh", DelegateCells.Ethnicity)]
    [InlineData("religion", "Không", DelegateCells.Religion)]
    [InlineData("party", "không", DelegateCells.Party)]
    [InlineData("education", "12/12", DelegateCells.Education)]
    [InlineData("post", "Nông dân", DelegateCells.Post)]
    [InlineData("workplace", "Ấp 3", DelegateCells.WorkPlace)]
    [InlineData("capacity", "ĐHTT", DelegateCells.Capacity)]
    [InlineData("field", "Y tế", DelegateCells.Field)]
    [InlineData("component", "Hợp tác xã", DelegateCells.Component)]
    [InlineData("direct", "không", DelegateCells.DirectWorker)]
    [InlineData("achievement", "Giỏi", DelegateCells.Achievement)]
    [InlineData("awards", "CSTĐ cơ sở", DelegateCells.Awards)]
    [InlineData("phone", "0912345678", DelegateCells.Phone)]
    [InlineData("collective", "Tổ 3", DelegateCells.Collective)]
    public void Of_OneCell_FillsItsBit(string key, string text, DelegateCells cell)
    {
        Assert.Equal(cell, FactsOf((key, text)).Filled & cell);
        Assert.Equal(cell, DelegateColumns.Find(key)!.Cell);
        Assert.Equal(DelegateCells.None, FactsOf(("note", "x")).Filled);
    }

    [Fact]
    public void Of_Row_CarriesWhatRulesLookAt()
    {
        var facts = FactsOf(("name", "Điểu Ánh"), ("group", "điển hình"), ("ethnicity", "Tày"), ("religion", "Phật giáo"), ("party", "x"), ("direct", "x"),
            ("post", "Phó Giám đốc"), ("awards", "CSTĐ cơ sở 2018; BK (QĐ 1/QĐ-UBND ngày 05/03/2019)"), ("gender", "nữ"), ("birth", "1979"), ("component", "Hợp tác xã"));

        Assert.Equal((DelegateGroup.Model, true, true, true, true, true, false, Gender.Female, 19790000, "tap-the", (DateOnly?)new DateOnly(2019, 3, 5)),
            (facts.Group, facts.Minority, facts.Religious, facts.PartyMember, facts.DirectWorker, facts.LeadingPost, facts.Unread, facts.Gender, facts.BirthCode, facts.Component, facts.LatestAward));
        var other = FactsOf(("name", "An"), ("ethnicity", "Kinh"), ("religion", "Không"), ("party", "không"), ("direct", "không"), ("awards", "CSTĐ cơ sở 2019"), ("phone", "gọi"));
        Assert.Equal((false, false, false, false, true, (DateOnly?)new DateOnly(2019, 12, 31)),
            (other.Minority, other.Religious, other.PartyMember, other.DirectWorker, other.Unread, other.LatestAward));
    }

    [Fact]
    public void Of_NoEconomicComponent_FillsTheCellButIsNoComponent()
    {
        var (none, some) = (FactsOf(("name", "An"), ("component", "Không thuộc thành phần kinh tế")), FactsOf(("name", "An"), ("component", "Hợp tác xã")));

        Assert.Equal((DelegateCells.Component, ""), (none.Filled & DelegateCells.Component, none.Component));
        Assert.Equal(0, RosterStatistics.Of(new List<DelegateFacts> { none, none }, TestLists.Requirements, TestLists.Today).Components);
        Assert.Equal(1, RosterStatistics.Of(new List<DelegateFacts> { none, some }, TestLists.Requirements, TestLists.Today).Components);
    }

    [Fact]
    public void Of_SavedRow_CountsMergedRecordAsThePersonItStandsFor()
    {
        var entry = new RosterEntry(1, 2, 3);
        var (kept, merged) = (TestPersons.Make(5, "Điểu Ánh"), TestPersons.Make(9, "Điểu Ánh"));
        merged.MergeInto(kept);

        Assert.Equal(5, DelegateFactsFactory.Of(entry, kept, TestLists.All).PersonId);
        Assert.Equal(5, DelegateFactsFactory.Of(entry, merged, TestLists.All).PersonId);
        Assert.Equal(0, DelegateFactsFactory.Of(entry, null, TestLists.All).PersonId);
        Assert.True(DelegateFactsFactory.Of(entry, kept, TestLists.All, possiblyElsewhere: true).PossiblyElsewhere);
    }
}
