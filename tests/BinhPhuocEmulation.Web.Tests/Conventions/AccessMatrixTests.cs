using System.Globalization;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Role x page x unit: every page that answers GET stands in the table, and answers as the table says.</summary>
public sealed class AccessMatrixTests(AccessSite site) : IClassFixture<AccessSite>
{
    private static readonly AccessRow[] Table = [.. typeof(AccessMatrixTests).Assembly.GetTypes()
        .Where(t => typeof(IAccessRows).IsAssignableFrom(t) && t is { IsInterface: false })
        .SelectMany(t => ((IAccessRows)Activator.CreateInstance(t)!).Rows)];

    public static TheoryData<string> Templates() => [.. Table.Select(r => r.Template)];

    [Fact]
    public void Pages_All_HaveExactlyOneRowInTheTable()
    {
        var pages = site.Pages().Select(p => p.Template).ToList();

        Assert.True(pages.Count > 20, $"Only {pages.Count} pages were found.");
        var rows = Table.Select(r => r.Template).ToList();
        Assert.True(!pages.Except(rows).Any(), $"Pages without a row in AccessTable.<Feature>.cs: {string.Join(", ", pages.Except(rows))}");
        Assert.True(!rows.Except(pages).Any(), $"Rows without a page: {string.Join(", ", rows.Except(pages))}");
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Get_ByEveryRoleAtEveryPlace_AnswersAsTheTableSays(string template)
    {
        var row = Table.Single(r => r.Template == template);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (role, account) in AccessSite.Accounts)
        {
            using var client = site.Portal.SignedIn(account);
            foreach (var place in Enum.GetValues<Place>())
            {
                var expected = row.Answers.TryGetValue((role, place), out var status) ? status : (int?)null;
                if (AccessSite.UnitAt(account.Unit, place) is not { } unit || expected is null) continue;
                var address = row.Address(site, unit);
                var response = await client.GetAsync(address);
                asked++;
                if ((int)response.StatusCode != expected)
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{role} {place} /{template}: {(int)response.StatusCode} instead of {expected} ({response.Headers.Location})"));
            }
        }
        Assert.True(asked >= Enum.GetValues<Role>().Length, "The table says nothing of some roles.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Get_WithoutSignIn_LeadsToTheSignInUnlessThePageIsOpen(string template)
    {
        var row = Table.Single(r => r.Template == template);
        using var client = site.Portal.Browser();

        var page = await client.ReadAsync(row.Address(site, TestUnits.LocAn));

        if (row.IsOpen) Assert.Equal(row.Answers[(Role.UnitOfficer, Place.Own)], (int)page.Status);
        else Assert.StartsWith("/account/sign-in?returnUrl=", page.Location, StringComparison.Ordinal);
    }
}
