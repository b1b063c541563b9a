using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Database;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BinhPhuocEmulation.Data.Tests.Caching;

public class CacheTests
{
    private static readonly DateOnly Today = new(2025, 3, 17);

    [EngineData]
    public void UnitTree_SavedOnThisNode_IsSeenAtOnce(DatabaseProvider engine)
    {
        using var node = new Node(engine);
        var sample = SampleProvince.In(node.Database);
        Assert.Equal("Xã Lộc An", node.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
        Rename(node, sample, "Xã Lộc Thành");
        Assert.Equal("Xã Lộc Thành", node.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
    }

    [EngineData]
    public void UnitTree_TransactionOpen_KeepsTheOldUntilTheCommit(DatabaseProvider engine)
    {
        using var node = new Node(engine);
        var sample = SampleProvince.In(node.Database);
        node.Units.Get(Today);
        using var db = node.Database.Open();
        using (var transaction = db.Database.BeginTransaction())
        {
            db.Units.Single(u => u.Id == sample.Own.UnitId).Rename("Xã Lộc Thành", Today, "Nghị quyết 1");
            db.SaveChanges();
            Assert.Equal("Xã Lộc An", node.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
            transaction.Commit();
        }
        Assert.Equal("Xã Lộc Thành", node.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
    }

    [Fact]
    public void UnitTree_SavedOnAnotherNode_IsSeenAfterTwoSeconds()
    {
        using var node = new Node(DatabaseProvider.Sqlite);
        var sample = SampleProvince.In(node.Database);
        using var other = new Node(node.Database.ConnectionString);
        Assert.Equal("Xã Lộc An", other.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
        Rename(node, sample, "Xã Lộc Thành");
        other.Time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal("Xã Lộc An", other.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
        other.Time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("Xã Lộc Thành", other.Units.Get(Today).Find(sample.Own.UnitId)!.Name);
    }

    [Fact]
    public void UnitTree_NothingChanged_AsksOnlyTheStamp()
    {
        using var node = new Node(DatabaseProvider.Sqlite);
        SampleProvince.In(node.Database);
        var tree = node.Units.Get(Today);
        node.Sql.Clear();
        Assert.Same(tree, node.Units.Get(Today));
        Assert.Empty(node.Sql.Commands);
        node.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Same(tree, node.Units.Get(Today));
        Assert.Contains("CacheStamps", Assert.Single(node.Sql.Commands), StringComparison.Ordinal);
    }

    [Fact]
    public void UnitTree_OtherDay_FollowsTheClosing()
    {
        using var node = new Node(DatabaseProvider.Sqlite);
        var sample = SampleProvince.In(node.Database);
        using (var db = node.Database.Open())
        {
            var heir = db.Units.Single(u => u.Id == sample.Foreign.UnitId);
            db.Units.Single(u => u.Id == sample.Own.UnitId).Close(new(2025, 7, 1), "Nghị quyết 1662/NQ-UBTVQH15", heir);
            db.SaveChanges();
        }
        Assert.Empty(node.Units.Get(new(2025, 6, 30)).PredecessorsOf(sample.Foreign.UnitId));
        Assert.Single(node.Units.Get(new(2025, 7, 1)).PredecessorsOf(sample.Foreign.UnitId));
    }

    [EngineData]
    public void Plans_RevisionOnThisNode_IsCompiledAnew(DatabaseProvider engine)
    {
        using var node = new Node(engine);
        var sample = SampleProvince.In(node.Database);
        var before = node.Plans.Plans.Compiled(sample.PlanId);
        Assert.Same(before, node.Plans.Plans.Compiled(sample.PlanId));
        using (var db = node.Database.Open())
        {
            var plan = db.Plans.WithParts().Single();
            plan.Add(new CongressForm("dai-hoi", "Đại hội", true, 1));
            plan.Revise();
            db.SaveChanges();
        }
        var after = node.Plans.Plans.Compiled(sample.PlanId);
        Assert.Equal((1, 2), (before.Revision, after.Revision));
        Assert.Single(after.Forms);
    }

    [EngineData]
    public void CodeLists_NewItem_IsFound(DatabaseProvider engine)
    {
        using var node = new Node(engine);
        Assert.Null(node.Codes.Lists.Find("ethnicity", "xtieng"));
        using (var db = node.Database.Open())
        {
            db.Add(new CodeItem("ethnicity", "xtieng", "Xtiêng", 1));
            db.SaveChanges();
        }
        Assert.Equal("Xtiêng", node.Codes.Lists.Find("ethnicity", "xtieng")!.Name);
    }

    private static void Rename(Node node, SampleProvince sample, string name)
    {
        using var db = node.Database.Open();
        db.Units.Single(u => u.Id == sample.Own.UnitId).Rename(name, Today, "Nghị quyết 1");
        db.SaveChanges();
    }

    /// <summary>One process of the portal, with its own caches and clock.</summary>
    private sealed class Node : IDisposable
    {
        public Node(DatabaseProvider engine) => Database = TestDatabase.Create(engine, Register);

        public Node(string sqlite) => Database = TestDatabase.Attach(DatabaseProvider.Sqlite, sqlite, Register);

        public TestDatabase Database { get; }
        public FakeTimeProvider Time { get; } = new();
        public SqlRecorder Sql { get; } = new();
        public UnitTreeCache Units => Database.Services.GetRequiredService<UnitTreeCache>();
        public PlanCache Plans => Database.Services.GetRequiredService<PlanCache>();
        public CodeListCache Codes => Database.Services.GetRequiredService<CodeListCache>();

        public void Dispose() => Database.Dispose();

        private void Register(IServiceCollection services)
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<IInterceptor>(Sql);
        }
    }
}
