using System.Data;
using System.Data.Common;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BinhPhuocEmulation.Data.Tests.SqlServer;

/// <summary>
/// A context of the SqlServer provider without a server: commands are caught with their text and answered as SQL Server would answer
/// inserts and updates, one result set each, so that the way EF Core reads the keys back is run as well.
/// </summary>
internal sealed class SqlServerSession : IDisposable
{
    private readonly Catcher _catcher = new();

    public SqlServerSession(UnitScope scope, int? maxBatchSize = null)
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        builder.UsePortalSqlServer(new DatabaseOptions { Provider = "SqlServer", ConnectionString = "Server=none;Database=none", MaxBatchSize = maxBatchSize });
        builder.AddInterceptors(_catcher, new PortalSaveInterceptor(new SystemWriter(), TimeProvider.System));
        Db = new(builder.Options, new FixedScope(scope)) { AuditsChanges = false };
        Db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    public SqlServerAppDbContext Db { get; }

    public IReadOnlyList<string> Commands => _catcher.Commands;

    public void Dispose() => Db.Dispose();

    private sealed class Catcher : DbCommandInterceptor, IDbConnectionInterceptor
    {
        private int _nextKey = 1000;

        public List<string> Commands { get; } = [];

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Commands.Add(command.CommandText);
            var answers = new DataSet();
            foreach (var line in command.CommandText.Split('\n'))
            {
                if (line.StartsWith("OUTPUT INSERTED.[Id]", StringComparison.Ordinal)) answers.Tables.Add(Answer("Id", _nextKey++));
                else if (line.StartsWith("OUTPUT 1", StringComparison.Ordinal)) answers.Tables.Add(Answer("", 1));
            }
            if (answers.Tables.Count == 0) answers.Tables.Add(new DataTable());
            return InterceptionResult<DbDataReader>.SuppressWithResult(answers.CreateDataReader());
        }

        private static DataTable Answer(string column, int value)
        {
            var table = new DataTable();
            table.Columns.Add(column, typeof(int));
            table.Rows.Add(value);
            return table;
        }
    }
}
