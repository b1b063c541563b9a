using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>
/// A paper as a download, or shown by the browser. It is written whole first (small ones in memory, large ones to a temporary file), then streamed: a fault while
/// drawing is an error page and never half a file, and a slow line holds no thread.
/// </summary>
public sealed class PaperFileResult(string fileName, string contentType, Action<Stream> write) : IActionResult
{
    /// <summary>The browser shows it instead of saving it.</summary>
    public bool IsInline { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        await using var buffer = new FileBufferingWriteStream();
        write(buffer);
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = buffer.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Both forms of the name: the plain one for old programs, the encoded one should a name ever hold other letters.
        var disposition = new ContentDispositionHeaderValue(IsInline ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        await buffer.DrainBufferAsync(response.Body, context.HttpContext.RequestAborted);
    }
}
