using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>One row of a frozen list: the text of every cell as it was, by column key.</summary>
/// <param name="EntryId">Row it was copied from; pairs rows of two rounds.</param>
/// <param name="Cells">Text by column key; empty cells are left out.</param>
public sealed record FrozenRow(int EntryId, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Text of a cell, or "".</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>A value of a code list as a frozen list names it: the list may be reworded later.</summary>
/// <param name="List">List, see <see cref="CodeItem.List"/>.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name then.</param>
/// <param name="Order">Place in the list then.</param>
/// <param name="Marked">Mark then, see <see cref="CodeItem.Marked"/>.</param>
public sealed record FrozenCode(string List, string Code, string Name, int Order, bool Marked)
{
    /// <summary>The values that rows name, each once; persons and awards are loaded with them.</summary>
    public static IReadOnlyList<FrozenCode> UsedBy(IEnumerable<RosterEntry> rows, CodeLists lists) =>
        [.. rows.SelectMany(CodesOf).Distinct().Select(c => lists.Find(c.List, c.Code ?? "")).OfType<CodeItem>().OrderBy(i => i.List, StringComparer.Ordinal)
            .ThenBy(i => i.Order).Select(i => new FrozenCode(i.List, i.Code, i.Name, i.Order, i.Marked))];

    private static IEnumerable<(string List, string? Code)> CodesOf(RosterEntry row) =>
    [
        ("ethnicity", row.Person?.Ethnicity), ("religion", row.Person?.Religion), ("capacity", row.Capacity), ("field", row.Field), ("component", row.Component),
        .. row.Awards.Select(a => (AwardReader.List, (string?)a.Code)),
    ];
}

/// <summary>
/// A list as it was approved, whole: what a later page or paper needs to show it without looking at anything that may change. What may be null was not kept from the
/// beginning: lists frozen before keep their text and hash, and what stands now is shown in its place.
/// </summary>
public sealed record FrozenList
{
    internal static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name of the unit then.</summary>
    public required string UnitName { get; init; }
    /// <summary>The unit as its name hung on the wall then, by which the name block calls it; null on lists frozen before this was kept, whose text and hash stay.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? UnitOnWall { get; init; }
    /// <summary>Name block then.</summary>
    public required IReadOnlyList<string> NameBlock { get; init; }
    /// <summary>Rows in order.</summary>
    public required IReadOnlyList<FrozenRow> Rows { get; init; }
    /// <summary>Place of the congress then; "" for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }
    /// <summary>Name of its form in the plan then; "" for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FormName { get; init; }
    /// <summary>Day for which ages were counted: that of the congress, else of the approval.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? AsOf { get; init; }
    /// <summary>The codes the rows use, as they were named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FrozenCode>? Codes { get; init; }
    /// <summary>The structure then: groups, bands of ages, shares.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RosterStructure? Structure { get; init; }
    /// <summary>Figures then.</summary>
    public required RosterStatistics Figures { get; init; }
    /// <summary>Explanations that were accepted, by finding key.</summary>
    public IReadOnlyDictionary<string, string> Explanations { get; init; } = new Dictionary<string, string>();

    /// <summary>As the text that is kept and hashed.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Options);

    /// <summary>From the kept text.</summary>
    /// <exception cref="JsonException">The text is damaged.</exception>
    public static FrozenList FromText(string text) => JsonSerializer.Deserialize<FrozenList>(text, Options) ?? throw new JsonException("empty");

    /// <summary>SHA-256 of the text, hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 of rows as they would be kept, with what is registered beside them: two people saw the same list if it is the same.</summary>
    public static string HashOf(IReadOnlyList<FrozenRow> rows, string registered) => HashOf(JsonSerializer.Serialize(rows, Options) + "\n" + registered);
}

/// <summary>An approved list, frozen: who, when, hash, and the plan revision it was checked against. Never changed, never deleted.</summary>
public sealed class ApprovedRoster : IUnitOwned, IFrozen
{
    private ApprovedRoster() { }

    /// <summary>Freezes a list.</summary>
    public ApprovedRoster(Roster roster, int planId, int planRevision, FrozenList list, StepStamp stamp)
    {
        (RosterId, UnitId, Round, PlanId, PlanRevision) = (roster.Id, roster.UnitId, roster.Round, planId, planRevision);
        (AccountId, AccountName, ApprovedAt) = (stamp.AccountId, stamp.AccountName, stamp.At);
        Content = list.ToText();
        Hash = FrozenList.HashOf(Content);
        (Total, Models) = (list.Figures.Total, list.Figures.Models);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>List.</summary>
    public int RosterId { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>Round.</summary>
    public int Round { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Revision of the plan it was checked against.</summary>
    public int PlanRevision { get; private set; }
    /// <summary>Who approved.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who approved, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime ApprovedAt { get; private set; }
    /// <summary>The frozen list as text.</summary>
    public string Content { get; private set; } = "";
    /// <summary>SHA-256 of the content.</summary>
    public string Hash { get; private set; } = "";
    /// <summary>Delegates.</summary>
    public int Total { get; private set; }
    /// <summary>Models.</summary>
    public int Models { get; private set; }

    /// <summary>True if the content still has the hash it was approved with.</summary>
    public bool IsIntact => FrozenList.HashOf(Content) == Hash;

    /// <summary>The list.</summary>
    public FrozenList List => FrozenList.FromText(Content);
}
