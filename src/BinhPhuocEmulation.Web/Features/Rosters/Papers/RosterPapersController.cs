using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>The paper of a list: preview, PDF, workbook. Each file that leaves is written down; sensitive columns need the permission and a purpose.</summary>
[Route("rosters/{id:int}")]
[RequirePermission(Permission.RosterExport)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RosterPapersController(RosterCaseQueries cases, RosterPageQueries pages, RosterPaperQueries papers, CurrentActor current) : Controller
{
    /// <summary>Longest purpose.</summary>
    public const int PurposeLength = 200;

    private const string PreviewView = "~/Features/Rosters/Papers/Preview.cshtml";

    /// <summary>Preview, without sensitive columns.</summary>
    [HttpGet("paper")]
    public async Task<IActionResult> Preview(int id, string? signer, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterExport, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        return View(PreviewView, await PageAsync(roster, null, signer, cancel));
    }

    /// <summary>The paper as PDF.</summary>
    [HttpGet("paper.pdf")]
    public Task<IActionResult> Pdf(int id, [FromQuery] int sensitive, string? purpose, string? signer, CancellationToken cancel) =>
        FileAsync(id, sensitive == 1, purpose, signer, "pdf", "application/pdf", DelegateListDocument.WritePdf, cancel);

    /// <summary>The paper as workbook.</summary>
    [HttpGet("paper.xlsx")]
    public Task<IActionResult> Excel(int id, [FromQuery] int sensitive, string? purpose, string? signer, CancellationToken cancel) =>
        FileAsync(id, sensitive == 1, purpose, signer, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", DelegateListDocument.WriteExcel, cancel);

    private async Task<IActionResult> FileAsync(int id, bool sensitive, string? purpose, string? signer, string format, string contentType,
        Action<DelegateListPaper, Stream> write, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        var (actor, unitId) = (current.Actor, roster.Roster.UnitId);
        if (actor.May(Permission.RosterExport, unitId) is { Allowed: false } refusal) return this.Refused(refusal);
        if (sensitive)
        {
            if (actor.May(Permission.SensitiveRead, unitId) is { Allowed: false } hidden) return this.Refused(hidden);
            if (PurposeError(purpose) is { } error)
            {
                ModelState.AddModelError(nameof(PaperPage.Purpose), error);
                return this.Invalid(PreviewView, await PageAsync(roster, purpose, signer, cancel));
            }
        }
        var paper = await papers.BuildAsync(roster, sensitive, signer == PaperPage.Deputy, cancel);
        await papers.LogAsync(roster, paper.DelegateCount, sensitive, format, sensitive ? purpose : null, cancel);
        return new PaperFileResult(papers.FileName(roster, format), contentType, stream => write(paper, stream));
    }

    private async Task<PaperPage> PageAsync(RosterCase roster, string? purpose, string? signer, CancellationToken cancel)
    {
        var paper = await papers.BuildAsync(roster, sensitive: false, signer == PaperPage.Deputy, cancel);
        return new()
        {
            Header = await pages.HeaderAsync(roster, cancel),
            Paper = DelegateListDocument.Compose(paper),
            IsDraft = paper.IsDraft,
            DeputySigns = signer == PaperPage.Deputy,
            Purpose = purpose,
        };
    }

    private static string? PurposeError(string? purpose) => VietnameseText.HasControlCharacter(purpose) ? "Có ký tự điều khiển; xóa rồi gõ lại."
        : VietnameseText.Clean(purpose).Length switch
        {
            0 => "Ghi mục đích sử dụng các cột dân tộc, tôn giáo, ngày vào Đảng; việc xuất được ghi nhật ký.",
            > PurposeLength => $"Mục đích dài quá {PurposeLength} ký tự.",
            _ => null,
        };
}
