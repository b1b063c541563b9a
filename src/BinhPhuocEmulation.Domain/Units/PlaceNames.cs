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
        return Units(tree).Any(u => VietnameseText.SearchKey(u.Name) is var name && (name == key || VietnameseText.SearchKey(Unit.BareName(u.Name)) == key));
    }

    private static IEnumerable<UnitNode> Units(UnitTree tree) => tree.All.Concat(tree.Coming).Where(u => UnitKinds.IsAdministrative(u.Kind) && !u.IsAnnulled);
}
