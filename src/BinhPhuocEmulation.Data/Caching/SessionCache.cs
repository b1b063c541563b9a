using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>
/// The security stamp of every account in memory, so that each request can ask whether its session still stands without asking the database: at once on
/// the node where it was ended, within two seconds on others.
/// </summary>
public sealed class SessionCache(IServiceScopeFactory scopes, TimeProvider time, CacheSignal signal)
    : StampedCache<IReadOnlyDictionary<int, string?>>(scopes, time, signal, CacheStamp.Sessions)
{
    /// <summary>Was a session with this stamp begun since the account's sessions were last ended?</summary>
    public bool Stands(int accountId, string? stamp) => Value().TryGetValue(accountId, out var current) && current == stamp;

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<int, string?> Load(AppDbContext db) =>
        db.Users.AsNoTracking().Select(a => new { a.Id, a.SecurityStamp }).ToDictionary(a => a.Id, a => a.SecurityStamp);
}
