using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BinhPhuocEmulation.Web.Ui.TagHelpers;

/// <summary>
/// A submit button, inside its form, that asks first. The content goes into the dialog (a reason field, for instance).
/// Without scripts the question stands open on the page, with the button that sends.
/// </summary>
[HtmlTargetElement("confirm-button", Attributes = "id,text,question")]
public sealed class ConfirmButtonTagHelper : SiteTagHelper
{
    /// <summary>Unique on the page.</summary>
    public string Id { get; set; } = "";

    /// <summary>Words on the button.</summary>
    public string Text { get; set; } = "";

    public string? Icon { get; set; }

    /// <summary>Head of the dialog: "Trình danh sách lên huyện?".</summary>
    public string Question { get; set; } = "";

    /// <summary>What will happen, and whether it can be undone.</summary>
    public string? Message { get; set; }

    /// <summary>Words on the button that sends; the button's own words when none are given.</summary>
    public string? ConfirmText { get; set; }

    /// <summary><c>primary</c>, <c>danger</c> or empty.</summary>
    public string? Look { get; set; }

    /// <summary>Posted with the form, when a form has several buttons.</summary>
    public string? Name { get; set; }

    public string? Value { get; set; }

    /// <summary>The step may not be taken now; the page says why beside the button. No question is drawn.</summary>
    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = null;
        var look = Look is null ? "btn" : $"btn btn-{Look}";
        var dialogId = Id + "-dialog";

        var opener = Submit(look, Text);
        opener.Attributes["id"] = Id;
        if (Disabled)
        {
            opener.Attributes["disabled"] = "";
            output.Content.AppendHtml(opener);
            return;
        }
        opener.Attributes["data-confirm-open"] = dialogId;
        opener.Attributes["aria-haspopup"] = "dialog";
        output.Content.AppendHtml(opener);

        var dialog = Element("dialog", "confirm");
        dialog.Attributes["id"] = dialogId;
        dialog.Attributes["aria-labelledby"] = dialogId + "-title";
        var head = Element("div", "dialog-head");
        var title = Element("h2", text: Question);
        title.Attributes["id"] = dialogId + "-title";
        head.InnerHtml.AppendHtml(title);
        var middle = Element("div", "dialog-body");
        if (Message is not null)
            middle.InnerHtml.AppendHtml(Element("p", text: Message));
        middle.InnerHtml.AppendHtml(body);
        var foot = Element("div", "dialog-foot");
        var cancel = Element("button", "btn", "Thôi");
        cancel.Attributes["type"] = "button";
        cancel.Attributes["data-dialog-close"] = "";
        foot.InnerHtml.AppendHtml(cancel);
        foot.InnerHtml.AppendHtml(Submit(look, ConfirmText ?? Text));
        dialog.InnerHtml.AppendHtml(head).AppendHtml(middle).AppendHtml(foot);
        output.Content.AppendHtml(dialog);
    }

    private TagBuilder Submit(string css, string words)
    {
        var button = Element("button", css);
        button.Attributes["type"] = "submit";
        if (Name is not null)
            button.Attributes["name"] = Name;
        if (Value is not null)
            button.Attributes["value"] = Value;
        if (Icon is not null)
            button.InnerHtml.AppendHtml(DrawIcon(Icon));
        button.InnerHtml.AppendHtml(Element("span", text: words));
        return button;
    }
}
