using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// <c>&lt;field-errors asp-for="Form.Binds" label="Áp dụng cho" /&gt;</c>: the errors of a group of boxes the page draws itself, as a field shows its own; the
/// summary leads here. Nothing when all is well.
/// </summary>
[HtmlTargetElement("field-errors", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldErrorsTagHelper : SiteTagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>What the group is called; the model's display name when none is given.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        FieldOrder.Of(ViewContext).Add(name, string.IsNullOrEmpty(Label) ? For.Metadata.GetDisplayName() : Label, null);
        var errors = ErrorsOf(name);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var id = TagBuilder.CreateSanitizedId(name, "_")!;
        Become(output, "div", "");
        output.Attributes.SetAttribute("id", id);
        output.Content.SetHtmlContent(ErrorMessage(id, errors));
    }
}
