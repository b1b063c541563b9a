using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>
/// What happens around every save, in this order: refuse frozen rows, overlong texts and rows outside the scope; count versions; note who enters; write cache
/// stamps and audit rows in the same transaction. Rows whose key the database gives are audited by a second save before the commit.
/// </summary>
public sealed class PortalSaveInterceptor(ICurrentWriter writer, TimeProvider clock) : SaveChangesInterceptor
{
    private readonly List<EntityEntry> _deferred = [];
    private IDbContextTransaction? _own;
    private bool _writingAudit;

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (Pending.Of(eventData, _writingAudit) is not { } pending) return result;
        foreach (var question in pending.Guard())
            ScopeGuard.Judge(question, ScopeGuard.UnitOfOwner(pending.Db, question).Cast<int?>().FirstOrDefault());
        Complete(pending);
        if (_deferred.Count > 0 && pending.Db.Database.CurrentTransaction is null) _own = pending.Db.Database.BeginTransaction();
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (Pending.Of(eventData, _writingAudit) is not { } pending) return result;
        foreach (var question in pending.Guard())
            ScopeGuard.Judge(question, await ScopeGuard.UnitOfOwner(pending.Db, question).Cast<int?>().FirstOrDefaultAsync(cancellationToken));
        Complete(pending);
        if (_deferred.Count > 0 && pending.Db.Database.CurrentTransaction is null)
            _own = await pending.Db.Database.BeginTransactionAsync(cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (AddDeferred(eventData) is { } db)
        {
            try { db.SaveChanges(); }
            finally { _writingAudit = false; }
        }
        if (!_writingAudit) TakeOwn()?.Finish(commit: true);
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (AddDeferred(eventData) is { } db)
        {
            try { await db.SaveChangesAsync(cancellationToken); }
            finally { _writingAudit = false; }
        }
        if (!_writingAudit && TakeOwn() is { } own) await own.FinishAsync(commit: true, cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => GiveUp(eventData)?.Finish(commit: false);

    /// <inheritdoc/>
    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (GiveUp(eventData) is { } own) await own.FinishAsync(commit: false, CancellationToken.None);
    }

    /// <inheritdoc/>
    public override void SaveChangesCanceled(DbContextEventData eventData) => GiveUp(eventData)?.Finish(commit: false);

    /// <inheritdoc/>
    public override async Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        if (GiveUp(eventData) is { } own) await own.FinishAsync(commit: false, CancellationToken.None);
    }

    private StepStamp Stamp => new(writer.AccountId, writer.Name, clock.GetUtcNow().UtcDateTime);

    private void Complete(Pending pending)
    {
        Versions.Count(pending.Changes);
        foreach (var entry in pending.Changes)
            if (entry is { State: EntityState.Added, Entity: IEntered row }) row.Enter(Stamp);
        Stamps.Write(pending.Db, Stamps.Touched(pending.Changes));
        _deferred.Clear();
        if (!pending.Db.AuditsChanges) return;
        foreach (var entry in pending.Changes)
        {
            if (!AuditRules.IsAudited(entry.Metadata.ClrType)) continue;
            if (AuditWriter.IsDeferred(entry)) _deferred.Add(entry);
            else if (AuditWriter.Describe(entry, ActionOf(entry.State), pending.Owners, Stamp) is { } row) pending.Db.Add(row);
        }
    }

    private AppDbContext? AddDeferred(SaveChangesCompletedEventData eventData)
    {
        if (_writingAudit || _deferred.Count == 0) return null;
        var db = (AppDbContext)eventData.Context!;
        var owners = new Owners(db.ChangeTracker.Entries());
        db.AddRange(AuditWriter.DescribeAdded(_deferred, owners, Stamp).ToArray());
        _deferred.Clear();
        _writingAudit = true;
        return db;
    }

    // What was prepared for a save that failed must not be written by the next one.
    private IDbContextTransaction? GiveUp(DbContextEventData eventData)
    {
        _deferred.Clear();
        foreach (var row in eventData.Context!.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).ToArray())
            row.State = EntityState.Detached;
        return TakeOwn();
    }

    private IDbContextTransaction? TakeOwn()
    {
        var own = _own;
        _own = null;
        return own;
    }

    private static AuditAction ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Added,
        EntityState.Deleted => AuditAction.Deleted,
        _ => AuditAction.Changed,
    };
}
