using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>The code lists in memory.</summary>
public sealed class CodeListCache(IServiceScopeFactory scopes, TimeProvider time, CacheSignal signal)
    : StampedCache<CodeLists>(scopes, time, signal, CacheStamp.Codes)
{
    /// <summary>The lists as of now.</summary>
    public CodeLists Lists => Value();

    /// <inheritdoc/>
    protected override CodeLists Load(AppDbContext db) => new(db.CodeItems.AsNoTracking());
}
