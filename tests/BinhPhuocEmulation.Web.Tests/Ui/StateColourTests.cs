using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Features.Rosters;
using BinhPhuocEmulation.Web.Tests.Conventions;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Tests.Ui;

/// <summary>The table of state colours in docs/look.md against the code.</summary>
public sealed class StateColourTests
{
    [Fact]
    public void Table_OfStateColours_SaysWhatTheCodeDraws()
    {
        CongressState?[] congresses = [null, .. Enum.GetValues<CongressState>()];
        string[] drawn =
        [
            .. congresses.Select(s => Line("congress", CongressTags.State(s), $"`{CongressTags.Fill(s)}`")),
            .. Enum.GetValues<RosterState>().Select(s => Line("list", new(RosterHeader.KindOf(s), RosterWorkflow.Name(s), RosterHeader.IconOf(s)))),
            .. Enum.GetValues<PlanState>().Select(s => new PlanHeadView("", "", "", "", "", default, s, 1)).Select(p => Line("plan", new(p.StateKind, p.StateName))),
            .. Enum.GetValues<FindingStatus>().Select(s => Line("finding", new(FindingCards.KindOf(s), FindingCards.WordOf(s)))),
        ];
        var table = SourceTexts.Of("docs", "look.md").Single().Text.Split('\n').Where(l => l.StartsWith("| congress |", StringComparison.Ordinal)
            || l.StartsWith("| list |", StringComparison.Ordinal) || l.StartsWith("| plan |", StringComparison.Ordinal) || l.StartsWith("| finding |", StringComparison.Ordinal)).ToArray();

        Assert.Equal(drawn.Order(StringComparer.Ordinal), table.Order(StringComparer.Ordinal));
    }

    private static string Line(string of, TagView tag, string bar = "–") => $"| {of} | {tag.Word} | `{tag.Kind}` | `{tag.Icon}` | {bar} |";
}
