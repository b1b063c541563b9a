using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>Notes every command the portal sends to the database: pages must not ask once per row.</summary>
public sealed class SqlRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>Commands so far.</summary>
    public IReadOnlyCollection<string> Commands => _commands;

    /// <summary>Forgets the commands so far.</summary>
    public void Clear() => _commands.Clear();

    /// <summary>
    /// The commands sent while something is done, such as one request. Nothing else may use the factory meanwhile. Without the question of caches whether another
    /// node saved something, which comes every two seconds of the machine's clock whatever is asked.
    /// </summary>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Clear();
        await work();
        return [.. _commands.Where(c => !(c.StartsWith("SELECT", StringComparison.Ordinal) && c.Contains("FROM \"CacheStamps\"", StringComparison.Ordinal)))];
    }

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _commands.Enqueue(command.CommandText);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _commands.Enqueue(command.CommandText);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    /// <inheritdoc/>
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        _commands.Enqueue(command.CommandText);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ScalarExecuting(command, eventData, result));
}
