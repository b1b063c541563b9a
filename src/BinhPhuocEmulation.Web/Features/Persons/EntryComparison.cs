using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>Two rows of lists side by side, cell by cell.</summary>
public static class EntryComparison
{
    /// <summary>The cells that one of the rows fills. Sensitive ones stay masked, but whether they differ is said: it may be all that tells two people apart.</summary>
    public static IEnumerable<CompareRow> Of(RosterEntry first, RosterEntry second, CodeLists lists)
    {
        var (left, right) = (DelegateRowWriter.Write(first, lists), DelegateRowWriter.Write(second, lists));
        foreach (var column in DelegateColumns.All)
        {
            var (one, other) = (left.GetValueOrDefault(column.Key), right.GetValueOrDefault(column.Key));
            if (one is null && other is null) continue;
            yield return column.Sensitive ? new(column.Heading, Masked(one), Masked(other), Differs: one != other) : new(column.Heading, one, other);
        }
    }

    private static string? Masked(string? text) => text is null ? null : DelegateRowReader.Masked;
}
