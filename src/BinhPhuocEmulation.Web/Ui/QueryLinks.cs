using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Addresses of this same page with one thing changed: filters stay while paging, sorting and changing tabs.</summary>
public static class QueryLinks
{
    /// <summary>The current address with these keys set; a null or empty value takes the key out. A row one came to (at) leads nowhere else.</summary>
    public static string With(this HttpRequest request, params (string Key, string? Value)[] changes)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (path, kept) = PageOf(request);
        var query = kept.Where(pair => pair.Key != "at" && changes.All(change => change.Key != pair.Key)).ToList();
        foreach (var (key, value) in changes.Where(change => !string.IsNullOrEmpty(change.Value)))
            query.Add(new KeyValuePair<string, StringValues>(key, value));
        return path + new QueryBuilder(query).ToQueryString();
    }

    /// <summary>A form that is answered in place is answered on the page it was sent from: an address of a step ("…/approve") opens nothing.</summary>
    private static (string Path, IEnumerable<KeyValuePair<string, StringValues>> Query) PageOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? (page.AbsolutePath, QueryHelpers.ParseQuery(page.Query))
            : (request.PathBase.Add(request.Path).ToUriComponent(), request.Query);
}
