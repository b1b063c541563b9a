using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>Which rows of the list a finding speaks of: its sentence only counts them.</summary>
public static class FindingRows
{
    private const int MostNamed = 5;

    /// <summary>The card of a finding with its rows: columns that are empty, names with links where the rows are few kinds of mistakes, the tab that holds them.</summary>
    public static FindingCard On(FindingCard card, Aspect aspect, RosterCase roster, RosterSheet sheet)
    {
        var url = $"/rosters/{roster.Roster.Id}";
        var (rows, column) = RowsOf(aspect, roster, sheet);
        var tab = TabOf(aspect);
        return card with
        {
            About = ColumnsOf(aspect, sheet),
            Rows = [.. rows.Take(MostNamed).Select(r => Named(r, $"{url}{(tab.Length > 0 ? $"?tab={tab}" : "")}", column)), .. More(rows.Count, url)],
            RowsHref = tab.Length > 0 ? $"{url}?tab={tab}" : null,
        };
    }

    private static string TabOf(Aspect aspect) => aspect switch
    {
        Aspect.AdvisedCells => RosterTabs.Advised,
        Aspect.LeadingPost => RosterTabs.Leading,
        Aspect.RequiredCells or Aspect.Group or Aspect.UnreadCells or Aspect.Collective => RosterTabs.Missing,
        Aspect.Duplicate or Aspect.Elsewhere => RosterTabs.Same,
        _ => "",
    };

    /// <summary>Rows of the findings that no column of the table marks, and the cell to look at.</summary>
    private static (IReadOnlyList<SheetRow> Rows, string Column) RowsOf(Aspect aspect, RosterCase roster, RosterSheet sheet) => aspect switch
    {
        Aspect.LeadingPost => ([.. sheet.Rows.Where(r => r.IsLeadingModel)], "post"),
        Aspect.Age => ([.. sheet.Rows.Where(r => BirthDate.FromCode(r.Facts.BirthCode) is { } birth
            && (birth.AgeOn(roster.AsOf) < roster.Requirements.MinAge || birth.AgeOn(roster.AsOf) > roster.Requirements.MaxAge))], "birth"),
        Aspect.OldAward => ([.. sheet.Rows.Where(r => r.Entry.Group == DelegateGroup.Model && r.Facts.LatestAward < roster.Requirements.AssessedFrom)], "awards"),
        _ => ([], ""),
    };

    private static FindingRow Named(SheetRow row, string address, string column) =>
        new($"{row.Number}. {(row.Entry.Person is { } person ? person.FullName : "(chưa có tên)")}", $"{address}#r-{row.Entry.Id}-{column}");

    private static FindingRow[] More(int count, string url) => count > MostNamed ? [new($"và {count - MostNamed} dòng nữa", url)] : [];

    /// <summary>Which columns the rows lack, and how many rows each.</summary>
    private static string ColumnsOf(Aspect aspect, RosterSheet sheet)
    {
        if (aspect is not (Aspect.AdvisedCells or Aspect.RequiredCells)) return "";
        var lacking = sheet.Rows.Select(r => aspect == Aspect.AdvisedCells ? r.Advised : r.Missing).ToArray();
        var columns = DelegateColumns.All.Select(c => (c.Heading, Rows: lacking.Count(cells => (cells & c.Cell) != 0))).Where(c => c.Rows > 0)
            .Select(c => $"{char.ToLower(c.Heading[0], VietnameseUi.Culture)}{c.Heading[1..]} ({VietnameseFormat.Number(c.Rows)} dòng)").ToArray();
        return columns.Length == 0 ? "" : $"Cột còn trống: {string.Join(", ", columns)}.";
    }
}
