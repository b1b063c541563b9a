using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Ui.Forms;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>Ordinary slips and altered fields are answered at their field, with 400, on any form.</summary>
public sealed class FormFaultTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("            ", "            ")]
    public async Task Password_EmptyOrBlank_IsToldAtItsField(string typed, string repeated)
    {
        var form = (await _portal.SignedIn(TestAccounts.CommuneOfficer).PageAsync("/account/password")).Form("/account/password");
        var page = await form.PostAsync(("CurrentPassword", ""), ("NewPassword", typed), ("RepeatedPassword", repeated));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("CurrentPassword", page.Errors.Keys);
    }

    [Fact]
    public async Task Account_WithoutAUserName_IsToldAtItsField()
    {
        var form = (await _portal.SignedIn(TestAccounts.Administrator).PageAsync("/accounts/new")).Form("/accounts/new");
        var page = await form.PostAsync(("Form.UserName", ""), ("Form.DisplayName", "Nguyễn Văn A"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Form.UserName", page.Errors.Keys);
        Assert.Equal("Nguyễn Văn A", page.Form("/accounts/new")["Form.DisplayName"]);
    }

    [Theory]
    [InlineData("31/02/2025", "không có trong lịch")]
    [InlineData("01/01/0001", "Năm 0001 không hợp lý")]
    [InlineData("hôm nay", "không phải là ngày")]
    public async Task Date_Unreadable_IsOneMessageAtOneField(string typed, string sentence)
    {
        var form = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/units/new")).Form("/units/new");
        var page = await form.PostAsync(("Form.Name", "Xã Thử"), ("Form.FoundedOn", typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors["Form.FoundedOn"], StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập ngày đơn vị được thành lập", page.Errors["Form.FoundedOn"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckBox_PostedAsText_IsToldAndDrawnEmpty()
    {
        var form = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/leaders/new")).Form("/leaders/new");
        var page = await form.PostAsync(("Form.Name", "Nguyễn Văn A"), ("Form.Active", "có"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Nguyễn Văn A", page.Form("/leaders/new")["Form.Name"]);
    }

    [Fact]
    public async Task RuleDate_OfYearOne_IsToldAtItsField()
    {
        var form = (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/plan-rules/kh-293-2024/X-03")).Form("/plan-rules/kh-293-2024/X-03");
        var date = form.Names.First(n => form[n] == "31/03/2025");
        var page = await form.PostAsync((date, "01/01/0001"), ("Form.Reason", "Sửa để thử xem"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(date, page.Errors.Keys);
    }

    [Theory]
    [InlineData("1000", 1000L)]
    [InlineData("1.000", 1000L)]
    [InlineData(" 1 000 ", 1000L)]
    [InlineData("1.000.000", 1_000_000L)]
    [InlineData("-7", -7L)]
    [InlineData("007", 7L)]
    [InlineData("99999999999999999999999", long.MaxValue)]
    [InlineData("1.5", null)]
    [InlineData("1,000", null)]
    [InlineData("10.00", null)]
    [InlineData("1.0000", null)]
    [InlineData("١٠", null)]
    [InlineData("-", null)]
    public void TryRead_WholeNumber_AsPeopleTypeIt(string typed, long? number)
    {
        Assert.Equal(number is not null, WholeNumberBinder.TryRead(typed, out var read));
        Assert.Equal(number ?? 0, read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Read_NulInAForm_IsAnotherControlCharacterWhereverTheBufferEnds(int size)
    {
        using var stream = new NulFreeStream(new MemoryStream("a=%00&b=%2500%%000&c=100"u8.ToArray()));
        var (text, buffer) = ("", new byte[size]);
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;) text += System.Text.Encoding.ASCII.GetString(buffer, 0, read);

        Assert.Equal("a=%01&b=%2500%%010&c=100", text);
    }

    [Theory]
    [InlineData("31/12/1899", false)]
    [InlineData("01/01/1900", true)]
    [InlineData("31/12/2100", true)]
    [InlineData("01/01/2101", false)]
    public void TryRead_YearsAtTheEdge(string typed, bool read) => Assert.Equal(read, VietnameseDateBinder.TryRead(typed, out _));
}
