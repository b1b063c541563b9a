using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
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
    private const string PdfType = "application/pdf", ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string PreviewView = "~/Features/Rosters/Papers/Preview.cshtml";

    /// <summary>Preview, without sensitive columns.</summary>
    [HttpGet("paper")]
    public async Task<IActionResult> Preview(int id, [FromQuery] PaperChoice choice, CancellationToken cancel)
    {
        if (await LoadAsync(id, choice, cancel) is not { } roster) return NotFound();
        if (current.Actor.May(Permission.RosterExport, roster.Roster.UnitId) is { Allowed: false } refusal) return this.Refused(refusal);
        var page = await PageAsync(roster, null, choice, cancel);
        return ModelState.IsValid ? View(PreviewView, page) : this.Invalid(PreviewView, page);
    }

    /// <summary>The paper as PDF, without sensitive columns: a download, or to be looked at in the browser.</summary>
    [HttpGet("paper.pdf")]
    public Task<IActionResult> Pdf(int id, [FromQuery] PaperChoice choice, [FromQuery] int view, CancellationToken cancel) =>
        FileAsync(id, false, null, choice, "pdf", PdfType, DelegateListDocument.WritePdf, cancel, isInline: view == 1);

    /// <summary>The paper as workbook, without sensitive columns.</summary>
    [HttpGet("paper.xlsx")]
    public Task<IActionResult> Excel(int id, [FromQuery] PaperChoice choice, CancellationToken cancel) =>
        FileAsync(id, false, null, choice, "xlsx", ExcelType, DelegateListDocument.WriteExcel, cancel);

    /// <summary>The paper as PDF with the sensitive columns. Posted: no address, and so no link of somebody else, makes it.</summary>
    [HttpPost("paper.pdf")]
    public Task<IActionResult> FullPdf(int id, [FromForm] PaperChoice choice, [FromForm] string? purpose, CancellationToken cancel) =>
        FileAsync(id, true, purpose, choice, "pdf", PdfType, DelegateListDocument.WritePdf, cancel);

    /// <summary>The paper as workbook with the sensitive columns.</summary>
    [HttpPost("paper.xlsx")]
    public Task<IActionResult> FullExcel(int id, [FromForm] PaperChoice choice, [FromForm] string? purpose, CancellationToken cancel) =>
        FileAsync(id, true, purpose, choice, "xlsx", ExcelType, DelegateListDocument.WriteExcel, cancel);

    /// <summary>The list as it stands, or as approved in the round asked for.</summary>
    private async Task<RosterCase?> LoadAsync(int id, PaperChoice choice, CancellationToken cancel) =>
        ModelState.GetFieldValidationState(nameof(PaperChoice.Round)) == ModelValidationState.Invalid ? null
        : choice.Round is { } round ? await cases.LoadApprovedAsync(id, round, cancel) : await cases.LoadAsync(id, tracked: false, cancel);

    private async Task<IActionResult> FileAsync(int id, bool sensitive, string? purpose, PaperChoice choice, string format, string contentType,
        Action<DelegateListPaper, Stream> write, CancellationToken cancel, bool isInline = false)
    {
        if (await LoadAsync(id, choice, cancel) is not { } roster) return NotFound();
        var (actor, unitId) = (current.Actor, roster.Roster.UnitId);
        if (actor.May(Permission.RosterExport, unitId) is { Allowed: false } refusal) return this.Refused(refusal);
        if (sensitive)
        {
            if (actor.May(Permission.SensitiveRead, unitId) is { Allowed: false } hidden) return this.Refused(hidden);
            if (ExportPurpose.ErrorIn(purpose) is { } error) ModelState.AddModelError(nameof(PaperPage.Purpose), error);
        }
        if (!ModelState.IsValid) return this.Invalid(PreviewView, await PageAsync(roster, purpose, choice, cancel));
        var paper = await papers.BuildAsync(roster, sensitive, choice, cancel);
        await papers.LogAsync(roster, paper.DelegateCount, sensitive, format, sensitive ? purpose : null, cancel);
        return new PaperFileResult(papers.FileName(roster, sensitive, format), contentType, stream => write(paper, stream)) { IsInline = isInline };
    }

    private async Task<PaperPage> PageAsync(RosterCase roster, string? purpose, PaperChoice choice, CancellationToken cancel)
    {
        // What cannot be printed stands in its field, not on the paper.
        var isPrintable = ModelState.GetFieldValidationState(nameof(PaperChoice.Post)) != ModelValidationState.Invalid;
        var paper = await papers.BuildAsync(roster, sensitive: false, isPrintable ? choice : new() { Signer = choice.Signer, Day = choice.Day, Round = choice.Round }, cancel);
        var header = await pages.HeaderAsync(roster, cancel);
        return new()
        {
            // Headed as its own page is, where the list itself is open again.
            Header = choice.Round is null || roster.Kept is not { } kept ? header : header with { UnitName = NameOfDay.Kept(current.Actor.Tree, roster.Roster.UnitId, kept.UnitName).Words },
            Sheets = PaperSheets.Of(DelegateListDocument.Compose(paper)),
            IsDraft = paper.IsDraft,
            Round = roster.Copy?.Round,
            Choice = choice,
            Signer = papers.AuthorityOf(roster, choice),
            Purpose = purpose,
        };
    }
}
