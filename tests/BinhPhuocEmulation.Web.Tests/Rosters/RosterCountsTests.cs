using System.Globalization;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>How many things a list still asks for is one number: the list of lists and the check page of each list say the same, over everything the demo holds.</summary>
public sealed partial class RosterCountsTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Index_EveryDemoList_CountsAsItsCheckPageDoes()
    {
        var board = await portal.DemoAsync("banthidua");
        var rows = new List<(string Href, int Open, string Word)>();
        for (var page = 1; ; page++)
        {
            var index = await board.PageAsync($"/rosters?page={page}&size=100");
            var lines = index.Document.QuerySelectorAll("tbody tr");
            foreach (var line in lines)
            {
                var check = line.QuerySelector("td[data-label='Kiểm tra']")!;
                rows.Add((line.QuerySelector("th a")!.GetAttribute("href")!, NumberIn(check.QuerySelector(".sub")?.TextContent), Page.Words(check.QuerySelector(".tag"))));
            }
            if (lines.Length < 100) break;
        }

        Assert.True(rows.Count > 50, $"only {rows.Count} lists");
        Assert.Contains(rows, r => r.Open > 1);
        foreach (var (href, open, word) in rows)
        {
            var check = await board.PageAsync(href + "/check");
            var (failed, asked) = (Counted(check, "Chưa đạt"), Counted(check, "Cần giải trình"));
            Assert.True(open == failed + asked, $"{href}: {open} on the list of lists, {failed} + {asked} on its check page");
            Assert.Equal(open > 0, word is "Chưa đạt" or "Cần giải trình" or "Không đúng hạn");
        }
    }

    private static int Counted(Page page, string word) => page.Document.QuerySelectorAll(".card .tag").Select(Page.Words)
        .Where(t => t.StartsWith(word + " ", StringComparison.Ordinal)).Select(NumberIn).FirstOrDefault();

    private static int NumberIn(string? text) => text is not null && Number().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
