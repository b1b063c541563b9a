using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Draws icons out of the one sprite that the build makes from <c>frontend/icons.txt</c>.</summary>
public sealed class Icons(IFileVersionProvider versions)
{
    /// <summary>Names on the list.</summary>
    public static readonly IReadOnlySet<string> Names = ReadNames();

    private const string Sprite = "/lib/icons.svg";

    // A page draws hundreds. The address of the sprite has its version in it, so a new sprite is drawn anew.
    private readonly ConcurrentDictionary<(string Sprite, string Name), IHtmlContent> _silent = new();

    /// <param name="pathBase">Path base of the request, for the sprite's address.</param>
    /// <param name="name">A name of the list; another one is a mistake in the code and throws.</param>
    /// <param name="label">What the icon says when no word stands beside it; null hides it from screen readers.</param>
    public IHtmlContent Draw(PathString pathBase, string name, string? label = null)
    {
        if (!Names.Contains(name))
            throw new ArgumentException($"Icon '{name}' is not listed in frontend/icons.txt.", nameof(name));
        var sprite = versions.AddFileVersionToPath(pathBase, pathBase.Add(Sprite).Value!);
        return label is null ? _silent.GetOrAdd((sprite, name), static key => Svg(key.Sprite, key.Name, null)) : Svg(sprite, name, label);
    }

    private static HtmlString Svg(string sprite, string name, string? label)
    {
        var encoder = HtmlEncoder.Default;
        var role = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{encoder.Encode(label)}\"";
        return new($"<svg {role} class=\"icon\"><use href=\"{encoder.Encode(sprite)}#{name}\"></use></svg>");
    }

    private static HashSet<string> ReadNames()
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream("icons.txt")
            ?? throw new InvalidOperationException("frontend/icons.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
