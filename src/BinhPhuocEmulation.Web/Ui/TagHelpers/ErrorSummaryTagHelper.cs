using System.Text.Encodings.Web;
using BinhPhuocEmulation.Web.Ui.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: every error of the posted form in the order of its fields, each a link to its own; nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : SiteTagHelper
{
    /// <summary>Words before the count of errors, where nothing was going to be saved.</summary>
    public string Title { get; set; } = "Chưa lưu được";

    /// <summary>Label of a field of the page's model; null for one it does not hold.</summary>
    private string? LabelOf(string key)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var part in key.Split('.'))
            metadata = metadata?.Properties[part];
        return metadata?.DisplayName;
    }

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
        output.Content.AppendHtml(new Lines(errors, FieldOrder.Of(ViewContext), LabelOf));
    }

    /// <summary>The errors, put in order when the page is written: by then every field below has been drawn.</summary>
    private sealed class Lines(IReadOnlyList<(string Key, string Message)> errors, FieldOrder order, Func<string, string?> labelOf) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = Element("ul");
            foreach (var (key, sentence) in errors.OrderBy(error => order[error.Key]))
            {
                var (label, row) = order.WordsOf(key);
                var message = TextRules.Named(sentence, label ?? labelOf(key), row);
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

            list.WriteTo(writer, encoder);
        }
    }
}
