using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

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
        if (!leaders.IsLevel(typed.UnitId)) ModelState.AddModelError("Form.UnitId", "Chọn tỉnh hoặc huyện, thị xã, thành phố.");
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), leaders.Page(0, typed));
        var leader = new Leader(typed.Name!, typed.Post!, typed.UnitId);
        db.Leaders.Add(leader);
        await db.SaveChangesAsync(cancel);
        Flash.Success(this, $"Đã thêm {leader.Name}.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel) => await leaders.LoadAsync(id, cancel) is { } leader
        ? View(leaders.Page(id, new() { Name = leader.Name, Post = leader.Post, UnitId = leader.UnitId, Active = leader.Active }))
        : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] LeaderForm typed, CancellationToken cancel)
    {
        if (await leaders.LoadAsync(id, cancel) is not { } leader) return NotFound();
        typed.UnitId = leader.UnitId;
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), leaders.Page(id, typed));
        leader.Change(typed.Name!, typed.Post!, typed.Active);
        await db.SaveChangesAsync(cancel);
        Flash.Success(this, leader.Active ? $"Đã lưu {leader.Name}." : $"{leader.Name} không còn trong danh sách để chọn; các đại hội đã ghi vẫn giữ tên.");
        return RedirectToAction(nameof(Index));
    }
}
