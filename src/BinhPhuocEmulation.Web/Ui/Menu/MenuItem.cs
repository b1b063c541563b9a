namespace BinhPhuocEmulation.Web.Ui.Menu;

/// <summary>One line of the left menu.</summary>
/// <param name="Section">Business area, one of <see cref="MenuSections"/>.</param>
/// <param name="Text">Words on screen.</param>
/// <param name="Icon">A name of <c>frontend/icons.txt</c>.</param>
/// <param name="Href">Address inside the site, starting with a slash.</param>
/// <param name="RequiredPermission">Shown only to people who hold it; null shows it to everybody who is signed in.</param>
/// <param name="Count">Things waiting behind the item; null or 0 draws nothing.</param>
/// <param name="Order">Place inside the section, small first.</param>
public sealed record MenuItem(
    string Section,
    string Text,
    string Icon,
    string Href,
    string? RequiredPermission = null,
    int? Count = null,
    int Order = 0);
