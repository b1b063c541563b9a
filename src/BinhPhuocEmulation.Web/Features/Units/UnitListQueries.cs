using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>The list of units in scope. The number of queries never depends on the number of rows.</summary>
public sealed class UnitListQueries(AppDbContext db, UnitProgressQueries progress, CurrentActor current, PortalClock clock)
{
    /// <summary>The page for a filter.</summary>
    public async Task<UnitListPage> PageAsync(UnitFilter filter, CancellationToken cancel)
    {
        var (today, tree, plan) = (clock.Today, current.Actor.Tree, progress.ShowsCongresses ? progress.Plan : null);
        var coming = tree.Coming.Select(u => u.Id).ToArray();
        var annulled = tree.All.Where(u => u.IsAnnulled).Select(u => u.Id).ToArray();
        var units = UnitRows.Filtered(db, tree, filter, plan);
        var all = await units.OfTab(UnitRows.All, today, coming, annulled).CountAsync(cancel);
        var closed = await units.OfTab(UnitRows.Closed, today, coming, annulled).CountAsync(cancel);
        var later = coming.Length == 0 ? 0 : await units.OfTab(UnitRows.Coming, today, coming, annulled).CountAsync(cancel);
        var never = annulled.Length == 0 ? 0 : await units.OfTab(UnitRows.Annulled, today, coming, annulled).CountAsync(cancel);
        // Nothing alive in scope, as for an officer whose unit ended: its tab says what there is.
        if (string.IsNullOrEmpty(filter.State) && !filter.IsFiltered && closed > 0 && closed == all) filter.State = UnitRows.Closed;
        var total = filter.State switch { UnitRows.Closed => closed, UnitRows.Coming => later, UnitRows.Annulled => never, UnitRows.All => all, _ => all - closed - later };
        var paging = PageInfo.From(filter.Page, filter.Size, total);
        var rows = await new UnitOrder(db, tree, plan, progress.ShowsDelegates).Of(units.OfTab(filter.State, today, coming, annulled), filter).Skip((paging.Page - 1) * paging.Size).Take(paging.Size)
            .Select(u => new Row(u.Id, u.Name, u.Code, u.Kind, u.ParentId, u.IsPilot, u.IsObliged, u.ClosedOn, u.SuccessorId, u.DeclaredWorkers,
                u.Contacts.OrderBy(c => c.Id).Select(c => new ContactView(c.Name, c.Post, c.Phone, c.Email)).FirstOrDefault()))
            .ToListAsync(cancel);
        var judged = await progress.OfAsync([.. rows.Select(r => new UnitBasis(r.Id, r.Kind, r.IsPilot, r.Workers, r.IsObliged, r.ClosedOn))], cancel);
        var comingById = tree.Coming.ToDictionary(u => u.Id);

        return new(filter, Tabs(all, closed, later, coming.Length > 0, never, annulled.Length > 0),
            [.. rows.Select(r => new UnitRow(r.Id, tree.DisplayName(r.Id) is { Length: > 0 } shown ? shown : r.Name, r.Code, UnitKinds.Name(r.Kind), ParentName(tree, comingById, r.Id, r.ParentId), tree.ParentOf(r.Id)?.Id ?? r.ParentId,
                r.IsPilot, r.IsObliged, r.ClosedOn, comingById.GetValueOrDefault(r.Id)?.FoundedOn, comingById.ContainsKey(r.Id) ? null : judged.GetValueOrDefault(r.Id), r.Contact)
            {
                IsAnnulled = annulled.Contains(r.Id),
                Workers = r.Workers,
                Successor = r.SuccessorId is { } next ? new(tree.DisplayName(next), current.Actor.Scope.Contains(next) ? $"/units/{next}" : null) : null,
                TakenOver = [.. tree.PredecessorsOf(r.Id).OrderBy(u => u.SortKey, StringComparer.Ordinal).Select(u => tree.DisplayName(u.Id))],
            })],
            paging, Kinds(filter), Parents(tree, filter), Stages(filter),
            progress.ShowsCongresses, progress.ShowsDelegates, current.Actor.MaySomewhere(Permission.UnitManage));
    }

    private static IReadOnlyList<UnitTab> Tabs(int all, int closed, int coming, bool anyComing, int never, bool anyNever) =>
    [
        new("", "Đang hoạt động", all - closed - coming),
        .. anyComing ? [new UnitTab(UnitRows.Coming, "Sắp thành lập", coming)] : Array.Empty<UnitTab>(),
        new(UnitRows.Closed, "Đã kết thúc", closed),
        .. anyNever ? [new UnitTab(UnitRows.Annulled, "Đã hủy bỏ thành lập", never)] : Array.Empty<UnitTab>(),
        new(UnitRows.All, "Tất cả", all),
    ];

    private static string? ParentName(UnitTree tree, Dictionary<int, UnitNode> coming, int unitId, int? parentId) => tree.ParentOf(unitId) is { } above ? above.Name
        : parentId is { } id ? tree.Find(id)?.Name ?? coming.GetValueOrDefault(id)?.Name : null;

    private IReadOnlyList<SelectListItem> Kinds(UnitFilter filter) =>
        [.. UnitKinds.All.Where(k => current.Actor.Tree.All.Any(u => u.Kind == k && current.Actor.Scope.Contains(u.Id)))
            .Select(k => new SelectListItem(UnitKinds.Name(k), k.ToString(), k == filter.Kind))];

    /// <summary>Units in scope that have others below them: the province and its districts.</summary>
    private IReadOnlyList<SelectListItem> Parents(UnitTree tree, UnitFilter filter) =>
        [.. tree.All.Concat(tree.Coming).Select(u => u.ParentId).OfType<int>().Distinct().Where(current.Actor.Scope.Contains)
            .Select(tree.Find).OfType<UnitNode>().OrderBy(u => u.Kind).ThenBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == filter.Parent))];

    private IReadOnlyList<SelectListItem> Stages(UnitFilter filter) => !progress.ShowsCongresses ? [] :
    [
        new(UnitProgress.NotBegun, UnitRows.NoCongress, filter.Stage == UnitRows.NoCongress),
        .. Enum.GetValues<CongressState>().Select(s => new SelectListItem(CongressWorkflow.Name(s), s.ToString(), s.ToString() == filter.Stage)),
    ];

    private sealed record Row(int Id, string Name, string Code, UnitKind Kind, int? ParentId, bool IsPilot, bool IsObliged, DateOnly? ClosedOn, int? SuccessorId, int? Workers, ContactView? Contact);
}
