using System.Net;
using Xunit;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>Reading pages with a browser of <see cref="PortalFactory"/>.</summary>
public static class PageReader
{
    /// <summary>Gets a page, whatever the status.</summary>
    public static async Task<Page> ReadAsync(this HttpClient client, string path)
    {
        ArgumentNullException.ThrowIfNull(client);
        return await Page.ReadAsync(client, await client.GetAsync(path));
    }

    /// <summary>Gets a page that must be there.</summary>
    public static async Task<Page> PageAsync(this HttpClient client, string path)
    {
        var page = await client.ReadAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"GET {path}: {(int)page.Status} {page.Location} {page.Text}");
        return page;
    }

    /// <summary>Sends JSON as the page's scripts do, with the antiforgery token of a page that holds a form.</summary>
    public static async Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object body, Page tokenFrom)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(tokenFrom);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", tokenFrom.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        request.Headers.Add("Accept", "application/json");
        return await client.SendAsync(request);
    }
}
