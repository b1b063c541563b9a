using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Tests.Docs;

/// <summary>docs/workflows tells exactly what the tables in code tell: nothing more, nothing less.</summary>
public sealed class WorkflowDocsTests
{
    [Fact]
    public void CongressPage_StatesStepsGuardsDiagram_AreThoseOfTheTable() =>
        Compare("workflows/congress.md", CongressWorkflow.Table, CongressWorkflow.Name, CongressWorkflow.Name);

    [Fact]
    public void RosterPage_StatesStepsGuardsDiagram_AreThoseOfTheTable() =>
        Compare("workflows/roster.md", RosterWorkflow.Table, RosterWorkflow.Name, RosterWorkflow.Name);

    [Fact]
    public void PersonPage_StatesStepsGuardsDiagram_AreThoseOfTheTable() =>
        Compare("workflows/person.md", PersonWorkflow.Table, PersonWorkflow.Name, PersonWorkflow.Name);

    [Fact]
    public void RolesPage_RolesAndReaches_AreThoseOfTheTable()
    {
        var page = MarkdownPage.Read("workflows/roles.md");
        Assert.Equal(RoleTable.All.Select(r => $"{r.Role} {r.Name}"), page.Table("## Roles").Skip(1).Select(r => $"{r[0]} {r[1]}"));
        Assert.Equal(Enum.GetNames<Permission>(), page.Table("## What each permission means").Skip(1).Select(r => r[0]));

        var table = page.Table("## Permissions");
        Assert.Equal(RoleTable.All.Select(r => r.Role.ToString()), table[0].Skip(1));
        Assert.Equal(Enum.GetNames<Permission>(), table.Skip(1).Select(r => r[0]));
        var inCode = Enum.GetValues<Permission>().SelectMany(p => RoleTable.All.Select(r => $"{p} {r.Role} {Words(r.ReachOf(p))}"));
        var onPage = table.Skip(1).SelectMany(row => table[0].Skip(1).Select((role, i) => $"{row[0]} {role} {row[i + 1]}"));
        Assert.Equal(inCode, onPage);
    }

    private static string Words(Reach reach) => reach switch
    {
        Reach.None => "",
        Reach.Own => "own",
        Reach.Children => "children",
        Reach.Own | Reach.Children => "own + children",
        Reach.Subtree => "subtree",
        Reach.Everywhere => "everywhere",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, "Give this reach a word in docs/workflows/roles.md."),
    };

    private static void Compare<TState, TAction, TSubject>(string path, WorkflowTable<TState, TAction, TSubject> table,
        Func<TState, string> stateName, Func<TAction, string> actionName)
        where TState : struct, Enum where TAction : struct, Enum
    {
        var page = MarkdownPage.Read(path);
        Assert.True(table.Steps.Count() >= 6);
        Assert.Equal(Enum.GetValues<TState>().Select(s => $"{s} {stateName(s)}"), page.Table("## States").Skip(1).Select(r => $"{r[0]} {r[1]}"));
        Assert.Equal(
            table.Steps.Select(s => string.Join(" | ", s.From, s.Action, actionName(s.Action), s.To, s.Permission, s.ReasonRequired ? "yes" : "no",
                string.Join(", ", s.Guards.Select(g => g.Name)))),
            page.Table("## Steps").Skip(1).Select(r => string.Join(" | ", r)));
        Assert.Equal(table.Steps.Select(s => $"{s.From} --> {s.To} : {s.Action}"), page.Arrows());
        Assert.Equal(
            table.Steps.SelectMany(s => s.Guards).Select(g => $"{g.Name} {g.Sentence}").Distinct().Order(StringComparer.Ordinal),
            page.Table("## Guards").Skip(1).Select(r => $"{r[0]} {r[1]}").Order(StringComparer.Ordinal));
    }
}
