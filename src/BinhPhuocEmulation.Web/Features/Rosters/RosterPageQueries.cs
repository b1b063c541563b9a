using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Reads the page of one list, in a number of queries that does not depend on its rows.</summary>
public sealed class RosterPageQueries(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock)
{
    private const int MostCollectives = 500;

    /// <summary>The head of a list, for any of its pages.</summary>
    public async Task<RosterHeader> HeaderAsync(RosterCase roster, CancellationToken cancel)
    {
        var id = roster.Roster.Id;
        var counts = await db.Rosters.Where(r => r.Id == id).Select(r => new
        {
            Open = db.ReviewRemarks.Count(m => m.RosterId == id && m.SentAt != null && m.SettledAt == null && m.Round == r.Round),
            Returned = r.History.Count(h => h.Action == RosterAction.Return && h.Round == r.Round),
            Return = r.State != RosterState.Returned ? null
                : r.History.Where(h => h.Action == RosterAction.Return).OrderByDescending(h => h.Id).Select(h => new { h.Remark, h.AccountName, h.At }).FirstOrDefault(),
            Reopen = r.Round == 1 || r.State == RosterState.Approved ? null
                : r.History.Where(h => h.Action == RosterAction.Reopen).OrderByDescending(h => h.Id).Select(h => new { h.Remark, h.AccountName, h.At }).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        return RosterHeader.Of(roster, current.Actor, counts?.Open ?? 0, counts?.Returned ?? 0) with
        {
            Returned = counts?.Return is { } back ? new(back.Remark ?? "", back.AccountName, back.At) : null,
            Reopened = counts?.Reopen is { } opened ? new(opened.Remark ?? "", opened.AccountName, opened.At) : null,
        };
    }

    /// <summary>The page.</summary>
    public async Task<RosterPage> PageAsync(RosterCase roster, RosterPageRequest request, CancellationToken cancel)
    {
        var header = await HeaderAsync(roster, cancel);
        var sheet = await cases.SheetAsync(roster, cancel);
        var remarks = (await cases.SentRemarksAsync(roster.Roster, cancel)).ToLookup(r => r.EntryId);
        var deleted = await DeletedIdsAsync(roster, header, cancel);
        var reveal = request.Reveal == 1 && header.CanReveal;
        if (reveal) await RosterRowQueries.LogRevealAsync(db, current.Actor, clock.UtcNow, roster, sheet.Figures.Total, cancel);
        var figures = roster.FiguresOf(sheet);
        var words = new RowWords(roster, mask: !reveal);
        var tab = RosterTabs.All.Any(t => t.Key == request.Tab) ? request.Tab ?? "" : "";
        var typed = header.Editable && tab != RosterTabs.Deleted && request.Read != 1;
        // Rows are put into words where they are shown: of the other pages only what the filters ask for.
        Listed[] listed = typed ? [] : tab == RosterTabs.Deleted
            ? [.. (await DeletedAsync(roster, deleted, words, cancel)).Select(l => new Listed(l.Row.Id, RowTraits.Of(l.Row, roster.Lists), () => l))]
            : [.. Sorted(sheet.Rows.Where(r => IsIn(tab, r, remarks) && Matches(request.Q, r)), request)
                .Select(r => new Listed(r.Entry.Id, words.Traits(r), () => new RowLine(r.Number, words.Row(r, remarks[r.Entry.Id])) { Printed = r.Printed }))];
        var chosen = listed.Where(l => request.Filter.Holds(l.Traits)).ToArray();
        // Rows to bring back are ticked all at once, however many they are: a tick would not outlast a change of page.
        var paging = tab == RosterTabs.Deleted && header.Editable ? new PageInfo(1, Math.Max(1, chosen.Length), chosen.Length) : RowPages.Of([.. chosen.Select(l => l.Id)], request.Page, request.Size, request.At);
        return new()
        {
            Header = header,
            Gauge = RosterGauge.Of(roster, figures, roster.Judge(figures).All, typed, header.CanReveal),
            Tab = tab,
            Query = request.Q ?? "",
            Counts = RosterTabs.All.ToDictionary(t => t.Key, t => t.Key == RosterTabs.Deleted ? deleted.Count : sheet.Rows.Count(r => IsIn(t.Key, r, remarks))),
            Filter = RowFilterView.Of(request.Filter, [.. listed.Select(l => l.Traits)]),
            Lines = [.. paging.Shown(chosen).Select(l => l.Line())],
            Paging = paging,
            Config = typed ? RosterConfig.Of(roster, header, current.Actor.AccountId, await CollectivesAsync(cancel)) : null,
            Revealed = reveal,
            ApprovedRound = roster.Roster.State == RosterState.Approved ? roster.Roster.Round : roster.Roster.Round > 1 ? roster.Roster.Round - 1 : null,
        };
    }

    /// <summary>Names of the collectives on the lists in scope, to be offered where one is typed: a collective is kept once.</summary>
    private Task<List<string>> CollectivesAsync(CancellationToken cancel) =>
        db.RosterEntries.Where(e => e.Collective != null).Select(e => e.Collective!.Name).Distinct().OrderBy(name => name).Take(MostCollectives).ToListAsync(cancel);

    /// <summary>
    /// Rows taken off the list. Who types may bring back each of them; to anybody else only those matter that stood on a list the reviewers had: a paste
    /// that was undone was never there for them.
    /// </summary>
    private async Task<HashSet<int>> DeletedIdsAsync(RosterCase roster, RosterHeader header, CancellationToken cancel)
    {
        var id = roster.Roster.Id;
        var removed = (await db.RosterEntries.WithDeleted().Where(e => e.RosterId == id && e.DeletedAt != null).Select(e => e.Id).ToListAsync(cancel)).ToHashSet();
        if (removed.Count == 0 || header.Editable) return removed;
        var seen = (await db.ReviewedRosters.AsNoTracking().Where(r => r.RosterId == id).ToListAsync(cancel)).SelectMany(r => r.Rows)
            .Concat((await db.ApprovedRosters.AsNoTracking().Where(a => a.RosterId == id).ToListAsync(cancel)).SelectMany(a => a.List.Rows)).Select(r => r.EntryId);
        removed.IntersectWith(seen.ToHashSet());
        return removed;
    }

    private async Task<List<RowLine>> DeletedAsync(RosterCase roster, HashSet<int> ids, RowWords words, CancellationToken cancel)
    {
        var entries = await db.RosterEntries.WithDeleted().AsNoTracking().Where(e => e.RosterId == roster.Roster.Id && e.DeletedAt != null)
            .WithParts().OrderByDescending(e => e.DeletedAt).Take(Roster.MostRows).ToListAsync(cancel);
        entries.RemoveAll(e => !ids.Contains(e.Id));
        // The last change of a removed row itself is its removal; the person behind it may be changed from other lists.
        var changes = await LastChangeQuery.LoadAsync(db, [.. entries.Select(e => (e.Id, (int?)null))], cancel);
        return entries.ConvertAll(e => new RowLine(0, words.Row(new SheetRow(e, 0, DelegateFactsFactory.Of(e, e.Person, roster.Lists), DelegateCells.None, DelegateCells.None, []), []))
        {
            RemovedAt = e.DeletedAt,
            RemovedBy = changes.GetValueOrDefault(e.Id)?.AccountName ?? "",
        });
    }

    /// <summary>A row that is listed, on this page or another.</summary>
    private readonly record struct Listed(int Id, RowTraits Traits, Func<RowLine> Line);

    private static bool IsIn(string tab, SheetRow row, ILookup<int, ReviewRemark> remarks) => tab switch
    {
        "models" => row.Entry.Group == DelegateGroup.Model,
        "guests" => row.Entry.Group == DelegateGroup.Guest,
        "leaders" => row.Entry.Group == DelegateGroup.Leader,
        RosterTabs.Remarks => remarks[row.Entry.Id].Any(r => r.SettledAt is null),
        RosterTabs.Errors => row.Facts.Unread,
        RosterTabs.Missing => row.IsIncomplete || row.Facts.Unread,
        RosterTabs.Advised => row.Advised != 0,
        RosterTabs.Leading => row.IsLeadingModel,
        RosterTabs.Same => row.Same.Count > 0 || row.Facts.PossiblyElsewhere,
        RosterTabs.Deleted => false,
        _ => true,
    };

    private static bool Matches(string? query, SheetRow row)
    {
        if (VietnameseText.SearchTokens(query) is not { Count: > 0 } tokens) return true;
        var text = VietnameseText.SearchKey($"{row.Entry.Person?.FullName} {row.Entry.Collective?.Name} {row.Entry.Post} {row.Entry.WorkPlace}");
        return VietnameseText.HasWords(text, tokens);
    }

    private static IEnumerable<SheetRow> Sorted(IEnumerable<SheetRow> rows, RosterPageRequest request)
    {
        if (request.Sort != "name") return request.Dir == "desc" ? rows.Reverse() : rows;
        var sorted = rows.OrderBy(r => r.Entry.Person?.SortKey ?? "", StringComparer.Ordinal);
        return request.Dir == "desc" ? sorted.Reverse() : sorted;
    }
}

/// <summary>What the address of the page says.</summary>
/// <param name="Read">1: rows to read, also where they could be typed.</param>
/// <param name="Page">Page of the rows to read, from 1.</param>
/// <param name="Size">Rows per page.</param>
/// <param name="At">Row whose page is shown.</param>
public sealed record RosterPageRequest(string? Tab, string? Q, string? Sort, string? Dir, int Reveal, int Read, string? Field = null, string? Gender = null,
    string? Title = null, string? Cols = null, int? Page = null, int? Size = null, int? At = null)
{
    /// <summary>Filters beside the search.</summary>
    public RowFilter Filter => new(Field, Gender, Title, Cols);
}
