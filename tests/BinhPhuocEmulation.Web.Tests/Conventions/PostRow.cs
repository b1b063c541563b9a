using System.Net.Http.Json;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>The rows of one feature's posts; found by itself, like <see cref="IAccessRows"/>.</summary>
public interface IPostRows
{
    /// <summary>At least one per action that answers POST; one per step where a route has several.</summary>
    IEnumerable<PostRow> Rows { get; }
}

/// <summary>Who gets which answer from one POST that carries nothing worth saving: whoever may do the thing is told what is missing (400, 409, or a redirect
/// where there was nothing to do), everybody else is refused.</summary>
/// <param name="Row">Address and answers.</param>
/// <param name="Body">What is sent.</param>
public sealed record PostRow(AccessRow Row, Func<AccessSite, TestUnit, PostBody> Body)
{
    /// <summary>A post with these fields, whatever the unit.</summary>
    public static PostRow Of(AccessRow row, params (string Name, string Value)[] fields) => new(row, (_, _) => new PostBody(fields, null));

    /// <summary>A post with fields of the unit.</summary>
    public static PostRow Of(AccessRow row, Func<AccessSite, TestUnit, (string Name, string Value)[]> fields) => new(row, (site, unit) => new PostBody(fields(site, unit), null));

    /// <summary>A post of the table's script.</summary>
    public static PostRow Json(AccessRow row, object body) => new(row, (_, _) => new PostBody([], body));
}

/// <summary>What a post carries besides the antiforgery token.</summary>
/// <param name="Fields">Form fields.</param>
/// <param name="Json">JSON instead of a form, or null.</param>
public sealed record PostBody(IReadOnlyList<(string Name, string Value)> Fields, object? Json)
{
    /// <summary>The request with a token.</summary>
    public HttpRequestMessage To(string address, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address);
        if (Json is null)
        {
            request.Content = new FormUrlEncodedContent([.. Fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
            return request;
        }
        request.Content = JsonContent.Create(Json);
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Add("Accept", "application/json");
        return request;
    }
}
