using BinhPhuocEmulation.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>
/// Text that is drawn again in its field comes without control characters: nobody could see them there to take them out. The check of the form has seen them.
/// </summary>
public sealed class PlainEchoFilter : IActionFilter, IOrderedFilter
{
    // Before any filter that looks at the model state.
    public int Order => -2500;

    public void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var name in context.ModelState.Where(m => VietnameseText.HasControlCharacter(m.Value?.AttemptedValue)).Select(m => m.Key).ToArray())
            context.ModelState.SetModelValue(name, new ValueProviderResult(Plain(context.ModelState[name]!.AttemptedValue!)));
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r'));
}
