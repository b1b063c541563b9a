using BinhPhuocEmulation.TestKit.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>The portal as it starts in Development: demo data, the calendar stopped at 17/03/2025.</summary>
public sealed class DemoSite : JourneySite
{
    /// <summary>Password of the demo accounts.</summary>
    public const string Password = "thi-dua-yeu-nuoc-2025";

    private readonly DemoStart _demo = new();

    protected override string EnvironmentName => DemoStart.EnvironmentName;

    /// <summary>An account of the sign-in page.</summary>
    public Task<IPage> DemoAsync(string userName, int width = 1366, int height = 768, string? script = null) => SignedInAsync(userName, Password, width, height, script);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        _demo.UseDatabase(builder);
        builder.UseSetting("Demo:Password", Password);
        builder.UseSetting("SignIn:AttemptsPerMinute", "1000");
    }

    protected override void ConfigureClock(IServiceCollection services) => DemoStart.StopClock(services, Time);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _demo.Dispose();
    }
}

/// <summary>The demo data are made once for all classes that only read them.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "Demo";
}
