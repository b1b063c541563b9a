using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters;

public sealed class ApprovedRosterTests
{
    private static FrozenRow Row(int id, params (string Key, string Text)[] cells) => new(id, cells.ToDictionary(c => c.Key, c => c.Text));

    private static FrozenList List(params FrozenRow[] rows) => new() { UnitName = "Xã Lộc An", NameBlock = ["HỘI NGHỊ", "Giai đoạn"], Rows = rows, Figures = TestFacts.Roster(rows.Length, 1) };

    private static string HashOf(FrozenList list) => FrozenList.HashOf(list.ToText());

    [Fact]
    public void HashOf_AnyCellChanged_Differs()
    {
        var first = DelegateColumns.All.ToDictionary(c => c.Key, c => c.Heading);
        var hash = HashOf(List(new FrozenRow(1, first)));
        var hashes = new HashSet<string> { hash };
        foreach (var column in DelegateColumns.All)
        {
            Assert.True(hashes.Add(HashOf(List(new FrozenRow(1, new Dictionary<string, string>(first) { [column.Key] = column.Heading + "." })))), column.Key);
            var without = new Dictionary<string, string>(first);
            without.Remove(column.Key);
            Assert.True(hashes.Add(HashOf(List(new FrozenRow(1, without)))), column.Key);
        }
        Assert.Equal(1 + 2 * 19, hashes.Count);
        Assert.Equal(hash, HashOf(List(new FrozenRow(1, new Dictionary<string, string>(first)))));
    }

