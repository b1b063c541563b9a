using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>Why one unit stands in the way of the reorganisation on a day.</summary>
/// <param name="Always">Whatever the day: another day does not help.</param>
public sealed record ReorganisationObstacle(int UnitId, string Unit, string Sentence, bool Always = false)
{
    /// <summary>All of them in one sentence, for the field of the day: "Xã Lộc An: …, và 3 đơn vị khác"; what all have in common is said once.</summary>
    public static string Words(IReadOnlyCollection<ReorganisationObstacle> all)
    {
        var first = all.First();
        return all.Select(o => o.Sentence).Distinct().Count() == 1 && all.Count > 1 ? first.Sentence
            : $"{first.Unit}: {first.Sentence}{(all.Count > 1 ? $" Còn {all.Count - 1} đơn vị khác, xem danh sách ở đầu trang." : "")}";
    }
}

/// <summary>Asks of every unit that would end whether it may: the same before the page is shown and when the reorganisation is applied.</summary>
public sealed class ReorganisationObstacleQueries(AppDbContext db, CurrentActor current, PortalClock clock)
{
    /// <summary>What stands in the way from a day on, in the order of the file; three queries. Empty once all is applied.</summary>
    public async Task<IReadOnlyList<ReorganisationObstacle>> OfAsync(DateOnly on, CancellationToken cancel)
    {
        var tree = current.Actor.Tree;
        var prepared = new PreparedUnits(tree);
        var ending = PreparedReorganisation.Rows.Select(prepared.Old).OfType<UnitNode>().Where(u => u.ClosedOn is null).ToList();
        if (ending.Count == 0) return [];
        var ids = ending.ConvertAll(u => u.Id);
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Include(u => u.Events).ToDictionaryAsync(u => u.Id, cancel);
        var held = await db.Congresses.Where(c => ids.Contains(c.UnitId) && c.State == CongressState.Held && c.Date != null).GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Last = g.Max(c => c.Date) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
        var found = new List<ReorganisationObstacle>();
        foreach (var node in ending.Where(u => units.ContainsKey(u.Id)))
            if (Both(UnitRules.MayEnd(units[node.Id], on, clock.Today), UnitRules.MayEndBeside(on, held.GetValueOrDefault(node.Id))) is { } sentence)
                found.Add(new(node.Id, tree.DisplayName(node.Id), sentence));
        var known = ids.ToHashSet();
        // What the file does not know would be left below a unit that ends without a successor.
        foreach (var closing in PreparedReorganisation.Closings.Select(prepared.Old).OfType<UnitNode>())
            if (tree.ChildrenOf(closing.Id).Where(u => u.ClosedOn is null && !known.Contains(u.Id)).Select(u => tree.DisplayName(u.Id)).ToArray() is { Length: > 0 } left)
                found.Add(new(closing.Id, tree.DisplayName(closing.Id), $"Còn đơn vị ngoài tệp trực thuộc: {string.Join("; ", left)}. Chuyển hoặc kết thúc các đơn vị này trước.", Always: true));
        return found;
    }

    private static string? Both(Answer first, Answer second) => !first ? first.Reason : !second ? second.Reason : null;
}
