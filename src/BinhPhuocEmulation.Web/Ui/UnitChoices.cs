using System.Globalization;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Units to choose from in one field: under the heading of their kind, in Vietnamese order, same-named ones with the unit above.</summary>
public static class UnitChoices
{
    /// <summary>Choices of these units; <paramref name="word"/> says how one is named where its name alone is not what is chosen.</summary>
    public static List<SelectListItem> Of(UnitTree tree, IEnumerable<UnitNode> units, int? chosen, Func<UnitNode, string>? word = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var groups = UnitKinds.All.ToDictionary(k => k, k => new SelectListGroup { Name = UnitKinds.Name(k) });
        return [.. units.OrderBy(u => u.Kind).ThenBy(u => u.SortKey, StringComparer.Ordinal).ThenBy(u => tree.ParentOf(u.Id)?.SortKey ?? "", StringComparer.Ordinal)
            .Select(u => new SelectListItem(word?.Invoke(u) ?? tree.DisplayName(u.Id), u.Id.ToString(CultureInfo.InvariantCulture), u.Id == chosen) { Group = groups[u.Kind] })];
    }
}
