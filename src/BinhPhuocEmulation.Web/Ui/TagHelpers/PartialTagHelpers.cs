using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;finding model="card" /&gt;</c>: severity, sentence, figures, remedy, and the clause at the end.</summary>
[HtmlTargetElement("finding", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FindingTagHelper : SiteTagHelper
{
    public FindingCard Model { get; set; } = null!;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        RenderPartialAsync(output, "_Finding", Model);
}

/// <summary><c>&lt;gauge model="view" /&gt;</c>: total against the cap, structure with its mark, what would mend it.</summary>
[HtmlTargetElement("gauge", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GaugeTagHelper : SiteTagHelper
{
    public GaugeView Model { get; set; } = null!;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        RenderPartialAsync(output, "_Gauge", Model);
}

/// <summary><c>&lt;stacked-bar model="bar" /&gt;</c>: a bar in parts with its legend.</summary>
[HtmlTargetElement("stacked-bar", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StackedBarTagHelper : SiteTagHelper
{
    public StackedBar Model { get; set; } = null!;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        RenderPartialAsync(output, "_StackedBar", Model);
}

/// <summary><c>&lt;pager model="paging" /&gt;</c>: keeps every filter of the address.</summary>
[HtmlTargetElement("pager", Attributes = "model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : SiteTagHelper
{
    public PageInfo Model { get; set; } = null!;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        RenderPartialAsync(output, "_Pager", Model);
}

/// <summary><c>&lt;crumbs items="…" /&gt;</c>: the way to the page.</summary>
[HtmlTargetElement("crumbs", Attributes = "items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CrumbsTagHelper : SiteTagHelper
{
    public IReadOnlyList<Crumb> Items { get; set; } = [];

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        RenderPartialAsync(output, "_Crumbs", Items);
}
