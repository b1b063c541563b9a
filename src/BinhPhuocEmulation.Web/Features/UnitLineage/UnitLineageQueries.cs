using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitLineage;

/// <summary>What the pages of the lineage show, and which steps the rules refuse.</summary>
public sealed class UnitLineageQueries(AppDbContext db, UnitPageQueries units, CurrentActor current, PortalClock clock)
{
    /// <summary>A unit with its lineage; null if out of scope.</summary>
    public Task<Unit?> LoadAsync(int id, CancellationToken cancel) => units.LoadAsync(id, cancel);

    /// <summary>The page of a step.</summary>
    public async Task<LineagePage> PageOfAsync(Unit unit, LineageStep step, LineageForm form, bool changed, CancellationToken cancel) =>
        new(units.HeadOf(unit), step, form, step == LineageStep.Rename ? [] : Successors(unit), new(
            current.Actor.Tree.ChildrenOf(unit.Id).Count(c => c.IsInForce(clock.Today)),
            await db.Congresses.CountAsync(c => c.UnitId == unit.Id && c.State != CongressState.Held, cancel),
            await db.Rosters.CountAsync(r => r.UnitId == unit.Id && r.State != RosterState.Approved, cancel),
            await db.Users.CountAsync(u => u.UnitId == unit.Id, cancel)), changed);

    /// <summary>What the unit did last.</summary>
    public async Task<LineageTraces> TracesAsync(int unitId, CancellationToken cancel)
    {
        var held = await db.Congresses.Where(c => c.UnitId == unitId && c.State == CongressState.Held).MaxAsync(c => c.Date, cancel);
        var approved = await db.ApprovedRosters.Where(r => r.UnitId == unitId).MaxAsync(r => (DateTime?)r.ApprovedAt, cancel);
        return new(held, approved is { } at ? VietnamTime.DateOf(at) : null);
    }

    /// <summary>What must be confirmed before a step from this day is written.</summary>
    public IReadOnlyList<string> Warnings(LineageForm form, LineageTraces traces) =>
        form.On is { } on ? UnitRules.LateWarnings(on, clock.Today, traces.Approved, traces.Held) : [];

    /// <summary>Errors by field, of the units as they were last read; the form itself was checked before.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Errors(Unit unit, LineageStep step, LineageForm form, LineageTraces traces) =>
        Errors(current.Actor.Tree, unit, step, form, traces);

    /// <summary>As above, of these units.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Errors(UnitTree tree, Unit unit, LineageStep step, LineageForm form, LineageTraces traces)
    {
        var on = form.On!.Value;
        if (UnitRules.MayTakeEffect(on, form.Document) is { Allowed: false } early) return [(nameof(form.On), early.Reason)];
        if (step == LineageStep.Rename)
        {
            return VietnameseText.Clean(form.NewName).Length == 0 ? [(nameof(form.NewName), "Nhập tên mới.")]
                : UnitRules.MayBeCalled(unit.Kind, form.NewName) is { Allowed: false } wrong ? [(nameof(form.NewName), wrong.Reason)]
                : VietnameseText.Clean(form.NewName) != unit.Name && UnitRules.MayBeNamed(tree, unit.Id, form.NewName, tree.ParentOf(unit.Id)?.Id ?? unit.ParentId) is { Allowed: false } taken ? [(nameof(form.NewName), taken.Reason)]
                : UnitRules.MayRename(unit, form.NewName, on, clock.Today) is { Allowed: false } no
                    ? [(VietnameseText.Clean(form.NewName) == unit.Name ? nameof(form.NewName) : nameof(form.On), no.Reason)] : [];
        }
        if (UnitRules.MayEnd(unit, on, clock.Today) is { Allowed: false } ended) return [(nameof(form.On), ended.Reason)];
        if (UnitRules.MayEndBeside(on, traces.Held) is { Allowed: false } held) return [(nameof(form.On), held.Reason)];
        if (step == LineageStep.Merge || form.SuccessorId is not null)
            return UnitRules.MaySucceed(tree, unit, form.SuccessorId, on) is { Allowed: false } refused ? [(nameof(form.SuccessorId), refused.Reason)] : [];
        return UnitRules.MayEndWithoutSuccessor(tree, unit.Id, on) is { Allowed: false } below ? [(nameof(form.On), below.Reason)] : [];
    }

    private IReadOnlyList<SelectListItem> Successors(Unit unit)
    {
        var tree = current.Actor.Tree;
        var administrative = UnitKinds.IsAdministrative(unit.Kind);
        return [.. tree.All.Where(u => u.Id != unit.Id && u.ClosedOn is null && UnitKinds.IsAdministrative(u.Kind) == administrative && (!administrative || u.Kind == unit.Kind))
            .OrderBy(u => u.ParentId != tree.ParentOf(unit.Id)?.Id).ThenBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(tree.DisplayName(u.Id), u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
