using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Leaders;

/// <summary>The directory of leaders whose attendance is planned. Nobody is deleted: who has left the post is no longer offered.</summary>
[Route("leaders")]
[RequirePermission(Permission.LeaderManage)]
public sealed class LeadersController(LeaderQueries leaders, AppDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await leaders.ListAsync(cancel));

    [HttpGet("new")]
    public IActionResult New() => View(nameof(Edit), leaders.Page(0, new()));

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] LeaderForm typed, CancellationToken cancel)
    {
        // One sentence for the field, whether nothing was chosen or something that is not offered.
        if (!leaders.IsLevel(typed.UnitId)) ModelState.Remove("Form.UnitId");
        if (!leaders.IsLevel(typed.UnitId)) ModelState.AddModelError("Form.UnitId", "Chọn tỉnh hoặc huyện, thị xã, thành phố.");
        await CheckAsync(0, typed, cancel);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), leaders.Page(0, typed));
        var leader = new Leader(typed.Name!, typed.Post!, typed.UnitId);
        db.Leaders.Add(leader);
        await db.SaveChangesAsync(cancel);
        Flash.Success(this, $"Đã thêm {leader.Name}.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Both versions, what was typed still in the form; the next save is on top of theirs.</summary>
    private ViewResult Conflict(Leader leader, LeaderForm typed)
    {
        ModelState.Clear();
        typed.Seen = LeaderForm.FingerprintOf(leader);
        return this.Conflicting(nameof(Edit), leaders.Page(leader.Id, typed) with
        {
            Conflict = CompareView.SavedAndTyped(
                [new("Họ và tên", leader.Name, typed.Name), new("Chức vụ", leader.Post, typed.Post), new("Đang giữ chức vụ", InOffice(leader.Active), InOffice(typed.Active))]),
        });
    }

    private async Task CheckAsync(int id, LeaderForm typed, CancellationToken cancel)
    {
        if (ModelState.IsValid && await leaders.IsThereAsync(id, typed, cancel))
            ModelState.AddModelError("Form.Name", "Đã có lãnh đạo cùng họ tên, chức vụ ở đơn vị này. Nếu là người khác, ghi rõ hơn ở chức vụ.");
    }

    private static string InOffice(bool active) => active ? "có" : "không";

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel) => await leaders.LoadAsync(id, cancel) is { } leader
        ? View(leaders.Page(id, LeaderForm.Of(leader)) with { Visits = await leaders.VisitsAsync(id, cancel) })
        : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] LeaderForm typed, CancellationToken cancel)
    {
        if (await leaders.LoadAsync(id, cancel) is not { } leader) return NotFound();
        typed.UnitId = leader.UnitId;
        await CheckAsync(id, typed, cancel);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), leaders.Page(id, typed));
        if (typed.Seen != LeaderForm.FingerprintOf(leader)) return Conflict(leader, typed);
        leader.Change(typed.Name!, typed.Post!, typed.Active);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Conflict((await leaders.LoadAsync(id, cancel))!, typed);
        }
        Flash.Success(this, leader.Active ? $"Đã lưu {leader.Name}." : $"{leader.Name} không còn trong danh sách để chọn; các đại hội đã ghi vẫn giữ tên.");
        return RedirectToAction(nameof(Index));
    }
}
