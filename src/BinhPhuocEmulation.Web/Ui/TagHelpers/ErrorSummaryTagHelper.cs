using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: every error of the posted form, each a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : SiteTagHelper
{
    /// <summary>Words before the count of errors, where nothing was going to be saved.</summary>
    public string Title { get; set; } = "Chưa lưu được";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .Distinct()
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        Become(output, "div", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var title = Element("h2");
        title.InnerHtml.AppendHtml(DrawIcon("x-circle"));
        title.InnerHtml.Append($"{Title}: có {errors.Count} chỗ cần sửa");
        output.Content.AppendHtml(title);
        var list = Element("ul");
        foreach (var (key, message) in errors)
        {
            var item = Element("li");
            if (key.Length == 0)
            {
                item.InnerHtml.Append(message);
            }
            else
            {
                var link = Element("a", text: message);
                link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(list);
    }
}
