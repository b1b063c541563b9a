using System.Net;
using AngleSharp.Dom;
using BinhPhuocEmulation.Web.Ui.Forms;

namespace BinhPhuocEmulation.Web.Tests.Ui;

public sealed class FormTests(UiFixture fixture) : IClassFixture<UiFixture>
{
    [Fact]
    public async Task Post_BadForm_ReturnsTheSamePageWithEveryErrorAtItsFieldAndNothingLost()
    {
        using var client = fixture.Host.Client();

        var response = await PostAsync(client, ("Form.Place", ""), ("Form.Date", "31/02/2025"), ("Form.Workers", "ba trăm"), ("Form.FormKind", "meeting"), ("Form.HalfDay", "pm"), ("Form.IsCombined", "true"), ("Form.Explanation", "Đã xin ý kiến <b>huyện</b>"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await UiHost.ParseAsync(response);
        Assert.Equal("Lỗi: Chưa nhập Địa điểm.", ErrorOf(page, "Form_Place"));
        Assert.Equal("Lỗi: Ngày 31/02/2025 không có trong lịch. Nhập ngày/tháng/năm, ví dụ 17/03/2025.", ErrorOf(page, "Form_Date"));
        Assert.Equal("Lỗi: “ba trăm” không hợp lệ cho số người lao động.", ErrorOf(page, "Form_Workers"));
        Assert.Equal("31/02/2025", page.GetElementById("Form_Date")!.GetAttribute("value"));
        Assert.Equal("ba trăm", page.GetElementById("Form_Workers")!.GetAttribute("value"));
        Assert.Equal("meeting", page.QuerySelector("#Form_FormKind option[selected]")!.GetAttribute("value"));
        Assert.Equal("pm", page.QuerySelector("#Form_HalfDay input[checked]")!.GetAttribute("value"));
        Assert.True(page.GetElementById("Form_IsCombined")!.HasAttribute("checked"));
        Assert.Equal("Đã xin ý kiến <b>huyện</b>", page.GetElementById("Form_Explanation")!.TextContent.TrimStart('\r', '\n'));
        Assert.Null(page.GetElementById("Form_Explanation")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Post_BadForm_SummaryLinksToTheFields()
    {
        using var client = fixture.Host.Client();

        var page = await UiHost.ParseAsync(await PostAsync(client, ("Form.Place", ""), ("Form.Date", "x")));

        var links = page.QuerySelectorAll(".error-summary a");
        Assert.Equal(2, links.Length);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("Chưa lưu được: có 2 chỗ cần sửa", page.QuerySelector(".error-summary h2")!.TextContent.Trim());
        Assert.Equal("alert", page.QuerySelector(".error-summary")!.GetAttribute("role"));
    }

    [Fact]
    public async Task Post_GoodForm_RedirectsAndShowsTheBannerOnce()
    {
        using var client = fixture.Host.Client();

        var response = await PostAsync(client, ("Form.Place", "Hội trường UBND xã"), ("Form.Date", "28/3/2025"), ("Form.Workers", "320"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var first = await UiHost.PageAsync(client, "/dev/look");
        var second = await UiHost.PageAsync(client, "/dev/look");
        Assert.Equal("Đã lưu Hội nghị tuyên dương điển hình tiên tiến xã Lộc An.", first.QuerySelector(".banners .banner")!.TextContent.Trim());
        Assert.Null(second.QuerySelector(".banners"));
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedWithAPageThatSaysWhatToDo()
    {
        using var client = fixture.Host.Client();
        using var content = new FormUrlEncodedContent([new("Form.Place", "x")]);

        var response = await client.PostAsync("/dev/look", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("tải lại trang", (await UiHost.ParseAsync(response)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PostForms_EachCarryExactlyOneToken()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var forms = page.QuerySelectorAll("form[method=post]");
        Assert.Equal(3, forms.Length);
        Assert.All(forms, form => Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")));
        Assert.Empty(page.QuerySelectorAll("form[method=get] input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Get_Field_TiesLabelHintAndMarkToTheInput()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var place = page.GetElementById("Form_Place")!;
        Assert.Equal("Địa điểm * (bắt buộc)", page.QuerySelector("label[for=Form_Place]")!.TextContent);
        Assert.Equal("Form_Place-hint", place.GetAttribute("aria-describedby"));
        Assert.Equal("Ghi tên hội trường và địa chỉ.", page.GetElementById("Form_Place-hint")!.TextContent);
        Assert.Equal("true", place.GetAttribute("aria-required"));
        Assert.Equal(("100", null), (place.GetAttribute("data-most"), place.GetAttribute("maxlength")));
        Assert.Equal("text", page.GetElementById("Form_Date")!.GetAttribute("type"));
        Assert.Equal("numeric", page.GetElementById("Form_Workers")!.GetAttribute("inputmode"));
        Assert.Equal("FIELDSET", page.GetElementById("Form_HalfDay")!.TagName);
        Assert.Empty(page.QuerySelectorAll("[data-val]"));
    }

    [Fact]
    public async Task Get_ConfirmButton_SubmitsWithoutScriptsAndAsksWithThem()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var opener = page.GetElementById("submit-roster")!;
        Assert.Equal("submit", opener.GetAttribute("type"));
        var dialog = page.GetElementById(opener.GetAttribute("data-confirm-open")!)!;
        Assert.Equal("DIALOG", dialog.TagName);
        Assert.NotNull(dialog.Closest("form"));
        Assert.NotNull(dialog.QuerySelector("textarea[name=note]"));
        Assert.Single(dialog.QuerySelectorAll("button[type=submit]"));
    }

    [Theory]
    [InlineData("17/03/2025")]
    [InlineData("17/3/2025")]
    [InlineData(" 17-3-2025 ")]
    [InlineData("17.03.2025")]
    [InlineData("2025-03-17")]
    public void TryRead_KnownForms_GivesTheDay(string text)
    {
        Assert.True(VietnameseDateBinder.TryRead(text, out var date));
        Assert.Equal(new DateOnly(2025, 3, 17), date);
    }

    [Theory]
    [InlineData("29/02/2025", "Ngày 29/02/2025 không có trong lịch.")]
    [InlineData("03/17/2025", "Ngày 03/17/2025 không có trong lịch.")]
    [InlineData("17/03/25", "“17/03/25” không phải là ngày.")]
    [InlineData("hôm nay", "“hôm nay” không phải là ngày.")]
    [InlineData("1111111111111111111111111", "“11111111111111111111…” không phải là ngày.")]
    public void TryRead_NoDay_IsRefusedWithTheReason(string text, string start)
    {
        Assert.False(VietnameseDateBinder.TryRead(text, out _));
        Assert.StartsWith(start, VietnameseDateBinder.Refusal(text), StringComparison.Ordinal);
    }

    private static string ErrorOf(IDocument page, string id)
    {
        var input = page.GetElementById(id)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(id + "-error", input.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        return string.Join(' ', page.GetElementById(id + "-error")!.QuerySelectorAll("span").Select(span => span.TextContent));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        var page = await UiHost.PageAsync(client, "/dev/look");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        return await client.PostAsync("/dev/look", content);
    }
}
