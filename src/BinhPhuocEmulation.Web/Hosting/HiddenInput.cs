using System.Text;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>Reads a line from the terminal without showing it; from standard input when that is redirected.</summary>
public sealed class HiddenInput : TextReader
{
    /// <summary>The reader for this terminal.</summary>
    public static TextReader Reader() => Console.IsInputRedirected ? Console.In : new HiddenInput();

    /// <inheritdoc/>
    public override Task<string?> ReadLineAsync() => Task.FromResult(ReadLine());

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        var line = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) line.Length = Math.Max(0, line.Length - 1);
            else if (!char.IsControl(key.KeyChar)) line.Append(key.KeyChar);
        }
        Console.WriteLine();
        return line.ToString();
    }
}
