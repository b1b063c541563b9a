using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// One field of a form: label, hint, input and error. <c>&lt;field asp-for="Name" hint="…" /&gt;</c>.
/// The kind of input follows the model's type (bool, DateOnly, numbers, [DataType]) or <c>type</c>; other attributes go to the input;
/// <c>maxlength</c> only says when a text is too long, it cuts nothing.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : SiteTagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Label; the model's display name when none is given.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>text, date, number, textarea, select, checkbox, radio, password, email, tel.</summary>
    public string? Type { get; set; }

    /// <summary>Choices of a select or of radios.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First, empty choice of a select: "Chọn huyện".</summary>
    public string? Empty { get; set; }

    /// <summary>Marks the label; the model's [Required] when not said. The check itself is the server's.</summary>
    public bool? Required { get; set; }

    /// <summary>xs, sm, md, lg, or full width.</summary>
    public string? Width { get; set; }

    /// <summary>Unit after the input: "đồng", "đại biểu".</summary>
    public string? Suffix { get; set; }

    /// <summary>Which of several alike the field belongs to ("Đầu mối 2"): the summary of errors says it before the label.</summary>
    public string? Row { get; set; }

    /// <summary>Keeps the label for screen readers only (filters with a clear placeholder).</summary>
    public bool HideLabel { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // Razor hands over "" where an expression in the attribute was null.
        if (string.IsNullOrEmpty(Label)) Label = null;
        if (string.IsNullOrEmpty(Hint)) Hint = null;
        var extra = await output.GetChildContentAsync();
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var errors = ErrorsOf(name);
        FieldOrder.Of(ViewContext).Add(name, Label ?? For.Metadata.GetDisplayName(), string.IsNullOrEmpty(Row) ? null : Row);
        var kind = FieldInput.KindOf(For.Metadata, Type, Items is not null);
        var attributes = InputAttributes(output, kind, id, errors.Count > 0);
        var input = new FieldInput(generator, ViewContext, For).Draw(kind, name, attributes, Items, Empty);

        Become(output, kind == FieldKind.Radio ? "fieldset" : "div", errors.Count > 0 ? "field has-error" : "field");
        if (kind == FieldKind.Radio)
            output.Attributes.SetAttribute("id", id);
        if (kind == FieldKind.Checkbox)
            DrawCheckbox(output.Content, input, id);
        else
            DrawStacked(output.Content, input, id, kind);
        output.Content.AppendHtml(extra);
        if (errors.Count > 0)
            output.Content.AppendHtml(ErrorMessage(id, errors));
    }

    private bool IsRequired => Required ?? For.Metadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.RequiredAttribute>().Any();

    private Dictionary<string, object?> InputAttributes(TagHelperOutput output, FieldKind kind, string id, bool hasError)
    {
        // What the page wrote on <field> belongs to the input, except the class of the whole; it comes as markup, and is made markup again when the input is drawn.
        var attributes = output.Attributes.Where(attribute => attribute.Name != "class")
            .ToDictionary(attribute => attribute.Name, object? (attribute) => attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? ""
                : attribute.Value is HtmlString markup ? System.Net.WebUtility.HtmlDecode(markup.Value) : attribute.Value);
        foreach (var moved in attributes.Keys)
            output.Attributes.RemoveAll(moved);
        // A browser cuts what is pasted past maxlength without a word; the page says it is too long instead, and so does the server.
        if (attributes.Remove("maxlength", out var most))
            attributes["data-most"] = most;
        if (kind is not (FieldKind.Checkbox or FieldKind.Radio))
            attributes["class"] = Width is null ? "input" : $"input input-{Width}";
        var describedBy = string.Join(' ', new[] { Hint is null ? null : id + "-hint", hasError ? id + "-error" : null }.OfType<string>());
        if (describedBy.Length > 0)
            attributes["aria-describedby"] = describedBy;
        if (hasError)
            attributes["aria-invalid"] = "true";
        if (IsRequired && kind is not FieldKind.Radio)
            attributes["aria-required"] = "true";
        return attributes;
    }

    private void DrawStacked(TagHelperContent content, IHtmlContent input, string id, FieldKind kind)
    {
        var label = LabelElement(kind == FieldKind.Radio ? "legend" : "label", HideLabel ? "label visually-hidden" : "label");
        if (kind != FieldKind.Radio)
            label.Attributes["for"] = id;
        content.AppendHtml(label);
        if (Hint is not null)
            content.AppendHtml(HintElement(id));
        if (Suffix is null)
        {
            content.AppendHtml(input);
            return;
        }

        var row = Element("div", "with-suffix");
        row.InnerHtml.AppendHtml(input).AppendHtml(Element("span", "muted nowrap", Suffix));
        content.AppendHtml(row);
    }

    private void DrawCheckbox(TagHelperContent content, IHtmlContent input, string id)
    {
        var row = Element("div", "choice");
        var words = Element("div");
        var label = LabelElement("label", null);
        label.Attributes["for"] = id;
        words.InnerHtml.AppendHtml(label);
        if (Hint is not null)
            words.InnerHtml.AppendHtml(HintElement(id));
        row.InnerHtml.AppendHtml(input).AppendHtml(words);
        content.AppendHtml(row);
    }

    private TagBuilder LabelElement(string tag, string? css)
    {
        var label = Element(tag, css, Label ?? For.Metadata.GetDisplayName());
        if (!IsRequired)
            return label;
        var star = Element("span", "req", " *");
        star.Attributes["aria-hidden"] = "true";
        label.InnerHtml.AppendHtml(star).AppendHtml(Element("span", "visually-hidden", " (bắt buộc)"));
        return label;
    }

    private TagBuilder HintElement(string id)
    {
        var hint = Element("div", "hint", Hint);
        hint.Attributes["id"] = id + "-hint";
        return hint;
    }
}
