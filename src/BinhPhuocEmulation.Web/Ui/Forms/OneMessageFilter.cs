using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>
/// One message at a field, the first: a day that is not in the calendar is not "missing" as well, because nothing came of reading it.
/// The summary then counts places to mend, not sentences.
/// </summary>
public sealed class OneMessageFilter : IActionFilter, IOrderedFilter
{
    // Before any filter that looks at the model state.
    public int Order => -2500;

    public void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (name, entry) in context.ModelState)
            if (name.Length > 0 && entry is { Errors.Count: > 1 }) Keep(entry.Errors);
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private static void Keep(ModelErrorCollection errors)
    {
        for (var i = errors.Count - 1; i > 0; i--) errors.RemoveAt(i);
    }
}
