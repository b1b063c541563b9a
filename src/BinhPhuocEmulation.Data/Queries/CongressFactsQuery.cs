using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Queries;

/// <summary>One congress as the evaluator sees it, with the keys a page needs, and the states of the plan that judge it.</summary>
public sealed record CongressFactsRow(int CongressId, int UnitId, CongressState State, int? RosterId, RosterState? RosterState, CongressFacts Facts, Judging Rules)
{
    /// <summary>The findings.</summary>
    public List<Finding> Evaluate() => Rules.Evaluate(Facts);
}

/// <summary>
/// Reads the facts of any number of congresses in two queries, whatever their number: the congresses with the figures kept beside their lists,
/// and the days of the congresses of the units above and below. Every page that shows a colour reads them here.
/// </summary>
public static class CongressFactsQuery
{
    /// <summary>Facts of these congresses (already scoped and filtered by the caller), judged on the day of the tree.</summary>
    public static async Task<List<CongressFactsRow>> LoadAsync(AppDbContext db, CompiledPlan plan, UnitTree tree, IQueryable<Congress> congresses,
        CancellationToken cancel = default)
    {
        var today = tree.Today;
        var rows = await (from c in congresses.AsNoTracking()
                          join r in db.Rosters on c.Id equals r.CongressId into rosters
                          from r in rosters.DefaultIfEmpty()
                          select new
                          {
                              c.Id,
                              c.UnitId,
                              c.State,
                              c.Form,
                              c.Title,
                              c.Ordinal,
                              c.Date,
                              c.Session,
                              HasPlace = c.Place != "",
                              HasNote = c.Note != "",
                              c.ReasonFor,
                              c.HeldRevision,
                              c.Plenary,
                              c.Combined,
                              c.Unit!.Kind,
                              c.Unit.IsPilot,
                              c.Unit.DeclaredWorkers,
                              RosterId = r == null ? (int?)null : r.Id,
                              RosterState = r == null ? (RosterState?)null : r.State,
                              Figures = r == null ? null : r.Figures,
                              Approval = r == null || r.State != RosterState.Approved ? null
                                  : db.ApprovedRosters.Where(a => a.RosterId == r.Id && a.Round == r.Round).Select(a => new { a.PlanRevision, a.ApprovedAt }).FirstOrDefault(),
                          }).ToListAsync(cancel);
        var days = await LevelDays.LoadAsync(db, plan, tree, rows.ConvertAll(r => (r.UnitId, r.Date ?? today)), cancel);
        var open = new Judging(plan);
        var congressForms = plan.Forms.Where(f => f.IsCongress).Select(f => f.Code).ToHashSet();
        return rows.ConvertAll(r => new CongressFactsRow(r.Id, r.UnitId, r.State, r.RosterId, r.RosterState, new CongressFacts
        {
            UnitKind = r.Kind,
            IsPilot = r.IsPilot,
            Workers = r.DeclaredWorkers,
            Today = today,
            Form = r.Form.Length == 0 ? null : r.Form,
            IsCongressForm = congressForms.Contains(r.Form),
            Title = r.Title.Length == 0 ? null : r.Title,
            Date = r.Date,
            Held = r.State == CongressState.Held,
            Session = r.Session,
            HasPlace = r.HasPlace,
            Plenary = r.Plenary,
            Combined = r.Combined,
            Ordinal = r.Ordinal,
            ParentDate = days.Above(r.UnitId),
            ChildDates = days.Below(r.UnitId),
            Reason = AcceptedReason.Of(r.HasNote, CongressWorkflow.IsConfirmed(r.State), r.ReasonFor),
            Roster = r.Figures,
        }, r.Approval is null && r.State != CongressState.Held ? open : new Judging(plan)
        {
            Approved = r.Approval is { } a ? plan.At(a.PlanRevision) : null,
            ApprovedOn = r.Approval is { } b ? VietnamTime.DateOf(b.ApprovedAt) : null,
            Held = r.State != CongressState.Held ? null : r.HeldRevision > 0 ? plan.At(r.HeldRevision) : plan,
        }));
    }
}
