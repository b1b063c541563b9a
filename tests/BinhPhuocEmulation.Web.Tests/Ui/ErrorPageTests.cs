using System.Net;

namespace BinhPhuocEmulation.Web.Tests.Ui;

public sealed class ErrorPageTests(UiFixture fixture) : IClassFixture<UiFixture>
{
    [Theory]
    [InlineData("/dev/status/400", 400, "Chưa nhận được nội dung gửi lên")]
    [InlineData("/dev/status/403", 403, "Tài khoản này không có quyền làm việc đó")]
    [InlineData("/nowhere", 404, "Không tìm thấy trang")]
    [InlineData("/dev/status/409", 409, "Nội dung vừa được người khác thay đổi")]
    [InlineData("/dev/status/418", 418, "Yêu cầu không thực hiện được")]
    [InlineData("/dev/failure", 500, "Hệ thống gặp sự cố")]
    [InlineData("/dev/status/503", 503, "Hệ thống gặp sự cố")]
    public async Task Get_Failure_SaysWhatHappenedWhatToDoAndItsTrace(string path, int status, string title)
    {
        using var client = fixture.Host.Client();

        var response = await client.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        var page = await UiHost.ParseAsync(response);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".error-page li"));
        Assert.Contains("Mã sự cố", page.QuerySelector(".error-page")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector(".error-page p.small b")!.TextContent.Length >= 10);
        Assert.DoesNotContain("on purpose", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ToNowhere_GetsTheSamePage()
    {
        using var client = fixture.Host.Client();

        var response = await client.PostAsync("/nowhere", null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull((await UiHost.ParseAsync(response)).QuerySelector(".error-page"));
    }
}
