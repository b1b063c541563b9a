using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>The fields of the page in the order they are drawn in, with their labels, so that the summary of errors can name them in the order one reads the form.</summary>
internal sealed class FieldOrder
{
    private readonly Dictionary<string, (int Place, string Label, string? Row)> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>That of the page being drawn.</summary>
    public static FieldOrder Of(ViewContext context)
    {
        if (context.HttpContext.Items[typeof(FieldOrder)] is not FieldOrder order)
            context.HttpContext.Items[typeof(FieldOrder)] = order = new();
        return order;
    }

    /// <summary>Notes that a field is drawn now, with its label, and the row it belongs to where the form has several alike.</summary>
    public void Add(string name, string label, string? row) => _fields.TryAdd(name, (_fields.Count, label, row));

    /// <summary>Label and row of a field as drawn; nulls for one that was drawn by no tag helper.</summary>
    public (string? Label, string? Row) WordsOf(string name) => _fields.TryGetValue(name, out var field) ? (field.Label, field.Row) : (null, null);

    /// <summary>Place of a field; what concerns the whole form stands first, what is drawn by no tag helper last.</summary>
    public int this[string name] => name.Length == 0 ? -1 : _fields.TryGetValue(name, out var field) ? field.Place : int.MaxValue;
}
