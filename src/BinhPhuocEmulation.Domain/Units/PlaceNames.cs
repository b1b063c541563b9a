using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>
/// The địa danh that may stand before a day on a paper or a wall: names of administrative units (Decree 30/2020, Appendix I, part I, II.4), without or with their
/// kind, of those that stand, stood or are to come. No free text: what hangs on the wall is composed.
/// </summary>
public static class PlaceNames
{
    /// <summary>All of them, bare and each once, in Vietnamese order.</summary>
    public static IReadOnlyList<string> Of(UnitTree tree) =>
        [.. Units(tree).Select(u => Unit.BareName(u.Name)).Distinct().Order(VietnameseOrder.Comparer)];

    /// <summary>Is this the name of an administrative unit, whatever the case and accents it was typed with?</summary>
    public static bool IsPlace(UnitTree tree, string place)
    {
        var key = VietnameseText.SearchKey(place);
        return Units(tree).SelectMany(NamesOf).Any(name => VietnameseText.SearchKey(name) == key);
    }

    /// <summary>The text in the spelling of the administrative unit it names: “loc ninh” hangs as “Lộc Ninh”. What names none stays as typed.</summary>
    public static string Spelled(UnitTree tree, string? place)
    {
        var text = VietnameseText.Clean(place);
        var key = VietnameseText.SearchKey(text);
        if (key.Length == 0) return text;
        var names = Units(tree).SelectMany(NamesOf).Where(n => VietnameseText.SearchKey(n) == key).ToList();
        return names.Contains(text) ? text : names.Find(n => string.Equals(n, text, StringComparison.OrdinalIgnoreCase)) ?? names.FirstOrDefault() ?? text;
    }

    /// <summary>
    /// The địa danh as it stands on a wall or paper of a unit on a day: where it is the unit's own name, of whatever time, it is the name of that day, as the
    /// unit's name beside it is; what was typed stays as it was saved.
    /// </summary>
    public static string On(UnitTree tree, int unitId, string? place, DateOnly day)
    {
        var text = VietnameseText.Clean(place);
        var key = VietnameseText.SearchKey(text);
        if (tree.All.Concat(tree.Coming).FirstOrDefault(u => u.Id == unitId) is not { } unit || !UnitKinds.IsAdministrative(unit.Kind) || key.Length == 0) return Spelled(tree, text);
        var then = unit.NameOn(day);
        foreach (var name in (string[])[unit.Name, unit.NameToCome ?? "", .. unit.FormerNames.Select(f => f.Name)])
        {
            if (VietnameseText.SearchKey(name) == key) return then;
            if (VietnameseText.SearchKey(Unit.BareName(name)) == key) return Unit.BareName(then);
        }
        return Spelled(tree, text);
    }

    private static string[] NamesOf(UnitNode unit) => [Unit.BareName(unit.Name), unit.Name];

    private static IEnumerable<UnitNode> Units(UnitTree tree) => tree.All.Concat(tree.Coming).Where(u => UnitKinds.IsAdministrative(u.Kind) && !u.IsAnnulled);
}
