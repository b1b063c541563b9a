namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>One row as the page holds it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Version">What the row and its person looked like; posted back, so that two officers notice one another.</param>
/// <param name="Order">Place.</param>
/// <param name="Cells">Text of the filled cells by column key.</param>
/// <param name="Errors">Cells that could not be read, with the sentence that says what to mend.</param>
/// <param name="Missing">Columns the plan requires that are empty.</param>
/// <param name="Advised">Columns the plan wants that are empty.</param>
/// <param name="Remarks">Remarks of the reviewer.</param>
/// <param name="Same">Keys of other rows with the same person, or perhaps the same; the page shows their TT.</param>
/// <param name="Elsewhere">Perhaps on another unit's list too.</param>
/// <param name="Leading">A model in a leading post.</param>
/// <param name="Titles">Names of the titles and awards of the catalogue that the row has, each once.</param>
/// <param name="Token">Token the page made the row with, or null.</param>
public sealed record RowJson(int Id, long Version, int Order, IReadOnlyDictionary<string, string> Cells, IReadOnlyDictionary<string, string> Errors,
    IReadOnlyList<string> Missing, IReadOnlyList<string> Advised, IReadOnlyList<RemarkJson> Remarks, IReadOnlyList<int> Same, bool Elsewhere, bool Leading,
    IReadOnlyList<string> Titles, Guid? Token = null);

/// <summary>A remark of the reviewer; column "" is the whole row.</summary>
public sealed record RemarkJson(int Id, string Column, string Text, string By, string At, bool Settled, bool Sent = true);

/// <summary>A finding in words.</summary>
public sealed record FindingJson(string Key, string RuleCode, string Status, string Severity, string Sentence, string Actual, string Expected,
    string Mend, string Citation, string ClauseUrl);

/// <summary>Figures of the list; small counts of sensitive kinds are null for those who may not see them.</summary>
public sealed record FiguresJson(int Total, int Models, int Guests, int Leaders, int Women, int? Minorities, int DirectWorkers, int? PartyMembers,
    int? Religious, string OldestBirth, string YoungestBirth, int RowsIncomplete, int RowsUnread, int Repeated, int PossiblyElsewhere);

/// <summary>All rows.</summary>
public sealed record RowsAnswer(int Version, IReadOnlyList<RowJson> Rows, FiguresJson Figures, IReadOnlyList<FindingJson> Findings);

/// <summary>A batch of changed rows as posted.</summary>
public sealed record SaveRequest(IReadOnlyList<SaveRow?>? Rows)
{
    /// <summary>Highest place of a row; far above any list, so that places behind it can still be counted.</summary>
    public const int HighestOrder = 1_000_000;

    /// <summary>The rows; null where there are none, or where one is none (null, a place below 0 or out of reach, one row twice).</summary>
    public IReadOnlyList<SaveRow>? Sound()
    {
        if (Rows is not { Count: > 0 }) return null;
        var rows = Rows.OfType<SaveRow>().Where(r => r.Order is null or (>= 0 and <= HighestOrder)).ToArray();
        return rows.Length == Rows.Count && rows.Where(r => r.Id is not null).GroupBy(r => r.Id).All(g => g.Count() == 1) ? rows : null;
    }
}

/// <summary>One changed row: <see cref="Id"/> null for a new one, which has a <see cref="Token"/> of its own; only the changed cells. <see cref="Seals"/>: masked cells that get back what they held.</summary>
public sealed record SaveRow(string? Key, int? Id, long? Version, int? Order, IReadOnlyDictionary<string, string?>? Cells, Guid? Token = null,
    IReadOnlyDictionary<string, string?>? Seals = null);

/// <summary>A saved row with the client's own key; <see cref="Seals"/>: what its sensitive cells held before, unreadable to the page.</summary>
public sealed record SavedRow(string? Key, RowJson Row, IReadOnlyDictionary<string, string>? Seals = null);

/// <summary>A row that may not be stored at all, and why, cell by cell.</summary>
public sealed record RefusedRow(string? Key, IReadOnlyDictionary<string, string> Errors);

/// <summary>A row somebody else changed first; <see cref="Theirs"/> is null if they took it off the list, <see cref="Own"/> says it was the same account in another window.</summary>
public sealed record ConflictRow(string? Key, int Id, RowJson? Theirs, string By, string At, bool Own = false);

/// <summary>What a save answers, whatever its status.</summary>
public sealed record SaveAnswer
{
    /// <summary>What happened, where it was not simply saved.</summary>
    public string? Message { get; init; }
    /// <summary>State of the list, when it is no longer editable.</summary>
    public string? State { get; init; }
    /// <summary>Rows that were saved.</summary>
    public IReadOnlyList<SavedRow> Saved { get; init; } = [];
    /// <summary>Rows that may not be stored.</summary>
    public IReadOnlyList<RefusedRow>? Refused { get; init; }
    /// <summary>Rows somebody else changed first.</summary>
    public IReadOnlyList<ConflictRow>? Conflicts { get; init; }
    /// <summary>Figures after the save.</summary>
    public FiguresJson? Figures { get; init; }
    /// <summary>Findings after the save.</summary>
    public IReadOnlyList<FindingJson>? Findings { get; init; }
    /// <summary>Every row that may be the same person as others, with the keys of these; rows that are not named have none.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>>? Same { get; init; }
    /// <summary>Time of the save in Vietnam, HH:mm.</summary>
    public string? SavedAt { get; init; }
}

/// <summary>Rows to take off the list.</summary>
public sealed record DeleteRequest(IReadOnlyList<RowKey?>? Rows)
{
    /// <summary>The rows; null where there are none, or where one is null.</summary>
    public IReadOnlyList<RowKey>? Sound() => Rows is { Count: > 0 } && Rows.OfType<RowKey>().ToArray() is var rows && rows.Length == Rows.Count ? rows : null;
}

/// <summary>A row as the client saw it.</summary>
public sealed record RowKey(int Id, long Version);

/// <summary>Rows to bring back.</summary>
public sealed record RestoreRequest(IReadOnlyList<int>? Ids);

/// <summary>A remark to mark as mended, or not.</summary>
public sealed record SettleRequest(int Id, bool Settled);

/// <summary>What deleting or restoring answers.</summary>
public sealed record RowsChanged(IReadOnlyList<int> Deleted, IReadOnlyList<RowJson> Rows, FiguresJson? Figures, IReadOnlyList<FindingJson>? Findings)
{
    /// <inheritdoc cref="SaveAnswer.Same"/>
    public IReadOnlyDictionary<int, IReadOnlyList<int>>? Same { get; init; }
    /// <summary>What happened, where it was not simply done.</summary>
    public string? Message { get; init; }
    /// <summary>State of the list, when it is no longer editable.</summary>
    public string? State { get; init; }
    /// <summary>Rows somebody else changed first.</summary>
    public IReadOnlyList<ConflictRow>? Conflicts { get; init; }
}
