using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.UnitEdit;

/// <summary>What the form of a unit shows and asks of the rows that are there.</summary>
public sealed class UnitEditQueries(AppDbContext db, UnitPageQueries pages, UnitProgressQueries progress, CurrentActor current, PortalClock clock)
{
    /// <summary>The form of a unit as it stands today.</summary>
    public UnitForm FormOf(Unit unit) => UnitForm.Of(unit, current.Actor.Tree);

    /// <summary>The page of a new unit.</summary>
    public UnitEditPage PageOf(UnitForm form) => new(null, form, Kinds(null), Parents(null, form, locked: false), "", PilotWords(null, null), null);

    /// <summary>The page of a unit.</summary>
    public async Task<UnitEditPage> PageOfAsync(Unit unit, UnitForm form, CompareView? conflict, CancellationToken cancel) =>
        await PageOfAsync(unit, form, conflict, await HasCongressAsync(unit.Id, cancel), UnitRules.MayCorrectParent(unit, await HasCongressBelowAsync(unit.Id, cancel)), cancel);

    private async Task<UnitEditPage> PageOfAsync(Unit unit, UnitForm form, CompareView? conflict, bool hasCongress, Answer parent, CancellationToken cancel) =>
        new(pages.HeadOf(unit), form, Kinds(hasCongress ? unit.Kind : null), Parents(unit, form, !parent),
            hasCongress ? UnitRules.MayChangeKind(current.Actor.Tree, unit.Id, unit.Kind, hasCongress: true).Reason : "", await PilotWordsAsync(unit, cancel), conflict)
        {
            NameLocked = UnitRules.MayCorrectName(unit, clock.Today, await HasApprovedAsync(unit.Id, cancel)).Reason,
            ParentLocked = parent.Reason,
        };

    /// <summary>Says whose the code of a new unit is already, on the founding day where it was typed; null if it is free or blank.</summary>
    public string? CodeTaken(UnitForm form) => VietnameseText.Clean(form.Code).Length > 0 && UnitRules.MayBearCode(current.Actor.Tree, null, form.Code, form.FoundedOn) is { Allowed: false } no ? no.Reason : null;

    /// <summary>Errors by field that only the database or the tree can tell; <paramref name="unit"/> is null for a new one.</summary>
    public Task<IReadOnlyList<(string Field, string Sentence)>> ErrorsAsync(Unit? unit, UnitForm form, CancellationToken cancel) =>
        ErrorsAsync(current.Actor.Tree, unit, form, cancel);

    /// <summary>As above, of these units.</summary>
    public async Task<IReadOnlyList<(string Field, string Sentence)>> ErrorsAsync(UnitTree tree, Unit? unit, UnitForm form, CancellationToken cancel)
    {
        var errors = new List<(string, string)>();
        if (unit is null) Ask(nameof(UnitForm.Code), UnitRules.MayBearCode(tree, null, form.Code, form.FoundedOn));
        else if (!unit.IsAnnulled && VietnameseText.Clean(form.Code) != unit.Code) Ask(nameof(UnitForm.Code), UnitRules.MayBearCode(tree, unit.Id, form.Code, unit.FoundedOn, unit.ClosedOn));
        var (kind, now) = (form.Kind!.Value, unit is null ? null : UnitForm.Of(unit, tree));
        if (unit is not null && kind != unit.Kind)
            Ask(nameof(UnitForm.Kind), UnitRules.MayChangeKind(tree, unit.Id, kind, await HasCongressAsync(unit.Id, cancel)));
        // A unit below one that ended keeps its place until somebody moves it.
        if (unit is null || kind != unit.Kind || form.ParentId != now!.ParentId)
            Ask(nameof(UnitForm.ParentId), UnitRules.MayStandUnder(tree, unit?.Id, kind, form.ParentId, unit is null ? form.FoundedOn : null));
        if (unit is not null && form.ParentId != now!.ParentId) Ask(nameof(UnitForm.ParentId), UnitRules.MayCorrectParent(unit, await HasCongressBelowAsync(unit.Id, cancel)));
        if (kind == UnitKind.Province && kind != unit?.Kind) Ask(nameof(UnitForm.Kind), UnitRules.MayBeProvince(tree, unit?.Id, form.FoundedOn ?? clock.Today));
        var renamed = VietnameseText.Clean(form.Name) != now?.Name;
        if (unit is not null && renamed)
        {
            Ask(nameof(UnitForm.Name), UnitRules.MayCorrectName(unit, tree.Today, await HasApprovedAsync(unit.Id, cancel)));
            Ask(nameof(UnitForm.Reason), ReasonText.May(form.Reason, "Nhập lý do đính chính tên."));
        }
        if (renamed || kind != unit?.Kind) Ask(nameof(UnitForm.Name), UnitRules.MayBeCalled(kind, form.Name));
        if (renamed || form.ParentId != now?.ParentId)
            Ask(nameof(UnitForm.Name), UnitRules.MayBeNamed(tree, unit?.Id, form.Name, form.ParentId));
        // A flag that was set stays until somebody takes it away: a mistake of the past must not lock the whole form.
        if (form.IsPilot && (unit?.IsPilot != true || kind != unit.Kind) && progress.Plan is { } plan && !plan.KnowsPilot(kind))
            errors.Add((nameof(UnitForm.IsPilot), $"{plan.ShortName} không đặt đại hội điểm ở loại đơn vị này ({UnitKinds.Name(kind)})."));
        if (unit is null && form.FoundedOn > clock.Today.AddYears(UnitRules.MostYearsAhead))
            errors.Add((nameof(UnitForm.FoundedOn), $"Ngày không quá {UnitRules.MostYearsAhead} năm sau hôm nay."));
        return errors;

        void Ask(string field, Answer answer)
        {
            if (!answer) errors.Add((field, answer.Reason));
        }
    }

