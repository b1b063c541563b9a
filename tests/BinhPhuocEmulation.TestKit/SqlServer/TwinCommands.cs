using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BinhPhuocEmulation.TestKit.SqlServer;

/// <summary>Catches the commands of a context without a server: stops at the first, or answers each with one invented row.</summary>
internal sealed class TwinCommands : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _scripts = [];

    public IReadOnlyList<string> Scripts => _scripts;

    public bool AnswersWithRow { get; set; }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _scripts.Add(command.CommandText);
        return AnswersWithRow ? InterceptionResult<DbDataReader>.SuppressWithResult(new OneRowReader()) : throw new CaughtException();
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _scripts.Add(command.CommandText);
        throw new CaughtException();
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        _scripts.Add(command.CommandText);
        throw new CaughtException();
    }

    /// <summary>The text is known; nothing more is wanted of the query.</summary>
    public sealed class CaughtException : Exception;
}
