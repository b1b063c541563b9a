using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>Holding a group of rows against other writers.</summary>
public static class GroupLock
{
    /// <summary>
    /// Takes a group of rows (a name of <see cref="CacheStamp"/>) for this transaction before anything of it is read: the row of its stamp is locked until the
    /// transaction ends (SQLite locks the file already when the transaction begins). Whoever asks a rule of more rows than the one that is saved, such as a name
    /// that stands once or a last administrator, does this first; so two never pass it together. Must run inside a transaction.
    /// </summary>
    public static Task TakeGroupAsync(this AppDbContext db, string group, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A group is taken inside a transaction.");
        return db.CacheStamps.Where(s => s.Name == group).ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, s => s.Version), cancel);
    }

    /// <summary>Begins a transaction that takes a group first.</summary>
    public static async Task<IDbContextTransaction> BeginTakingAsync(this AppDbContext db, string group, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.TakeGroupAsync(group, cancel);
        return transaction;
    }
}
