using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Addresses of this same page with one thing changed: filters stay while paging, sorting and changing tabs.</summary>
public static class QueryLinks
{
    /// <summary>The current address with these keys set; a null or empty value takes the key out. A row one came to (at) leads nowhere else.</summary>
    public static string With(this HttpRequest request, params (string Key, string? Value)[] changes)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = request.Query.Where(pair => pair.Key != "at" && changes.All(change => change.Key != pair.Key)).ToList();
        foreach (var (key, value) in changes.Where(change => !string.IsNullOrEmpty(change.Value)))
            query.Add(new KeyValuePair<string, StringValues>(key, value));
        return request.PathBase.Add(request.Path).ToUriComponent() + new QueryBuilder(query).ToQueryString();
    }
}
