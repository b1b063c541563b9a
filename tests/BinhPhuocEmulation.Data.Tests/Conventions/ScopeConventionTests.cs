using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Conventions;

/// <summary>Where the guards of the data may be gone round. Whoever adds a line here says why beside it.</summary>
public class ScopeConventionTests
{
    private const string Data = "BinhPhuocEmulation.Data/";

    private static readonly string[] MayLiftTheScope =
    [
        Data + "Scoping/ScopeExtensions.cs", // the helper itself
        Data + "Caching/UnitTreeCache.cs", // the scope is computed from the tree
        Data + "Queries/AskedUnitsQuery.cs", // how many units a rule of a plan binds: a number on the page of the plan, for all
        Data + "Queries/LevelDays.cs", // days of the congresses of the levels above and below (AMB-03), drafts too below: dates alone
        Data + "Queries/CalendarQuery.cs", // units, days, half days, places and leaders of registered congresses, for those who hold CalendarRead
        Data + "Queries/LastChangeQuery.cs", // who changed a person last (persons belong to no unit): name and time
        Data + "Queries/NetChangeQuery.cs", // whether a person differs from what was said of it at a moment: yes or no, no value
        Data + "Queries/PersonMatchQuery.cs", // who may be the same person on another unit's list: name, birth, unit, list, group
        Data + "Queries/SharedLists.cs", // lists on which a corrected person stands too: keys; their own figures are counted and kept
    ];

    private static readonly string[] MaySendOwnSql =
    [
        Data + "Setup/DatabaseMigrator.cs", // PRAGMA of SQLite
        Data + "Queries/RosterRows.cs", // takes the lock of a list by raising its version, before anything of it is read
        Data + "Queries/SharedLists.cs", // holds the lists on which a corrected person stands too, and keeps their figures, whatever the scope
        Data + "Caching/GroupLock.cs", // takes the lock of a group of rows by writing its stamp as it is
    ];

    [Fact]
    public void Source_IsLookedAt() => Assert.True(SourceFiles.Count > 150, $"looked at {SourceFiles.Count} files only");

    [Fact]
    public void Scope_IsLiftedOnlyInListedFiles() =>
        AssertListed(MayLiftTheScope, ".IgnoreScope(", "IgnoreScope<", "IgnoreQueryFilters");

    [Fact]
    public void Sql_PastFiltersAndGuards_IsSentOnlyInListedFiles() =>
        AssertListed(MaySendOwnSql, "FromSql", "ExecuteSql", "SqlQuery", "ExecuteUpdate", "ExecuteDelete", "GetDbConnection");

    // Parts of an aggregate carry no filter of their own, so nobody may query them but through their owner.
    [Fact]
    public void Parts_AreReachedOnlyThroughTheirOwner() => AssertListed([Data + "AppDbContext.cs"], ".Set<", " Set<");

    // Finding by key returns a row the context already holds, filter or not.
    [Fact]
    public void Rows_AreNotFoundPastTheFilter()
    {
        var sets = typeof(AppDbContext).GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).ToArray();
        Assert.True(sets.Length > 15, "looked at too few sets");
        AssertListed([], ["db.Find(", "db.FindAsync(", .. sets.SelectMany(s => (string[])[$"db.{s.Name}.Find(", $".{s.Name}.FindAsync("])]);
    }

    [Fact]
    public void Audit_IsSwitchedOffOnlyWhereNobodyWrites()
    {
        var found = SourceFiles.Holding("AuditsChanges =").Where(f => f != Data + "AppDbContext.cs").ToArray();
        Assert.All(found, f => Assert.StartsWith(Data + "Seeding/", f, StringComparison.Ordinal));
    }

    // A listed file that no longer needs its place is struck off: the list must not grow stale.
    private static void AssertListed(string[] allowed, params string[] texts) =>
        Assert.Equal(allowed.Order(StringComparer.Ordinal), SourceFiles.Holding(texts));
}
