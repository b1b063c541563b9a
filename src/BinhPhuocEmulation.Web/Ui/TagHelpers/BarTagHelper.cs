using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;bar label="Nữ" value="71" of="187" /&gt;</c>: label, small bar, count and share.</summary>
[HtmlTargetElement("bar", Attributes = "label,value,of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : SiteTagHelper
{
    public string Label { get; set; } = "";

    public int Value { get; set; }

    /// <summary>The whole that the value is a part of.</summary>
    public int Of { get; set; }

    /// <summary>Share in tenths of a per cent where it stands beside others of the same whole (<see cref="Shares"/>); null for one by itself.</summary>
    public int? Tenths { get; set; }

    /// <summary>Colour class, see <see cref="BarPart"/>.</summary>
    public string Fill { get; set; } = "fill-1";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "small-bar");
        output.Content.AppendHtml(Element("span", text: Label));
        var svg = Element("svg", "bar bar-sm");
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(Rect("bar-track", 100));
        svg.InnerHtml.AppendHtml(Rect(Fill, Percent(Value, Of)));
        output.Content.AppendHtml(svg);
        var figure = Element("span", "small-bar-figure");
        figure.InnerHtml.AppendHtml(Element("b", text: VietnameseUi.Number(Value)));
        figure.InnerHtml.Append($" ({(Tenths is { } tenths ? Shares.Text(tenths) : VietnameseUi.Share(Value, Of))})");
        output.Content.AppendHtml(figure);
    }

    /// <summary>Share in percent, 0 to 100, for drawing.</summary>
    public static decimal Percent(int part, int whole) => whole <= 0 ? 0 : Math.Clamp(100m * part / whole, 0, 100);

    /// <summary>A percentage as SVG wants it: point as decimal sign whatever the site's culture.</summary>
    public static string SvgPercent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static TagBuilder Rect(string css, decimal width)
    {
        var rect = Element("rect", css);
        rect.Attributes["width"] = SvgPercent(width);
        rect.Attributes["height"] = "100%";
        return rect;
    }
}
