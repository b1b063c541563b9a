using System.Globalization;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>
/// Codes of the log by the names the screens use: code lists, and what the plan of the row calls its forms, rules and readings. Where that plan is not known, or
/// no longer knows the code, the newest plan that does; else the code itself. Asks no database: lists and plans are held in memory.
/// </summary>
public sealed class AuditCodes(CodeLists lists, PlanShelf shelf, UnitTree units)
{
    private static readonly Dictionary<(string Entity, string Column), string> ListOf = new()
    {
        [("RosterEntry", "Capacity")] = "capacity",
        [("RosterEntry", "Field")] = "field",
        [("RosterEntry", "Component")] = "component",
        [("EntryAward", "Code")] = "award",
    };

    /// <summary>Plans of rows, by kind and key.</summary>
    public IReadOnlyDictionary<(string Entity, string Key), int> PlanOf { get; init; } = new Dictionary<(string, string), int>();

    /// <summary>What one value of a row stands for; null where it is no code.</summary>
    public string? Of((string Entity, string Key) row, string column, string value) => ListOf.TryGetValue((row.Entity, column), out var list) ? lists.NameOf(list, value)
        : (row.Entity, column) switch
        {
            ("Congress", "Form") => FormOf(row, value),
            ("Congress", "Title") => TitleOf(row, value),
            ("Congress", "ReasonFor") => string.Join("; ", Split(value, ' ').Select(key => RuleOf(row, key)).Distinct()),
            ("RosterExplanation", "FindingKey") => RuleOf(row, value),
            ("ReviewRemark", "Column") => DelegateColumns.Find(value)?.Heading,
            ("PlanRule", "BindsMask") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var mask)
                ? string.Join(", ", UnitKinds.All.Where(kind => (mask & (1 << (int)kind)) != 0).Select(UnitKinds.Name)) : null,
            ("Interpretation", "InForce") => ReadingOf(row.Key, value),
            ("RuleParameter", "Value") => ParameterOf(row.Key, value),
            _ => null,
        };

    /// <summary>Name of a row: an explanation is called by the rule it speaks of, any other as it was found.</summary>
    public string? NameOf(AuditEntry row, string? found)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Entity == "RosterExplanation" && found is not null ? RuleOf((row.Entity, row.Key), found) : found;
    }

    // "X-05 Cơ cấu đại biểu" for "X-05/Whole".
    private string RuleOf((string, string) row, string findingKey) =>
        PlansOf(row).SelectMany(p => p.Rules).FirstOrDefault(r => r.Code == findingKey.Split('/')[0]) is { } rule ? $"{rule.Code} {rule.Title}" : findingKey;

    private string FormOf((string, string) row, string code) => PlansOf(row).SelectMany(p => p.Forms).FirstOrDefault(f => f.Code == code)?.Name ?? code;

    // A listed title is stored by its number.
    private string TitleOf((string, string) row, string code) => code == ConferenceNameCheck.OwnForm ? "Hình thức tổ chức và tên đơn vị"
        : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && PlansOf(row).SelectMany(p => p.Rules).SelectMany(r => r.Parameters).FirstOrDefault(p => p.Key == ConferenceNameCheck.TitlesKey) is { } titles
            && Split(titles.Value, '\n').ElementAtOrDefault(number - 1) is { } title ? title : code;

    private string? ReadingOf(string id, string key) =>
        shelf.All.SelectMany(p => p.Interpretations).FirstOrDefault(i => IsRow(i.Id, id))?.Readings.FirstOrDefault(r => r.Key == key)?.Text;

    private string? ParameterOf(string id, string value) =>
        (from p in shelf.All from r in p.Rules from x in r.Parameters where IsRow(x.Id, id) && RuleParameter.Check(x.Kind, value) select ParameterWords.Of(p, x, value, units)).FirstOrDefault();

    private IEnumerable<Plan> PlansOf((string, string) row) => PlanOf.TryGetValue(row, out var id) ? shelf.All.Reverse().OrderByDescending(p => p.Id == id) : shelf.All.Reverse();

    private static bool IsRow(int id, string key) => id.ToString(CultureInfo.InvariantCulture) == key;

    private static string[] Split(string value, char mark) => value.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
