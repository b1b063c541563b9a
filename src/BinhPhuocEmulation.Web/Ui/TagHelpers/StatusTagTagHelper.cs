using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;status-tag kind="Explain" word="Cần giải trình" /&gt;</c>: icon, word and colour together.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusTagTagHelper : SiteTagHelper
{
    public StatusKind Kind { get; set; }

    /// <summary>The word; the kind's own word when none is given.</summary>
    public string? Word { get; set; }

    /// <summary>Another icon than the kind's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", $"tag {Kind.Css()}");
        output.Content.AppendHtml(DrawIcon(Icon ?? Kind.Icon()));
        output.Content.AppendHtml(Element("span", text: Word ?? Kind.Word()));
    }
}
