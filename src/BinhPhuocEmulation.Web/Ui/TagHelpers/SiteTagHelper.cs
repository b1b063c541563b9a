using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>What most of our tag helpers need: the request, and icons.</summary>
public abstract class SiteTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected HttpRequest Request => ViewContext.HttpContext.Request;

    protected IHtmlContent DrawIcon(string name, string? label = null) =>
        ViewContext.HttpContext.RequestServices.GetRequiredService<Icons>().Draw(Request.PathBase, name, label);

    /// <summary>An element with a class and a text.</summary>
    protected static TagBuilder Element(string tag, string? css = null, string? text = null)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
            element.AddCssClass(css);
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>The sentences that stand at a field of the posted form.</summary>
    protected IReadOnlyList<string> ErrorsOf(string name) => ViewContext.ModelState.TryGetValue(name, out var entry)
        ? [.. entry.Errors.Select(error => error.ErrorMessage).Where(message => message.Length > 0).Distinct()] : [];

    /// <summary>The errors of a field, under it.</summary>
    protected TagBuilder ErrorMessage(string id, IReadOnlyList<string> errors)
    {
        var message = Element("div", "field-message");
        message.Attributes["id"] = id + "-error";
        message.InnerHtml.AppendHtml(DrawIcon("x-circle")).AppendHtml(Element("span", "visually-hidden", "Lỗi:"));
        message.InnerHtml.AppendHtml(Element("span", text: string.Join(" ", errors)));
        return message;
    }

    /// <summary>Turns the output into this element, keeping what the page wrote on the tag (id, class, data-…).</summary>
    protected static void Become(TagHelperOutput output, string tag, string css)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes.TryGetAttribute("class", out var given) ? $"{css} {given.Value}" : css;
        output.Attributes.SetAttribute("class", own.Trim());
    }

    /// <summary>Replaces the tag by a partial of Features/Shared.</summary>
    protected async Task RenderPartialAsync(TagHelperOutput output, string partial, object model)
    {
        var html = ViewContext.HttpContext.RequestServices.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync(partial, model, new ViewDataDictionary<object>(ViewContext.ViewData, model)));
    }
}
