using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// <c>&lt;json-data id="roster-config" model="config" /&gt;</c>: data for a script of the page, as a block that no browser runs. The encoder
/// writes &lt;, &gt;, &amp; and quotes inside texts as \u escapes, so no text can end the block.
/// </summary>
[HtmlTargetElement("json-data", Attributes = "id,model", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JsonDataTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What is written, in camelCase.</summary>
    public object Model { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/json");
        output.Content.SetHtmlContent(JsonSerializer.Serialize(Model, Model.GetType(), Options));
    }
}
