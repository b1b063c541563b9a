using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Audit;

/// <summary>The log says codes by the names the screens use: those of the code lists, and those of the plan of the row.</summary>
public sealed class AuditCodesTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_Row_NamesFieldComponentCapacityAndAward()
    {
        var list = await ListAsync();
        var entry = await _portal.SaveAsync(TestData.EntryFor(list, TestData.Person("Điểu Bé"), change: d => d with
        {
            Capacity = "ND",
            Field = "NN",
            Component = "HO",
            Awards = [new("CSTDCS", "CSTĐ cơ sở", "", null, null)],
        }));
        await _portal.DataAsync(async db =>
        {
            (await db.RosterEntries.SingleAsync(e => e.Id == entry.Id)).Change(new EntryDetails { Capacity = "ND", Field = "không có trong danh mục", Component = "NN" });
            await db.SaveChangesAsync();
        });

        var changes = await ChangesAsync("RosterEntry");

        Assert.Contains("Tư cách: – → Nông dân", changes);
        Assert.Contains("Lĩnh vực: – → Nông nghiệp - Nông thôn", changes);
        Assert.Contains("Thành phần kinh tế: – → Kinh tế hộ gia đình, cá thể", changes);
        Assert.Contains("Thành phần kinh tế: Kinh tế hộ gia đình, cá thể → Kinh tế nhà nước", changes);
        // What no list knows any more is told as it was written.
        Assert.Contains("Lĩnh vực: Nông nghiệp - Nông thôn → không có trong danh mục", changes);
        Assert.Contains("Mã: – → Chiến sĩ thi đua cơ sở", await ChangesAsync("EntryAward"));
    }

    [Fact]
    public async Task Get_Congress_NamesFormAndTitleByItsPlanAndLeavesOutAnOrdinalItHasNot()
    {
        await ListAsync();
        await _portal.SaveAsync(TestData.CongressFor(TestUnits.HonQuan, d => d with { Form = "dai-hoi", Title = null, Ordinal = 6 }));

        var changes = await ChangesAsync("Congress");

        Assert.Contains("Hình thức: – → Hội nghị tuyên dương điển hình tiên tiến", changes);
        Assert.Contains("Tên gọi: – → HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN", changes);
        Assert.Equal(["Lần thứ: – → VI"], changes.Where(c => c.StartsWith("Lần thứ:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_Explanation_IsCalledByItsRule()
    {
        var list = await ListAsync();
        await _portal.DataAsync(async db =>
        {
            (await db.Rosters.SingleAsync(r => r.Id == list.Id)).Explain("X-05/Whole", "Xã ít điển hình", TestData.Stamp);
            await db.SaveChangesAsync();
        });
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/audit?kind=RosterExplanation");

        const string rule = "X-05 Cơ cấu: tỷ lệ điển hình tiên tiến so với khách mời và lãnh đạo";
        Assert.EndsWith($"Giải trình {rule}", Assert.Single(page.Rows)[1], StringComparison.Ordinal);
        Assert.Contains($"Quy định: – → {rule}", await ChangesAsync("RosterExplanation"));
    }

    [Fact]
    public async Task Get_ChangesOfAPlan_NameKindsReadingsAndValues()
    {
        await _portal.DataAsync(async db =>
        {
            var plan = await db.Plans.WithParts().SingleAsync();
            var rule = plan.Rules.Single(r => r.Code == "X-01");
            rule.Change(Severity.Explanation, [Domain.Units.UnitKind.District, Domain.Units.UnitKind.Commune], null, null, null);
            Assert.True(rule.Parameters[0].Set("hoi-nghi-tuyen-duong,dai-hoi"));
            var point = plan.Interpretations.Single(i => i.Code == "AMB-07");
            Assert.True(point.Decide(point.Readings.First(r => r.Key != point.InForce).Key, "Ban Thi đua", new(2025, 3, 1), "Công văn 1", null));
            await db.SaveChangesAsync();
        });
        var readings = await _portal.DataAsync(db => db.Plans.SelectMany(p => p.Interpretations).Where(i => i.Code == "AMB-07").SelectMany(i => i.Readings).Select(r => r.Text).ToListAsync());

        Assert.Contains("Áp dụng cho: Xã, phường, thị trấn → Huyện, thị xã, thành phố, Xã, phường, thị trấn", await ChangesAsync("PlanRule"));
        Assert.Contains("Giá trị: Hội nghị tuyên dương điển hình tiên tiến → Hội nghị tuyên dương điển hình tiên tiến, Đại hội Thi đua yêu nước", await ChangesAsync("RuleParameter"));
        var decided = Assert.Single(await ChangesAsync("Interpretation"), c => c.StartsWith("Cách hiểu áp dụng: ", StringComparison.Ordinal));
        Assert.All(readings, r => Assert.Contains(r, decided, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ManyCodes_AskNoMoreOftenThanFew()
    {
        using var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        await ExplainedAsync(TestUnits.LocAn);
        await board.PageAsync("/audit?size=100");
        var few = await AskedAsync();
        foreach (var unit in (TestUnit[])[TestUnits.HonQuan, TestUnits.LocNinh, TestUnits.Education]) await ExplainedAsync(unit);
        await board.PageAsync("/audit?size=100");

        Assert.Equal(few, await AskedAsync());

        async Task<int> AskedAsync() => (await _portal.Sql.DuringAsync(() => board.PageAsync("/audit?size=100"))).Count(s => !s.Contains("CacheStamps", StringComparison.Ordinal));
        async Task ExplainedAsync(TestUnit unit)
        {
            var list = TestData.RosterFor(await _portal.SaveAsync(TestData.CongressFor(unit)));
            list.Explain("X-05/Whole", "Lý do", TestData.Stamp);
            await _portal.SaveAsync(list);
            await _portal.SaveAsync(TestData.EntryFor(list, TestData.Person($"Điểu {unit.Id}"), change: d => d with { Field = "NN", Awards = [new("CSTDCS", "CSTĐ cơ sở", "", null, null)] }));
        }
    }

    [Fact]
    public async Task Columns_OfEveryKindOfRow_HaveAWord()
    {
        var columns = await _portal.DataAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(t => AuditRules.IsAudited(t.ClrType))
            .SelectMany(t => t.GetProperties().Select(p => p.Name).Where(name => name != "Token" && !AuditRules.IsLeftOut(t.ClrType, name))).Distinct().ToList()));

        Assert.True(columns.Count > 80, $"{columns.Count}");
        var bare = columns.Where(c => AuditWords.Changes($$"""{"{{c}}":[null,"1"]}""", Domain.Units.UnitTree.Empty) is [{ } change] && change.Column == c);
        Assert.Empty(bare);
    }

    private async Task<Roster> ListAsync() => await _portal.SaveAsync(TestData.RosterFor(await _portal.SaveAsync(
        TestData.CongressFor(TestUnits.LocAn, d => d with { Form = "hoi-nghi-tuyen-duong", Title = "1", Ordinal = null }))));

    /// <summary>"Column: before → after" of every change of rows of a kind.</summary>
    private async Task<IReadOnlyList<string>> ChangesAsync(string kind)
    {
        var page = await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync($"/audit?size=100&kind={kind}");
        return [.. page.Document.QuerySelectorAll("dl.facts dt").Select(dt => $"{Page.Words(dt)}: {Page.Words(dt.NextElementSibling)}")];
    }
}