    [Fact]
    public void HashOf_OtherRowsOrderNameOrFigures_Differs()
    {
        var (a, b) = (Row(1, ("name", "An")), Row(2, ("name", "Bình")));
        var list = List(a, b);
        string[] hashes =
        [
            HashOf(list), HashOf(List(b, a)), HashOf(List(a)), HashOf(list with { UnitName = "Xã Lộc Ninh" }), HashOf(list with { NameBlock = ["HỘI NGHỊ"] }),
            HashOf(list with { Figures = TestFacts.Roster(2, 2) }), HashOf(list with { Explanations = new Dictionary<string, string> { ["X-05/Whole"] = "vì" } }),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.All(hashes, h => Assert.Equal(64, h.Length));
    }

    [Fact]
    public void FromText_FrozenText_GivesTheSameList()
    {
        var list = List(Row(1, ("name", "Điểu “Ánh” <b>"), ("note", "một\nhai")), Row(2)) with { Explanations = new Dictionary<string, string> { ["X-05/Whole"] = "vì" } };

        var again = FrozenList.FromText(list.ToText());

        Assert.Equal(list.ToText(), again.ToText());
        Assert.Equal(("Điểu “Ánh” <b>", "", list.Figures), (again.Rows[0]["name"], again.Rows[1]["name"], again.Figures));
        Assert.Contains("Điểu", list.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromText_ListFrozenBeforeItKeptTheUnitOnTheWall_KeepsItsTextAndHash()
    {
        var old = List(Row(1, ("name", "An")));

        Assert.DoesNotContain("UnitOnWall", old.ToText(), StringComparison.Ordinal);
        Assert.StartsWith("""{"UnitName":"Xã Lộc An","NameBlock":["HỘI NGHỊ","Giai đoạn"],"Rows":[""", old.ToText(), StringComparison.Ordinal);
        Assert.Null(FrozenList.FromText(old.ToText()).UnitOnWall);
        var kept = old with { UnitOnWall = "Xã Lộc An" };
        Assert.Equal("Xã Lộc An", FrozenList.FromText(kept.ToText()).UnitOnWall);
        Assert.NotEqual(HashOf(old), HashOf(kept));
    }

    [Fact]
    public void FromText_FrozenBeforeMoreWasKept_KeepsItsTextAndHash()
    {
        const string old = """{"UnitName":"Xã Lộc An","NameBlock":["HỘI NGHỊ"],"Rows":[{"EntryId":1,"Cells":{"name":"An"}}],"Figures":{},"Explanations":{}}""";

        var list = FrozenList.FromText(old);

        Assert.Equal((null, null, null, null, null), (list.Place, list.FormName, list.AsOf, list.Codes, list.Structure));
        foreach (var added in new[] { "Place", "FormName", "AsOf", "Codes", "Structure" })
            Assert.DoesNotContain($"\"{added}\"", list.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromText_AllThatIsKept_ReadsBack()
    {
        var lists = new CodeLists([new("ethnicity", "05", "Xtiêng", 5, marked: true)]);
        RowDetails[] rows = [new(new PersonDetails { FullName = "Điểu Ánh", Birth = BirthDate.OfYear(1979), Gender = Gender.Female, Ethnicity = "05" }, new EntryDetails { Group = DelegateGroup.Model })];
        var structure = RosterStructure.Of(rows, lists, new DateOnly(2025, 3, 25));
        var list = List(Row(1)) with { Place = "Lộc Ninh", FormName = "Hội nghị", AsOf = new DateOnly(2025, 3, 25), Codes = [new("ethnicity", "05", "Xtiêng", 5, true)], Structure = structure };

        var again = FrozenList.FromText(list.ToText());

        Assert.Equal(list.ToText(), again.ToText());
        Assert.Equal((list.Place, list.FormName, list.AsOf, list.Codes[0]), (again.Place, again.FormName, again.AsOf, again.Codes![0]));
        Assert.Equal(BirthDate.OfYear(1979), Assert.Single(again.Structure!.Oldest).Birth);
        Assert.Equal(structure.Groups.SelectMany(g => g.Lines.Select(l => $"{g.Title} {l.Label} {l.Count} {l.Tenths}")), again.Structure.Groups.SelectMany(g => g.Lines.Select(l => $"{g.Title} {l.Label} {l.Count} {l.Tenths}")));
        Assert.Equal(7, new[] { list, list with { Place = "A" }, list with { FormName = "A" }, list with { AsOf = new DateOnly(2025, 3, 26) }, list with { Codes = [] }, list with { Structure = null }, list with { Place = null } }
            .Select(HashOf).Distinct().Count());
    }

    [Fact]
    public void Keeping_CodeRewordedOrGone_IsNamedAndReadAsItWas()
    {
        var now = new CodeLists([new("ethnicity", "05", "S'tiêng", 5, "Stieng", marked: true), new("ethnicity", "01", "Kinh", 1)]);

        var kept = now.Keeping([new("ethnicity", "05", "Xtiêng", 5, true), new("religion", "09", "Đạo cũ", 9, true)]);

        Assert.Equal(("Xtiêng", "Kinh", "Đạo cũ"), (kept.NameOf("ethnicity", "05"), kept.NameOf("ethnicity", "01"), kept.NameOf("religion", "09")));
        Assert.All(new[] { "Xtiêng", "S'tiêng", "stieng" }, word => Assert.Equal("05", kept.Read("ethnicity", word)?.Code));
        Assert.True(kept.Find("religion", "09") is { Marked: true });
        Assert.Same(now, now.Keeping([new("ethnicity", "01", "Kinh", 1, false)]));
    }

    [Fact]
    public void ApprovedRoster_Made_IsIntactUntilTouched()
    {
        var approved = new ApprovedRoster(new Roster(1, 100), 5, 7, List(Row(1, ("name", "An"))), new StepStamp(3, "Lan", new(2025, 3, 12, 0, 0, 0, DateTimeKind.Utc)));

        Assert.Equal((true, 100, 1, 5, 7, "Lan", 1, 1), (approved.IsIntact, approved.UnitId, approved.Round, approved.PlanId, approved.PlanRevision, approved.AccountName, approved.Total, approved.Models));
        typeof(ApprovedRoster).GetProperty(nameof(ApprovedRoster.Content))!.SetValue(approved, approved.Content.Replace("An", "Ân", StringComparison.Ordinal));
        Assert.False(approved.IsIntact);
    }

    [Fact]
    public void Between_TwoRounds_TellsRowsAndCells()
    {
        FrozenRow[] before = [Row(1, ("name", "An"), ("post", "Nông dân")), Row(2, ("name", "Bình")), Row(3, ("name", "Cường"))];
        FrozenRow[] after = [Row(4, ("name", "Dũng")), Row(3, ("name", "Cường")), Row(1, ("name", "Ân"), ("note", "mới"))];

        var difference = RosterDifference.Between(before, after);

        Assert.Equal([4], difference.Added.Select(r => r.EntryId));
        Assert.Equal([2], difference.Removed.Select(r => r.EntryId));
        var changed = Assert.Single(difference.Changed);
        Assert.Equal(["name", "post", "note"], changed.Columns);
        Assert.Equal(("An", "Ân"), (changed.Before["name"], changed.After["name"]));
        Assert.Equal((3, 3, 2), Place(Assert.Single(difference.Moved)));
        Assert.False(difference.IsEmpty);
        Assert.True(RosterDifference.Between(before, before).IsEmpty);
    }

    [Theory]
    [InlineData("1 2 3 4 5", "1 2 3 4 5", "")]
    [InlineData("1 2 3 4 5", "5 1 2 3 4", "5:5>1")]
    [InlineData("1 2 3 4 5", "2 3 4 5 1", "1:1>5")]
    [InlineData("1 2 3 4 5", "1 3 2 4 5", "3:3>2")]
    [InlineData("1 2 3 4 5", "2 3 4 5", "")]
    [InlineData("1 2 3", "9 1 8 2 3", "")]
    [InlineData("1 2 3 4", "9 4 1 3", "4:4>2")]
    [InlineData("1 2 3 4", "4 3 2 1", "4:4>1 3:3>2 2:2>3")]
    [InlineData("", "1 2", "")]
    public void Between_RowsInAnotherOrder_TellsTheFewestThatMovedAndNoneThatOnlySlid(string before, string after, string expected)
    {
        var difference = RosterDifference.Between(Rows(before), Rows(after));

        Assert.Equal(expected, string.Join(' ', difference.Moved.Select(m => $"{m.Row.EntryId}:{m.Before}>{m.After}")));
        Assert.Empty(difference.Changed);

        static FrozenRow[] Rows(string ids) => [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Row(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static (int Id, int Before, int After) Place(RowMove move) => (move.Row.EntryId, move.Before, move.After);
}
