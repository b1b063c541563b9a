using System.Globalization;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Accounts;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Reads of the logs, within the scope.</summary>
public sealed class AuditQueries(AppDbContext db, AuditNameQueries names, PlanCache plans, CurrentActor current)
{
    /// <summary>Changes, newest first.</summary>
    public async Task<AuditPage> ChangesAsync(AuditFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = db.AuditEntries.AsNoTracking();
        if (filter.Kind is { Length: > 0 } kind) rows = rows.Where(a => a.Entity == kind);
        if (filter.Unit is { } unit) rows = rows.Where(a => a.UnitId == unit);
        if (await PeopleAsync(filter.Who, rows.Select(a => a.AccountName), cancellation) is { } people) rows = rows.Where(a => people.Contains(a.AccountName));
        if (filter.From is { } from) rows = rows.Where(a => a.At >= StartOf(from));
        if (filter.To is { } to) rows = rows.Where(a => a.At < StartOf(to.AddDays(1)));
        var paging = PageInfo.From(filter.Page, filter.Size, await rows.CountAsync(cancellation));
        var page = await rows.OrderByDescending(a => a.Id).Skip((paging.Page - 1) * paging.Size).Take(paging.Size).ToListAsync(cancellation);
        var known = await names.OfAsync([.. page.Where(a => !IsWithheld(a))], current.Actor.Tree, cancellation);
        return new AuditPage(filter, [.. page.Select(a => LineOf(a, known))], paging,
            [.. AuditWords.Kinds.Select(k => new SelectListItem(k.Value, k.Key, k.Key == filter.Kind))], Units(filter.Unit))
        { Withholds = page.Exists(IsWithheld) };
    }

    /// <summary>Exports and printed papers, newest first.</summary>
    public async Task<ExportsPage> ExportsAsync(AuditFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = db.ExportLogs.AsNoTracking();
        if (filter.Kind == "sensitive") rows = rows.Where(e => e.Sensitive);
        if (filter.Unit is { } unit) rows = rows.Where(e => e.UnitId == unit);
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

    private AuditLine LineOf(AuditEntry row, IReadOnlyDictionary<(string Entity, string Key), string> known)
    {
        var what = AuditWords.Of(row.Entity);
        var name = row.Entity is "Congress" or "Roster" ? ""
            : AuditWords.Beside(what, known.GetValueOrDefault((row.Entity, row.Key)) ?? (row.UnitId is null || IsWithheld(row) ? $"số {row.Key}" : ""));
        return new(row.At, row.AccountName, what, name, NameOf(row.UnitId), AuditWords.Of(row.Action).Mark, AuditWords.Of(row.Action).Word,
            AuditWords.Changes(row.Changes, current.Actor.Tree, known, IsWithheld(row), row.Entity))
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
        var actor = current.Actor;
        return [.. actor.Tree.All.Where(u => u.Kind is UnitKind.Province or UnitKind.District || u.Id == chosen).Where(u => actor.Scope.Contains(u.Id))
            .OrderBy(u => u.Kind).ThenBy(u => u.SortKey, StringComparer.Ordinal)
            .Select(u => new SelectListItem(actor.Tree.DisplayName(u.Id), u.Id.ToString(CultureInfo.InvariantCulture), u.Id == chosen))];
    }
}
