using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>The fields of the page in the order they are drawn in, so that the summary of errors can name them in the order one reads the form.</summary>
internal sealed class FieldOrder
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>That of the page being drawn.</summary>
    public static FieldOrder Of(ViewContext context)
    {
        if (context.HttpContext.Items[typeof(FieldOrder)] is not FieldOrder order)
            context.HttpContext.Items[typeof(FieldOrder)] = order = new();
        return order;
    }

    /// <summary>Notes that a field is drawn now.</summary>
    public void Add(string name) => _places.TryAdd(name, _places.Count);

    /// <summary>Place of a field; what concerns the whole form stands first, what is drawn by no tag helper last.</summary>
    public int this[string name] => name.Length == 0 ? -1 : _places.GetValueOrDefault(name, int.MaxValue);
}
