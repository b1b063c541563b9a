using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.PlanChoice;

/// <summary>Chooses the plan to look at, from the top bar.</summary>
[SignedIn]
[Route("plan-choice")]
public sealed class PlanChoiceController(ChosenPlan chosen) : Controller
{
    /// <summary>Keeps the choice until the browser is closed, and goes back to the page it was made on.</summary>
    [HttpPost("")]
    public IActionResult Choose(string plan, string? back)
    {
        if (string.IsNullOrEmpty(plan) || chosen.Find(plan) is not { } head) return NotFound();
        Response.Cookies.Append(ChosenPlan.Cookie, head.Code, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, Path = "/" });
        Flash.Info(this, $"Đang xem {head.ShortName}.");
        return Url.IsLocalUrl(back) ? LocalRedirect(back) : Redirect("/");
    }
}
