using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>The reorganisation of 1/7/2025 as one action: who merges into whom, then day and documents, then applied as a whole.</summary>
[Route("units/reorganisation")]
[RequirePermission(Permission.UnitManage)]
public sealed class ReorganisationController(ReorganisationQueries queries, ReorganisationObstacleQueries obstacles, ReorganisationActions actions, ReorganisationRevokeActions revoking) : Controller
{
    /// <summary>The preview.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await queries.PageAsync(PreparedReorganisation.Proposed(), cancel));

    /// <summary>Applies it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] ReorganisationForm form, CancellationToken cancel)
    {
        var page = await queries.PageAsync(form, cancel);
        Refuse(form, page.Obstacles);
        if (!ModelState.IsValid) return this.Invalid(nameof(Index), page);
        var (ended, refused) = await actions.ApplyAsync(form, cancel);
        if (refused is not null)
        {
            ModelState.AddModelError("Form.On", refused);
            return this.Invalid(nameof(Index), page);
        }
        if (ended == 0) Flash.Info(this, "Việc sắp xếp đã được áp dụng từ trước, không có gì thay đổi.");
        else
            Flash.Success(this, form.On > page.Today
                ? $"Đã ghi nhận: {ended} đơn vị kết thúc từ ngày {VietnameseUi.Date(form.On.Value)}. Trước ngày đó không có gì thay đổi."
                : $"Đã áp dụng: {ended} đơn vị kết thúc từ ngày {VietnameseUi.Date(form.On!.Value)}, nhiệm vụ đã chuyển cho đơn vị mới.");
        return Redirect("/units/reorganisation");
    }

    /// <summary>What would refuse it, by field; nothing is saved.</summary>
    [HttpPost("check")]
    public async Task<IActionResult> Check([Bind(Prefix = "Form")] ReorganisationForm form, CancellationToken cancel)
    {
        Refuse(form, form.On is { } on ? await obstacles.OfAsync(on, cancel) : []);
        return this.ErrorsByField();
    }

    private void Refuse(ReorganisationForm form, IReadOnlyList<ReorganisationObstacle> found)
    {
        if (form.On is { } on && new[] { form.ProvinceDocument, form.CommuneDocument }.Select(d => UnitRules.MayTakeEffect(on, d, PreparedReorganisation.On)).Where(a => !a.Allowed).Select(a => a.Reason).FirstOrDefault() is { } early)
            ModelState.AddModelError("Form.On", early);
        else if (found.Count > 0) ModelState.AddModelError(found.All(o => o.Always) ? "" : "Form.On", ReorganisationObstacle.Words(found));
    }

    /// <summary>Revokes it as a whole.</summary>
    [HttpPost("revoke")]
    public async Task<IActionResult> Revoke([Bind(Prefix = "Revoke.Form")] ReorganisationRevokeForm form, CancellationToken cancel)
    {
        var page = await queries.PageAsync(PreparedReorganisation.Proposed(), cancel, form);
        if (page.Revoke is not { } revoke) return NotFound();
        if (ModelState.IsValid && UnitRevocation.MayDateOn(form.On!.Value, page.Today) is { Allowed: false } early) ModelState.AddModelError("Revoke.Form.On", early.Reason);
        foreach (var obstacle in revoke.Obstacles) ModelState.AddModelError("", obstacle.Words);
        if (!ModelState.IsValid) return this.Invalid(nameof(Index), page);
        if (await revoking.RevokeAsync(form, cancel) is { } refused)
        {
            ModelState.AddModelError("", refused);
            return this.Conflicting(nameof(Index), await queries.PageAsync(PreparedReorganisation.Proposed(), cancel, form));
        }
        Flash.Success(this, $"Đã hủy bỏ việc sắp xếp: {revoke.Units} đơn vị cũ tiếp tục hoạt động, {revoke.New} đơn vị mới coi như chưa từng có.{(revoke.Back.Count > 0 ? $" {revoke.Back.Count} tài khoản đã về đơn vị cũ, được báo ở lần đăng nhập tới." : "")}");
        return Redirect("/units/reorganisation");
    }
}
