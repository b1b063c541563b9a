using BinhPhuocEmulation.TestKit.Web;
using static BinhPhuocEmulation.Web.Tests.Rosters.RosterScene;

namespace BinhPhuocEmulation.Web.Tests.Rosters;

/// <summary>A small count of a sensitive kind names people beside a list of names: no page tells it to those who may not see the kind.</summary>
public sealed class RosterSmallCountsTests : IDisposable
{
    private const string Told = "đại biểu dân tộc thiểu số (";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(2, 12, false)] // few of the kind
    [InlineData(4, 12, false)]
    [InlineData(5, 12, true)]
    [InlineData(10, 12, false)] // few others
    [InlineData(12, 12, true)] // all
    public async Task Finding_CountOfMinorities_IsToldOnlyWhereItNamesNobody(int minorities, int total, bool told)
    {
        var list = await _portal.ListAsync(TestUnits.LocNinh, d => d with { Form = "dai-hoi", Title = null, Ordinal = 5 });
        var officer = await _portal.AtAsync(TestAccounts.DistrictOfficer, list);
        var body = await officer.SavedAsync([.. Enumerable.Range(1, total).Select(i => New(new(Model()) { ["ethnicity"] = i <= minorities ? "Xtiêng" : "Kinh" }, i, $"m{i}"))]);
        Assert.Contains($"{minorities} {Told}", body.GetProperty("findings").GetRawText(), StringComparison.Ordinal);

        foreach (var leader in new[] { TestAccounts.DistrictLeader, TestAccounts.ProvinceLeader })
            foreach (var path in new[] { "", "/check", "/rows", "/structure" })
            {
                var text = await _portal.SignedIn(leader).GetStringAsync($"/rosters/{list}{path}");
                var finds = path is "/check" or "/rows";
                Assert.Equal(finds, text.Contains("Có đại biểu dân tộc thiểu số", StringComparison.Ordinal));
                Assert.Equal(finds && told, text.Contains(Told, StringComparison.Ordinal));
            }
        Assert.Contains($"{minorities} {Told}", await officer.Client.GetStringAsync($"/rosters/{list}/check"), StringComparison.Ordinal);
        Assert.Contains($"{minorities} {Told}", await officer.Client.GetStringAsync($"/rosters/{list}/rows"), StringComparison.Ordinal);
    }
}
