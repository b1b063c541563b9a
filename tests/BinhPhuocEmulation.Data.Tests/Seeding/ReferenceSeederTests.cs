using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.TestKit.Database;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Tests.Seeding;

public sealed class ReferenceSeederTests
{
    [Fact]
    public async Task SeedAsync_EmptyDatabase_LoadsAll()
    {
        using var database = TestDatabase.Create();
        var result = await ReferenceSeeder.SeedAsync(database.Open());
        Assert.Equal((205, true), (result.Units, result.Plan));
        var db = database.Open();
        Assert.Equal(result.CodeItems, await db.CodeItems.CountAsync());
        var locAn = await db.Units.Include(u => u.Parent).SingleAsync(u => u.Code == "25276");
        Assert.Equal(("Xã Lộc An", "Huyện Lộc Ninh"), (locAn.Name, locAn.Parent!.Name));
        Assert.Null(locAn.ClosedOn);
        var plan = await LoadPlanAsync(db);
        Assert.Equal(PlanState.InForce, plan.State);
        Assert.Equal(90, plan.Rules.Count);
        Assert.Equal(plan.Rules.Count(r => r.Check.Length > 0), new CompiledPlan(plan).Rules.Count);
    }

    [Fact]
    public async Task SeedAsync_Again_AddsNothingAndKeepsEdits()
    {
        using var database = TestDatabase.Create();
        await ReferenceSeeder.SeedAsync(database.Open());
        var editing = database.Open();
        var unit = await editing.Units.SingleAsync(u => u.Code == "A002");
        unit.Correct("Sở Nội vụ tỉnh", "SNV", unit.ParentId, false, true);
        await editing.SaveChangesAsync();
        var result = await ReferenceSeeder.SeedAsync(database.Open());
        Assert.Equal(new ReferenceResult(0, 0, false), result);
        Assert.Equal("Sở Nội vụ tỉnh", (await database.Open().Units.SingleAsync(u => u.Code == "A002")).Name);
    }

    [Fact]
    public async Task SeedAsync_NarrowScope_IsRefused()
    {
        using var database = TestDatabase.Create();
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReferenceSeeder.SeedAsync(database.Open(UnitScope.Of([1]))));
    }

    private static Task<Plan> LoadPlanAsync(AppDbContext db) => db.Plans.Include(p => p.Clauses).Include(p => p.Forms)
        .Include(p => p.Rules).ThenInclude(r => r.Parameters).Include(p => p.Interpretations).ThenInclude(i => i.Readings).AsSplitQuery().SingleAsync();
}
