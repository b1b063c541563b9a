namespace BinhPhuocEmulation.Domain.Units;

/// <summary>
/// A unit with its name and the units above it as they stood on a day: what a wall or a paper of that day bears (calendar.md, 1/7/2025). For a
/// unit that had ended by then its last day counts, so that its papers keep the names of its time.
/// </summary>
/// <param name="Day">The day that counts.</param>
/// <param name="Unit">The unit, by its name of the day.</param>
/// <param name="Above">The unit above; null for the province.</param>
/// <param name="Province">The province; null for a unit under none.</param>
public sealed record UnitOnDay(DateOnly Day, UnitNode Unit, UnitNode? Above, UnitNode? Province)
{
    /// <summary>"Tỉnh Bình Phước"; "" for a unit under no province.</summary>
    public string ProvinceName => Province?.Name ?? "";

    /// <summary>The unit on a day, past or to come; null if there is no such unit, not even one whose day has not come.</summary>
    public static UnitOnDay? Of(UnitTree tree, int unitId, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if ((tree.Find(unitId) ?? tree.Coming.FirstOrDefault(u => u.Id == unitId)) is not { } unit) return null;
        if (unit.ClosedOn <= day) day = unit.ClosedOn.Value.AddDays(-1);
        if (unit.FoundedOn > day) day = unit.FoundedOn.Value;
        var then = tree.On(day);
        var above = then.StandingAbove(unitId);
        var province = unit;
        for (var steps = 0; province is { Kind: not UnitKind.Province } && steps < MostLevels; steps++) province = then.StandingAbove(province.Id);
        return new(day, Named(unit), above is null ? null : Named(above), province is { Kind: UnitKind.Province } ? Named(province) : null);

        UnitNode Named(UnitNode node) => node with { Name = node.NameOn(day) };
    }

    /// <summary>Levels climbed at most: wrong data going in circles must not hang a request.</summary>
    private const int MostLevels = 16;
}
