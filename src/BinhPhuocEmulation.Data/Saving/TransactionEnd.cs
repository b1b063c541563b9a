using Microsoft.EntityFrameworkCore.Storage;

namespace BinhPhuocEmulation.Data.Saving;

/// <summary>Ends a transaction and lets go of it.</summary>
internal static class TransactionEnd
{
    public static void Finish(this IDbContextTransaction transaction, bool commit)
    {
        using (transaction)
            if (commit) transaction.Commit();
            else transaction.Rollback();
    }

    public static async Task FinishAsync(this IDbContextTransaction transaction, bool commit, CancellationToken cancellation)
    {
        await using (transaction)
            if (commit) await transaction.CommitAsync(cancellation);
            else await transaction.RollbackAsync(cancellation);
    }
}
