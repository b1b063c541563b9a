using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>An answer to the page: status and body.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body.</param>
/// <param name="Saved">The transaction is to be committed.</param>
public sealed record RowOutcome(int Status, object Body, bool Saved = false)
{
    /// <summary>400, 403, 404: a sentence.</summary>
    public static RowOutcome Refuse(int status, string message) => new(status, new SaveAnswer { Message = message });
}

/// <summary>
/// Saving of rows. The list is locked first, then its state and the rows are read, checked and saved, and the figures counted anew from all
/// rows, in one transaction: what the check of a submission sees is what stands.
/// </summary>
public sealed class RosterRowActions(AppDbContext db, RosterCaseQueries cases, RowWriterActions writer, SharedListActions shared, MaskedCellsActions masked, CurrentActor current, PortalClock clock)
{
    /// <summary>Saves a batch: all rows that are not stale, or none.</summary>
    public async Task<RowOutcome> SaveAsync(int rosterId, IReadOnlyList<SaveRow> posted, CancellationToken cancel)
    {
        if (posted.Count > RowBatch.MostRows)
            return RowOutcome.Refuse(400, $"Mỗi lần chỉ lưu được {VietnameseFormat.Number(RowBatch.MostRows)} dòng, lần này có {VietnameseFormat.Number(posted.Count)} dòng; chưa dòng nào được lưu. Hãy dán từng phần.");
        return await WithListAsync(rosterId, async (roster, entries) =>
        {
            var (rows, broken) = masked.Open(rosterId, posted);
            var batch = RowBatch.Read(rows, entries, roster);
            batch.Refused.AddRange(broken);
            if (batch.HasForeignRow) return RowOutcome.Refuse(404, "Có dòng không thuộc danh sách này; chưa dòng nào được lưu.");
            if (batch.HasTokenTwice) return RowOutcome.Refuse(400, "Có dòng mới được gửi hai lần trong một lần lưu; chưa dòng nào được lưu. Mở lại trang rồi thử lại.");
            if (batch.Refused.Count > 0)
                return new(400, new SaveAnswer { Message = $"Có {VietnameseFormat.Number(batch.Refused.Count)} dòng chưa lưu được; chưa dòng nào được lưu.", Refused = batch.Refused });
            if (entries.Count(e => e.DeletedAt is null) + batch.New > Roster.MostRows)
                return RowOutcome.Refuse(400, $"Danh sách chỉ giữ được {VietnameseFormat.Number(Roster.MostRows)} dòng; chưa dòng nào được lưu. Hãy kiểm tra lại nội dung vừa dán.");
            var changed = await writer.ApplyAsync(roster, batch, entries, cancel);
            await shared.SaveAsync(rosterId, cancel);
            var sheet = await CountAsync(roster, entries.Where(e => e.DeletedAt is null).Concat(changed.Where(c => !entries.Contains(c))), cancel);
            return await AnswerAsync(roster, sheet, batch, changed, cancel);
        }, cancel, [.. posted.Where(r => r.Id is not null).Select(r => r.Id!.Value)]);
    }

    /// <summary>Takes rows off the list.</summary>
    public Task<RowOutcome> DeleteAsync(int rosterId, IReadOnlyList<RowKey> rows, CancellationToken cancel) => WithListAsync(rosterId, async (roster, entries) =>
    {
        var byId = entries.ToDictionary(e => e.Id);
        if (rows.Any(r => !byId.ContainsKey(r.Id))) return RowOutcome.Refuse(404, "Có dòng không thuộc danh sách này; chưa dòng nào được xóa.");
        var standing = rows.Where(r => byId[r.Id].DeletedAt is null).ToArray();
        var stale = standing.Where(r => RowWords.VersionOf(byId[r.Id]) != r.Version).Select(r => byId[r.Id]).ToArray();
        foreach (var row in standing.Where(r => !stale.Contains(byId[r.Id]))) byId[row.Id].Delete(clock.UtcNow);
        await db.SaveChangesAsync(cancel);
        var sheet = await CountAsync(roster, entries.Where(e => e.DeletedAt is null), cancel);
        var conflicts = stale.Length == 0 ? null : await ConflictsAsync(roster, sheet, [.. stale.Select(e => ((string?)null, e))], cancel);
        var words = new RowWords(roster, mask: true);
        return new(conflicts is null ? 200 : 409, new RowsChanged([.. rows.Select(r => r.Id).Where(id => byId[id].DeletedAt is not null)], [],
            FiguresOf(roster, sheet), words.Findings(roster.Findings(sheet.Figures), IsSensitiveRead(roster)))
        {
            Same = RowWords.TwinsOf(sheet),
            Conflicts = conflicts,
            Message = conflicts is null ? null : "Có dòng vừa được người khác sửa nên chưa xóa; hãy xem lại.",
        }, Saved: true);
    }, cancel);

