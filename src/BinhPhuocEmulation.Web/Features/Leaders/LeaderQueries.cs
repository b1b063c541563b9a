using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Leaders;

/// <summary>Reads the directory of leaders: a few dozen rows, in the order of name.</summary>
public sealed class LeaderQueries(AppDbContext db, CurrentActor current)
{
    /// <summary>The directory.</summary>
    public async Task<LeaderListPage> ListAsync(CancellationToken cancel)
    {
        var rows = await db.Leaders.AsNoTracking().Select(l => new
        {
            l.Id,
            l.Name,
            l.Post,
            l.UnitId,
            l.Active,
            Congresses = db.Congresses.Count(c => c.Leaders.Any(x => x.LeaderId == l.Id)),
        }).ToListAsync(cancel);
        var tree = current.Actor.Tree;
        return new([.. rows.OrderByDescending(l => l.Active).ThenBy(l => l.UnitId).ThenBy(l => VietnameseOrder.PersonSortKey(l.Name), StringComparer.Ordinal)
            .Select(l => new LeaderRow(l.Id, l.Name, l.Post, tree.DisplayName(l.UnitId), l.Active, l.Congresses))]);
    }

    /// <summary>Is the same person in the same post already there, in any spelling of letters? Two such rows cannot be told apart where leaders are chosen.</summary>
    public async Task<bool> IsThereAsync(int id, LeaderForm form, CancellationToken cancel)
    {
        var rows = await db.Leaders.AsNoTracking().Where(l => l.UnitId == form.UnitId && l.Id != id).Select(l => new { l.Name, l.Post }).ToListAsync(cancel);
        return rows.Exists(l => Same(l.Name, form.Name) && Same(l.Post, form.Post));

        static bool Same(string saved, string? typed) => string.Equals(saved, VietnameseText.Clean(typed), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One leader, tracked; null if there is none.</summary>
    public Task<Leader?> LoadAsync(int id, CancellationToken cancel) => db.Leaders.FirstOrDefaultAsync(l => l.Id == id, cancel);

    /// <summary>Where and when a leader is expected, in the order of time; those without a day last.</summary>
    public async Task<IReadOnlyList<LeaderVisit>> VisitsAsync(int id, CancellationToken cancel)
    {
        var rows = await db.Congresses.AsNoTracking().Where(c => c.Leaders.Any(l => l.LeaderId == id))
            .OrderBy(c => c.Date == null).ThenBy(c => c.Date).ThenBy(c => c.Session).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.PlanId, c.UnitId, c.Date, c.Session, c.Venue, c.State }).ToListAsync(cancel);
        var clashes = HalfDays.Clashes(rows.Where(r => r.Date is not null && !CongressWorkflow.IsEditable(r.State)), r => (r.PlanId, r.Date), r => r.Session)
            .SelectMany(g => g).Select(r => r.Id).ToHashSet();
        return [.. rows.Select(r => new LeaderVisit($"/congresses/{r.Id}", current.Actor.Tree.DisplayName(r.UnitId), r.Date, r.Session, r.Venue, CongressTags.State(r.State), clashes.Contains(r.Id)))];
    }

    /// <summary>The page of one leader.</summary>
    public LeaderEditPage Page(int id, LeaderForm form) => new(id, form, current.Actor.Tree.DisplayName(form.UnitId),
        [.. Levels().Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == form.UnitId))]);

    /// <summary>Leaders belong to the province or a district: the levels above those that hold congresses, as long as they stand.</summary>
    public bool IsLevel(int unitId) => Levels().Any(u => u.Id == unitId);

    private IEnumerable<UnitNode> Levels() => current.Actor.Tree.All.Where(u => u.Kind is UnitKind.Province or UnitKind.District && u.IsInForce(current.Actor.Tree.Today))
        .OrderBy(u => u.Kind).ThenBy(u => u.SortKey, StringComparer.Ordinal);
}
