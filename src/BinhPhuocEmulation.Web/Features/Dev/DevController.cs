using System.Security.Claims;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BinhPhuocEmulation.Web.Features.Dev;

/// <summary>Shows every component with sample data, in Development only; elsewhere the addresses do not exist.</summary>
[AllowAnonymous]
[Route("dev")]
public sealed class DevController(IWebHostEnvironment environment) : Controller
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!environment.IsDevelopment())
            context.Result = NotFound();
    }

    [HttpGet("look")]
    public IActionResult Look(int? page, int? size)
    {
        // The bar's sample person lives for this page only: nobody is signed in.
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.Name, "Cán bộ xã Lộc An"), new(ClaimsSignedInPerson.UnitNameClaim, "UBND xã Lộc An, huyện Lộc Ninh")], "sample"));
        return View(new LookPage(new LookForm(), PageInfo.From(page, size, LookSamples.Gauge.Total)));
    }

    [HttpPost("look")]
    public IActionResult Look([Bind(Prefix = "Form")] LookForm form)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(new LookPage(form, PageInfo.From(1, null, LookSamples.Gauge.Total)));
        }

        Flash.Success(this, "Đã lưu Hội nghị tuyên dương điển hình tiên tiến xã Lộc An.");
        return RedirectToAction(nameof(Look));
    }

    /// <summary>A failure on purpose, to see its page.</summary>
    [HttpGet("failure")]
    public IActionResult Failure() => throw new InvalidOperationException("A failure on purpose.");

    [HttpGet("status/{code:int:range(400,599)}")]
    public IActionResult Status(int code) => StatusCode(code);
}