    /// <summary>Brings rows back.</summary>
    public Task<RowOutcome> RestoreAsync(int rosterId, IReadOnlyCollection<int> ids, CancellationToken cancel) => WithListAsync(rosterId, async (roster, entries) =>
    {
        var wanted = entries.Where(e => ids.Contains(e.Id)).ToArray();
        if (wanted.Length != ids.Distinct().Count()) return RowOutcome.Refuse(404, "Có dòng không thuộc danh sách này; chưa dòng nào được khôi phục.");
        if (entries.Count(e => e.DeletedAt is null || ids.Contains(e.Id)) > Roster.MostRows)
            return RowOutcome.Refuse(400, $"Danh sách chỉ giữ được {VietnameseFormat.Number(Roster.MostRows)} dòng; chưa dòng nào được khôi phục.");
        foreach (var entry in wanted) entry.Restore();
        await db.SaveChangesAsync(cancel);
        var sheet = await CountAsync(roster, entries.Where(e => e.DeletedAt is null), cancel);
        var words = new RowWords(roster, mask: true);
        var remarks = (await cases.SentRemarksAsync(roster.Roster, cancel)).ToLookup(r => r.EntryId);
        return new(200, new RowsChanged([], [.. sheet.Rows.Where(r => ids.Contains(r.Entry.Id)).Select(r => words.Row(r, remarks[r.Entry.Id]))],
            FiguresOf(roster, sheet), words.Findings(roster.Findings(sheet.Figures), IsSensitiveRead(roster)))
        { Same = RowWords.TwinsOf(sheet) }, Saved: true);
    }, cancel);

    /// <summary>Marks a remark as mended, or not.</summary>
    public Task<RowOutcome> SettleAsync(int rosterId, SettleRequest request, CancellationToken cancel) => WithListAsync(rosterId, async (roster, _) =>
    {
        var remark = await db.ReviewRemarks.FirstOrDefaultAsync(r => r.Id == request.Id && r.RosterId == rosterId && r.SentAt != null, cancel);
        if (remark is null) return RowOutcome.Refuse(404, "Không có góp ý này.");
        remark.Settle(request.Settled ? clock.UtcNow : null);
        await db.SaveChangesAsync(cancel);
        return new(200, new { id = remark.Id, settled = remark.SettledAt is not null }, Saved: true);
    }, cancel);

