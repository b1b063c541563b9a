namespace BinhPhuocEmulation.Data.Caching;

/// <summary>Tells the caches of this node at once that a group of rows was saved; other nodes find out by the stamp.</summary>
public sealed class CacheSignal
{
    /// <summary>Raised after the transaction that changed the group was committed.</summary>
    public event Action<string>? Changed;

    internal void Raise(string name) => Changed?.Invoke(name);
}
