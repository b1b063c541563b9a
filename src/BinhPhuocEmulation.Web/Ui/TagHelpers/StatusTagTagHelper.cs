using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// <c>&lt;status-tag kind="Explain" word="Cần giải trình" /&gt;</c>, or <c>&lt;status-tag of="row.State" /&gt;</c>: icon, word and colour together.
/// </summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagTagHelper : SiteTagHelper
{
    private static readonly HtmlString WordStart = new("<span>"), WordEnd = new("</span>");

    /// <summary>All three at once; the other attributes are not read then, and null draws nothing.</summary>
    public TagView? Of { get; set; }

    public StatusKind Kind { get; set; }

    /// <summary>The word; the kind's own word when none is given.</summary>
    public string? Word { get; set; }

    /// <summary>Another icon than the kind's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is null && context.AllAttributes.ContainsName("of"))
        {
            output.SuppressOutput();
            return;
        }
        var tag = Of ?? new TagView(Kind, Word ?? Kind.Word(), Icon);
        Become(output, "span", $"tag {tag.Kind.Css()}");
        output.Content.AppendHtml(DrawIcon(tag.Icon));
        output.Content.AppendHtml(WordStart).Append(tag.Word).AppendHtml(WordEnd);
    }
}
