using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.Shared;

/// <summary>What a check answers: the first error of each field. Asked by <c>form[data-check]</c> when a field is left, and before a question is asked.</summary>
public static class FieldErrors
{
    /// <summary>Names of fields and their sentences; empty if nothing would refuse the form.</summary>
    public static JsonResult ErrorsByField(this Controller controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        return controller.Json(controller.ModelState.Where(e => e.Value is { Errors.Count: > 0 }).ToDictionary(e => e.Key, e => e.Value!.Errors[0].ErrorMessage));
    }
}
