using System.Diagnostics;
using System.Globalization;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Web.Features.Account;
using BinhPhuocEmulation.Web.Security.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Errors;

/// <summary>Pages for answers without a body: what happened, in Vietnamese, and what to do next.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorsController : Controller
{
    [Route("/errors/{code:int:range(400,599)}")]
    public IActionResult Page()
    {
        // From the route, not by model binding: a form that could not be read would leave 0 here.
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var reason = HttpContext.Items[ErrorPage.ReasonItem] as string;
        // Two who save at once wait for each other at most in vain: no fault of the system. Whoever sends rows by script sends them again after a 500.
        if (code == StatusCodes.Status500InternalServerError && Request.HasFormContentType && LostRace.Caused(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error))
            (code, reason) = (StatusCodes.Status409Conflict, "Có người đang lưu cùng lúc nên lần lưu này chưa thành; chưa có gì bị ghi đè.");
        Response.StatusCode = code;
        // A form sent after its session had ended: signing in comes first, and what was typed goes along.
        if (HttpContext.Items[FormCarrier.Item] is string carried)
            return View("/Features/Account/SignIn.cshtml", new SignInPage(new SignInForm { Carried = carried }, SessionEnded: true, [], "") { Ended = SessionEnd.Sentence(HttpContext.Items[SessionEnd.Item] as string) });
        var trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        return View(nameof(Page), ErrorPage.For(code, trace, reason));
    }
}
