using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Units;

/// <summary>What an officer must know whose unit has ended.</summary>
/// <param name="Unit">The unit, by its last name.</param>
/// <param name="On">First day on which it no longer exists.</param>
/// <param name="Document">Deciding document.</param>
/// <param name="Successor">Who took over; null for nobody.</param>
public sealed record EndedUnit(int UnitId, string Unit, DateOnly On, string Document, string? Successor)
{
    /// <summary>Who reviews what is unfinished, where nobody took over; null if there is nobody.</summary>
    public string? Reviewer { get; init; }
    /// <summary>The reader moves accounts by himself.</summary>
    public bool MovesAccounts { get; init; }
}

/// <summary>Tells officers that their unit has ended, by which document and who took over.</summary>
public sealed class EndedUnitQueries(AppDbContext db, CurrentActor current)
{
    /// <summary>The own unit, if it has ended by today; null, and no query, while it stands.</summary>
    public async Task<EndedUnit?> OwnAsync(CancellationToken cancel)
    {
        var (actor, tree) = (current.Actor, current.Actor.Tree);
        if (tree.Find(actor.UnitId) is not { ClosedOn: { } on } unit || on > tree.Today) return null;
        var document = await db.Units.Where(u => u.Id == unit.Id).SelectMany(u => u.Events)
            .Where(e => e.On == on && (e.Kind == UnitEventKind.Merged || e.Kind == UnitEventKind.Closed))
            .OrderByDescending(e => e.Id).Select(e => e.Document).FirstOrDefaultAsync(cancel);
        return new(unit.Id, tree.DisplayName(unit.Id), on, document ?? "", unit.SuccessorId is { } next ? tree.DisplayName(next) : null)
        {
            Reviewer = unit.SuccessorId is null && tree.StandingAbove(unit.Id) is { } above ? tree.DisplayName(above.Id) : null,
            MovesAccounts = actor.MaySomewhere(Permission.AccountManage),
        };
    }
}
