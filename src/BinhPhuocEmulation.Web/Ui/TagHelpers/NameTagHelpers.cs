using System.Globalization;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;vn-date value="date" /&gt;</c> writes 17/03/2025; nothing gives "–".</summary>
[HtmlTargetElement("vn-date", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VnDateTagHelper : SiteTagHelper
{
    public DateOnly? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Value is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is { } date)
            output.Attributes.SetAttribute("datetime", date.ToString("O", CultureInfo.InvariantCulture));
        output.Content.Append(Value is { } shown ? VietnameseUi.Date(shown) : "–");
    }
}

/// <summary><c>&lt;vn-time value="instantUtc" /&gt;</c> writes 09:41 17/03/2025 on the clock of Vietnam.</summary>
[HtmlTargetElement("vn-time", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VnTimeTagHelper : SiteTagHelper
{
    /// <summary>A stored instant, UTC.</summary>
    public DateTime? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Value is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is { } utc)
            output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.Append(Value is { } shown ? VietnameseUi.Instant(shown) : "–");
    }
}

/// <summary>
/// <c>&lt;unit-name name="Xã Tân Hưng" parent="huyện Hớn Quản" ambiguous="true" href="…" /&gt;</c>.
/// A name that several units bear is never shown without its district.
/// </summary>
[HtmlTargetElement("unit-name", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnitNameTagHelper : SiteTagHelper
{
    public string Name { get; set; } = "";

    /// <summary>The unit above, in words.</summary>
    public string? Parent { get; set; }

    /// <summary>Several units bear this name.</summary>
    public bool Ambiguous { get; set; }

    /// <summary>Shows the unit above even when the name is alone.</summary>
    public bool WithParent { get; set; }

    /// <summary>One line, "Xã Tân Hưng, huyện Hớn Quản"; otherwise the unit above stands on its own line.</summary>
    public bool Inline { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Ambiguous && string.IsNullOrWhiteSpace(Parent))
            throw new InvalidOperationException($"'{Name}' is borne by several units: give its parent.");
        Become(output, "span", Inline ? "unit-inline" : "unit-block");
        var name = Element(string.IsNullOrEmpty(Href) ? "span" : "a", "unit", Name);
        if (!string.IsNullOrEmpty(Href))
            name.Attributes["href"] = Href;
        output.Content.AppendHtml(name);
        if ((Ambiguous || WithParent) && Parent is not null)
            output.Content.AppendHtml(Element("span", "unit-parent", Inline ? ", " + Parent : Parent));
    }
}

/// <summary><c>&lt;person-name name="Điểu Ánh" sub="Nông dân, ấp 54" /&gt;</c>.</summary>
[HtmlTargetElement("person-name", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PersonNameTagHelper : SiteTagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Post, unit, or "đại diện: …"; nothing is drawn for none.</summary>
    public string? Sub { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "person-block");
        if (string.IsNullOrEmpty(Href))
        {
            Fill(output.Content, Name, Sub);
            return;
        }
        var link = Element("a", "person", Name);
        link.Attributes["href"] = Href;
        output.Content.AppendHtml(link);
        if (!string.IsNullOrEmpty(Sub)) output.Content.AppendHtml(Element("span", "person-sub", Sub));
    }

    /// <summary>The same for a table of hundreds of rows, without a tag helper for each.</summary>
    public static IHtmlContent Draw(string name, string? sub)
    {
        var block = new HtmlContentBuilder(8).AppendHtml(Html.PersonBlock);
        Fill(block, name, sub);
        return block.AppendHtml(Html.End);
    }

    private static void Fill(IHtmlContentBuilder block, string name, string? sub)
    {
        block.AppendHtml(Html.Person).Append(name).AppendHtml(Html.End);
        if (!string.IsNullOrEmpty(sub)) block.AppendHtml(Html.PersonSub).Append(sub).AppendHtml(Html.End);
    }

    private static class Html
    {
        public static readonly HtmlString PersonBlock = new("<span class=\"person-block\">"), Person = new("<span class=\"person\">"), PersonSub = new("<span class=\"person-sub\">"), End = new("</span>");
    }
}

/// <summary><c>&lt;masked reason="…" /&gt;</c>: a value this person does not see; a lock and dots, never the value.</summary>
[HtmlTargetElement("masked", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MaskedTagHelper : SiteTagHelper
{
    private const string Sensitive = "Đã che: dữ liệu cá nhân nhạy cảm";
    private static readonly HtmlString Mark = new($"<span class=\"masked\" role=\"img\" title=\"{Sensitive}\">{DelegateRowReader.Masked}</span>");

    public string Reason { get; set; } = Sensitive;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "masked");
        // As an image with a title: one text is both the tip and what a screen reader says instead of the dots.
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("title", Reason);
        output.Content.SetContent(DelegateRowReader.Masked);
    }

    /// <summary>The same where the text of a cell is masked, without a tag helper for each row; else the text.</summary>
    public static object Or(string text) => text == DelegateRowReader.Masked ? Mark : text;
}
