using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>All rows of a list for the page. Sensitive cells come masked; unmasked only to those who may see them, and that is written down.</summary>
public sealed class RosterRowQueries(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock)
{
    /// <summary>Kind under which looking at sensitive cells stands in the log of exports.</summary>
    public const string RevealKind = "roster-reveal";

    /// <summary>What a post that cannot be read is answered with: a list out of sight is not there, and one that is not this person's to edit says so, whatever was sent.</summary>
    public async Task<RowOutcome> UnreadableAsync(int rosterId, CancellationToken cancel)
    {
        if (await db.Rosters.Where(r => r.Id == rosterId).Select(r => (int?)r.UnitId).FirstOrDefaultAsync(cancel) is not { } unitId) return RowOutcome.Refuse(404, "Không có danh sách này.");
        return current.Actor.May(Permission.RosterEdit, unitId) is { Allowed: false } refusal ? RowOutcome.Refuse(403, refusal.Reason)
            : RowOutcome.Refuse(400, "Không đọc được nội dung gửi lên; chưa dòng nào được lưu.");
    }

    /// <summary>Reads the rows.</summary>
    public async Task<RowOutcome> ReadAsync(int rosterId, bool reveal, CancellationToken cancel)
    {
        if (await cases.LoadAsync(rosterId, tracked: false, cancel) is not { } roster) return RowOutcome.Refuse(404, "Không có danh sách này.");
        var (actor, unitId) = (current.Actor, roster.Roster.UnitId);
        if (actor.May(Permission.RosterRead, unitId) is { Allowed: false } refusal) return RowOutcome.Refuse(403, refusal.Reason);
        var sensitive = actor.May(Permission.SensitiveRead, unitId);
        if (reveal && !sensitive) return RowOutcome.Refuse(403, sensitive.Reason);
        var sheet = await cases.SheetAsync(roster, cancel);
        if (reveal) await LogRevealAsync(db, actor, clock.UtcNow, roster, sheet.Figures.Total, cancel);
        var words = new RowWords(roster, mask: !reveal);
        var counted = roster.FiguresOf(sheet);
        var figures = new RowWords(roster, mask: !sensitive).Figures(counted);
        return new(200, new RowsAnswer(roster.Roster.Version, words.Rows(sheet, await cases.SentRemarksAsync(roster.Roster, cancel)), figures,
            words.Findings(roster.Findings(counted), sensitive)));
    }

    /// <summary>Writes down that somebody looked at the sensitive cells of a list.</summary>
    public static Task LogRevealAsync(AppDbContext db, Actor actor, DateTime now, RosterCase roster, int rows, CancellationToken cancel)
    {
        db.ExportLogs.Add(new ExportLog(actor.AccountId, actor.Name, now, roster.Roster.UnitId, RevealKind,
            $"Xem cột nhạy cảm: danh sách đại biểu {actor.Tree.DisplayName(roster.Roster.UnitId)}", rows, sensitive: true, "screen"));
        return db.SaveChangesAsync(cancel);
    }
}
