using System.Text.Json;
using BinhPhuocEmulation.Browser.Tests.Support;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Accessibility;

/// <summary>axe-core of the front-end packages: looks at a page as WCAG 2 A and AA ask.</summary>
internal static class Axe
{
    /// <summary>Source; put in before the page's own scripts, past the policy that forbids inline ones.</summary>
    public static string Script { get; } = File.ReadAllText(Repository.PathOf("src", "BinhPhuocEmulation.Web", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>
    /// What is wrong on the page now, one line each; and how many rules had something to look at.
    /// The pale DỰ THẢO across a paper is left out: it is decoration, the words stand in a tag above.
    /// </summary>
    public static async Task<(IReadOnlyList<string> Violations, int Passed)> LookAsync(IPage page)
    {
        var answer = await page.EvaluateAsync<JsonElement>("""
            async () => {
              const found = await axe.run({ exclude: [".paper-mark"] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] });
              return { passed: found.passes.length, lines: found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")} (${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help})`)) };
            }
            """);
        return ([.. answer.GetProperty("lines").EnumerateArray().Select(l => l.GetString()!)], answer.GetProperty("passed").GetInt32());
    }
}
