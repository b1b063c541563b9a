using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>One answer of the portal, read as a person reads a page.</summary>
public sealed class Page
{
    private readonly HttpClient _client;

    private Page(HttpClient client, HttpResponseMessage response, IDocument document)
    {
        _client = client;
        Response = response;
        Document = document;
    }

    /// <summary>The answer.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>The page.</summary>
    public IDocument Document { get; }

    /// <summary>Status.</summary>
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads, as path and query; "" if it is none.</summary>
    public string Location => Response.Headers.Location is not { } to ? "" : to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;

    /// <summary>Heading.</summary>
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>All words of the page's content, runs of blanks folded.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>Banners at the top, such as "Đã lưu…".</summary>
    public IReadOnlyList<string> Banners => [.. Document.QuerySelectorAll(".banner").Select(Words)];

    /// <summary>Errors at their fields: name of the input to message.</summary>
    public IReadOnlyDictionary<string, string> Errors => Document.QuerySelectorAll(".field-message")
        .ToDictionary(m => NameAt(m), m => m.QuerySelector("span:last-child")!.TextContent.Trim());

    /// <summary>Lines of the error summary.</summary>
    public IReadOnlyList<string> Summary => [.. Document.QuerySelectorAll(".error-summary li").Select(Words)];

    /// <summary>Rows of the first table's body, cell by cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. Document.QuerySelectorAll("main table tbody tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(Words)])];

    /// <summary>Reads an answer.</summary>
    public static async Task<Page> ReadAsync(HttpClient client, HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        var document = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(request => request.Content(html).Address(response.RequestMessage?.RequestUri?.ToString() ?? "http://localhost/"));
        return new Page(client, response, document);
    }

    /// <summary>The form that posts to an address, or the page's only posting form apart from signing out.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public PageForm Form(string? action = null)
    {
        var forms = Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Where(f => action is null
            ? PageForm.AddressOf(f).AbsolutePath != "/account/sign-out" : PageForm.AddressOf(f).AbsolutePath == action).ToList();
        return forms is [{ } only] ? new PageForm(_client, only)
            : throw new InvalidOperationException($"{forms.Count} forms {action} on “{Title}” ({(int)Status}): {Text[..Math.Min(300, Text.Length)]}");
    }

    /// <summary>Follows the redirect.</summary>
    /// <exception cref="InvalidOperationException">The answer is no redirect.</exception>
    public Task<Page> FollowAsync() => Location.Length > 0 ? _client.ReadAsync(Location)
        : throw new InvalidOperationException($"No redirect but {(int)Status}: {string.Join(" | ", Summary.Concat(Banners))} {Text[..Math.Min(300, Text.Length)]}");

    /// <summary>The words of an element, runs of blanks folded; hidden helper words too.</summary>
    public static string Words(IElement? element) =>
        element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string NameAt(IElement message)
    {
        var id = message.Id![..^"-error".Length];
        return Document.GetElementById(id)?.GetAttribute("name")
            ?? message.ParentElement?.QuerySelector("[name]")?.GetAttribute("name") ?? id;
    }
}
