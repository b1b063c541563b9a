using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Draws icons out of the one sprite that the build makes from <c>frontend/icons.txt</c>.</summary>
public sealed class Icons(IFileVersionProvider versions)
{
    /// <summary>Names on the list.</summary>
    public static readonly IReadOnlySet<string> Names = ReadNames();

    /// <param name="pathBase">Path base of the request, for the sprite's address.</param>
    /// <param name="name">A name of the list; another one is a mistake in the code and throws.</param>
    /// <param name="label">What the icon says when no word stands beside it; null hides it from screen readers.</param>
    public IHtmlContent Draw(PathString pathBase, string name, string? label = null)
    {
        if (!Names.Contains(name))
            throw new ArgumentException($"Icon '{name}' is not listed in frontend/icons.txt.", nameof(name));
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        if (label is null)
        {
            svg.Attributes["aria-hidden"] = "true";
        }
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = label;
        }

        var use = new TagBuilder("use");
        use.Attributes["href"] = versions.AddFileVersionToPath(pathBase, pathBase.Add("/lib/icons.svg").Value!) + "#" + name;
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }

    private static HashSet<string> ReadNames()
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream("icons.txt")
            ?? throw new InvalidOperationException("frontend/icons.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
