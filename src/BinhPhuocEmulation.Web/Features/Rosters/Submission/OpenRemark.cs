using BinhPhuocEmulation.Domain.Rosters;

namespace BinhPhuocEmulation.Web.Features.Rosters.Submission;

/// <summary>A remark of the reviewer that the officer has not marked as mended.</summary>
/// <param name="Row">STT and name of the row.</param>
/// <param name="Column">Heading of the cell, or "" for the whole row.</param>
/// <param name="Text">Remark.</param>
/// <param name="Href">Address of the row, where it is read or mended.</param>
public sealed record OpenRemark(string Row, string Column, string Text, string Href)
{
    /// <summary>Those that speak of rows that still stand, in the order of the list; each leads to its cell in the table.</summary>
    public static IReadOnlyList<OpenRemark> InTable(int rosterId, RosterSheet sheet, IEnumerable<ReviewRemark> sent) =>
        Of(sheet, sent, r => $"/rosters/{rosterId}?tab={RosterTabs.Remarks}&at={r.EntryId}#r-{r.EntryId}{(r.Column.Length > 0 ? "-" + r.Column : "")}");

    /// <summary>As above, for the reviewer: each leads to its row on the review page.</summary>
    public static IReadOnlyList<OpenRemark> InReview(int rosterId, RosterSheet sheet, IEnumerable<ReviewRemark> sent) =>
        Of(sheet, sent, r => $"/rosters/{rosterId}/review?show=unmended&at={r.EntryId}#r-{r.EntryId}");

    private static IReadOnlyList<OpenRemark> Of(RosterSheet sheet, IEnumerable<ReviewRemark> sent, Func<ReviewRemark, string> address)
    {
        var byEntry = sent.Where(r => r is { SentAt: not null, SettledAt: null }).ToLookup(r => r.EntryId);
        return [.. sheet.Rows.SelectMany(row => byEntry[row.Entry.Id].Select(r => new OpenRemark(
            $"{row.Number}. {(row.Entry.Person is { } person ? person.FullName : "(chưa có tên)")}{(row.Printed == row.Number ? "" : $" (bản in: {row.Printed})")}",
            DelegateColumns.Find(r.Column)?.Heading ?? "", r.Text, address(r))))];
    }
}
