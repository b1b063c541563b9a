using Microsoft.AspNetCore.StaticFiles;

namespace BinhPhuocEmulation.Web.Security.Headers;

/// <summary>How long browsers keep our files.</summary>
public static class StaticFileCaching
{
    public static void Apply(StaticFileResponseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Context.Request;
        // ?v= is the file's hash; the fonts' folder carries the version of their package.
        var isFixed = request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/lib/fonts");
        context.Context.Response.Headers.CacheControl = isFixed ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
