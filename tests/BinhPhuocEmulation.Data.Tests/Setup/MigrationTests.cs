using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Setup;

public class MigrationTests
{
    [Fact]
    public void Model_OnSqlite_HasNoPendingChanges() =>
        Assert.False(new SqliteDesignTimeFactory().CreateDbContext([]).Database.HasPendingModelChanges());

    [Fact]
    public void Model_OnSqlServer_HasNoPendingChanges() =>
        Assert.False(new SqlServerDesignTimeFactory().CreateDbContext([]).Database.HasPendingModelChanges());

    [Fact]
    public async Task Migrate_EmptySqliteFile_AppliesAllAndIsCurrent()
    {
        using var database = TestDatabase.Create();
        using var db = database.Open();
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
        Assert.True(await new DatabaseMigrator(db).IsCurrentAsync());
        Assert.Equal(3, await db.CacheStamps.CountAsync());
    }
}
