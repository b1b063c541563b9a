namespace BinhPhuocEmulation.Web.Ui;

/// <summary>A tag: colour, icon, word.</summary>
public sealed record TagView(StatusKind Kind, string Word, string? OwnIcon = null)
{
    /// <summary>The icon drawn: its own, or that of the colour.</summary>
    public string Icon => OwnIcon ?? Kind.Icon();
}
