using System.Text;
using Microsoft.EntityFrameworkCore.SqlServer.Update.Internal;
using Microsoft.EntityFrameworkCore.Update;

namespace BinhPhuocEmulation.Data.Setup;

#pragma warning disable EF1001 // EF Core has no public way to choose how rows with generated keys are inserted (docs/decisions/0008).

/// <summary>
/// Sends new rows as one INSERT … OUTPUT each, many in one batch. EF Core would use MERGE from the second row on,
/// which SQL Server runs with known defects and needless locks.
/// </summary>
internal sealed class PlainInsertSqlGenerator(UpdateSqlGeneratorDependencies dependencies) : SqlServerUpdateSqlGenerator(dependencies)
{
    public override ResultSetMapping AppendBulkInsertOperation(StringBuilder commandStringBuilder,
        IReadOnlyList<IReadOnlyModificationCommand> modificationCommands, int commandPosition, out bool requiresTransaction)
    {
        // Without a generated key EF Core sends one INSERT with many rows of values, which is as good.
        if (modificationCommands.Count == 1 || !modificationCommands[0].ColumnModifications.Any(c => c.IsRead))
            return base.AppendBulkInsertOperation(commandStringBuilder, modificationCommands, commandPosition, out requiresTransaction);
        foreach (var command in modificationCommands)
            AppendInsertOperation(commandStringBuilder, command, commandPosition++, out _);
        requiresTransaction = true;
        return ResultSetMapping.LastInResultSet;
    }
}
