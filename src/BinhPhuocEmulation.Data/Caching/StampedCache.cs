using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Data.Caching;

/// <summary>
/// One immutable value made from slowly changing rows and shared by all requests. It is made anew at once when this node saved such rows
/// (<see cref="CacheSignal"/>), and when another node did, found by the stamp, which is asked for at most every two seconds.
/// </summary>
public abstract class StampedCache<T> where T : class
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(2);
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly string _stamp;
    private readonly Lock _lock = new();
    private volatile Held? _held;
    private volatile int _signals;

    /// <summary>Creates the cache of the group with this stamp.</summary>
    protected StampedCache(IServiceScopeFactory scopes, TimeProvider time, CacheSignal signal, string stamp)
    {
        (_scopes, _time, _stamp) = (scopes, time, stamp);
        signal.Changed += changed =>
        {
            if (changed == _stamp) Forget();
        };
    }

    /// <summary>Asks the stamp at the next use.</summary>
    public void Forget() => Interlocked.Increment(ref _signals);

    /// <summary>Loads the rows, whatever the scope.</summary>
    protected abstract T Load(AppDbContext db);

    /// <summary>The value as of now.</summary>
    protected T Value() => _held is { } held && IsFresh(held) ? held.Value : Renew();

    private bool IsFresh(Held held) => held.Signals == _signals && _time.GetElapsedTime(held.AskedAt) < Trust;

    private T Renew()
    {
        lock (_lock)
        {
            var held = _held;
            if (held is not null && IsFresh(held)) return held.Value;
            // Signals and stamp are read before the rows: a change that comes in between makes the value look old, never new.
            var (signals, now) = (_signals, _time.GetTimestamp());
            using var scope = _scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var version = db.CacheStamps.AsNoTracking().Where(s => s.Name == _stamp).Select(s => s.Version).FirstOrDefault();
            var value = held is not null && held.Version == version ? held.Value : Load(db);
            _held = new Held(value, version, signals, now);
            return value;
        }
    }

    private sealed record Held(T Value, Guid Version, int Signals, long AskedAt);
}
