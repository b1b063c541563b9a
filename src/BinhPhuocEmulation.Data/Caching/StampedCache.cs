using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>Slowly changing rows kept in memory. Asks the stamp in the database at most every two seconds, and at once after <see cref="Forget"/>.</summary>
public abstract class StampedCache<T>(IServiceScopeFactory scopes, TimeProvider time, string stamp) where T : class
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private T? _value;
    private Guid _version;
    private long _askedAt;

    /// <summary>Loads the rows, whatever the scope.</summary>
    protected abstract T Load(AppDbContext db);

    /// <summary>Asks the stamp at the next use.</summary>
    public void Forget() => _askedAt = 0;

    /// <summary>The value as of now.</summary>
    protected T Value()
    {
        if (_value is { } fresh && _askedAt != 0 && time.GetElapsedTime(_askedAt) < Trust) return fresh;
        lock (_lock)
        {
            if (_value is { } now && _askedAt != 0 && time.GetElapsedTime(_askedAt) < Trust) return now;
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var version = db.CacheStamps.AsNoTracking().Where(s => s.Name == stamp).Select(s => s.Version).FirstOrDefault();
            if (_value is null || version != _version) (_value, _version) = (Load(db), version);
            _askedAt = time.GetTimestamp();
            return _value;
        }
    }
}
