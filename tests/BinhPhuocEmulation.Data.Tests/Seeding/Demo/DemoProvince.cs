using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Seeding.Demo;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Seeding.Demo;

/// <summary>The demo at scale 1, made once for the tests that only read it.</summary>
public sealed class DemoProvince : IAsyncLifetime
{
    public const string Password = "mat-khau-thu-nghiem-2025";
    public static readonly DateOnly Today = new(2025, 3, 17);

    public TestDatabase Database { get; } = TestDatabase.Create();
    public DemoResult Result { get; private set; } = null!;
    public Plan Plan { get; private set; } = null!;
    public CompiledPlan Compiled { get; private set; } = null!;
    public CodeLists Lists { get; private set; } = null!;
    public UnitTree Tree { get; private set; } = null!;
    public List<CongressFactsRow> Congresses { get; private set; } = null!;

    public static async Task<DemoResult?> SeedAsync(TestDatabase database, int scale = 1)
    {
        await ReferenceSeeder.SeedAsync(database.Open());
        return await new DemoSeeder(database.Open(), new PasswordHasher<Account>()).SeedAsync(new DemoRequest(scale, Password, Today));
    }

    public async Task InitializeAsync()
    {
        Result = (await SeedAsync(Database))!;
        var db = Database.Open();
        Plan = await db.Plans.Include(p => p.Clauses).Include(p => p.Forms).Include(p => p.Rules).ThenInclude(r => r.Parameters)
            .Include(p => p.Interpretations).ThenInclude(i => i.Readings).AsSplitQuery().SingleAsync();
        Compiled = new CompiledPlan(Plan);
        Lists = new CodeLists(await db.CodeItems.ToListAsync());
        Tree = new UnitTree(await db.Units.Select(u => new UnitNode(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.SuccessorId, u.IsPilot, u.ClosedOn, u.SortKey)).ToListAsync(), Today);
        Congresses = await CongressFactsQuery.LoadAsync(db, Compiled, Tree, db.Congresses);
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }

    public UnitNode Unit(string code) => Tree.All.Single(u => u.Code == code);

    public CongressFactsRow Of(string code) => Congresses.Single(c => c.UnitId == Unit(code).Id);

    public List<Finding> Findings(CongressFactsRow row) => Compiled.Evaluate(row.Facts);
}
