using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Mappings;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data;

/// <summary>
/// The database of the portal. Rows of units are covered by the filter <see cref="ScopeFilters.Scope"/>: without a scope there are no rows.
/// Parts of an aggregate (history, awards, clauses …) have no set of their own and are reached through their owner.
/// </summary>
public abstract class AppDbContext : IdentityUserContext<Account, int>, IDataProtectionKeyContext
{
    private readonly IScopeSource _scope;

    /// <summary>Creates a context; no scope source means no rows.</summary>
    protected AppDbContext(DbContextOptions options, IScopeSource? scope) : base(options) => _scope = scope ?? new NoScope();

    /// <summary>Units.</summary>
    public DbSet<Unit> Units => Set<Unit>();
    /// <summary>Plans.</summary>
    public DbSet<Plan> Plans => Set<Plan>();
    /// <summary>Changes of plans.</summary>
    public DbSet<PlanChange> PlanChanges => Set<PlanChange>();
    /// <summary>Earlier revisions of plans, as they judged.</summary>
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    /// <summary>Congresses.</summary>
    public DbSet<Congress> Congresses => Set<Congress>();
    /// <summary>Leaders who attend congresses.</summary>
    public DbSet<Leader> Leaders => Set<Leader>();
    /// <summary>Delegate lists.</summary>
    public DbSet<Roster> Rosters => Set<Roster>();
    /// <summary>Rows of delegate lists.</summary>
    public DbSet<RosterEntry> RosterEntries => Set<RosterEntry>();
    /// <summary>Persons, once for the province. Not covered by the scope: pages reach them through rows of lists.</summary>
    public DbSet<Person> Persons => Set<Person>();
    /// <summary>Collectives.</summary>
    public DbSet<Collective> Collectives => Set<Collective>();
    /// <summary>Decisions on whether two persons are one.</summary>
    public DbSet<PersonDecision> PersonDecisions => Set<PersonDecision>();
    /// <summary>Remarks of reviewers.</summary>
    public DbSet<ReviewRemark> ReviewRemarks => Set<ReviewRemark>();
    /// <summary>Frozen copies of approved lists.</summary>
    public DbSet<ApprovedRoster> ApprovedRosters => Set<ApprovedRoster>();
    /// <summary>Lists as they left the reviewers' hands without being approved.</summary>
    public DbSet<ReviewedRoster> ReviewedRosters => Set<ReviewedRoster>();
    /// <summary>Items of code lists.</summary>
    public DbSet<CodeItem> CodeItems => Set<CodeItem>();
    /// <summary>Audit log.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    /// <summary>Export log.</summary>
    public DbSet<ExportLog> ExportLogs => Set<ExportLog>();
    /// <summary>Events of accounts.</summary>
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();
    /// <summary>States of cached groups of rows.</summary>
    public DbSet<CacheStamp> CacheStamps => Set<CacheStamp>();
    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The scope of the present user.</summary>
    public Domain.Access.UnitScope Scope => _scope.Scope;

    /// <summary>False while demo data are loaded in bulk, which no person did; true otherwise.</summary>
    public bool AuditsChanges { get; set; } = true;

    // Read by the query filters as parameters, so that one compiled query serves every scope.
    internal bool ScopeAll => _scope.Scope.All;
    internal IEnumerable<int> ScopeIds => _scope.Scope.Ids;

    /// <summary>The tables of Identity are those of the migrations, whatever the options of the host say.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version1;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeOffsetConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        ModelRules.Apply(builder);
        ApplyFilters(builder);
    }

    private void ApplyFilters(ModelBuilder builder)
    {
        builder.Entity<Unit>().HasQueryFilter(ScopeFilters.Scope, u => ScopeAll || ScopeIds.Contains(u.Id));
        builder.Entity<AuditEntry>().HasQueryFilter(ScopeFilters.Scope, a => ScopeAll || (a.UnitId != null && ScopeIds.Contains(a.UnitId.Value)));
        builder.Entity<RosterEntry>().HasQueryFilter(ScopeFilters.Deleted, e => e.DeletedAt == null);
        FilterByUnit<UnitContact>(builder);
        FilterByUnit<UnitEvent>(builder);
        FilterByUnit<Congress>(builder);
        FilterByUnit<Roster>(builder);
        FilterByUnit<RosterEntry>(builder);
        FilterByUnit<ReviewRemark>(builder);
        FilterByUnit<ApprovedRoster>(builder);
        FilterByUnit<ReviewedRoster>(builder);
        FilterByUnit<ExportLog>(builder);
    }

    private void FilterByUnit<T>(ModelBuilder builder) where T : class, IUnitOwned =>
        builder.Entity<T>().HasQueryFilter(ScopeFilters.Scope, e => ScopeAll || ScopeIds.Contains(e.UnitId));
}
