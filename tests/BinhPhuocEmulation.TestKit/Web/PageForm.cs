using AngleSharp.Html.Dom;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>A form as it stands on a page, with its own antiforgery token, ready to be changed and sent.</summary>
public sealed class PageForm
{
    private readonly HttpClient _client;
    private readonly List<KeyValuePair<string, string>> _fields;

    internal PageForm(HttpClient client, IHtmlFormElement form)
    {
        _client = client;
        Element = form;
        _fields = [.. Read(form)];
    }

    /// <summary>The form.</summary>
    public IHtmlFormElement Element { get; }

    /// <summary>Where it goes.</summary>
    public string Action => AddressOf(Element).PathAndQuery;

    /// <summary>Names of its fields.</summary>
    public IEnumerable<string> Names => _fields.Select(f => f.Key).Distinct();

    /// <summary>Value of a field as it would be sent; null if it would not be.</summary>
    public string? this[string name] => _fields.Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();

    /// <summary>Sets a field (adds it if the form has none, to send what a browser would not); null takes it out.</summary>
    public PageForm Set(string name, string? value)
    {
        _fields.RemoveAll(f => f.Key == name);
        if (value is not null) _fields.Add(new(name, value));
        return this;
    }

    /// <summary>Sets a field of several values.</summary>
    public PageForm SetAll(string name, IEnumerable<string> values)
    {
        _fields.RemoveAll(f => f.Key == name);
        _fields.AddRange(values.Select(v => new KeyValuePair<string, string>(name, v)));
        return this;
    }

    /// <summary>Sends it with these fields changed and reads the answer.</summary>
    public async Task<Page> PostAsync(params (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes ?? []) Set(name, value);
        using var content = new FormUrlEncodedContent(_fields);
        return await Page.ReadAsync(_client, await _client.PostAsync(Action, content));
    }

    /// <summary>Sends it elsewhere than it says, as a script of the page does, with these fields changed.</summary>
    public async Task<HttpResponseMessage> PostToAsync(string address, params (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes ?? []) Set(name, value);
        using var content = new FormUrlEncodedContent(_fields);
        return await _client.PostAsync(address, content);
    }

    // Not Element.Action: it escapes the question mark.
    internal static Uri AddressOf(IHtmlFormElement form) =>
        new(new Uri(form.Owner!.DocumentUri), form.GetAttribute("action") is { Length: > 0 } action ? action : form.Owner.DocumentUri);

    private static IEnumerable<KeyValuePair<string, string>> Read(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(f => !f.HasAttribute("disabled")))
        {
            var name = field.GetAttribute("name");
            if (string.IsNullOrEmpty(name)) continue;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) yield return new(name, box.Value);
                    break;
                case IHtmlInputElement { Type: "submit" or "file" or "button" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return new(name, option.Value);
                    break;
            }
        }
    }
}