    /// <summary>Locks the list, asks permission and state, and runs the work on all its rows; the work says whether it is kept.</summary>
    private async Task<RowOutcome> WithListAsync(int rosterId, Func<RosterCase, List<RosterEntry>, Task<RowOutcome>> work, CancellationToken cancel, IReadOnlyCollection<int>? rows = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(rosterId, work, rows ?? [], cancel);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // A person of this list was corrected from another list in between: read again, and the stale version shows.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<RowOutcome> OnceAsync(int rosterId, Func<RosterCase, List<RosterEntry>, Task<RowOutcome>> work, IReadOnlyCollection<int> rows, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await shared.TakeAsync(rosterId, rows, cancel) || await cases.LoadAsync(rosterId, tracked: true, cancel) is not { } roster)
            return RowOutcome.Refuse(404, "Không có danh sách này.");
        if (current.Actor.May(Permission.RosterEdit, roster.Roster.UnitId) is { Allowed: false } refusal) return RowOutcome.Refuse(403, refusal.Reason);
        if (!RosterWorkflow.IsEditable(roster.Roster.State))
        {
            var state = RosterWorkflow.Name(roster.Roster.State);
            return new(409, new SaveAnswer { Message = $"Danh sách đang ở trạng thái “{state}”, không sửa được nữa. Nội dung đang gõ vẫn còn trên máy này.", State = state });
        }
        var entries = await db.RosterEntries.WithDeleted().Where(e => e.RosterId == rosterId).WithParts().ToListAsync(cancel);
        var outcome = await work(roster, entries);
        if (outcome.Saved) await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<RosterSheet> CountAsync(RosterCase roster, IEnumerable<RosterEntry> standing, CancellationToken cancel)
    {
        var sheet = await cases.SheetAsync(roster, standing, cancel);
        roster.Roster.Count(sheet.Figures, clock.UtcNow);
        await db.SaveChangesAsync(cancel);
        return sheet;
    }

    /// <summary>The figures as the page first had them: small counts of a sensitive kind only for those who may see the kind.</summary>
    private FiguresJson FiguresOf(RosterCase roster, RosterSheet sheet) =>
        new RowWords(roster, mask: !IsSensitiveRead(roster)).Figures(sheet.Figures);

    private bool IsSensitiveRead(RosterCase roster) => current.Actor.May(Permission.SensitiveRead, roster.Roster.UnitId);

    private async Task<RowOutcome> AnswerAsync(RosterCase roster, RosterSheet sheet, RowBatch batch, List<RosterEntry> changed, CancellationToken cancel)
    {
        var words = new RowWords(roster, mask: true);
        var remarks = (await cases.SentRemarksAsync(roster.Roster, cancel)).ToLookup(r => r.EntryId);
        var byEntry = sheet.Rows.ToDictionary(r => r.Entry.Id);
        var saved = changed.Select((entry, i) => new SavedRow(batch.Rows[i].Posted.Key, words.Row(byEntry[entry.Id], remarks[entry.Id]),
            masked.Seal(entry, batch.Rows[i].Posted, batch.Rows[i].Before))).ToArray();
        saved = [.. saved, .. batch.Standing.Select(s => new SavedRow(s.Posted.Key, words.Row(byEntry[s.Entry.Id], remarks[s.Entry.Id])))];
        var conflicts = batch.Stale.Count == 0 ? null : await ConflictsAsync(roster, sheet, [.. batch.Stale.Select(s => (s.Posted.Key, s.Entry))], cancel);
        var unread = saved.Count(s => s.Row.Errors.Count > 0);
        return new(conflicts is not null ? 409 : unread > 0 ? 400 : 200, new SaveAnswer
        {
            Message = conflicts is not null ? "Có dòng vừa được người khác sửa. Xem hai bản rồi chọn."
                : unread > 0 ? $"Đã lưu; {VietnameseFormat.Number(unread)} dòng có ô chưa đọc được, cần sửa trước khi trình." : null,
            Saved = saved,
            Refused = conflicts is null && unread > 0 ? [] : null,
            Conflicts = conflicts,
            Figures = FiguresOf(roster, sheet),
            Findings = words.Findings(roster.Findings(sheet.Figures), IsSensitiveRead(roster)),
            Same = RowWords.TwinsOf(sheet),
            SavedAt = VietnamTime.LocalOf(clock.UtcNow).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        }, Saved: true);
    }

    private async Task<List<ConflictRow>> ConflictsAsync(RosterCase roster, RosterSheet sheet, IReadOnlyList<(string? Key, RosterEntry Entry)> stale, CancellationToken cancel)
    {
        var words = new RowWords(roster, mask: true);
        var last = await LastChangeQuery.LoadAsync(db, [.. stale.Select(s => (s.Entry.Id, s.Entry.PersonId))], cancel);
        var byEntry = sheet.Rows.ToDictionary(r => r.Entry.Id);
        return [.. stale.Select(s => new ConflictRow(s.Key, s.Entry.Id, byEntry.TryGetValue(s.Entry.Id, out var row) ? words.Row(row, []) : null,
            last.GetValueOrDefault(s.Entry.Id)?.AccountName ?? "", last.GetValueOrDefault(s.Entry.Id) is { } change ? VietnameseFormat.Moment(change.At) : "",
            last.GetValueOrDefault(s.Entry.Id)?.AccountId == current.Actor.AccountId))];
    }
}
