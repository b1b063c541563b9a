using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Account;

public sealed class DemoSignInTests(DemoSignInTests.Factory factory) : IClassFixture<DemoSignInTests.Factory>
{
    [Fact]
    public async Task Get_WithDemo_ListsOneAccountPerRoleThatFillTheForm()
    {
        using var client = factory.Browser();

        var page = await client.PageAsync("/account/sign-in");

        var buttons = page.Document.QuerySelectorAll("[data-fill]");
        Assert.Equal(RoleTable.All.Select(r => r.Name), buttons.Select(b => b.QuerySelector("b")!.TextContent));
        Assert.Contains(buttons, b => b.GetAttribute("data-fill") == "Form_UserName=quantri" && b.GetAttribute("data-fill-also") == "Form_Password=mat-khau-chung");
        Assert.NotNull(page.Document.GetElementById("Form_UserName"));
        Assert.NotNull(page.Document.GetElementById("Form_Password"));
    }

    public sealed class Factory : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(new DemoOptions { Enabled = true, Password = "mat-khau-chung" }));
        }
    }
}
