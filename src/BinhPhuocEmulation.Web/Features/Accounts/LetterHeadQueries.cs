using BinhPhuocEmulation.Documents.AccountLetters;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>
/// Who issues letters with accounts: the office of the settings, in the province of the person who makes them, by its name of the day. After a
/// merger the successor issues them, so nothing but settings and units changes.
/// </summary>
public sealed class LetterHeadQueries(IOptions<OfficeOptions> office, IOptions<SiteOptions> site)
{
    /// <summary>Letters still without accounts, of a day, issued by a person for the site at an address.</summary>
    public AccountLettersPaper On(Actor actor, DateOnly day, string address)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var province = actor.Tree.ReviewerOf(actor.UnitId);
        var name = province?.NameOn(day) ?? "";
        var (superior, issuing, signer) = (office.Value.Superior, office.Value.Name, office.Value.Signer);
        return new()
        {
            SuperiorAgency = issuing.Length == 0 || superior.Length == 0 ? [] : [Capitals(superior)],
            IssuingAgency = issuing.Length == 0 ? ["ỦY BAN NHÂN DÂN", Capitals(name)] : [Capitals(issuing)],
            Signature = signer.Length == 0 ? [] : [Capitals(signer)],
            Number = $"Số: …/{(office.Value.Symbol.Length == 0 ? "…" : office.Value.Symbol)}",
            Place = Unit.BareName(name),
            Date = day,
            SiteName = site.Value.Name,
            Address = address,
            HelpLine = office.Value.HelpLine.Length > 0 ? office.Value.HelpLine : site.Value.HelpLine,
        };
    }

    private static string Capitals(string text) => text.ToUpper(VietnameseUi.Culture);
}
