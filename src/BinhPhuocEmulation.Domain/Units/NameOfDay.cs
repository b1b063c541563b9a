namespace BinhPhuocEmulation.Domain.Units;

/// <summary>What something settled (an approved list, a congress that was held) calls its unit: by the name of its day, and the present one where the unit was renamed since.</summary>
/// <param name="Then">Name on that day, with the unit above where two bore it then.</param>
/// <param name="Now">Present name; null where it is the same.</param>
public sealed record NameOfDay(string Then, string? Now)
{
    /// <summary>"Xã Lộc An (nay là Xã Lộc Bình)".</summary>
    public string Words => Now is null ? Then : $"{Then} (nay là {Now})";

    /// <summary>Of a unit on a day; the present name for null, where nothing is settled yet.</summary>
    public static NameOfDay Of(UnitTree tree, int unitId, DateOnly? settledOn)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var now = tree.DisplayName(unitId);
        if (settledOn is not { } day || tree.Find(unitId) is not { } unit || unit.NameOn(day) == unit.Name) return new(now, null);
        return new(tree.On(day).DisplayName(unitId) is { Length: > 0 } then ? then : unit.NameOn(day), now);
    }

    /// <summary>As above, by its own name alone: for lists, where the unit above stands beside.</summary>
    public static NameOfDay Alone(UnitNode unit, DateOnly? settledOn)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return settledOn is { } day && unit.NameOn(day) is var then && then != unit.Name ? new(then, unit.Name) : new(unit.Name, null);
    }

    /// <summary>Of a unit by the name a frozen copy kept of it, with the unit above where two bore it; that another unit bears it since, or does no longer, is no new name.</summary>
    public static NameOfDay Kept(UnitTree tree, int unitId, string kept)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(kept);
        var same = tree.Find(unitId) is not { } unit || kept == unit.Name || kept.StartsWith($"{unit.Name}, ", StringComparison.Ordinal);
        return new(kept, same ? null : tree.DisplayName(unitId));
    }
}
