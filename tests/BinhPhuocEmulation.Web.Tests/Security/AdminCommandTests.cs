using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Security;

public sealed class AdminCommandTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Password = "bốn con voi uống cà phê";

    [Fact]
    public async Task RunAsync_Complete_MakesAnAdministratorWhoCanSignIn()
    {
        var (code, output, error) = await RunAsync(Password, "admin", "create", "--user", "quantri.moi", "--name", "Trần Văn B");

        Assert.Equal((0, ""), (code, error));
        Assert.DoesNotContain(Password, output, StringComparison.Ordinal);
        var account = await factory.DataAsync(db => db.Users.SingleAsync(a => a.UserName == "quantri.moi"));
        Assert.Equal((Role.Administrator, TestUnits.Province.Id, "Trần Văn B"), (account.Role, account.UnitId, account.DisplayName));
        Assert.Equal(AccountEventKind.Created, await factory.DataAsync(db => db.AccountEvents.Where(e => e.AccountId == account.Id).Select(e => e.Kind).SingleAsync()));
        using var browser = factory.Browser();
        var answer = await (await browser.PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", "quantri.moi"), ("Form.Password", Password));
        Assert.Equal("/", answer.Location);
    }

    [Theory]
    [InlineData("ngắn", "Mật khẩu cần ít nhất 12 ký tự", "admin", "create", "--user", "quantri.hai")]
    [InlineData(Password + "\n" + "bốn con voi uống trà", "không giống nhau", "admin", "create", "--user", "quantri.hai")]
    [InlineData("", "Mật khẩu cần ít nhất 12 ký tự", "admin", "create", "--user", "quantri.hai")]
    [InlineData(Password, "đã có", "admin", "create", "--user", "quantri")]
    [InlineData(Password, "chữ thường không dấu", "admin", "create", "--user", "Quản trị")]
    [InlineData(Password, "Cách dùng", "admin", "create")]
    [InlineData(Password, "Cách dùng", "admin")]
    [InlineData(Password, "Cách dùng", "admin", "delete", "--user", "quantri.hai")]
    public async Task RunAsync_Wrong_SaysWhyAndMakesNothing(string password, string sentence, params string[] args)
    {
        var (code, _, error) = await RunAsync(password, args);

        Assert.Equal(1, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.False(await factory.DataAsync(db => db.Users.AnyAsync(a => a.UserName == "quantri.hai")));
    }

    [Theory]
    [InlineData(true, "admin", "create")]
    [InlineData(false, "--urls", "admin")]
    [InlineData(false)]
    public void Matches_CommandLine_IsOursOnlyWhenItStartsWithTheCommand(bool expected, params string[] args) => Assert.Equal(expected, AdminCommand.Matches(args));

    private async Task<(int Code, string Output, string Error)> RunAsync(string password, params string[] args)
    {
        using var input = new StringReader(password + "\n");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AdminCommand.RunAsync(factory.Services, args, input, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
