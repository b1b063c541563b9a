using System.Diagnostics;
using System.Globalization;

namespace BinhPhuocEmulation.Benchmarks.Pages;

/// <summary>
/// "pages": requests per second of the portal against a bare endpoint in the same run. Each page is first asked for alone, which gives its
/// commands, its bytes and where its time goes; then portal, bare endpoint and bytes alone take turns.
/// </summary>
internal static class PagesCommand
{
    private const int Alone = 15;
    private const int SlowStatement = 50; // ms; shown in full

    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var options = PagesOptions.Read(args);
        using var database = new PagesDatabase();
        var pages = (await database.FillAsync(options.Scale)).Where(p => p.Name.Contains(options.Page, StringComparison.Ordinal)).ToList();
        var watched = await WatchAsync(database, pages);
        if (options.Rounds == 0) return 0;

        Console.WriteLine($"\n{options.Connections} connections, {options.Rounds} rounds of {options.Seconds} s each, medians; {Environment.ProcessorCount} processors");
        Console.WriteLine($"{"page",-24}{"portal/s",10}{"bare/s",10}{"bytes/s",10}{"bare:portal",13}{"lowest",8}{"highest",9}{"cpu ms",9}{"bare cpu",10}{"ratio",7}");
        await using var portal = new PagesPortal(database.ConnectionString, null);
        foreach (var (page, answer) in pages.Zip(watched)) await RaceAsync(portal, database.ConnectionString, page, answer, options);
        return 0;
    }

    private static async Task<List<Answer>> WatchAsync(PagesDatabase database, IReadOnlyList<BenchPage> pages)
    {
        var (watch, answers) = (new PageWatch(), new List<Answer>());
        await using var portal = new PagesPortal(database.ConnectionString, watch);
        Console.WriteLine($"\nOne request at a time, median of {Alone}, milliseconds");
        Console.WriteLine($"{"page",-24}{"queries",9}{"bytes",10}{"whole",9}{"action",9}{"of it SQL",11}{"view",8}");
        foreach (var page in pages)
        {
            using var load = new Load(new(portal.Address, page.Path), await portal.CookieAsync(page.Account), 1);
            var (body, type) = await load.OnceAsync();
            for (var i = 0; i < 3; i++) await load.OnceAsync();
            var parts = new List<(double Whole, double Action, double Sql, double View)>();
            IReadOnlyList<Statement> statements = [];
            for (var i = 0; i < Alone; i++)
            {
                watch.Clear();
                var start = Stopwatch.GetTimestamp();
                (body, type) = await load.OnceAsync();
                parts.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, watch.Action.TotalMilliseconds, watch.Sql.TotalMilliseconds, watch.View.TotalMilliseconds));
                // Every two seconds the caches ask for their stamps; a request without that is the usual one.
                if (i == 0 || watch.Statements.Count < statements.Count) statements = watch.Statements;
            }
            answers.Add(new(statements, body, type));
            Console.WriteLine($"{page.Name,-24}{statements.Count,9}{body.Length,10}{Median(parts.Select(p => p.Whole)),9:0.0}{Median(parts.Select(p => p.Action)),9:0.0}{Median(parts.Select(p => p.Sql)),11:0.0}{Median(parts.Select(p => p.View)),8:0.0}");
            foreach (var slow in statements.Where(s => s.Took > TimeSpan.FromMilliseconds(SlowStatement)))
                Console.WriteLine($"  {slow.Took.TotalMilliseconds:0} ms: {slow.Text}");
        }
        return answers;
    }

    private static async Task RaceAsync(PagesPortal portal, string connectionString, BenchPage page, Answer answer, PagesOptions options)
    {
        await using var bare = await BareServer.StartAsync(connectionString, answer.Statements, answer.Body, answer.ContentType);
        Load[] loads =
        [
            new(new(portal.Address, page.Path), await portal.CookieAsync(page.Account), options.Connections),
            new(new(bare.Address, "/sql"), "", options.Connections),
            new(new(bare.Address, "/bytes"), "", options.Connections),
        ];
        var slice = TimeSpan.FromSeconds(options.Seconds);
        await loads[0].RunAsync(TimeSpan.FromSeconds(options.WarmUp));
        foreach (var load in loads[1..]) await load.RunAsync(slice);
        var (rates, spent) = (loads.Select(_ => new List<double>()).ToArray(), loads.Select(_ => new List<double>()).ToArray());
        for (var round = 0; round < options.Rounds; round++)
            for (var i = 0; i < loads.Length; i++)
            {
                var (rate, cpu) = await loads[i].RunAsync(slice);
                rates[i].Add(rate);
                spent[i].Add(cpu);
            }
        foreach (var load in loads) load.Dispose();
        var ratios = rates[1].Zip(rates[0], (b, p) => b / p).ToArray();
        Console.WriteLine($"{page.Name,-24}{Median(rates[0]),10:0.0}{Median(rates[1]),10:0.0}{Median(rates[2]),10:0.0}{Median(ratios),13:0.00}{ratios.Min(),8:0.00}{ratios.Max(),9:0.00}{Median(spent[0]),9:0.00}{Median(spent[1]),10:0.00}{Median(spent[0]) / Median(spent[1]),7:0.00}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Answer(IReadOnlyList<Statement> Statements, byte[] Body, string ContentType);
}