    /// <summary>A unit in words by label, for comparing two versions.</summary>
    public IReadOnlyDictionary<string, string> Describe(UnitForm form) => new Dictionary<string, string>
    {
        ["Mã đơn vị"] = VietnameseText.Clean(form.Code),
        ["Tên đầy đủ"] = VietnameseText.Clean(form.Name),
        ["Ký hiệu trong văn bản"] = VietnameseText.Clean(form.Abbreviation),
        ["Loại đơn vị"] = form.Kind is { } kind ? UnitKinds.Name(kind) : "",
        ["Đơn vị cấp trên"] = form.ParentId is { } parent ? current.Actor.Tree.DisplayName(parent) : "",
        ["Đại hội điểm"] = form.IsPilot ? "có" : "không",
        ["Phải tổ chức theo kế hoạch"] = form.IsObliged ? "có" : "không",
    };

    /// <summary>What the flag means in days, before it is saved: the deadline of the pilot unit, and what a congress with a day would come to.</summary>
    private async Task<string> PilotWordsAsync(Unit unit, CancellationToken cancel)
    {
        if (progress.Plan is not { } plan || !plan.KnowsPilot(unit.Kind)) return "";
        var rows = await CongressFactsQuery.LoadAsync(db, plan, current.Actor.Tree, db.Congresses.Where(c => c.PlanId == plan.PlanId && c.UnitId == unit.Id), cancel);
        return PilotWords(rows.FirstOrDefault() ?? new(0, unit.Id, CongressState.Draft, null, null, new() { UnitKind = unit.Kind, Today = clock.Today }, new(plan)), unit.Id);
    }

    private string PilotWords(CongressFactsRow? row, int? unitId)
    {
        if (progress.Plan is not { } plan) return "";
        var others = PilotsBeside(unitId);
        var caution = others.Length == 0 ? "" : $" {plan.ShortName} chỉ đạo điểm một đơn vị (P-01); hiện đã có {others}.";
        var facts = row?.Facts ?? new CongressFacts { UnitKind = UnitKinds.All.FirstOrDefault(plan.KnowsPilot), Today = clock.Today };
        if (DeadlineStanding.Of(plan, facts with { IsPilot = true }) is not { } standing) return "";
        var words = $"Thời hạn của đơn vị chỉ đạo điểm: {(standing.Before ? "trước" : "đến hết")} {VietnameseFormat.Date(standing.NamedDay)}.{caution}";
        if (row is not { CongressId: > 0, Facts.Date: { } date, State: not CongressState.Held } || !standing.IsOverdue || facts.IsPilot) return words;
        return $"{words} Đại hội, hội nghị của đơn vị ({CongressWorkflow.Name(row.State).ToLower(VietnameseUi.Culture)}, ngày {VietnameseFormat.Date(date)}) sẽ thành quá hạn{(date > standing.NamedDay ? $" {VietnameseFormat.Number(date.DayNumber - standing.NamedDay.DayNumber)} ngày" : "")}.";
    }

    /// <summary>Other units of the pilot congress that stand; "" for none.</summary>
    public string PilotsBeside(int? unitId)
    {
        var tree = current.Actor.Tree;
        return string.Join(", ", tree.All.Where(u => u.IsPilot && u.Id != unitId && u.IsInForce(tree.Today)).Select(u => tree.DisplayName(u.Id)));
    }

    private Task<bool> HasApprovedAsync(int unitId, CancellationToken cancel) => db.ApprovedRosters.AnyAsync(a => a.UnitId == unitId, cancel);

    private Task<bool> HasCongressBelowAsync(int unitId, CancellationToken cancel)
    {
        var tree = current.Actor.Tree;
        var ids = tree.All.Where(u => tree.IsWithin(unitId, u.Id)).Select(u => u.Id).Append(unitId).ToArray();
        return db.Congresses.AnyAsync(c => ids.Contains(c.UnitId), cancel);
    }

    private Task<bool> HasCongressAsync(int unitId, CancellationToken cancel) => db.Congresses.AnyAsync(c => c.UnitId == unitId, cancel);

    private static IReadOnlyList<SelectListItem> Kinds(UnitKind? only) => [.. UnitKinds.All.Where(k => only is null || k == only).Select(k => new SelectListItem(UnitKinds.Name(k), k.ToString()))];

    /// <summary>Units it may stand under, once its kind is known; the one it stands under, and the one that was chosen, in any case.</summary>
    private IReadOnlyList<SelectListItem> Parents(Unit? unit, UnitForm form, bool locked)
    {
        var tree = current.Actor.Tree;
        var now = unit is null ? null : tree.ParentOf(unit.Id)?.Id ?? unit.ParentId;
        // Each group says what stands below it: without script, and before the kind is chosen, a wrong choice is seen.
        var groups = UnitKinds.All.ToDictionary(k => k, k => new SelectListGroup { Name = $"{UnitKinds.Name(k)}: cấp trên của {UnitRules.KindsBelow(k)}" });
        return [.. tree.All.Where(u => u.Id == now || u.Id == form.ParentId || (!locked && u.IsInForce(tree.Today) && (unit is null || !tree.IsWithin(unit.Id, u.Id))
                && (form.Kind is not { } kind ? UnitKinds.All.Any(k => UnitRules.Fits(k, u.Kind)) : UnitRules.MayStandUnder(tree, unit?.Id, kind, u.Id, unit is null ? form.FoundedOn : null))))
            .OrderBy(u => u.Kind).ThenBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(tree.DisplayName(u.Id), u.Id.ToString(CultureInfo.InvariantCulture)) { Group = groups[u.Kind] })];
    }
}
