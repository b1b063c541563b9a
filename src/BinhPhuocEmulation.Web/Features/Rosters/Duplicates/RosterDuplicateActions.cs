using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Features.Persons;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Duplicates;

/// <summary>
/// Decides, from a list, that two records are one person, or two. Only pairs the portal itself shows may be decided on: a posted number never joins
/// strangers. Where the other record stands on a list out of scope, "một người" is a proposal (see <see cref="PersonWorkflow"/>).
/// </summary>
public sealed class RosterDuplicateActions(AppDbContext db, RosterCaseQueries cases, RosterDuplicateQueries duplicates, PersonDecisionActions persons,
    CurrentActor current, PortalClock clock)
{
    /// <summary>Decides. Returns the step that was taken beside how it ended (null if none was, or only a row went), and, in words, which row went and which stayed.</summary>
    public async Task<(StepOutcome Outcome, PersonDecisionAction? Taken, string Confirmer, string Removed)> DecideAsync(int rosterId, DecisionOnPersons form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await cases.LoadAsync(rosterId, tracked: false, cancel) is not { } seen) return (StepOutcome.NotFound, null, "", "");
        if (current.Actor.May(Permission.PersonDecide, seen.Roster.UnitId) is { Allowed: false } refusal) return (new(StepResult.Refused, refusal.Reason), null, "", "");
        await persons.TakeListsAsync(form.PersonA, form.PersonB, cancel, alsoList: rosterId);
        if (await cases.LoadAsync(rosterId, tracked: false, cancel) is not { } roster) return (StepOutcome.NotFound, null, "", "");
        var sheet = await cases.SheetAsync(roster, cancel);
        var pair = (await duplicates.PairsAsync(sheet, roster, cancel))
            .Find(c => c.PersonA == form.PersonA && c.PersonB == form.PersonB && (form.Remove is null || c.Rows.Any(r => r.EntryId == form.Remove)));
        if (pair is null) return (await DecidedAlreadyAsync(rosterId, form, cancel), null, "", "");
        var card = (await duplicates.WithRightsAsync([pair], cancel))[0];
        PersonDecisionAction? action = form.Answer switch
        {
            "different" when card.PersonA != card.PersonB => PersonDecisionAction.Separate,
            "same" when !card.OnThisList => card.MayMerge ? PersonDecisionAction.Unite : PersonDecisionAction.Propose,
            "remove" when card is { OnThisList: true, MayMerge: true } && card.PersonA != card.PersonB => PersonDecisionAction.Unite,
            "remove" when card.OnThisList && card.PersonA != card.PersonB => PersonDecisionAction.Propose,
            _ => null,
        };
        var removes = form.Answer == "remove" && card.OnThisList && form.Remove is not null;
        if (action is null && !removes) return (new(StepResult.Invalid, "Chọn một trong các cách xử lý."), null, "", "");
        if (removes && !IsEditable(roster))
            return (new(StepResult.Stale, $"Danh sách đang ở trạng thái “{RosterWorkflow.Name(roster.Roster.State)}” nên không bỏ dòng được; hãy trả lại để đơn vị bỏ dòng."), null, "", "");
        var removed = "";
        if (removes)
        {
            var row = await db.RosterEntries.Include(e => e.Person).FirstAsync(e => e.Id == form.Remove && e.RosterId == rosterId, cancel);
            var (gone, kept) = (card.Rows.First(r => r.EntryId == row.Id).Number, card.Rows.First(r => r.EntryId != row.Id).Number);
            removed = $"Đã bỏ dòng {gone} ({row.Person?.FullName}) khỏi danh sách, giữ dòng {kept}{(kept > gone ? $" (nay là dòng {kept - 1})" : "")}; có thể lấy lại dòng đã bỏ ở mục “Đã xóa”.";
            row.Delete(clock.UtcNow);
            await db.SaveChangesAsync(cancel);
            var other = card.Rows.First(r => r.EntryId != row.Id).EntryId;
            form.Keep = sheet.Rows.First(r => r.Entry.Id == other).Entry.PersonId ?? 0;
            db.ChangeTracker.Clear();
        }
        if (action is { } step)
        {
            var outcome = await persons.TakeAsync(card.PersonA, card.PersonB, new(step, form.Keep), cancel);
            if (outcome.Result != StepResult.Done) return (outcome, null, "", "");
        }
        await persons.RecountAsync([rosterId], cancel);
        await transaction.CommitAsync(cancel);
        return (StepOutcome.Done, action, card.Confirmer, removed);
    }

    /// <summary>A double click, or somebody was faster: not shown any more, but known.</summary>
    private async Task<StepOutcome> DecidedAlreadyAsync(int rosterId, DecisionOnPersons form, CancellationToken cancel)
    {
        var (lower, higher) = (Math.Min(form.PersonA, form.PersonB), Math.Max(form.PersonA, form.PersonB));
        if (!await db.RosterEntries.AnyAsync(e => e.RosterId == rosterId && (e.PersonId == lower || e.PersonId == higher), cancel)) return StepOutcome.NotFound;
        var known = await db.PersonDecisions.AsNoTracking().FirstOrDefaultAsync(d => d.LowerId == lower && d.HigherId == higher && d.State != PersonDecisionState.Open, cancel);
        if (known is null) return StepOutcome.NotFound;
        var same = form.Answer == "different" ? known.State == PersonDecisionState.Different : known.State is PersonDecisionState.Same or PersonDecisionState.Proposed;
        return same ? StepOutcome.Done : new(StepResult.Stale, $"{known.AccountName} vừa quyết định về hai hồ sơ này: {PersonWorkflow.Name(known.State).ToLowerInvariant()}.");
    }

    private bool IsEditable(RosterCase roster) => RosterWorkflow.IsEditable(roster.Roster.State) && current.Actor.May(Permission.RosterEdit, roster.Roster.UnitId);
}
