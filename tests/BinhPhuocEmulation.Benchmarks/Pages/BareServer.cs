using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>
/// Kestrel without routing, sign-in or MVC. "/sql" runs the statements of the page, in one connection, through ADO.NET, reads every
/// column of every row, and writes the page's bytes; "/bytes" only writes them, which is what the client and Kestrel cost by themselves.
/// </summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<BareServer> StartAsync(string connectionString, IReadOnlyList<Statement> statements, byte[] body, string contentType)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            if (context.Request.Path == "/sql") await ReadAsync(connectionString, statements, context.RequestAborted);
            context.Response.ContentType = contentType;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task ReadAsync(string connectionString, IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancel);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The portal's own commands, caught a moment ago.
            command.CommandText = statement.Text;
#pragma warning restore CA2100
            foreach (var (name, type, value) in statement.Parameters) command.Parameters.Add(new SqliteParameter(name, type) { Value = value });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            do
            {
                var values = new object[reader.FieldCount];
                while (await reader.ReadAsync(cancel)) reader.GetValues(values);
            }
            while (await reader.NextResultAsync(cancel));
        }
    }
}
