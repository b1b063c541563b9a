using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>Kinds of input that <see cref="FieldTagHelper"/> draws.</summary>
public enum FieldKind
{
    Text,
    Date,
    WholeNumber,
    Number,
    TextArea,
    Select,
    Checkbox,
    Radio,
    Password,
    Email,
    Tel,
}

/// <summary>Draws the input itself; what was typed comes back from the model state.</summary>
internal sealed class FieldInput(IHtmlGenerator generator, ViewContext viewContext, ModelExpression model)
{
    public static FieldKind KindOf(ModelMetadata metadata, string? type, bool hasItems)
    {
        if (type is not null)
            return KindOf(type);
        if (hasItems)
            return FieldKind.Select;
        if (metadata.DataTypeName is { } dataType && Enum.TryParse<DataType>(dataType, out var known) && FromDataType(known) is { } named)
            return named;
        var clr = metadata.UnderlyingOrModelType;
        if (clr == typeof(bool))
            return FieldKind.Checkbox;
        if (clr == typeof(DateOnly))
            return FieldKind.Date;
        if (clr == typeof(decimal) || clr == typeof(double))
            return FieldKind.Number;
        return clr == typeof(int) || clr == typeof(long) || clr == typeof(short) ? FieldKind.WholeNumber : FieldKind.Text;
    }

    public IHtmlContent Draw(
        FieldKind kind,
        string name,
        Dictionary<string, object?> attributes,
        IEnumerable<SelectListItem>? items,
        string? empty)
    {
        switch (kind)
        {
            case FieldKind.TextArea:
                var rows = attributes.Remove("rows", out var given) && int.TryParse(given?.ToString(), out var count) ? count : 4;
                return Uncut(generator.GenerateTextArea(viewContext, model.ModelExplorer, model.Name, rows, 0, attributes));
            case FieldKind.Select:
                var isMany = model.Metadata.IsEnumerableType && model.Metadata.ModelType != typeof(string);
                return generator.GenerateSelect(viewContext, model.ModelExplorer, empty, model.Name, items ?? [], isMany, attributes);
            case FieldKind.Checkbox:
                var box = generator.GenerateCheckBox(viewContext, model.ModelExplorer, model.Name, model.Model is true, attributes);
                var hidden = generator.GenerateHiddenForCheckbox(viewContext, model.ModelExplorer, model.Name);
                return new HtmlContentBuilder().AppendHtml(box).AppendHtml(hidden);
            case FieldKind.Radio:
                return Radios(name, attributes, items ?? []);
            case FieldKind.Password:
                return generator.GeneratePassword(viewContext, model.ModelExplorer, model.Name, null, attributes);
            default:
                return TextBox(kind, attributes);
        }
    }

    private TagBuilder TextBox(FieldKind kind, Dictionary<string, object?> attributes)
    {
        attributes.TryAdd("type", kind switch { FieldKind.Email => "email", FieldKind.Tel => "tel", _ => "text" });
        // Text inputs for dates and numbers: browsers write type=date and type=number in their own language, not in ours.
        switch (kind)
        {
            case FieldKind.Date:
                attributes.TryAdd("inputmode", "numeric");
                attributes.TryAdd("placeholder", "ngày/tháng/năm");
                attributes.TryAdd("autocomplete", "off");
                if (attributes["class"] is "input")
                    attributes["class"] = "input input-sm";
                break;
            case FieldKind.WholeNumber:
                attributes.TryAdd("inputmode", "numeric");
                break;
            case FieldKind.Number:
                attributes.TryAdd("inputmode", "decimal");
                break;
        }

        var value = model.Model is DateOnly date ? VietnameseUi.Date(date) : model.Model;
        return Uncut(generator.GenerateTextBox(viewContext, model.ModelExplorer, model.Name, value, null, attributes));
    }

    /// <summary>The generator copies a [StringLength] of the model: see <see cref="FieldTagHelper"/> for why no input cuts what is pasted.</summary>
    private static TagBuilder Uncut(TagBuilder input)
    {
        input.Attributes.Remove("maxlength");
        return input;
    }

    private TagBuilder Radios(string name, Dictionary<string, object?> attributes, IEnumerable<SelectListItem> items)
    {
        var choices = new TagBuilder("div");
        choices.AddCssClass("choices");
        var id = TagBuilder.CreateSanitizedId(name, "_");
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var own = new Dictionary<string, object?>(attributes) { ["id"] = $"{id}-{index}" };
            if (item.Disabled)
                own["disabled"] = "disabled";
            bool? isChecked = item.Selected ? true : null;
            var radio = generator.GenerateRadioButton(viewContext, model.ModelExplorer, model.Name, item.Value, isChecked, own);
            var label = new TagBuilder("label");
            label.Attributes["for"] = $"{id}-{index}";
            label.InnerHtml.Append(item.Text);
            var choice = new TagBuilder("div");
            choice.AddCssClass("choice");
            choice.InnerHtml.AppendHtml(radio).AppendHtml(label);
            choices.InnerHtml.AppendHtml(choice);
        }

        return choices;
    }

    private static FieldKind KindOf(string type) => type switch
    {
        "text" => FieldKind.Text,
        "date" => FieldKind.Date,
        "number" => FieldKind.WholeNumber,
        "decimal" => FieldKind.Number,
        "textarea" => FieldKind.TextArea,
        "select" => FieldKind.Select,
        "checkbox" => FieldKind.Checkbox,
        "radio" => FieldKind.Radio,
        "password" => FieldKind.Password,
        "email" => FieldKind.Email,
        "tel" => FieldKind.Tel,
        _ => throw new ArgumentException($"A field has no type '{type}'.", nameof(type)),
    };

    private static FieldKind? FromDataType(DataType type) => type switch
    {
        DataType.Password => FieldKind.Password,
        DataType.MultilineText => FieldKind.TextArea,
        DataType.EmailAddress => FieldKind.Email,
        DataType.PhoneNumber => FieldKind.Tel,
        DataType.Date => FieldKind.Date,
        _ => null,
    };
}
