using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>Which rows of the list a finding speaks of: its sentence only counts them.</summary>
public static class FindingRows
{
    private const int MostNamed = 5;

    /// <summary>The card of a finding with its rows: columns that are empty, the first rows by name with links, the tab that holds them all.</summary>
    /// <param name="cells">The rows are typed into by whoever reads this, so that a link may lead to a cell; a list that is only read has rows alone.</param>
    public static FindingCard On(FindingCard card, Aspect aspect, RosterCase roster, RosterSheet sheet, bool cells)
    {
        var url = $"/rosters/{roster.Roster.Id}";
        var rows = RowsOf(aspect, roster, sheet);
        var tab = TabOf(aspect);
        var there = tab.Length > 0 ? $"{url}?tab={tab}" : url;
        return card with
        {
            About = ColumnsOf(aspect, sheet),
            Rows = [.. rows.Take(MostNamed).Select(r => Named(r, there, cells, aspect, sheet)), .. More(rows.Length, there)],
            RowsHref = tab.Length > 0 ? there : null,
        };
    }

    private static string TabOf(Aspect aspect) => aspect switch
    {
        Aspect.AdvisedCells => RosterTabs.Advised,
        Aspect.LeadingPost => RosterTabs.Leading,
        Aspect.UnreadCells => RosterTabs.Errors,
        Aspect.RequiredCells or Aspect.Group or Aspect.Collective => RosterTabs.Missing,
        Aspect.Duplicate or Aspect.Elsewhere => RosterTabs.Same,
        _ => "",
    };

    /// <summary>The rows a finding counts, in the order of the list.</summary>
    private static SheetRow[] RowsOf(Aspect aspect, RosterCase roster, RosterSheet sheet) => [.. sheet.Rows.Where(r => aspect switch
    {
        Aspect.Group => r.LacksGroup,
        Aspect.RequiredCells => roster.Requirements.MissingOf(r.Facts) != 0,
        Aspect.AdvisedCells => r.Advised != 0,
        Aspect.UnreadCells => r.Facts.Unread,
        Aspect.Collective => r.Facts.RepresentsCollective && (r.Missing & DelegateCells.Collective) != 0,
        Aspect.Duplicate => FirstOf(r, sheet) is { } first && first.Number < r.Number,
        Aspect.Elsewhere => r.Facts.PossiblyElsewhere,
        Aspect.LeadingPost => r.IsLeadingModel,
        Aspect.Age => BirthDate.FromCode(r.Facts.BirthCode) is { } birth
            && (birth.AgeOn(roster.AsOf) < roster.Requirements.MinAge || birth.AgeOn(roster.AsOf) > roster.Requirements.MaxAge),
        Aspect.OldAward => r.Entry.Group == DelegateGroup.Model && r.Facts.LatestAward < roster.Requirements.AssessedFrom,
        _ => false,
    })];

    /// <summary>The first row with the same person; null if there is no other.</summary>
    private static SheetRow? FirstOf(SheetRow row, RosterSheet sheet) => row.Same.Count == 0 ? null : sheet.Rows.First(r => row.Same.Contains(r.Entry.Id));

    private static string ColumnOf(SheetRow row, Aspect aspect) => aspect switch
    {
        Aspect.Group => "group",
        Aspect.RequiredCells => FirstColumn(row.Missing),
        Aspect.AdvisedCells => FirstColumn(row.Advised),
        Aspect.UnreadCells => KeptCells.UnreadOf(RowDetails.Of(row.Entry).Entry).FirstOrDefault(k => DelegateColumns.Find(k) is not null) ?? DelegateColumns.Name,
        Aspect.Collective => "collective",
        Aspect.LeadingPost => "post",
        Aspect.Age => "birth",
        Aspect.OldAward => "awards",
        _ => DelegateColumns.Name,
    };

    private static string FirstColumn(DelegateCells cells) => DelegateColumns.All.FirstOrDefault(c => (c.Cell & cells) != 0)?.Key ?? DelegateColumns.Name;

    /// <summary>"3. Điểu Ánh".</summary>
    public static string NameOf(SheetRow row) => $"{row.Number}. {(row.Entry.Person is { } person ? person.FullName : "(chưa có tên)")}";

    private static FindingRow Named(SheetRow row, string address, bool cells, Aspect aspect, RosterSheet sheet)
    {
        var printed = row.Printed == row.Number ? "" : $" (bản in: {row.Printed})";
        var twin = aspect == Aspect.Duplicate ? $", trùng TT {FirstOf(row, sheet)!.Number}" : "";
        return new($"{NameOf(row)}{printed}{twin}",
            $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}at={row.Entry.Id}#r-{row.Entry.Id}{(cells ? "-" + ColumnOf(row, aspect) : "")}");
    }

    private static FindingRow[] More(int count, string url) => count > MostNamed ? [new($"và {VietnameseFormat.Number(count - MostNamed)} dòng nữa", url)] : [];

    /// <summary>Which columns the rows lack, and how many rows each.</summary>
    private static string ColumnsOf(Aspect aspect, RosterSheet sheet)
    {
        if (aspect is not (Aspect.AdvisedCells or Aspect.RequiredCells)) return "";
        var lacking = sheet.Rows.Select(r => aspect == Aspect.AdvisedCells ? r.Advised : r.Missing).ToArray();
        var columns = DelegateColumns.All.Select(c => (c.Heading, Rows: lacking.Count(cells => (cells & c.Cell) != 0))).Where(c => c.Rows > 0)
            .Select(c => $"{char.ToLower(c.Heading[0], VietnameseUi.Culture)}{c.Heading[1..].Replace("/N", "/n", StringComparison.Ordinal)} ({VietnameseFormat.Number(c.Rows)} dòng)").ToArray();
        return columns.Length == 0 ? "" : $"Cột còn trống: {string.Join(", ", columns)}.";
    }
}
