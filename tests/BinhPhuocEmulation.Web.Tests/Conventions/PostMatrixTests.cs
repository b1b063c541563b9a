using System.Globalization;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Role x post x unit: every action that answers POST stands in the table and answers as the table says; what is refused leaves no trace.</summary>
public sealed class PostMatrixTests(AccessSite site) : IClassFixture<AccessSite>
{
    private static readonly PostRow[] Table = [.. typeof(PostMatrixTests).Assembly.GetTypes()
        .Where(t => typeof(IPostRows).IsAssignableFrom(t) && t is { IsInterface: false })
        .SelectMany(t => ((IPostRows)Activator.CreateInstance(t)!).Rows)];

    public static TheoryData<string> Templates() => [.. Table.Select(r => r.Row.Template).Distinct()];

    [Fact]
    public void Posts_All_HaveARowInTheTable()
    {
        // The pages of developers post nothing that is kept; outside Development they are not there.
        var posts = site.Actions("POST").Select(p => p.Template).Where(t => !t.StartsWith("dev/", StringComparison.Ordinal)).ToList();

        Assert.True(posts.Count > 40, $"Only {posts.Count} posts were found.");
        var rows = Table.Select(r => r.Row.Template).Distinct().ToList();
        Assert.True(!posts.Except(rows).Any(), $"Posts without a row in PostTable.<Feature>.cs: {string.Join(", ", posts.Except(rows))}");
        Assert.True(!rows.Except(posts).Any(), $"Rows without a post: {string.Join(", ", rows.Except(posts))}");
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Post_ByEveryRoleAtEveryPlace_AnswersAsTheTableSaysAndWritesNothingWhereRefused(string template)
    {
        var wrong = new List<string>();
        foreach (var row in Table.Where(r => r.Row.Template == template))
        {
            var asked = 0;
            foreach (var (role, account) in AccessSite.Accounts)
            {
                using var client = site.Portal.SignedIn(account);
                var token = (await client.PageAsync("/plans")).Form("/account/sign-out")["__RequestVerificationToken"]!;
                foreach (var place in Enum.GetValues<Place>())
                {
                    if (AccessSite.UnitAt(account.Unit, place) is not { } unit || !row.Row.Answers.TryGetValue((role, place), out var expected)) continue;
                    var address = row.Row.Address(site, unit);
                    var before = await WrittenAsync();
                    using var request = row.Body(site, unit).To(address, token);
                    var status = (int)(await client.SendAsync(request)).StatusCode;
                    asked++;
                    if (status != expected) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{role} {place} {address}: {status} instead of {expected}"));
                    if (status is 403 or 404 && await WrittenAsync() != before) wrong.Add($"{role} {place} {address}: refused, yet something was written");
                }
            }
            if (asked < AccessSite.Accounts.Count) wrong.Add($"{row.Row.Template}: the table says nothing of some roles.");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Post_WithoutSignIn_AsksToSignInAndKeepsWhatWasPosted(string template)
    {
        foreach (var row in Table.Where(r => r.Row.Template == template))
        {
            using var client = site.Portal.Browser();
            var token = (await client.PageAsync("/account/sign-in")).Form()["__RequestVerificationToken"]!;
            using var request = row.Body(site, TestUnits.LocAn).To(row.Row.Address(site, TestUnits.LocAn), token);

            var response = await client.SendAsync(request);

            // 401 and not a redirect, which would drop the form; the page that answers holds it (docs/decisions/0013). A person's own account keeps nothing: passwords are not carried.
            var signedOut = template.StartsWith("account/", StringComparison.Ordinal) ? 302 : 401;
            Assert.Equal(row.Row.IsOpen ? row.Row.Answers[(Role.UnitOfficer, Place.Own)] : signedOut, (int)response.StatusCode);
        }
    }

    // Every save of something kept leaves a row in the log of changes, but for logs, histories and frozen copies, which are their own record.
    private Task<int> WrittenAsync() => site.Portal.DataAsync(async db => await db.AuditEntries.CountAsync() + await db.AccountEvents.CountAsync() + await db.ExportLogs.CountAsync()
        + await db.PlanChanges.CountAsync() + await db.PlanVersions.CountAsync() + await db.PersonDecisions.CountAsync() + await db.ApprovedRosters.CountAsync() + await db.ReviewedRosters.CountAsync()
        + await db.Set<CongressHistory>().CountAsync() + await db.Set<RosterHistory>().CountAsync());
}
