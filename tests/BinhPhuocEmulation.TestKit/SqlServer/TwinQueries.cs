using System.Collections.Concurrent;
using Xunit.Sdk;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>
/// What became of the queries of one test database on SQL Server. Every query run on SQLite is translated by the SqlServer provider too and
/// read as T-SQL of 2019 before it runs; one that cannot be is thrown at the caller, and again by <see cref="AssertNoFaults"/> at the end, in
/// case the caller swallowed it.
/// </summary>
public sealed class TwinQueries
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<string, bool> _scripts = new();

    /// <summary>Distinct T-SQL texts of the queries run so far.</summary>
    public IReadOnlyCollection<string> Scripts => [.. _scripts.Keys];

    /// <summary>Faults so far; they are forgotten. For tests of this check itself.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var taken = _faults.ToArray();
        _faults.Clear();
        return taken;
    }

    /// <summary>Fails with the first fault.</summary>
    public void AssertNoFaults()
    {
        if (_faults.TryPeek(out var first)) throw new XunitException(first);
    }

    internal void Take(TwinAnswer answer)
    {
        foreach (var script in answer.Scripts) _scripts.TryAdd(script, true);
        if (answer.Fault is null) return;
        _faults.Enqueue(answer.Fault);
        throw new XunitException(answer.Fault);
    }
}

/// <summary>T-SQL of one query, and what is wrong with it.</summary>
internal sealed record TwinAnswer(IReadOnlyList<string> Scripts, string? Fault);
