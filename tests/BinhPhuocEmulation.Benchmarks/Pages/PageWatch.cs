using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>A command of the portal with its values.</summary>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, SqliteType Type, object? Value)> Parameters)
{
    /// <summary>From sending it to closing its reader.</summary>
    public TimeSpan Took { get; set; }
}

/// <summary>Notes the commands of one request and where its time goes. One request at a time.</summary>
internal sealed class PageWatch : DbCommandInterceptor, IAsyncActionFilter, IAsyncResultFilter
{
    private readonly List<Statement> _statements = [];

    public IReadOnlyList<Statement> Statements => [.. _statements];
    public TimeSpan Sql => TimeSpan.FromTicks(_statements.Sum(s => s.Took.Ticks));
    public TimeSpan Action { get; private set; }
    public TimeSpan View { get; private set; }

    public void Clear()
    {
        _statements.Clear();
        Action = View = TimeSpan.Zero;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _statements.Add(new(command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(p => (p.ParameterName, p.SqliteType, p.Value))]));
        return result;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        _statements[^1].Took += eventData.Duration;
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuted(command, eventData, result));

    // While the reader is open: rows fetched, and made into objects by EF Core.
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        _statements[^1].Took += eventData.Duration;
        return result;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        await next();
        Action = Stopwatch.GetElapsedTime(start);
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        await next();
        View = Stopwatch.GetElapsedTime(start);
    }
}
