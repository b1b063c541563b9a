using System.Net;
using System.Text;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Accounts;

public sealed class BulkAccountsTests : IDisposable
{
    private readonly PortalFactory _factory = new();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Get_District_ProposesAnAsciiNameForEachCommuneWithoutAccount()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        var page = await client.PageAsync($"/accounts/bulk?district={TestUnits.LocNinh.Id}");

        Assert.Equal(14, page.Rows.Count);
        Assert.Contains(page.Rows, r => r[1] == "Xã Lộc Điền, Huyện Lộc Ninh" && r[2] == "xa.locdien.locninh");
        Assert.Contains(page.Rows, r => r[2] == "tt.locninh.locninh");
        Assert.DoesNotContain(page.Rows, r => r[1].StartsWith("Xã Lộc An,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_AllCommunesOfTheProvince_MakesAllWithLettersThatAreDownloadedOnce()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);
        var page = await client.PageAsync("/accounts/bulk");
        var form = page.Form().SetAll("UnitIds", page.Document.QuerySelectorAll("input[name=UnitIds]").Select(b => b.GetAttribute("value")!));

        var issued = await (await form.PostAsync()).FollowAsync();
        var letters = issued.Form("/accounts/issued/letters");
        var pdf = await letters.PostAsync();
        var again = await letters.PostAsync();

        Assert.Equal(108, issued.Rows.Count);
        Assert.Equal(108, issued.Rows.Select(r => r[2]).Distinct().Count());
        Assert.Equal(108, issued.Rows.Select(r => r[3]).Distinct().Count());
        Assert.Contains(issued.Rows, r => r[2] == "xa.tanhung.dongphu");
        Assert.Equal(HttpStatusCode.OK, pdf.Status);
        Assert.Equal("application/pdf", pdf.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(108, Count(await pdf.Response.Content.ReadAsByteArrayAsync(), "/Type /Page\n"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("cấp lại mật khẩu", again.Text, StringComparison.Ordinal);
        Assert.Equal(issued.Rows, again.Rows);
        Assert.DoesNotContain("người khác thay đổi", again.Text, StringComparison.Ordinal);
        var log = await _factory.DataAsync(db => db.ExportLogs.SingleAsync());
        Assert.Equal(("account-letters", 108), (log.Kind, log.Rows));
        Assert.Contains("Mọi đơn vị trong mục này đã có tài khoản", (await client.PageAsync("/accounts/bulk?kind=Commune")).Text, StringComparison.Ordinal);
        // Without a kind in the address the page opens where something is left to do.
        Assert.Equal(9, (await client.PageAsync("/accounts/bulk")).Rows.Count(r => r[1].StartsWith("Huyện", StringComparison.Ordinal) || r[1].StartsWith("Thị xã", StringComparison.Ordinal) || r[1].StartsWith("Thành phố", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_UnitThatGotAnAccountMeanwhile_MakesNoneAndSaysWhich()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);
        var form = (await client.PageAsync($"/accounts/bulk?district={TestUnits.LocNinh.Id}")).Form();
        var other = form.Element.QuerySelector("input[name=UnitIds]")!.GetAttribute("value")!;

        var page = await form.SetAll("UnitIds", [$"{TestUnits.LocAn.Id}", other]).PostAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Xã Lộc An, Huyện Lộc Ninh vừa có tài khoản", page.Summary.Single(), StringComparison.Ordinal);
        Assert.Equal(TestAccounts.All.Count, await _factory.DataAsync(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData(null, "Chọn ít nhất một đơn vị.")]
    [InlineData("999999", "Có đơn vị không tìm thấy trong danh mục; hãy tải lại trang.")]
    public async Task Post_NothingOrUnknown_IsRefused(string? unit, string message)
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);
        var form = (await client.PageAsync("/accounts/bulk")).Form();

        var page = await form.PostAsync(("UnitIds", unit));

        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, page.Summary.Single()));
    }

    [Fact]
    public async Task Get_Page_StartsWithNothingTicked_AndAsksBeforeItMakesAccounts()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);

        var page = await client.PageAsync("/accounts/bulk");
        var answer = await page.Form().PostAsync();

        Assert.Equal(108, page.Document.QuerySelectorAll("input[name=UnitIds]").Length);
        Assert.Empty(page.Document.QuerySelectorAll("input[name=UnitIds][checked]"));
        Assert.NotNull(page.Document.QuerySelector("form[data-ticks] [data-tick-all]"));
        Assert.NotNull(page.Document.QuerySelector("form[data-ticks] dialog#make-dialog"));
        Assert.Equal("Chọn ít nhất một đơn vị.", answer.Summary.Single());
        Assert.Equal(TestAccounts.All.Count, await _factory.DataAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task PostLetters_NotOurs_IsRefused()
    {
        using var client = _factory.SignedIn(TestAccounts.EmulationBoard);
        var token = (await client.PageAsync("/accounts/new")).Form()["__RequestVerificationToken"]!;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("sealed", "CfDJ8x")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/accounts/issued/letters", body)).StatusCode);
    }

    private static int Count(byte[] file, string mark)
    {
        var text = Encoding.Latin1.GetString(file);
        var count = 0;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}
