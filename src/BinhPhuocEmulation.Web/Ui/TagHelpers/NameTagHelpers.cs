using System.Globalization;
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

    /// <summary>Post, unit, or "đại diện: …".</summary>
    public string? Sub { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "person-block");
        var name = Element(string.IsNullOrEmpty(Href) ? "span" : "a", "person", Name);
        if (!string.IsNullOrEmpty(Href))
            name.Attributes["href"] = Href;
        output.Content.AppendHtml(name);
        if (Sub is not null)
            output.Content.AppendHtml(Element("span", "person-sub", Sub));
    }
}

/// <summary><c>&lt;masked reason="…" /&gt;</c>: a value this person does not see; a lock and dots, never the value.</summary>
[HtmlTargetElement("masked", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MaskedTagHelper : SiteTagHelper
{
    public string Reason { get; set; } = "Đã che: dữ liệu cá nhân nhạy cảm";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "span", "masked");
        output.Attributes.SetAttribute("title", Reason);
        var dots = Element("span", text: "••••");
        dots.Attributes["aria-hidden"] = "true";
        output.Content.AppendHtml(dots);
        output.Content.AppendHtml(Element("span", "visually-hidden", Reason));
    }
}
