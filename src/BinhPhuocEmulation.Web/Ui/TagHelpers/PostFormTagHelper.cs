using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// Gives post forms with a written <c>action</c> their antiforgery token. The framework's own helper leaves just these without
/// one, and the server would then refuse them; all others, and forms with <c>asp-antiforgery</c>, are its own business.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post],action")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : SiteTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = context.AllAttributes["action"].Value switch
        {
            string text => text,
            HtmlString html => html.Value,
            var other => other?.ToString(),
        };
        if (string.IsNullOrEmpty(action) || context.AllAttributes.ContainsName("asp-antiforgery"))
            return;
        // A page may have written one by hand; two would be refused as much as none.
        if ((await output.GetChildContentAsync()).GetContent().Contains("\"__RequestVerificationToken\"", StringComparison.Ordinal))
            return;
        if (generator.GenerateAntiforgery(ViewContext) is { } token)
            output.PostContent.AppendHtml(token);
    }
}
