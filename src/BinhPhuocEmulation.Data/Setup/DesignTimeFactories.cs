using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BinhPhuocEmulation.Data.Setup;

/// <summary>Used by dotnet-ef to write the migrations for SQLite (docs/operations/migrations.md). Opens no database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    public SqliteAppDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteAppDbContext>();
        builder.UsePortalSqlite(new DatabaseOptions { ConnectionString = "Data Source=design.db" });
        return new(builder.Options);
    }
}

/// <summary>Used by dotnet-ef to write the migrations for SQL Server. Opens no database.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerAppDbContext>
{
    public SqlServerAppDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDbContext>();
        builder.UsePortalSqlServer(new DatabaseOptions { ConnectionString = "Server=design" });
        return new(builder.Options);
    }
}
