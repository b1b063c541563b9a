using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>The rows of a list as JSON, for the script of the page. What arrived is saved to the end, though the page may be left meanwhile.</summary>
[Route("rosters/{id:int}")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RosterRowsController(RosterRowQueries queries, RosterRowActions actions) : Controller
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>All rows; <paramref name="reveal"/> shows the sensitive cells and is logged.</summary>
    [HttpGet("rows")]
    [RequirePermission(Permission.RosterRead)]
    public async Task<IActionResult> Read(int id, [FromQuery] int reveal, CancellationToken cancel) => Answer(await queries.ReadAsync(id, reveal == 1, cancel));

    /// <summary>Saves changed rows.</summary>
    [HttpPost("rows")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Save(int id, [FromBody] SaveRequest? request, CancellationToken cancel) =>
        request?.Sound() is { } rows && ModelState.IsValid ? Answer(await actions.SaveAsync(id, rows, CancellationToken.None)) : Answer(await queries.UnreadableAsync(id, cancel));

    /// <summary>Takes rows off the list.</summary>
    [HttpPost("rows/delete")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Delete(int id, [FromBody] DeleteRequest? request, CancellationToken cancel) =>
        request?.Sound() is { } rows && ModelState.IsValid ? Answer(await actions.DeleteAsync(id, rows, CancellationToken.None)) : Answer(await queries.UnreadableAsync(id, cancel));

    /// <summary>Brings rows back.</summary>
    [HttpPost("rows/restore")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Restore(int id, [FromBody] RestoreRequest? request, CancellationToken cancel) =>
        request?.Ids is { Count: > 0 } ids && ModelState.IsValid ? Answer(await actions.RestoreAsync(id, ids, CancellationToken.None)) : Answer(await queries.UnreadableAsync(id, cancel));

    /// <summary>Marks a remark of the reviewer as mended, or not.</summary>
    [HttpPost("remarks/settle")]
    [RequirePermission(Permission.RosterEdit)]
    public async Task<IActionResult> Settle(int id, [FromBody] SettleRequest? request, CancellationToken cancel) =>
        request is not null && ModelState.IsValid ? Answer(await actions.SettleAsync(id, request, CancellationToken.None)) : Answer(await queries.UnreadableAsync(id, cancel));

    private static JsonResult Answer(RowOutcome outcome) => new(outcome.Body, Options) { StatusCode = outcome.Status };
}
