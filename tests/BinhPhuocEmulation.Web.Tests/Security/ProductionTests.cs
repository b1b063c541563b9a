using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Tests.Security;

/// <summary>In Production nothing of the demo exists, whatever the settings say.</summary>
public sealed class ProductionTests(ProductionTests.Factory factory) : IClassFixture<ProductionTests.Factory>
{
    [Fact]
    public async Task Get_SignIn_ListsNoAccountsAndSaysNothingOfDemo()
    {
        using var client = factory.Browser();

        var page = await client.PageAsync("/account/sign-in");

        Assert.Empty(page.Document.QuerySelectorAll("[data-fill], .site-notice"));
        Assert.DoesNotContain("minh họa", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Factory.DemoPassword, await page.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/look")]
    [InlineData("/dev/failure")]
    public async Task Get_PagesOfDevelopment_DoNotExist(string path)
    {
        using var client = factory.SignedIn(TestAccounts.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.ReadAsync(path)).Status);
    }

    [Fact]
    public void Clock_StoppedBySetting_RunsAllTheSame()
    {
        var clock = factory.Services.GetRequiredService<PortalClock>();

        Assert.Null(clock.StoppedAt);
        Assert.InRange(clock.UtcNow, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
    }

    [Fact]
    public async Task Start_WithDemoSettings_LoadsNoDemo()
    {
        using var client = factory.Browser();
        await client.PageAsync("/account/sign-in");

        Assert.Equal(TestAccounts.All.Count, await factory.DataAsync(db => db.Users.CountAsync()));
        Assert.Equal(0, await factory.DataAsync(db => db.Congresses.CountAsync()));
    }

    [Fact]
    public async Task Post_SignIn_SetsACookieThatTravelsOnlyOverHttps()
    {
        using var client = factory.Browser();
        client.BaseAddress = new Uri("https://localhost");

        var answer = await (await client.PageAsync("/account/sign-in")).Form().PostAsync(("Form.UserName", "xa.locan"), ("Form.Password", TestAccounts.Password));

        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("bpe=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Settings_Session_AreStrict()
    {
        var cookie = factory.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = factory.Services.GetRequiredService<IOptions<IdentityOptions>>().Value;

        Assert.Equal(TimeSpan.FromSeconds(30), factory.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval);
        Assert.Equal(Microsoft.AspNetCore.Http.CookieSecurePolicy.Always, cookie.Cookie.SecurePolicy);
        Assert.Equal(TimeSpan.FromHours(8), cookie.ExpireTimeSpan);
        Assert.Equal((5, TimeSpan.FromMinutes(15), true), (identity.Lockout.MaxFailedAccessAttempts, identity.Lockout.DefaultLockoutTimeSpan, identity.Lockout.AllowedForNewUsers));
    }

    public sealed class Factory : PortalFactory
    {
        public const string DemoPassword = "mat-khau-minh-hoa-999";

        protected override string EnvironmentName => "Production";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Demo:Enabled", "true");
            builder.UseSetting("Demo:Password", DemoPassword);
            builder.UseSetting("Clock:Date", "2025-03-17");
            base.ConfigureWebHost(builder);
        }

        protected override void ConfigureClock(IServiceCollection services)
        {
        }
    }
}
