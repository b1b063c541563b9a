using System.Globalization;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>How long and how hard to ask.</summary>
/// <param name="Connections">Requests under way at a time, 1 to 64.</param>
/// <param name="Seconds">Length of one slice, 1 to 30 seconds.</param>
/// <param name="WarmUp">Seconds the portal is asked for a page before it is measured, 1 to 60: until then much of its code runs as the quick first compilation made it.</param>
/// <param name="Rounds">Slices of each endpoint per page, 0 to 20; with none only single requests are looked at.</param>
/// <param name="Scale">Scale of the demo data; 10 is the whole province.</param>
/// <param name="Page">Only pages whose name has this in it, for a profiler; all when empty.</param>
internal sealed record PagesOptions(int Connections, int Seconds, int WarmUp, int Rounds, int Scale, string Page)
{
    public static PagesOptions Read(string[] args) =>
        new(Number(args, "--connections", 8, 64), Number(args, "--seconds", 2, 30), Number(args, "--warm-up", 10, 60), Number(args, "--rounds", 5, 20, 0), Number(args, "--scale", 10, 10),
            Array.IndexOf(args, "--page") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : "");

    private static int Number(string[] args, string name, int usual, int most, int least = 1)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 || at + 1 == args.Length || !int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? usual : Math.Clamp(number, least, most);
    }
}
