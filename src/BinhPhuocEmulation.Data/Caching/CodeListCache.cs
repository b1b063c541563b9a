using BinhPhuocEmulation.Domain.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>The code lists in memory.</summary>
public sealed class CodeListCache(IServiceScopeFactory scopes, TimeProvider time) : StampedCache<CodeLists>(scopes, time, CacheStamp.Codes)
{
    /// <summary>The lists as of now.</summary>
    public CodeLists Lists => Value();

    /// <inheritdoc/>
    protected override CodeLists Load(AppDbContext db) => new(db.CodeItems.AsNoTracking());
}
