using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary><c>&lt;sort-header key="name" text="Họ và tên" /&gt;</c>: a column head that sorts, first page again, filters kept.</summary>
/// <remarks>Reads and writes the address keys <c>sort</c> and <c>dir</c> (<c>asc</c> or <c>desc</c>).</remarks>
[HtmlTargetElement("sort-header", Attributes = "key,text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SortHeaderTagHelper : SiteTagHelper
{
    public string Key { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>True on the column that the list is sorted by when the address says nothing.</summary>
    public bool Default { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sort = Request.Query["sort"].ToString();
        var isCurrent = sort.Length == 0 ? Default : sort == Key;
        var isDescending = isCurrent && Request.Query["dir"] == "desc";
        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (isCurrent)
            output.Attributes.SetAttribute("aria-sort", isDescending ? "descending" : "ascending");
        var link = Element("a", text: Text);
        link.Attributes["href"] = Request.With(("sort", Key), ("dir", isCurrent && !isDescending ? "desc" : null), ("page", null));
        if (isCurrent)
            link.InnerHtml.AppendHtml(DrawIcon(isDescending ? "caret-down-fill" : "caret-up-fill"));
        output.Content.AppendHtml(link);
    }
}

/// <summary><c>&lt;tab key="state" value="returned" text="Trả lại" count="2" /&gt;</c> inside <c>&lt;nav class="tabs"&gt;</c>.</summary>
[HtmlTargetElement("tab", Attributes = "key,text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TabTagHelper : SiteTagHelper
{
    /// <summary>Key of the address that the tabs set.</summary>
    public string Key { get; set; } = "";

    /// <summary>Value of this tab; null or empty is the tab of all.</summary>
    public string? Value { get; set; }

    public string Text { get; set; } = "";

    public int? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "a", "tab");
        output.Attributes.SetAttribute("href", Request.With((Key, Value), ("page", null)));
        if (Request.Query[Key].ToString() == (Value ?? ""))
            output.Attributes.SetAttribute("aria-current", "page");
        output.Content.Append(Text);
        if (Count is not { } count)
            return;
        output.Content.Append(" ");
        output.Content.AppendHtml(Element("span", "tab-count", VietnameseUi.Number(count)));
    }
}

/// <summary>Says that there is nothing, and what to do next (the content: a sentence, buttons).</summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyStateTagHelper : SiteTagHelper
{
    public string Icon { get; set; } = "inbox";

    public string Title { get; set; } = "";

    /// <summary>What to do next.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        Become(output, "div", "empty");
        output.Attributes.RemoveAll("title");
        output.Content.AppendHtml(DrawIcon(Icon));
        output.Content.AppendHtml(Element("p", "empty-title", Title));
        if (Text is not null)
            output.Content.AppendHtml(Element("p", "empty-text", Text));
        if (actions.IsEmptyOrWhiteSpace)
            return;
        var row = Element("div", "btn-row");
        row.InnerHtml.AppendHtml(actions);
        output.Content.AppendHtml(row);
    }
}

/// <summary><c>&lt;search-box label="Tìm đơn vị" value="@Model.Filter.Q" placeholder="Tìm tên (không cần dấu)" /&gt;</c>: the text a list is searched by, with the button that sends it.</summary>
[HtmlTargetElement("search-box", Attributes = "label,placeholder", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SearchBoxTagHelper : SiteTagHelper
{
    /// <summary>Longest search.</summary>
    public const int MaxLength = 100;

    /// <summary>Key of the address, and id of the field.</summary>
    public string Name { get; set; } = "q";

    /// <summary>Read aloud for the field.</summary>
    public string Label { get; set; } = "";

    public string Placeholder { get; set; } = "";

    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "search-box");
        var label = Element("label", "visually-hidden", Label);
        label.Attributes["for"] = Name;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (attribute, value) in new[] { ("class", "input"), ("type", "search"), ("id", Name), ("name", Name), ("value", Value ?? ""), ("placeholder", Placeholder), ("maxlength", $"{MaxLength}"), ("data-search", "") })
            input.Attributes[attribute] = value;
        var send = Element("button", "btn", "Tìm");
        send.Attributes["type"] = "submit";
        output.Content.AppendHtml(DrawIcon("search")).AppendHtml(label).AppendHtml(input).AppendHtml(send);
    }
}

/// <summary><c>&lt;keep-query keys="state,sort,dir,size" /&gt;</c> inside a GET form: carries what the address holds and the form does not.</summary>
[HtmlTargetElement("keep-query", Attributes = "keys", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeepQueryTagHelper : SiteTagHelper
{
    /// <summary>Keys, separated by commas; those absent from the address draw nothing.</summary>
    public string Keys { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var key in Keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var value in Request.Query[key].Where(value => !string.IsNullOrEmpty(value)))
            {
                var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                input.Attributes["type"] = "hidden";
                input.Attributes["name"] = key;
                input.Attributes["value"] = value;
                output.Content.AppendHtml(input);
            }
        }
    }
}
