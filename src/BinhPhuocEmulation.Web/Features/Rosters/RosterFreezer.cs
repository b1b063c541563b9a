using System.Globalization;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Makes the text of a list that is kept at approval, and compares lists by it.</summary>
public static class RosterFreezer
{
    /// <summary>The rows as text, unmasked: what is signed must be whole.</summary>
    public static List<FrozenRow> RowsOf(RosterCase roster, RosterSheet sheet) =>
        [.. sheet.Rows.Select(r => new FrozenRow(r.Entry.Id, DelegateRowWriter.Write(r.Entry, roster.Lists)))];

    /// <summary>
    /// The list as somebody sees it now, as one word: its rows as they would be kept, persons included, and day, place and name of the congress. It goes out with
    /// the page and comes back with the step, which is not taken on a list that is another one by then (docs/decisions/0025).
    /// </summary>
    public static string SeenOf(RosterCase roster, RosterSheet sheet)
    {
        var c = roster.Congress;
        return FrozenList.HashOf(RowsOf(roster, sheet), string.Create(CultureInfo.InvariantCulture, $"{c.Date:O}|{c.Session}|{c.Form}|{c.Title}|{c.Ordinal}|{c.Place}|{c.Venue}"));
    }

    /// <summary>The whole list as it is approved.</summary>
    public static FrozenList Freeze(RosterCase roster, RosterSheet sheet, UnitTree tree)
    {
        var needed = roster.Judge(sheet.Figures).Asked.Select(f => f.Key).ToHashSet();
        return new()
        {
            UnitName = tree.DisplayName(roster.Roster.UnitId),
            UnitOnWall = RosterHeader.OnWallOf(roster, tree, roster.AsOf),
            NameBlock = RosterHeader.NameBlockOf(roster, tree),
            Place = RosterHeader.PlaceOn(roster, tree, roster.ReadOn),
            FormName = roster.FormName,
            AsOf = roster.AsOf,
            Codes = FrozenCode.UsedBy(sheet.Rows.Select(r => r.Entry), roster.Lists),
            Structure = roster.StructureOf(sheet.Rows.Select(r => RowDetails.Of(r.Entry))),
            Rows = RowsOf(roster, sheet),
            Figures = sheet.Figures,
            Explanations = roster.Roster.Explanations.Where(e => e.Round == roster.Roster.Round && needed.Contains(e.FindingKey))
                .ToDictionary(e => e.FindingKey, e => e.Text),
        };
    }
}
