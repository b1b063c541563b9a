using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.History;

/// <summary>Reads what was: steps, approved copies, what changed between them.</summary>
public sealed class RosterHistoryQueries(AppDbContext db, RosterCaseQueries cases, RosterPageQueries pages, CurrentActor current, PlanCache plans, PortalClock clock)
{
    private const int ShortHashLength = 12;

    /// <summary>First letters of a hash, as papers print it.</summary>
    public static string Short(string hash) => hash.Length <= ShortHashLength ? hash : hash[..ShortHashLength];

    /// <summary>The history page.</summary>
    public async Task<HistoryPage> HistoryAsync(RosterCase roster, CancellationToken cancel)
    {
        var id = roster.Roster.Id;
        var steps = await db.Rosters.AsNoTracking().Where(r => r.Id == id).SelectMany(r => r.History).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(cancel);
        var copies = await db.ApprovedRosters.AsNoTracking().Where(a => a.RosterId == id).OrderByDescending(a => a.Round).ToListAsync(cancel);
        var differences = new List<DifferenceView>();
        if (copies.Count > 0 && roster.Roster.State != RosterState.Approved)
        {
            var now = RosterFreezer.RowsOf(roster, await cases.SheetAsync(roster, cancel));
            differences.Add(DifferenceView.Of($"Hiện nay so với bản duyệt vòng {copies[0].Round}", RosterDifference.Between(copies[0].List.Rows, now), reveal: false));
        }
        for (var i = 0; i + 1 < copies.Count; i++)
            differences.Add(DifferenceView.Of($"Vòng {copies[i].Round} so với vòng {copies[i + 1].Round}", RosterDifference.Between(copies[i + 1].List.Rows, copies[i].List.Rows), reveal: false));
        return new(await pages.HeaderAsync(roster, cancel), steps.ConvertAll(Step),
            copies.ConvertAll(c => new ApprovedLine(c.Round, c.ApprovedAt, c.AccountName, c.Total, c.Models, c.IsIntact)), differences);
    }

    /// <summary>An approved copy, read from its frozen text alone; null if there is no such round.</summary>
    public async Task<ApprovedPage?> ApprovedAsync(RosterCase roster, int round, ApprovedRequest request, CancellationToken cancel)
    {
        var copy = await db.ApprovedRosters.AsNoTracking().FirstOrDefaultAsync(a => a.RosterId == roster.Roster.Id && a.Round == round, cancel);
        if (copy is null) return null;
        var list = copy.List;
        var reader = new DelegateRowReader(roster.ListsOfNow.Keeping(list.Codes ?? []), roster.Requirements, VietnamTime.DateOf(copy.ApprovedAt));
        var printed = PaperOrder.NumbersOf([.. list.Rows.Select(r => reader.Read(r.Cells).Details.Entry).Select(e => PaperOrder.SectionOf(e.Group, e.RepresentsCollective))]);
        var header = await pages.HeaderAsync(roster, cancel);
        var reveal = request.Reveal == 1 && header.CanReveal;
        if (reveal) await RosterRowQueries.LogRevealAsync(db, current.Actor, clock.UtcNow, roster, list.Rows.Count, cancel);
        var lines = list.Rows.Select((row, i) => Line(row, i + 1, reveal) with { Printed = printed[i] }).ToArray();
        var paging = RowPages.Of([.. lines.Select(l => l.Row.Id)], request.Page, request.Size, request.At);
        return new()
        {
            // Headed as it was approved: a later rename or merger does not reach it, but the head says how the unit is found now.
            Header = header with { UnitName = NameOfDay.Kept(current.Actor.Tree, roster.Roster.UnitId, list.UnitName).Words, CongressName = list.NameBlock.Count > 0 ? list.NameBlock[0] : header.CongressName },
            Round = round,
            ApprovedAt = copy.ApprovedAt,
            ApprovedBy = copy.AccountName,
            ShortHash = Short(copy.Hash),
            Intact = copy.IsIntact,
            Plan = $"{plans.Plans.Compiled(copy.PlanId).ShortName}, bản quy định số {copy.PlanRevision}",
            NameBlock = list.NameBlock,
            UnitName = list.UnitName,
            Figures = list.Figures,
            Table = new(paging.Shown(lines), Full: request.Cols == RowFilter.AllColumns),
            Paging = paging,
            Revealed = reveal,
        };
    }

    private static RowLine Line(FrozenRow row, int number, bool reveal) => new(number, new RowJson(row.EntryId, 0, number,
        row.Cells.ToDictionary(c => c.Key, c => !reveal && DelegateColumns.Find(c.Key) is { Sensitive: true } ? DelegateRowReader.Masked : c.Value),
        new Dictionary<string, string>(), [], [], [], [], Elsewhere: false, Leading: false, []));

    private static Ui.HistoryEntry Step(RosterHistory step) => new(step.At, step.AccountName, null, $"{RosterWorkflow.Name(step.Action)} (vòng {step.Round})",
        RosterWorkflow.Name(step.From), RosterWorkflow.Name(step.To), step.Remark.Length == 0 ? null : step.Remark, RosterHeader.KindOf(step.To));
}
