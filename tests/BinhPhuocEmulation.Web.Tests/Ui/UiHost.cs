using AngleSharp;
using AngleSharp.Dom;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>The shell alone, wired as the site wires it, without a database: what these tests look at needs none.</summary>
public sealed class UiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private UiHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static string WebFolder { get; } = Path.Combine(RepositoryRoot(), "src", "BinhPhuocEmulation.Web");

    public static async Task<UiHost> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = WebFolder,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.AddSiteUi().AddApplicationPart(typeof(UiHost).Assembly);
        var app = builder.Build();
        app.UseSiteUi();
        app.MapControllers();
        await app.StartAsync();
        return new UiHost(app);
    }

    /// <summary>A browser's view of the host: keeps cookies, does not follow redirects.</summary>
    public HttpClient Client() =>
        new(new CookieHandler(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    public static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    public static async Task<IDocument> PageAsync(HttpClient client, string path) => await ParseAsync(await client.GetAsync(path));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BinhPhuocEmulation.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    private sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly System.Net.CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var header = _cookies.GetCookieHeader(request.RequestUri!);
            if (header.Length > 0)
                request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    _cookies.SetCookies(request.RequestUri!, cookie);
            }

            return response;
        }
    }
}

/// <summary>One started host for a class of tests.</summary>
public sealed class UiFixture : IAsyncLifetime
{
    public UiHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await UiHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
