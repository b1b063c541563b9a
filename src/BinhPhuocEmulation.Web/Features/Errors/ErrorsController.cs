using System.Diagnostics;
using System.Globalization;
using BinhPhuocEmulation.Web.Features.Account;
using BinhPhuocEmulation.Web.Security.SignIn;
using Microsoft.AspNetCore.Authorization;
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
        Response.StatusCode = code;
        // A form sent after its session had ended: signing in comes first, and what was typed goes along.
        if (HttpContext.Items[FormCarrier.Item] is string carried)
            return View("/Features/Account/SignIn.cshtml", new SignInPage(new SignInForm { Carried = carried }, SessionEnded: true, [], "") { Ended = SessionEnd.Sentence(HttpContext.Items[SessionEnd.Item] as string) });
        var trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        return View(nameof(Page), ErrorPage.For(code, trace, HttpContext.Items[ErrorPage.ReasonItem] as string));
    }
}
