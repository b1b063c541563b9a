using System.Text.Json;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>
/// The rows of a list as they left the reviewers' hands without being approved: returned, or withdrawn by the unit. What the reviewers have seen
/// already is told by it, exactly, whatever was typed and undone in between. Never changed, never deleted (docs/decisions/0021).
/// </summary>
public sealed class ReviewedRoster : IUnitOwned, IFrozen
{
    private ReviewedRoster() { }

    /// <summary>Keeps the rows with the step that takes the list from the reviewers.</summary>
    public ReviewedRoster(Roster roster, RosterAction action, IReadOnlyList<FrozenRow> rows, DateTime at)
    {
        (RosterId, UnitId, Round, Action, LeftAt) = (roster.Id, roster.UnitId, roster.Round, action, at);
        Content = JsonSerializer.Serialize(rows, FrozenList.Options);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>List.</summary>
    public int RosterId { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>Round.</summary>
    public int Round { get; private set; }
    /// <summary>The step: <see cref="RosterAction.Return"/> or <see cref="RosterAction.Withdraw"/>.</summary>
    public RosterAction Action { get; private set; }
    /// <summary>When (UTC).</summary>
    public DateTime LeftAt { get; private set; }
    /// <summary>The rows as text, unmasked: shown only where the rows of the list are.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The rows, in the order of the list.</summary>
    /// <exception cref="JsonException">The text is damaged.</exception>
    public IReadOnlyList<FrozenRow> Rows => JsonSerializer.Deserialize<List<FrozenRow>>(Content, FrozenList.Options) ?? throw new JsonException("empty");
}
