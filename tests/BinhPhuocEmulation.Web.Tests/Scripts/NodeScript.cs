using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BinhPhuocEmulation.Web.Tests.Ui;

namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>Runs the scripts of the pages on Node, which the build needs anyway.</summary>
internal static class NodeScript
{
    private static readonly string Scripts = new Uri(Path.Combine(UiHost.WebFolder, "frontend", "scripts") + "/").AbsoluteUri;

    /// <summary>Folder of the tests written in JavaScript.</summary>
    public static string TestFolder { get; } = Path.GetFullPath(Path.Combine(UiHost.WebFolder, "..", "..", "tests", "BinhPhuocEmulation.Web.Tests", "Scripts"));

    /// <summary>
    /// Runs the body of a module; <c>input</c> is what was given, and what it returns is read back. Imports of "./x.js" are those of the roster scripts,
    /// of "../x.js" those they share with other pages.
    /// </summary>
    public static async Task<T> RunAsync<T>(string imports, string body, object input)
    {
        var module = $$"""
            {{imports.Replace("\"./", $"\"{Scripts}roster/", StringComparison.Ordinal).Replace("\"../", "\"" + Scripts, StringComparison.Ordinal)}}
            let text = "";
            for await (const part of process.stdin.setEncoding("utf8")) text += part;
            const input = JSON.parse(text);
            const output = (() => { {{body}} })();
            process.stdout.write(JSON.stringify(output));
            """;
        var (code, output, errors) = await StartAsync(["--input-type=module", "--eval", module], JsonSerializer.Serialize(input));
        Assert.True(code == 0, errors);
        return JsonSerializer.Deserialize<T>(output, JsonSerializerOptions.Web)!;
    }

    /// <summary>Runs Node to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> StartAsync(IEnumerable<string> arguments, string input = "")
    {
        using var node = new Process
        {
            StartInfo = new ProcessStartInfo("node", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        node.Start();
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return (node.ExitCode, await output, await errors);
    }
}
