using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Settings of the shell, section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public string Name { get; set; } = "Đại hội Thi đua yêu nước";

    /// <summary>Second line of the top bar: the province and, when it is known, the plan.</summary>
    public string Line { get; set; } = "Tỉnh Bình Phước";

    /// <summary>A sentence for every page; nothing is drawn when empty.</summary>
    public string? Notice { get; set; }

    /// <summary>Telephone and place of the help desk, at the foot of every page; nothing is drawn when empty.</summary>
    public string? HelpLine { get; set; }
}

/// <summary>A sentence that must be seen on every page, such as "Dữ liệu minh họa · ngày giả định 17/03/2025".</summary>
public interface ISiteNotice
{
    string? Text { get; }
}

/// <summary>The notice of the settings, for announced maintenance for instance.</summary>
public sealed class SettingsSiteNotice(IOptionsMonitor<SiteOptions> options) : ISiteNotice
{
    public string? Text => options.CurrentValue.Notice;
}

/// <summary>Who is signed in, as the top bar says it.</summary>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="Unit">The unit, with its district.</param>
/// <param name="SignOutHref">Where the sign-out form posts; null hides it.</param>
/// <param name="AccountHref">The person's own page; null hides the link.</param>
public sealed record BarPerson(string Name, string? Unit, string? SignOutHref, string? AccountHref)
{
    public string Initial => Name.Trim().Split(' ')[^1] is { Length: > 0 } given ? given[..1].ToUpper(VietnameseUi.Culture) : "?";
}

public interface ISignedInPerson
{
    /// <summary>Null when nobody is signed in.</summary>
    ValueTask<BarPerson?> GetAsync(HttpContext context);
}

/// <summary>Reads the name and the unit from the claims of the sign-in.</summary>
public sealed class ClaimsSignedInPerson : ISignedInPerson
{
    public const string UnitNameClaim = "unit_name";

    public ValueTask<BarPerson?> GetAsync(HttpContext context)
    {
        var person = context.User;
        if (person.Identity?.IsAuthenticated != true)
            return ValueTask.FromResult<BarPerson?>(null);
        var name = person.FindFirstValue(ClaimTypes.GivenName) ?? person.Identity.Name ?? "?";
        return ValueTask.FromResult<BarPerson?>(
            new BarPerson(name, person.FindFirstValue(UnitNameClaim), "/account/sign-out", "/account"));
    }
}

/// <summary>Something to choose in the top bar for all pages.</summary>
/// <param name="Action">Where the choice is posted, with the page to come back to as "back".</param>
/// <param name="Field">Name of the posted field.</param>
/// <param name="Chosen">What is chosen now, in words.</param>
/// <param name="Back">The page to come back to.</param>
public sealed record BarChoice(string Action, string Field, string Chosen, string Back, IReadOnlyList<BarChoiceLine> Lines);

/// <summary>One thing to choose.</summary>
public sealed record BarChoiceLine(string Value, string Text, string Detail, bool IsChosen);

public interface IBarChoice
{
    /// <summary>Null when there is nothing to choose.</summary>
    BarChoice? Get(HttpContext context);
}

/// <summary>Nothing to choose.</summary>
public sealed class NoBarChoice : IBarChoice
{
    public BarChoice? Get(HttpContext context) => null;
}

public sealed class BarChoiceViewComponent(IBarChoice choice) : ViewComponent
{
    public IViewComponentResult Invoke() => choice.Get(HttpContext) is { } shown ? View(shown) : Content("");
}

public sealed class SiteNoticeViewComponent(ISiteNotice notice) : ViewComponent
{
    public IViewComponentResult Invoke() => View<string?>(notice.Text);
}

public sealed class PersonBarViewComponent(ISignedInPerson person) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await person.GetAsync(HttpContext));
}
