using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Reads of the page that makes many accounts at once.</summary>
public sealed class BulkAccountsQueries(AppDbContext db, CurrentActor current)
{
    /// <summary>The page; <paramref name="chosen"/> are the ticked units, none when null: accounts open data, so each is asked for.</summary>
    public async Task<BulkPage> PageAsync(BulkFilter filter, IReadOnlyCollection<int>? chosen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var tree = current.Actor.Tree;
        var taken = await TakenAsync(cancellation);
        filter.Kind ??= filter.District is null ? FirstWithUnitsLeft(taken.Units) : UnitKind.Commune;
        var units = Wanted(filter);
        var names = NamesFor(units.Where(u => !taken.Units.Contains(u.Id)), taken.Names);
        var kinds = UnitKinds.All.Where(k => k != UnitKind.Province).Select(k => new SelectListItem(UnitKinds.Name(k), k.ToString(), k == filter.Kind));
        var districts = tree.All.Where(u => u.Kind == UnitKind.District && IsOpen(u)).OrderBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == filter.District));
        return new BulkPage(filter, [.. names.Select(n => new BulkRow(n.Unit.Id, Label(n.Unit), UnitKinds.Name(n.Unit.Kind),
            RoleTable.Of(AccountRules.UsualRole(n.Unit.Kind)).Name, n.UserName, chosen?.Contains(n.Unit.Id) ?? false))],
            units.Count - names.Count, [.. kinds], [.. districts]);
    }

    /// <summary>Open accounts' units, and every user name ever given.</summary>
    public async Task<(HashSet<int> Units, HashSet<string> Names)> TakenAsync(CancellationToken cancellation)
    {
        var rows = await db.Users.AsNoTracking().Select(a => new { a.UnitId, a.UserName, a.IsClosed }).ToListAsync(cancellation);
        return (rows.Where(a => !a.IsClosed).Select(a => a.UnitId).ToHashSet(), rows.Select(a => a.UserName ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A free user name for each unit, in the order of the tree.</summary>
    public List<(UnitNode Unit, string UserName)> NamesFor(IEnumerable<UnitNode> units, HashSet<string> taken) =>
        [.. units.Select(u => (u, UserNames.Unique(UserNames.For(u, current.Actor.Tree), taken)))];

    /// <summary>Name with the unit above: same-named communes are told apart.</summary>
    public string Label(UnitNode unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Kind == UnitKind.Commune && current.Actor.Tree.ParentOf(unit.Id) is { } parent ? $"{unit.Name}, {parent.Name}" : unit.Name;
    }

    private List<UnitNode> Wanted(BulkFilter filter)
    {
        var kind = filter.Kind ?? UnitKind.Commune;
        var tree = current.Actor.Tree;
        return [.. tree.All.Where(u => u.Kind == kind && IsOpen(u) && current.Actor.Scope.Contains(u.Id)
                && (kind != UnitKind.Commune || filter.District is null || u.ParentId == filter.District))
            .OrderBy(u => kind == UnitKind.Commune ? tree.ParentOf(u.Id)?.SortKey : "", StringComparer.Ordinal).ThenBy(u => u.SortKey, StringComparer.Ordinal)];
    }

    /// <summary>The kind the page opens on: the first that has a unit without an account; communes if nothing is left to do.</summary>
    private UnitKind FirstWithUnitsLeft(HashSet<int> served) => UnitKinds.All.Where(k => k != UnitKind.Province)
        .OrderBy(k => k != UnitKind.Commune)
        .FirstOrDefault(k => current.Actor.Tree.All.Any(u => u.Kind == k && IsOpen(u) && current.Actor.Scope.Contains(u.Id) && !served.Contains(u.Id)), UnitKind.Commune);

    private bool IsOpen(UnitNode unit) => unit.ClosedOn is null || unit.ClosedOn > current.Actor.Tree.Today;
}
