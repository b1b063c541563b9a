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
    public UnitEditPage PageOf(UnitForm form) => new(null, form, Kinds(null), Parents(null), "", PilotWords(null), null);

    /// <summary>The page of a unit.</summary>
    public async Task<UnitEditPage> PageOfAsync(Unit unit, UnitForm form, CompareView? conflict, CancellationToken cancel) =>
        await HasCongressAsync(unit.Id, cancel)
            ? new(pages.HeadOf(unit), form, Kinds(unit.Kind), Parents(unit), UnitRules.MayChangeKind(current.Actor.Tree, unit.Id, unit.Kind, hasCongress: true).Reason, await PilotWordsAsync(unit, cancel), conflict)
            : new(pages.HeadOf(unit), form, Kinds(null), Parents(unit), "", await PilotWordsAsync(unit, cancel), conflict);

    /// <summary>Errors by field that only the database or the tree can tell; <paramref name="unit"/> is null for a new one.</summary>
    public async Task<IReadOnlyList<(string Field, string Sentence)>> ErrorsAsync(Unit? unit, UnitForm form, CancellationToken cancel)
    {
        var (errors, tree, code) = (new List<(string, string)>(), current.Actor.Tree, VietnameseText.Clean(form.Code));
        if (await db.Units.AnyAsync(u => u.Code == code && (unit == null || u.Id != unit.Id), cancel)) errors.Add((nameof(UnitForm.Code), "Mã này đã có ở một đơn vị khác."));
        var (kind, now) = (form.Kind!.Value, unit is null ? null : FormOf(unit));
        if (unit is not null && kind != unit.Kind)
            Ask(nameof(UnitForm.Kind), UnitRules.MayChangeKind(tree, unit.Id, kind, await HasCongressAsync(unit.Id, cancel)));
        // A unit below one that ended keeps its place until somebody moves it.
        if (unit is null || kind != unit.Kind || form.ParentId != now!.ParentId)
            Ask(nameof(UnitForm.ParentId), UnitRules.MayStandUnder(tree, unit?.Id, kind, form.ParentId));
        if (kind == UnitKind.Province && kind != unit?.Kind) Ask(nameof(UnitForm.Kind), UnitRules.MayBeProvince(tree, unit?.Id, form.FoundedOn ?? clock.Today));
        if (unit is not null && VietnameseText.Clean(form.Name) != now!.Name) Ask(nameof(UnitForm.Name), UnitRules.MayCorrectName(unit, tree.Today));
        if (unit is null || VietnameseText.Clean(form.Name) != now!.Name || form.ParentId != now.ParentId)
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
        var rows = await CongressFactsQuery.LoadAsync(db, plan, db.Congresses.Where(c => c.PlanId == plan.PlanId && c.UnitId == unit.Id), clock.Today, cancel);
        return PilotWords(rows.FirstOrDefault() ?? new(0, unit.Id, CongressState.Draft, null, null, new() { UnitKind = unit.Kind, Today = clock.Today }, new(plan)));
    }

    private string PilotWords(CongressFactsRow? row)
    {
        if (progress.Plan is not { } plan) return "";
        var facts = row?.Facts ?? new CongressFacts { UnitKind = UnitKinds.All.FirstOrDefault(plan.KnowsPilot), Today = clock.Today };
        if (DeadlineStanding.Of(plan, facts with { IsPilot = true }) is not { } standing) return "";
        var words = $"Thời hạn của đơn vị chỉ đạo điểm: {(standing.Before ? "trước" : "đến hết")} {VietnameseFormat.Date(standing.NamedDay)}.";
        if (row is not { CongressId: > 0, Facts.Date: { } date, State: not CongressState.Held } || standing.Degree != Degree.Missed || facts.IsPilot) return words;
        return $"{words} Đại hội, hội nghị của đơn vị ({CongressWorkflow.Name(row.State).ToLower(VietnameseUi.Culture)}, ngày {VietnameseFormat.Date(date)}) sẽ thành quá hạn {VietnameseFormat.Number(date.DayNumber - standing.LastGreenDay.DayNumber)} ngày.";
    }

    private Task<bool> HasCongressAsync(int unitId, CancellationToken cancel) => db.Congresses.AnyAsync(c => c.UnitId == unitId, cancel);

    private static IReadOnlyList<SelectListItem> Kinds(UnitKind? only) => [.. UnitKinds.All.Where(k => only is null || k == only).Select(k => new SelectListItem(UnitKinds.Name(k), k.ToString()))];

    private IReadOnlyList<SelectListItem> Parents(Unit? unit)
    {
        var tree = current.Actor.Tree;
        return [.. tree.All.Where(u => (unit is not null && u.Id == tree.ParentOf(unit.Id)?.Id) || (u.IsInForce(tree.Today) && (unit is null || !tree.IsWithin(unit.Id, u.Id))))
            .OrderBy(u => u.Kind).ThenBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(tree.DisplayName(u.Id), u.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
