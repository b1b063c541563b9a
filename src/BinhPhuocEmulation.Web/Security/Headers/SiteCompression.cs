using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.ResponseCompression;

namespace BinhPhuocEmulation.Web.Security.Headers;

public static class SiteCompression
{
    /// <summary>
    /// Compresses pages and assets, over HTTPS too: many communes sit on slow lines. Against BREACH: the antiforgery token is
    /// encrypted afresh for each answer, no cookie is repeated in a body, and pages that show a secret carry
    /// <see cref="DoNotCompressAttribute"/>.
    /// </summary>
    public static IServiceCollection AddSiteCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }
}

/// <summary>For pages whose body holds a secret, such as one-time passwords.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DoNotCompressAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Absent when the browser asked for no compression.
        if (context.HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
