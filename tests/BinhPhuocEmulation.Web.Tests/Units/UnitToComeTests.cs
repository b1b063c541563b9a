using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>A unit that is decided but not yet founded: every page says the same, and names the day.</summary>
public sealed class UnitToComeTests : IDisposable
{
    private readonly PortalFactory _portal = new();
    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("true", "phải tổ chức, từ 01/06/2025", "Từ ngày thành lập 01/06/2025 đơn vị phải tổ chức theo kế hoạch")]
    [InlineData("false", "không bắt buộc; đăng ký được từ 01/06/2025", "Từ ngày thành lập 01/06/2025 đơn vị mới đăng ký được; kế hoạch không bắt buộc")]
    public async Task Get_BeforeTheDay_SaysOneThingOfThePlan(string obliged, string fact, string sentence)
    {
        var page = await Board.PageAsync($"/units/{await FoundAsync(obliged)}");

        Assert.Equal(fact, page.Document.QuerySelectorAll("dt").Single(d => d.TextContent == "Theo kế hoạch").NextElementSibling!.TextContent);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("vẫn có thể đăng ký", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "phải tổ chức")]
    [InlineData("false", "không bắt buộc")]
    public async Task Get_FromTheDayOn_SaysItWithoutTheDay(string obliged, string fact)
    {
        var id = await FoundAsync(obliged);
        _portal.Time.Set(new(2025, 6, 1), new(0, 0));

        var page = await Board.PageAsync($"/units/{id}");

        Assert.Equal(fact, page.Document.QuerySelectorAll("dt").Single(d => d.TextContent == "Theo kế hoạch").NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task GetNewCongress_BeforeTheDay_NamesIt_AndForForeignUsersIsNotThere()
    {
        var address = $"/congresses/new?unit={await FoundAsync("true")}";

        var refused = await Board.ReadAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("thành lập từ 01/06/2025; từ ngày đó mới đăng ký được", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _portal.SignedIn(TestAccounts.DistrictOfficer).ReadAsync(address)).Status);
    }

    [Fact]
    public async Task GetNew_WithoutAKind_GroupsTheUnitsAboveByWhatStandsBelowThem()
    {
        var groups = (await Board.PageAsync("/units/new")).Document.QuerySelectorAll("#Form_ParentId optgroup").Select(g => g.GetAttribute("label")).ToArray();

        Assert.Contains("Tỉnh: cấp trên của mọi loại khác", groups);
        Assert.Contains("Huyện, thị xã, thành phố: cấp trên của xã, phường, thị trấn; đơn vị sự nghiệp, báo chí; doanh nghiệp", groups);
    }

    private async Task<int> FoundAsync(string obliged)
    {
        var answer = await (await Board.PageAsync("/units/new")).Form().PostAsync(("Form.Code", "T-9"), ("Form.Name", "Sở Dân tộc và Tôn giáo"), ("Form.Kind", "Department"),
            ("Form.ParentId", $"{TestUnits.Province.Id}"), ("Form.FoundedOn", "01/06/2025"), ("Form.Document", "Nghị quyết 01/NQ-HĐND"), ("Form.IsObliged", obliged));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return await _portal.DataAsync(db => db.Units.Where(u => u.Code == "T-9").Select(u => u.Id).SingleAsync());
    }
}
