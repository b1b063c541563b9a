using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// <c>&lt;filter-fold set="count > 0"&gt;…&lt;/filter-fold&gt;</c>: the filters of a list but the search box. On a phone they lie folded behind "Lọc", so that the
/// first row is on the first screen; open where one is set. Wider screens show them beside the search box.
/// </summary>
[HtmlTargetElement("filter-fold")]
public sealed class FilterFoldTagHelper : SiteTagHelper
{
    /// <summary>A filter in it is set.</summary>
    public bool Set { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inner = await output.GetChildContentAsync();
        Become(output, "details", "filters-fold");
        if (Set) output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        var summary = Element("summary", "btn");
        summary.InnerHtml.AppendHtml(DrawIcon("funnel")).Append("Lọc");
        var more = Element("div", "filters-more");
        more.InnerHtml.AppendHtml(inner);
        output.Content.AppendHtml(summary).AppendHtml(more);
    }
}
