using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Errors;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Shared;

/// <summary>The answers every feature gives in the same way.</summary>
public static class PageAnswers
{
    /// <summary>The same page with status 400: errors at their fields, nothing typed lost.</summary>
    public static ViewResult Invalid(this Controller controller, string view, object model) => controller.WithStatus(StatusCodes.Status400BadRequest, view, model);

    /// <summary>The same page with status 409: somebody else saved in between; both versions are shown.</summary>
    public static ViewResult Conflicting(this Controller controller, string view, object model) => controller.WithStatus(StatusCodes.Status409Conflict, view, model);

    /// <summary>403 with the reason. For rows the person may see but not change; rows out of scope are NotFound.</summary>
    public static StatusCodeResult Refused(this Controller controller, Answer answer)
    {
        controller.HttpContext.Items[ErrorPage.ReasonItem] = answer.Reason;
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    private static ViewResult WithStatus(this Controller controller, int status, string view, object model)
    {
        controller.Response.StatusCode = status;
        return controller.View(view, model);
    }
}
