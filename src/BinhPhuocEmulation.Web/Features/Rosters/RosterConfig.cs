using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>One value of a code list for the script: name as printed and other spellings.</summary>
/// <param name="Marked">Of ethnic groups, a minority, counted on its own; of capacities, one that speaks for a collective.</param>
public sealed record CodeChoice(string Code, string Name, IReadOnlyList<string> Variants, bool Marked = false);

/// <summary>One column for the script.</summary>
/// <param name="Required">"model", "other": for whom the plan requires it.</param>
/// <param name="NotOfCollective">Wanted of nobody who speaks for a collective.</param>
public sealed record ColumnConfig(string Key, string Heading, IReadOnlyList<string> Aliases, int MaxLength, bool Sensitive, string List, int Width,
    IReadOnlyList<string> Required, bool NotOfCollective);

/// <summary>What the script of the page knows before it asks for rows.</summary>
/// <param name="Account">Whose unsent rows the browser may give back.</param>
/// <param name="AsOf">Day for which ages are counted, yyyy-MM-dd.</param>
/// <param name="MinAge">Youngest age that is taken for right.</param>
/// <param name="MaxAge">Oldest age that is taken for right.</param>
public sealed record RosterConfig(int Id, int Account, int Version, bool Editable, bool CanReveal, string RowsUrl, string SaveUrl, string DeleteUrl, string RestoreUrl,
    string SettleUrl, int MaxPasteRows, int MaxRows, IReadOnlyList<ColumnConfig> Columns, IReadOnlyDictionary<string, IReadOnlyList<CodeChoice>> Lists,
    GaugeRules Gauge, string Today, string AsOf, int MinAge, int MaxAge)
{
    private static readonly Dictionary<string, int> Widths = new()
    {
        ["name"] = 180,
        ["group"] = 110,
        ["collective"] = 180,
        ["birth"] = 100,
        ["gender"] = 75,
        ["ethnicity"] = 90,
        ["religion"] = 90,
        ["party"] = 105,
        ["education"] = 140,
        ["post"] = 180,
        ["workplace"] = 190,
        ["capacity"] = 150,
        ["field"] = 140,
        ["component"] = 130,
        ["direct"] = 90,
        ["achievement"] = 260,
        ["awards"] = 240,
        ["phone"] = 115,
        ["note"] = 140,
    };

    private static readonly string[] CodeListNames = ["ethnicity", "religion", "field", "component", "capacity"];

    /// <summary>Of a list; <paramref name="collectives"/> are the names that are offered for a collective.</summary>
    public static RosterConfig Of(RosterCase roster, RosterHeader header, int account, IEnumerable<string> collectives)
    {
        var url = $"/rosters/{roster.Roster.Id}";
        return new(roster.Roster.Id, account, roster.Roster.Version, header.Editable, header.CanReveal, $"{url}/rows", $"{url}/rows", $"{url}/rows/delete",
            $"{url}/rows/restore", $"{url}/remarks/settle", RowBatch.MostRows, Roster.MostRows, [.. DelegateColumns.All.Select(c => Column(c, roster.Requirements))],
            ListsOf(roster.Lists, collectives), GaugeRules.Of(roster.Plan, roster.Facts), Day(roster.Facts.Today), Day(roster.AsOf),
            roster.Requirements.MinAge, roster.Requirements.MaxAge);

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ColumnConfig Column(DelegateColumn c, RosterRequirements wanted)
    {
        List<string> required = [];
        if (c.Key == "group" || (c.Cell & wanted.Model) != 0) required.Add("model");
        if (c.Key == "group" || (c.Cell & wanted.Other) != 0) required.Add("other");
        return new(c.Key, c.Heading, c.Aliases, c.MaxLength, c.Sensitive, c.List, Widths[c.Key], required, (c.Cell & wanted.NotOfCollective) != 0);
    }

    private static Dictionary<string, IReadOnlyList<CodeChoice>> ListsOf(CodeLists lists, IEnumerable<string> collectives)
    {
        var all = new Dictionary<string, IReadOnlyList<CodeChoice>>
        {
            ["group"] = [.. new[] { DelegateGroup.Model, DelegateGroup.Guest, DelegateGroup.Leader }.Select(g => new CodeChoice(g.ToString(), DelegateWords.Name(g), []))],
            ["gender"] = [.. new[] { Gender.Male, Gender.Female }.Select(g => new CodeChoice(g.ToString(), DelegateWords.Name(g), []))],
            ["collective"] = [.. collectives.Select(name => new CodeChoice("", name, []))],
            ["yes-no"] = [new("yes", "Có", ["x"]), new("no", "Không", [])],
        };
        foreach (var name in CodeListNames)
            all[name] = [.. lists.Of(name).Select(i => new CodeChoice(i.Code, i.Name, i.Variants.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                name is "ethnicity" or "capacity" && i.Marked))];
        return all;
    }
}
