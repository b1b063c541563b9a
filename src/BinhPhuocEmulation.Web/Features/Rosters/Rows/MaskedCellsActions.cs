using System.Security.Cryptography;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.DataProtection;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>
/// What a sensitive cell held before it was typed over without being seen: sealed, it goes to the page with the answer and comes back when
/// the change is undone. The page cannot read it, and nobody but the same account can use it, in the same row only.
/// </summary>
public sealed class MaskedCellsActions(IDataProtectionProvider protection, CurrentActor current)
{
    private static readonly string[] Columns = [.. DelegateColumns.All.Where(c => c.Sensitive).Select(c => c.Key)];

    /// <summary>Seals the sensitive cells that a posted row went over; null where it went over none.</summary>
    public IReadOnlyDictionary<string, string>? Seal(RosterEntry entry, SaveRow posted, IReadOnlyDictionary<string, string> before)
    {
        if (posted.Cells is null) return null;
        Dictionary<string, string>? seals = null;
        foreach (var key in Columns)
            if (posted.Cells.TryGetValue(key, out var typed) && before.TryGetValue(key, out var text) && typed != text && typed != DelegateRowReader.Masked)
                (seals ??= [])[key] = Protector(entry.RosterId, entry.Id, key).Protect(text);
        return seals;
    }

    /// <summary>The rows with what their seals hold as if it had been typed; rows with a seal that is not theirs are refused.</summary>
    public (IReadOnlyList<SaveRow> Rows, List<RefusedRow> Refused) Open(int rosterId, IReadOnlyList<SaveRow> posted)
    {
        if (posted.All(r => r.Seals is not { Count: > 0 })) return (posted, []);
        var refused = new List<RefusedRow>();
        return ([.. posted.Select(row => row.Seals is { Count: > 0 } ? Open(rosterId, row, refused) : row)], refused);
    }

    private SaveRow Open(int rosterId, SaveRow row, List<RefusedRow> refused)
    {
        var cells = (row.Cells ?? new Dictionary<string, string?>()).ToDictionary();
        var errors = new Dictionary<string, string>();
        foreach (var (key, seal) in row.Seals!)
        {
            if (TextOf(rosterId, row.Id, key, seal) is { } text) cells[key] = text;
            else errors[key] = "Không lấy lại được nội dung đã che; gõ lại ô này.";
        }
        if (errors.Count > 0) refused.Add(new(row.Key, errors));
        return row with { Cells = cells };
    }

    private string? TextOf(int rosterId, int? entryId, string column, string? seal)
    {
        if (entryId is not { } id || seal is null || !Columns.Contains(column)) return null;
        try
        {
            return Protector(rosterId, id, column).Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(int rosterId, int entryId, string column) =>
        protection.CreateProtector("roster-masked-cell", FormattableString.Invariant($"{current.Actor.AccountId}/{rosterId}/{entryId}/{column}"));
}
