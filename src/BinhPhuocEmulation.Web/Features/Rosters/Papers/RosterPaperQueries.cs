using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>Builds the paper of a list: from the frozen copy when it is approved or an approved round is asked for, else from the rows as a draft.</summary>
public sealed class RosterPaperQueries(AppDbContext db, RosterCaseQueries cases, CurrentActor current, PortalClock clock, IOptions<OfficeOptions> office)
{
    /// <summary>Kind under which exports of lists stand in the log.</summary>
    public const string ExportKind = "roster";

    /// <summary>The paper.</summary>
    public async Task<DelegateListPaper> BuildAsync(RosterCase roster, bool sensitive, PaperChoice choice, CancellationToken cancel)
    {
        var (tree, unitId) = (current.Actor.Tree, roster.Roster.UnitId);
        var symbol = await db.Units.Where(u => u.Id == unitId).Select(u => u.Abbreviation).FirstOrDefaultAsync(cancel);
        PaperHead On(DateOnly day) => PaperHead.Of(tree, unitId, choice.Day ?? day, symbol, office.Value, choice.DeputySigns, choice.Lines);
        string OnWall(DateOnly day) => RosterHeader.OnWallOf(roster, tree, day);
        // The địa danh before the day of the paper: as approved, else by the names of that day.
        var place = (roster.Kept?.Place ?? RosterHeader.PlaceOn(roster, tree, choice.Day ?? roster.ReadOn)) is { Length: > 0 } written ? written : null;
        IReadOnlyList<string> Title(IReadOnlyList<string> nameBlock, string unitOnWall) =>
            PaperTitle.Of(nameBlock, roster.FormName, unitOnWall);
        if (roster is { Copy: { } copy, Kept: { } list })
        {
            // By the name of its day: a unit that was renamed since keeps the old one on what was approved.
            var unit = list.UnitOnWall ?? PaperTitle.NameOn(list.NameBlock, OnWall(roster.ReadOn), OnWall(roster.AsOf));
            return DelegateListModel.Of(roster, On(roster.ReadOn), list.Rows, Title(list.NameBlock, unit), copy, sensitive) with { Date = choice.Day, Place = place };
        }
        var rows = RosterFreezer.RowsOf(roster, await cases.SheetAsync(roster, cancel));
        return DelegateListModel.Of(roster, On(roster.ReadOn), rows, Title(RosterHeader.NameBlockOf(roster, tree), OnWall(roster.AsOf)), null, sensitive) with { Date = choice.Day, Place = place };
    }

    /// <summary>Words above the signature where none are typed.</summary>
    public IReadOnlyList<string> AuthorityOf(RosterCase roster, PaperChoice choice) =>
        UnitOnDay.Of(current.Actor.Tree, roster.Roster.UnitId, choice.Day ?? roster.ReadOn) is { } then ? UnitOnPaper.Authority(then.Unit, choice.DeputySigns) : [];

    /// <summary>Writes an export down, before the first byte leaves.</summary>
    public Task LogAsync(RosterCase roster, int rows, bool sensitive, string format, string? purpose, CancellationToken cancel)
    {
        var actor = current.Actor;
        var subject = $"Danh sách trích ngang đại biểu {actor.Tree.DisplayName(roster.Roster.UnitId)}";
        if (roster.Copy is { } copy) subject += $", bản duyệt vòng {copy.Round}";
        if (VietnameseText.Clean(purpose) is { Length: > 0 } why) subject += $" · Mục đích: {why}";
        db.ExportLogs.Add(new ExportLog(actor.AccountId, actor.Name, clock.UtcNow, roster.Roster.UnitId, ExportKind, subject, rows, sensitive, format));
        return db.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// "danh-sach-dai-bieu-xa-loc-an-2025-03-17-vong-1.pdf": letters every system stores. It tells drafts from what was approved, and what must not be sent on ("-du-cot").
    /// </summary>
    public string FileName(RosterCase roster, bool sensitive, string format)
    {
        var unit = VietnameseText.SearchKey(current.Actor.Tree.DisplayName(roster.Roster.UnitId));
        var safe = string.Join('-', new string([.. unit.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var day = clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return $"danh-sach-dai-bieu-{safe}-{day}{(roster.Copy is { } copy ? $"-vong-{copy.Round}" : "-du-thao")}{(sensitive ? "-du-cot" : "")}.{format}";
    }
}
