using BenchmarkDotNet.Running;
using BinhPhuocEmulation.Benchmarks.Pages;

namespace BinhPhuocEmulation.Benchmarks;

/// <summary>"pages …" for the pages of the portal; anything else is for BenchmarkDotNet.</summary>
internal static class Entry
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["pages", .. var rest]) return await PagesCommand.RunAsync(rest);
        BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
        return 0;
    }
}
