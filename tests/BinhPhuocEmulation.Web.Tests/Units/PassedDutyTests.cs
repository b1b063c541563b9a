using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>
/// What becomes of the duty of the old communes on 1/7/2025: what was begun, be it a draft, is gone on with; what was not begun the new unit owes; a plan issued
/// later binds the new unit alone. Every page says the same.
/// </summary>
public sealed class PassedDutyTests : IDisposable
{
    private const string Address = "/units/reorganisation";
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Reorganisation_OfUnitsThatHaveOnlyDraftsOrReturned_PassesThoseOnAndAsksNothingMore()
    {
        await BeginAsync(communes: 3);
        var preview = await Board.PageAsync(Address);
        var row = RowOf(preview, "#merges", "Xã Tân Tiến");
        Assert.EndsWith("không phải tổ chức thêm của đơn vị cũ: 2 nháp, 1 trả lại", Cell(row, "Theo kế hoạch"), StringComparison.Ordinal);
        Assert.Contains("đăng ký còn là bản nháp hoặc bị trả lại cũng được làm tiếp", preview.Text, StringComparison.Ordinal);
        Assert.Contains("hiện 39 trong 40 xã, phường mới sẽ phải tổ chức", preview.Text, StringComparison.Ordinal);
        Assert.Contains("chưa lập đăng ký, kể cả bản nháp", preview.Text, StringComparison.Ordinal);

        var (unit, officer) = await ApplyAsync();

        Assert.Equal("Làm tiếp của đơn vị cũ: 2 nháp, 1 trả lại", Cell(RowOf(await Board.PageAsync("/units?kind=Commune&size=100"), "", "Xã Tân Tiến"), "Đại hội, hội nghị"));
        Assert.Equal("không phải tổ chức thêm, làm tiếp của đơn vị cũ", await FactAsync(unit));
        Assert.Contains("Đơn vị làm tiếp đại hội, hội nghị của đơn vị cũ, không phải tổ chức thêm", (await Board.PageAsync($"/units/{unit}")).Text, StringComparison.Ordinal);
        Assert.Equal("đã kết thúc; đơn vị kế thừa làm tiếp", await FactAsync(TestUnits.LocAn.Id));

        // The first page names what is to be gone on with, and no duty that there is not.
        var home = await officer.PageAsync("/");
        Assert.Equal(3, home.Document.QuerySelectorAll("main .card h2").Count(h => Page.Words(h).StartsWith("Xã ", StringComparison.Ordinal)));
        Assert.DoesNotContain("Chưa đăng ký", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/congresses/new?unit={unit}", home.Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành đăng ký của Xã Lộc An", home.Text, StringComparison.Ordinal);

        // Nor does the list of all that may register, by light or without.
        var listed = RowOf(await Board.PageAsync("/congresses?all=true&kind=3&q=tan+tien&state=none"), "", "Xã Tân Tiến");
        Assert.Contains("Không bắt buộc", listed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("quá hạn", listed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain((await Board.PageAsync("/congresses?all=true&kind=3&light=overdue&q=tan+tien&state=none")).Rows, r => r[1].StartsWith("Xã Tân Tiến", StringComparison.Ordinal));
        Assert.Null((await Board.PageAsync("/congresses?q=tan+tien&state=none")).Rows.FirstOrDefault(r => r[1].StartsWith("Xã Tân Tiến", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reorganisation_WhereOneHadNotBegun_LeavesThatOneToTheNewUnit()
    {
        await BeginAsync(communes: 2);
        var row = RowOf(await Board.PageAsync(Address), "#merges", "Xã Tân Tiến");
        Assert.Matches("^phải tổ chức thay Xã [^;]+ chưa đăng ký; của đơn vị cũ: 1 nháp, 1 trả lại$", Cell(row, "Theo kế hoạch"));

        var (unit, officer) = await ApplyAsync();

        Assert.Equal("Chưa đăng ký của đơn vị cũ: 1 nháp, 1 trả lại", Cell(RowOf(await Board.PageAsync("/units?kind=Commune&size=100"), "", "Xã Tân Tiến"), "Đại hội, hội nghị"));
        Assert.Equal("phải tổ chức, thay đơn vị đã kết thúc chưa đăng ký", await FactAsync(unit));
        Assert.Contains("việc chưa làm nay thuộc đơn vị này", (await Board.PageAsync($"/units/{unit}")).Text, StringComparison.Ordinal);
        Assert.Contains("quá hạn 92 ngày", (await officer.PageAsync("/")).Text, StringComparison.Ordinal);
        var left = (await OldAsync())[2];
        Assert.Equal("đã kết thúc; việc chưa làm chuyển cho đơn vị kế thừa", await FactAsync(left));
    }

    [Theory]
    [InlineData("01/07/2025", "không áp dụng", "phải tổ chức", 0)]
    [InlineData("30/06/2025", "đã kết thúc; việc chưa làm chuyển cho đơn vị kế thừa", "phải tổ chức, thay đơn vị đã kết thúc chưa đăng ký", 3)]
    public async Task PlanIssuedOnTheFirstDayOfTheNewUnits_BindsThemAlone_TheDayBeforeStillTheOldOnes(string issued, string old, string heir, int unregistered)
    {
        await PutNextInForceAsync(issued);
        var board = Board;
        await (await board.PageAsync("/congresses")).Form("/plan-choice").PostAsync(("plan", "kh-15"));
        Assert.Equal(unregistered == 0, (await board.PageAsync(Address)).Text.Contains("trở đi: 40 trong 40 xã, phường mới phải tổ chức như mọi đơn vị", StringComparison.Ordinal));
        var (unit, officer) = await ApplyAsync();
        _portal.Time.Set(new(2030, 2, 4));

        Assert.Equal(heir, await FactAsync(unit));
        Assert.Equal(old, await FactAsync(TestUnits.LocAn.Id));
        var page = await Board.PageAsync($"/units/{unit}");
        Assert.Equal(unregistered, page.Text.Split("· chưa đăng ký").Length - 1);
        Assert.Equal(unregistered > 0, page.Text.Contains("việc chưa làm nay thuộc đơn vị này", StringComparison.Ordinal));
        Assert.Contains("Chưa đăng ký", page.Text, StringComparison.Ordinal);
        Assert.Equal(unregistered > 0, (await Board.PageAsync("/units?obliged=true&kind=Commune&state=closed")).Rows.Count > 0);
        var preview = await Board.PageAsync(Address);
        Assert.Equal(unregistered > 0 ? "phải tổ chức chưa đơn vị cũ nào đăng ký" : "phải tổ chức", Cell(RowOf(preview, "#merges", "Xã Tân Tiến"), "Theo kế hoạch"));
        // Under the old plan nothing had begun, under the new one neither: both are owed.
        Assert.Equal(2, (await officer.PageAsync("/")).Document.QuerySelectorAll($"main .task[href^='/congresses/new?unit={unit}&']").Length);
    }

    [Fact]
    public async Task ClosedWithoutASuccessor_OwesNothingAnyMore()
    {
        await (await Board.PageAsync($"/units/{TestUnits.LocAn.Id}/close")).Form().PostAsync(("Form.On", "01/03/2025"), ("Form.Document", "Nghị quyết 12/NQ-HĐND ngày 10/01/2025"));

        Assert.Equal("đã kết thúc, không còn phải tổ chức", await FactAsync(TestUnits.LocAn.Id));
    }

    /// <summary>The old communes that become the new Xã Tân Tiến: Lộc An first.</summary>
    private async Task<int[]> OldAsync() => [.. await _portal.DataAsync(db => db.Units
        .Where(u => u.Id == TestUnits.LocAn.Id || (u.Parent!.Name == "Huyện Bù Đốp" && (u.Name == "Xã Tân Thành" || u.Name == "Xã Tân Tiến")))
        .OrderByDescending(u => u.Id == TestUnits.LocAn.Id).ThenBy(u => u.Name).Select(u => u.Id).ToListAsync())];

    /// <summary>A draft, one that was returned, a draft.</summary>
    private async Task BeginAsync(int communes)
    {
        foreach (var (i, unit) in (await OldAsync()).Take(communes).Index())
        {
            var congress = TestData.CongressFor(unit);
            foreach (var step in i == 1 ? (CongressAction[])[CongressAction.Register, CongressAction.Return] : []) congress.Take(step, TestData.Stamp with { Remark = "Thiếu địa chỉ" });
            await _portal.SaveAsync(congress);
        }
    }

    /// <summary>The new unit on its first day, and an officer of it.</summary>
    private async Task<(int Unit, HttpClient Officer)> ApplyAsync()
    {
        await (await Board.PageAsync(Address)).Form(Address).PostAsync();
        var unit = await _portal.DataAsync(db => db.Units.Where(u => u.Code == "2025-25276").Select(u => u.Id).SingleAsync());
        var account = TestData.Account("xa.tantien.moi", Role.UnitOfficer, TestUnits.LocAn);
        account.UnitId = unit;
        await _portal.SaveAsync(account);
        _portal.Time.Set(new(2025, 7, 1));
        return (unit, _portal.SignedIn(account.Id));
    }

    private async Task PutNextInForceAsync(string issued)
    {
        var form = (await Board.PageAsync("/plans/kh-293-2024/copy")).Form().SetAll("Form.Levels", ["Province", "Commune", "Department", "Enterprise"]);
        await form.PostAsync(("Form.Code", "kh-15"), ("Form.Number", "15/KH-UBND"), ("Form.ShortName", "Kế hoạch 15/KH-UBND"), ("Form.Period", "2030 - 2035"), ("Form.ShiftMonths", "60"), ("Form.IssuedOn", issued));
        await (await Board.PageAsync("/plans/kh-15")).Form("/plans/kh-15/state").PostAsync(("To", "InForce"));
    }

    private async Task<string> FactAsync(int unit) =>
        Page.Words((await Board.PageAsync($"/units/{unit}")).Document.QuerySelectorAll("dt").Single(d => d.TextContent == "Theo kế hoạch").NextElementSibling);

    private static AngleSharp.Dom.IElement RowOf(Page page, string within, string unit) =>
        page.Document.QuerySelectorAll($"{within} tbody tr").First(r => Page.Words(r.QuerySelector("th")).StartsWith(unit, StringComparison.Ordinal) && !Page.Words(r.QuerySelector("th")).StartsWith($"{unit}, Huyện", StringComparison.Ordinal));

    private static string Cell(AngleSharp.Dom.IElement row, string label) => Page.Words(row.QuerySelector($"td[data-label='{label}']"));
}
