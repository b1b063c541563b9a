using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Documents.AccountLetters;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>The letters of a batch of new accounts. Each batch is written once; the log of exports remembers it.</summary>
public sealed class AccountLettersActions(AppDbContext db, IssuedQueries queries, CurrentActor current, PortalClock clock, LetterHeadQueries head)
{
    /// <summary>Kind under which letters stand in the log of exports; the subject there tells one batch from another and is not for people.</summary>
    public const string Kind = "account-letters";

    /// <summary>The PDF, one letter a page; null if the batch was written before, or holds nothing that still opens an account.</summary>
    public async Task<byte[]?> WriteOnceAsync(IssuedBatch batch, string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using var transaction = await db.BeginTakingAsync(CacheStamp.Sessions, cancellation);
        var subject = $"Thư cấp tài khoản, lô {batch.Batch:N}";
        if (await db.ExportLogs.AnyAsync(e => e.Kind == Kind && e.Subject == subject, cancellation)) return null;
        var rows = await queries.RowsAsync(batch, cancellation);
        if (rows.Count == 0) return null;
        var actor = current.Actor;
        db.ExportLogs.Add(new ExportLog(actor.AccountId, actor.Name, clock.UtcNow, actor.UnitId, Kind, subject, rows.Count, sensitive: false, "pdf"));
        await db.SaveChangesAsync(cancellation);
        using var file = new MemoryStream();
        AccountLettersDocument.WritePdf(head.On(actor, clock.Today, address) with
        {
            Letters = [.. rows.Select(r => new AccountLetter(r.Addressee, r.Name, r.UserName, r.Password))],
        }, file);
        await transaction.CommitAsync(cancellation);
        return file.ToArray();
    }
}
