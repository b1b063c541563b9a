using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Dev;

/// <summary>Shows every component with sample data, in Development only; elsewhere the addresses do not exist.</summary>
[AllowAnonymous]
[DevelopmentOnly]
[Route("dev")]
public sealed class DevController : Controller
{
    [HttpGet("look")]
    public IActionResult Look(int? page, int? size)
    {
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
