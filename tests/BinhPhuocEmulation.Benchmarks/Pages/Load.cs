using System.Diagnostics;
using System.Net;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>Asks for one address again and again: a fixed number of connections, the next request as soon as the answer is read.</summary>
internal sealed class Load : IDisposable
{
    private readonly HttpMessageInvoker _client;
    private readonly Uri _address;
    private readonly string _cookie;
    private readonly int _connections;

    public Load(Uri address, string cookie, int connections)
    {
        if (!address.IsLoopback) throw new ArgumentException("Only this machine is asked.", nameof(address));
        (_address, _cookie, _connections) = (address, cookie, connections);
        _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false, MaxConnectionsPerServer = connections });
    }

    /// <summary>Bytes and type of the answer.</summary>
    public async Task<(byte[] Body, string ContentType)> OnceAsync()
    {
        using var response = await SendAsync();
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.ToString() ?? "text/html");
    }

    /// <summary>Answers per second over the given time, and the processor time this process spent on one, client included, in milliseconds: the second says more where other work takes the processors.</summary>
    public async Task<(double Rate, double Cpu)> RunAsync(TimeSpan time)
    {
        var (count, start, spent) = (0, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, _connections).Select(_ => Task.Run(async () =>
        {
            var buffer = new byte[64 * 1024];
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                using var response = await SendAsync();
                await using var body = await response.Content.ReadAsStreamAsync();
                while (await body.ReadAsync(buffer) > 0)
                {
                }
                Interlocked.Increment(ref count);
            }
        })));
        return (count / Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds / Math.Max(count, 1));
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        if (_cookie.Length > 0) request.Headers.Add("Cookie", _cookie);
        var response = await _client.SendAsync(request, CancellationToken.None);
        return response.StatusCode == HttpStatusCode.OK ? response
            : throw new InvalidOperationException($"{_address.PathAndQuery} answered {(int)response.StatusCode}.");
    }
}
