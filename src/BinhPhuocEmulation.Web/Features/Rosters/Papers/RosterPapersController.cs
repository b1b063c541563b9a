using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

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
    public async Task<IActionResult> Preview(int id, [FromQuery] PaperChoice choice, CancellationToken cancel)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterExport, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        var page = await PageAsync(roster, null, choice, cancel);
        return ModelState.IsValid ? View(PreviewView, page) : this.Invalid(PreviewView, page);
    }

    /// <summary>The paper as PDF: a download, or to be looked at in the browser.</summary>
    [HttpGet("paper.pdf")]
    public Task<IActionResult> Pdf(int id, [FromQuery] int sensitive, string? purpose, [FromQuery] PaperChoice choice, [FromQuery] int view, CancellationToken cancel) =>
        FileAsync(id, sensitive == 1, purpose, choice, "pdf", "application/pdf", DelegateListDocument.WritePdf, cancel, isInline: view == 1);

    /// <summary>The paper as workbook.</summary>
    [HttpGet("paper.xlsx")]
    public Task<IActionResult> Excel(int id, [FromQuery] int sensitive, string? purpose, [FromQuery] PaperChoice choice, CancellationToken cancel) =>
        FileAsync(id, sensitive == 1, purpose, choice, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", DelegateListDocument.WriteExcel, cancel);

    private async Task<IActionResult> FileAsync(int id, bool sensitive, string? purpose, PaperChoice choice, string format, string contentType,
        Action<DelegateListPaper, Stream> write, CancellationToken cancel, bool isInline = false)
    {
        if (await cases.LoadAsync(id, tracked: false, cancel) is not { } roster) return NotFound();
        var (actor, unitId) = (current.Actor, roster.Roster.UnitId);
        if (actor.May(Permission.RosterExport, unitId) is { Allowed: false } refusal) return this.Refused(refusal);
        if (sensitive)
        {
            if (actor.May(Permission.SensitiveRead, unitId) is { Allowed: false } hidden) return this.Refused(hidden);
            if (PurposeError(purpose) is { } error) ModelState.AddModelError(nameof(PaperPage.Purpose), error);
        }
        if (!ModelState.IsValid) return this.Invalid(PreviewView, await PageAsync(roster, purpose, choice, cancel));
        var paper = await papers.BuildAsync(roster, sensitive, choice, cancel);
        await papers.LogAsync(roster, paper.DelegateCount, sensitive, format, sensitive ? purpose : null, cancel);
        return new PaperFileResult(papers.FileName(roster, format), contentType, stream => write(paper, stream)) { IsInline = isInline };
    }

    private async Task<PaperPage> PageAsync(RosterCase roster, string? purpose, PaperChoice choice, CancellationToken cancel)
    {
        // What cannot be printed stands in its field, not on the paper.
        var isPrintable = ModelState.GetFieldValidationState(nameof(PaperChoice.Post)) != ModelValidationState.Invalid;
        var paper = await papers.BuildAsync(roster, sensitive: false, isPrintable ? choice : new() { Signer = choice.Signer, Day = choice.Day }, cancel);
        return new()
        {
            Header = await pages.HeaderAsync(roster, cancel),
            Sheets = PaperSheets.Of(DelegateListDocument.Compose(paper)),
            IsDraft = paper.IsDraft,
            Choice = choice,
            Signer = papers.AuthorityOf(roster, choice),
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
