using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>Reads one unit for its pages. What is out of scope does not exist.</summary>
public sealed class UnitPageQueries(AppDbContext db, UnitTreeCache units, UnitProgressQueries progress, CurrentActor current, PortalClock clock)
{
    /// <summary>A unit with contacts and lineage, not tracked; null if out of scope.</summary>
    public Task<Unit?> LoadAsync(int id, CancellationToken cancel) => db.Units.AsNoTracking().Where(u => u.Id == id)
        .Include(u => u.Contacts.OrderBy(c => c.Id)).Include(u => u.Events.OrderBy(e => e.On).ThenBy(e => e.Id)).AsSplitQuery().SingleOrDefaultAsync(cancel);

    /// <summary>The page; null if out of scope.</summary>
    public async Task<UnitPage?> FindAsync(int id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } unit) return null;
        var (actor, tree) = (current.Actor, TreeOf(unit));
        var name = UnitsOnDay.NameKey<Unit>(tree, u => u);
        var below = await db.Units.Below(tree, id).OrderBy(u => u.Kind).ThenBy(name).ThenBy(u => u.Code)
            .Select(u => new UnitBasis(u.Id, u.Kind, u.IsPilot, u.DeclaredWorkers, u.IsObliged, u.ClosedOn)).ToListAsync(cancel);
        below.RemoveAll(u => tree.Find(u.Id) is null);
        var before = tree.PredecessorsOf(id).Select(u => u.Id).ToArray();
        var old = before.Length == 0 ? [] : await db.Units.Where(u => before.Contains(u.Id)).OrderBy(name).ThenBy(u => u.Code)
            .Select(u => new UnitBasis(u.Id, u.Kind, u.IsPilot, u.DeclaredWorkers, u.IsObliged, u.ClosedOn)).ToListAsync(cancel);
        var taken = await db.Units.SelectMany(u => u.Events).Where(e => e.SuccessorId == id && (e.Kind == UnitEventKind.Merged || e.Kind == UnitEventKind.Closed))
            .Where(e => !db.Units.SelectMany(u => u.Events).Any(r => r.RevokesId == e.Id)).AsNoTracking().ToListAsync(cancel);
        var judged = await progress.OfAsync([.. below, .. old, new(unit.Id, unit.Kind, unit.IsPilot, unit.DeclaredWorkers, unit.IsObliged, unit.ClosedOn)], cancel);
        var rights = UnitRights.Of(actor, id);
        var own = rights.CongressRead ? judged.GetValueOrDefault(id) : null;
        var accounts = rights.AccountManage ? await db.Users.CountAsync(u => u.UnitId == id, cancel) : (int?)null;

        return new(HeadOf(unit), FactsOf(unit, own), [.. unit.Contacts.Select(c => new ContactView(c.Name, c.Post, c.Phone, c.Email))], PlaceOf(tree, unit), own,
            own is null ? [] : [.. own.Findings.Where(f => f.Deviates).OrderByDescending(f => f.Status).Select(f => FindingCards.CardOf(f, progress.Plan!, actor.May(Permission.SensitiveRead, id)))],
            ChildrenOf(tree, id, below, judged, unit.ClosedOn <= tree.Today), [.. unit.Events.Select(e => LineageOf(tree, unit, e)).Concat(taken.Select(e => TakenOf(tree, e))).Concat(await MovesOfAsync(unit, cancel)).OrderBy(l => l.On).ThenBy(l => l.Id)],
            [.. old.Where(u => progress.Plan?.EverBound(u.Kind, u.ClosedOn) != false || judged.GetValueOrDefault(u.Id)?.State is not null).Select(u => RowOf(tree, u, judged))], accounts, rights)
        {
            Duty = UnitDuty.Of(unit, progress.Plan, await progress.TakenOverAsync(unit, own, cancel), own?.State, clock.Today),
            IsOwn = actor.UnitId == id,
            Reviewer = unit.ClosedOn <= tree.Today && unit.SuccessorId is null && !unit.IsAnnulled && tree.StandingAbove(id) is { } above ? LinkTo(tree, above.Id) : null,
            HasDecision = unit.LastStanding is not null,
        };
    }

    /// <summary>Head of a unit's pages.</summary>
    public UnitHead HeadOf(Unit unit)
    {
        var (tree, today) = (TreeOf(unit), clock.Today);
        return new(unit.Id, unit.NameOn(tree.Today), tree.DisplayName(unit.Id), UnitKinds.Name(unit.Kind), unit.IsPilot, unit.IsObliged, unit.ClosedOn, unit.FoundedOn,
            unit.ClosedOn <= today, unit.FoundedOn > today, unit.IsAnnulled, unit.SuccessorId is { } next ? LinkTo(tree, next) : null,
            [.. tree.PathTo(unit.Id).SkipLast(1).Select(u => LinkTo(tree, u.Id))]);
    }

    /// <summary>Today's tree; for a unit that is yet to be founded the tree of its first day.</summary>
    public UnitTree TreeOf(Unit unit) => unit.FoundedOn is { } day && day > clock.Today ? units.Get(day) : current.Actor.Tree;

    private UnitLink LinkTo(UnitTree tree, int id)
    {
        return new(tree.DisplayName(id), current.Actor.Scope.Contains(id) ? $"/units/{id}" : null);
    }

    private UnitFacts FactsOf(Unit unit, UnitProgress? own) => new(unit.Code, unit.Kind, unit.Abbreviation, unit.DeclaredWorkers, unit.WorkersOn, unit.WorkersDocument,
        unit.Kind == UnitKind.Enterprise && (own is not null || current.Actor.May(Permission.UnitContactEdit, unit.Id)) ? MeaningOf(unit, unit.DeclaredWorkers) : null);

    /// <summary>First day of the assessed period of the plan looked at (G-02); null without a plan.</summary>
    public DateOnly? AssessedFrom => progress.AssessedFrom;

    /// <summary>What a number of workers would mean for this unit.</summary>
    public WorkersMeaning? MeaningOf(Unit unit, int? workers) =>
        WorkersMeaning.Of(progress.Plan, new CongressFacts { UnitKind = unit.Kind, IsPilot = unit.IsPilot, Workers = workers, Today = clock.Today });

    private static UnitPlace PlaceOf(UnitTree tree, Unit unit)
    {
        var standing = (UnitNode u) => u.IsInForce(tree.Today);
        var children = tree.ChildrenOf(unit.Id).Where(standing).ToList();
        return new(tree.ParentOf(unit.Id) is { } parent ? tree.ChildrenOf(parent.Id).Where(standing).Count(u => u.Id != unit.Id && u.Kind == unit.Kind) : 0,
            tree.ParentOf(unit.Id)?.Name ?? "", children.Count, children.Sum(c => tree.ChildrenOf(c.Id).Count(standing)));
    }

    private UnitChildren? ChildrenOf(UnitTree tree, int id, List<UnitBasis> below, IReadOnlyDictionary<int, UnitProgress> judged, bool ended)
    {
        if (below.Count == 0) return null;
        var rows = below.ConvertAll(u => RowOf(tree, u, judged));
        var standing = below.Zip(rows).Where(u => !u.Second.HasEnded || ended).ToList();
        var counted = standing.Select(u => u.Second.Progress).OfType<UnitProgress>().ToList();
        var list = $"/units?parent={id}{(ended ? $"&state={UnitRows.All}" : "")}";
        return new(progress.ShowsCongresses ? UnitProgress.Bar(counted) : null, [.. rows.OrderBy(r => r.HasEnded)],
            ended ? 0 : counted.Count(NeedsLook))
        {
            Href = list,
            Kinds = rows.Count <= UnitChildren.MostListed ? [] : [.. standing.GroupBy(u => u.First.Kind, u => u.Second.Progress).OrderBy(g => g.Key).Select(g => new ChildKind(UnitKinds.Name(g.Key),
                $"{list}&kind={g.Key}", g.Count(), g.Count(p => p is { State: null, Owed: true }), g.Count(p => p?.State == CongressState.Held), ended ? 0 : g.OfType<UnitProgress>().Count(NeedsLook)))],
            IsCounted = counted.Exists(p => p.HasLight),
        };
    }

    private static bool NeedsLook(UnitProgress progress) => progress.HasLight && progress.Light >= FindingStatus.Explain;

    private static ChildRow RowOf(UnitTree tree, UnitBasis u, IReadOnlyDictionary<int, UnitProgress> judged) =>
        new(u.Id, tree.DisplayName(u.Id), UnitKinds.Name(u.Kind), u.IsObliged, u.ClosedOn <= tree.Today, judged.GetValueOrDefault(u.Id));

    /// <summary>The end of another unit as its successor's lineage tells it.</summary>
    private LineageView TakenOf(UnitTree tree, UnitEvent e) => new(e.Id, e.On, e.Kind == UnitEventKind.Merged ? $"{e.OldName} sáp nhập vào đơn vị này" : $"Nhận nhiệm vụ của {e.OldName} khi đơn vị đó kết thúc hoạt động",
        e.Document, LinkTo(tree, e.UnitId), e.On > clock.Today, false, "");

    /// <summary>When the unit above ended, this one came to stand below its successor: no event of its own, but part of its story.</summary>
    private async Task<List<LineageView>> MovesOfAsync(Unit unit, CancellationToken cancel)
    {
        var (moves, tree) = (new List<LineageView>(), TreeOf(unit));
        var above = unit.ParentId is { } entered ? tree.Find(entered) : null;
        while (above is { ClosedOn: { } on } && unit.IsInForce(on) && moves.Count < MostMoves)
        {
            var (gone, then) = (above, tree.On(on));
            above = then.StandingAbove(unit.Id) is { } next && next.Id != gone.Id ? next : null;
            if (above is null) break;
            var document = await db.Units.Where(u => u.Id == gone.Id).SelectMany(u => u.Events)
                .Where(e => e.On == on && (e.Kind == UnitEventKind.Merged || e.Kind == UnitEventKind.Closed)).OrderByDescending(e => e.Id).Select(e => e.Document).FirstOrDefaultAsync(cancel);
            moves.Add(new(0, on, $"Chuyển về trực thuộc {above.Name}, do {gone.NameOn(on)} kết thúc hoạt động", document ?? "", null, on > clock.Today, false, ""));
        }
        return moves;
    }

    /// <summary>Units above that ended one after the other, at most: wrong data going in circles must not hang a request.</summary>
    private const int MostMoves = 8;

    /// <summary>One event in words.</summary>
    public LineageView LineageOf(UnitTree tree, Unit unit, UnitEvent e) => new(e.Id, e.On, WordsOf(unit, e), e.Document, e.SuccessorId is { } next ? LinkTo(tree, next) : null,
        e.On > clock.Today, e.Kind is not (UnitEventKind.Revoked or UnitEventKind.Corrected) && unit.StandingEvents.All(s => s.Id != e.Id), e.Reason)
    {
        Entered = e.EnteredBy.Length == 0 ? null : (e.EnteredAt, e.EnteredBy),
    };

    private static string WordsOf(Unit unit, UnitEvent e) => e.Kind switch
    {
        UnitEventKind.Founded => $"Thành lập {e.NewName}",
        UnitEventKind.Renamed => $"Đổi tên từ “{e.OldName}” thành “{e.NewName}”",
        UnitEventKind.Merged => $"{e.OldName} sáp nhập vào {e.NewName}",
        UnitEventKind.Corrected => $"Đính chính tên từ “{e.OldName}” thành “{e.NewName}”",
        UnitEventKind.Revoked => unit.Events.FirstOrDefault(r => r.Id == e.RevokesId) is { } revoked ? $"Hủy bỏ quyết định: {WordsOf(unit, revoked)}" : "Hủy bỏ quyết định",
        _ => e.NewName.Length > 0 ? $"Kết thúc hoạt động, {e.NewName} kế thừa" : "Kết thúc hoạt động",
    };
}
