using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Accounts;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Reads of the logs, within the scope.</summary>
public sealed class AuditQueries(AppDbContext db, AuditNameQueries names, PlanCache plans, CodeListCache lists, CurrentActor current)
{
    /// <summary>Changes, newest first.</summary>
    public async Task<AuditPage> ChangesAsync(AuditFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = db.AuditEntries.AsNoTracking();
        if (filter.Kind is { Length: > 0 } kind) rows = rows.Where(a => a.Entity == kind);
        if (filter.Unit is { } unit) rows = OfUnit(rows, unit);
        if (await PeopleAsync(filter.Who, rows.Select(a => a.AccountName), cancellation) is { } people) rows = rows.Where(a => people.Contains(a.AccountName));
        if (filter.From is { } from) rows = rows.Where(a => a.At >= StartOf(from));
        if (filter.To is { } to) rows = rows.Where(a => a.At < StartOf(to.AddDays(1)));
        var paging = PageInfo.From(filter.Page, filter.Size, await rows.CountAsync(cancellation));
        var page = await rows.OrderByDescending(a => a.Id).Skip((paging.Page - 1) * paging.Size).Take(paging.Size).ToListAsync(cancellation);
        var known = await names.OfAsync([.. page.Where(a => !IsWithheld(a))], current.Actor.Tree, cancellation);
        var words = new AuditCodes(lists.Lists, plans.Plans, current.Actor.Tree) { PlanOf = await names.PlansAsync(page, cancellation) };
        var reasons = await ReasonsAsync(page, cancellation);
        return new AuditPage(filter, [.. page.Select(a => LineOf(a, known, words, reasons))], paging,
            [.. AuditWords.Kinds.Select(k => new SelectListItem(k.Value, k.Key, k.Key == filter.Kind))], Units(filter.Unit))
        { Withholds = page.Exists(IsWithheld) };
    }

    /// <summary>Exports and printed papers, newest first.</summary>
    public async Task<ExportsPage> ExportsAsync(AuditFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = db.ExportLogs.AsNoTracking();
        if (filter.Kind == "sensitive") rows = rows.Where(e => e.Sensitive);
        if (filter.Unit is { } unit)
        {
            var units = UnitsOf(unit);
            rows = rows.Where(e => units.Contains(e.UnitId));
        }
        if (await PeopleAsync(filter.Who, rows.Select(e => e.AccountName), cancellation) is { } people) rows = rows.Where(e => people.Contains(e.AccountName));
        if (filter.From is { } from) rows = rows.Where(e => e.At >= StartOf(from));
        if (filter.To is { } to) rows = rows.Where(e => e.At < StartOf(to.AddDays(1)));
        var paging = PageInfo.From(filter.Page, filter.Size, await rows.CountAsync(cancellation));
        var page = await rows.OrderByDescending(e => e.Id).Skip((paging.Page - 1) * paging.Size).Take(paging.Size).ToListAsync(cancellation);
        return new ExportsPage(filter, [.. page.Select(e => new ExportLine(e.At, e.AccountName, NameOf(e.UnitId), e.Kind == AccountLettersActions.Kind ? "Thư cấp tài khoản" : e.Subject, e.Rows, e.Sensitive, e.Format))], paging, Units(filter.Unit));
    }

    /// <summary>Names as they stand in the log that hold these words, without accents; null if nobody is asked for. The log keeps the name of its day, a few hundred different ones.</summary>
    private static async Task<string[]?> PeopleAsync(string? who, IQueryable<string> logged, CancellationToken cancellation) => VietnameseText.SearchTokens(who) is not { Count: > 0 } tokens
        ? null : [.. (await logged.Distinct().ToListAsync(cancellation)).Where(name => VietnameseText.HasWords(VietnameseText.SearchKey(name), tokens))];

    /// <summary>
    /// Rows of a unit, and of the persons on its lists, those taken off them too: persons are kept for the whole province, but it is the unit's list that changes
    /// with them.
    /// </summary>
    private IQueryable<AuditEntry> OfUnit(IQueryable<AuditEntry> rows, int unit)
    {
        var units = UnitsOf(unit);
        var persons = db.RosterEntries.WithDeleted().Where(e => units.Contains(e.UnitId) && e.PersonId != null).Select(e => "" + e.PersonId!.Value);
        return rows.Where(a => units.Contains(a.UnitId!.Value) || (a.Entity == "Person" && persons.Contains(a.Key)));
    }

