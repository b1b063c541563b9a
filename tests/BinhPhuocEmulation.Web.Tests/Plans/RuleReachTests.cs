using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Plans;

/// <summary>For whom the rules of the plan are in force, on the page of the plan, in the editor and in the list of congresses.</summary>
public sealed partial class RuleReachTests : IDisposable
{
    private const string Plan = "kh-293-2024";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("V-03", "Áp dụng cho 1 đơn vị được nêu tên: Sở Tài chính")]
    [InlineData("V-05", "Áp dụng cho 1 đơn vị được nêu tên: Sở Nội vụ")]
    [InlineData("V-02", "Áp dụng cho 2 đơn vị được nêu tên: Sở Văn hóa - Thể thao và Du lịch, Đài Phát thanh - Truyền hình và Báo Bình Phước")]
    [InlineData("P-02", "Áp dụng cho 1 đơn vị (")]
    [InlineData("H-03", "Áp dụng cho 10 đơn vị (")]
    [InlineData("H-08", "Áp dụng cho 11 đơn vị (")]
    public async Task Get_Plan_CountsUnitsForWhichARuleIsReallyInForce(string rule, string words)
    {
        var page = await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync($"/plans/{Plan}");
        Assert.Contains(words, Page.Words(page.Document.GetElementById(rule)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Plan_RuleOfAll_CountsAsManyAsTheListOfCongresses()
    {
        await _portal.DataAsync(async db =>
        {
            var coming = new Unit("99001", "Xã Sắp Lập", UnitKind.Commune, TestUnits.LocNinh.Id);
            coming.Found(new DateOnly(2025, 4, 1), "Nghị quyết 1");
            db.Units.Add(coming);
            // Not obliged, but begun: it is asked for all the same.
            db.Congresses.Add(TestData.CongressFor(db.Units.First(u => !u.IsObliged && u.Kind == UnitKind.ArmedForces).Id));
            await db.SaveChangesAsync();
        });
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var listed = Page.Words((await board.PageAsync("/congresses")).Document.QuerySelector(".tab .tab-count"));
        var plan = await board.PageAsync($"/plans/{Plan}");

        Assert.True(int.Parse(listed, CultureInfo.InvariantCulture) > 150, listed);
        Assert.Contains($"Áp dụng cho {listed} đơn vị (Mọi đơn vị", Page.Words(plan.Document.GetElementById("G-02")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DeviatingUnits_LeadsToTheListOfExactlyThese()
    {
        await _portal.DataAsync(async db =>
        {
            var communes = await db.Units.Where(u => u.Kind == UnitKind.Commune).OrderBy(u => u.Id).Take(5).ToListAsync();
            foreach (var (unit, i) in communes.Select((u, i) => (u, i)))
                db.Congresses.Add(TestData.CongressFor(unit.Id, change: d => d with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Ordinal = null, Date = new DateOnly(2025, i < 3 ? 4 : 3, 20) }));
            await db.SaveChangesAsync();
        });
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var link = (await board.PageAsync($"/plans/{Plan}")).Document.QuerySelector("#X-03 a[href*='rule=']")!;
        Assert.Contains("3 đơn vị đang lệch", Page.Words(link), StringComparison.Ordinal);

        var list = await board.PageAsync(link.GetAttribute("href")!);
        Assert.Equal(3, list.Rows.Count);
        Assert.All(list.Rows, r => Assert.Contains("20/04/2025", string.Join(' ', r), StringComparison.Ordinal));
        Assert.Contains("Chỉ những đơn vị đang lệch quy định X-03", list.Text, StringComparison.Ordinal);
        // What filters further keeps the rule.
        Assert.Equal(["X-03", Plan], ((string[])["rule", "plan"]).Select(name => list.Document.QuerySelector($"form.filters input[name={name}]")?.GetAttribute("value")));
        Assert.Equal(20, (await board.PageAsync("/congresses?rule=Q-99")).Rows.Count);
    }

    [Fact]
    public async Task Post_Rule_NamingOtherUnits_BindsThese_AndRefusesOneThatIsNotThere()
    {
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);
        var form = (await board.PageAsync($"/plan-rules/{Plan}/V-03")).Form();
        var field = Assert.Single(form.Names, n => Codes().IsMatch(n));
        Assert.Equal("A003", form[field]);

        var refused = await form.SetAll(field, ["A003", "A999"]).PostAsync(("Form.Reason", "Công văn 1"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Summary, line => line.Contains("A999", StringComparison.Ordinal));

        var preview = await (await board.PageAsync($"/plan-rules/{Plan}/V-03")).Form().SetAll(field, ["A003", "A004"]).PostAsync(("Form.Reason", "Công văn 1"));
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form().PostAsync()).Status);
        var rule = Page.Words((await board.PageAsync($"/plans/{Plan}")).Document.GetElementById("V-03"));
        Assert.Contains("Áp dụng cho 2 đơn vị được nêu tên: Sở Tài chính, Sở Kế hoạch và Đầu tư", rule, StringComparison.Ordinal);
        Assert.Contains("Cơ quan thực hiện: Sở Tài chính → Sở Tài chính, Sở Kế hoạch và Đầu tư", rule, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^Form\.Parameters\[\d+\]\.Codes$")]
    private static partial Regex Codes();
}
