using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>
/// A proxy that ends TLS in front of the portal (nginx, IIS): the address and scheme it forwards are believed if it stands on this machine or
/// is named in <c>Proxy:Addresses</c>. Without it a whole province would share one address, and cookies would not be marked Secure.
/// </summary>
public static class PortalProxy
{
    /// <summary>Reads X-Forwarded-For and X-Forwarded-Proto of known proxies; before anything that looks at address or scheme.</summary>
    /// <exception cref="SettingException">An address cannot be read.</exception>
    public static void UsePortalProxy(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // The proxies on this machine are known from the start.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var text in (app.Configuration["Proxy:Addresses"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            options.KnownProxies.Add(IPAddress.TryParse(text, out var address) ? address
                : throw new SettingException($"Thiết lập Proxy:Addresses có “{text}” không phải là địa chỉ IP. (Proxy:Addresses must hold IP addresses.)"));
        app.UseForwardedHeaders(options);
    }
}