    /// <summary>A district is asked for with its communes, whose work it follows; the province by itself, for with all below it it would leave nothing out.</summary>
    private int[] UnitsOf(int unit) => current.Actor.Tree.Find(unit)?.Kind == UnitKind.District ? [unit, .. current.Actor.Tree.ChildrenOf(unit).Select(u => u.Id)] : [unit];

    /// <summary>Why plans were put in force, closed or given up, by plan and revision: their history says so, also where no page shows it any more. No query without such a row.</summary>
    private async Task<IReadOnlyDictionary<(string Plan, string Revision), string>> ReasonsAsync(List<AuditEntry> page, CancellationToken cancellation)
    {
        var steps = page.Where(a => a.Entity == "Plan" && a.Action == AuditAction.Changed).Select(a => int.Parse(a.Key, CultureInfo.InvariantCulture)).Distinct().ToArray();
        return steps.Length == 0 ? new Dictionary<(string, string), string>()
            : (await db.PlanChanges.AsNoTracking().Where(c => steps.Contains(c.PlanId) && c.What == PlanChange.StateWhat && c.Reason != "").Select(c => new { c.PlanId, c.Revision, c.Reason }).ToListAsync(cancellation))
                .GroupBy(c => (c.PlanId.ToString(CultureInfo.InvariantCulture), c.Revision.ToString(CultureInfo.InvariantCulture))).ToDictionary(g => g.Key, g => g.First().Reason);
    }

    private AuditLine LineOf(AuditEntry row, IReadOnlyDictionary<(string Entity, string Key), string> known, AuditCodes words, IReadOnlyDictionary<(string Plan, string Revision), string> reasons)
    {
        var what = AuditWords.Of(row.Entity);
        var name = row.Entity is "Congress" or "Roster" ? ""
            : AuditWords.Beside(what, words.NameOf(row, known.GetValueOrDefault((row.Entity, row.Key))) ?? (row.UnitId is null || IsWithheld(row) ? $"số {row.Key}" : ""));
        var changes = AuditWords.Changes(row.Changes, current.Actor.Tree, known, IsWithheld(row), row.Entity, (column, value) => words.Of((row.Entity, row.Key), column, value));
        if (row.Entity == "Plan" && reasons.GetValueOrDefault((row.Key, AuditWords.RevisionOf(row.Changes))) is { } reason) changes = [.. changes, new("Lý do", null, reason)];
        return new(row.At, row.AccountName, what, name, NameOf(row.UnitId), AuditWords.Of(row.Action).Mark, AuditWords.Of(row.Action).Word, changes)
        { Href = PageOf(row) };
    }

    /// <summary>What lists say of delegates is for those who may read the list; what is kept for the whole province, for those who may read every list.</summary>
    private bool IsWithheld(AuditEntry row) => AuditWords.TellsOfDelegates(row.Entity) && !current.Actor.May(Permission.RosterRead, row.UnitId ?? 0);

    private static DateTime StartOf(DateOnly day) => VietnamTime.UtcOf(day, TimeOnly.MinValue);

    /// <summary>A plan is added as one row: its clauses and rules stand on its page.</summary>
    private string? PageOf(AuditEntry row) => row.Entity == "Plan" && plans.Plans.All.FirstOrDefault(p => p.Id.ToString(CultureInfo.InvariantCulture) == row.Key) is { } plan ? $"/plans/{plan.Code}" : null;

    private string NameOf(int? unitId) => unitId is { } id ? current.Actor.Tree.DisplayName(id) : "Toàn tỉnh";

    private List<SelectListItem> Units(int? chosen)
    {
        var (tree, scope) = (current.Actor.Tree, current.Actor.Scope);
        return UnitChoices.Of(tree, tree.All.Where(u => scope.Contains(u.Id)), chosen, u => u.Kind == UnitKind.District && tree.ChildrenOf(u.Id).Any() ? $"{u.Name} và cấp xã" : tree.DisplayName(u.Id));
    }
}
