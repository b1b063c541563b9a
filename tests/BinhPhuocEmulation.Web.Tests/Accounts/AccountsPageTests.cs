using System.Net;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Accounts;

public sealed class AccountsPageTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_All_ListsEveryAccountWithUnitAndState()
    {
        using var client = factory.SignedIn(TestAccounts.Administrator);

        var page = await client.PageAsync("/accounts");

        Assert.Equal(TestAccounts.All.Count, page.Rows.Count);
        Assert.Equal("banthidua Ban Thi đua - Khen thưởng", page.Rows[0][1]);
        Assert.Contains(page.Rows, r => r[1].StartsWith("xa.tanhung ", StringComparison.Ordinal) && r[3] == "Xã Tân Hưng, Huyện Hớn Quản" && r[4] == "Hoạt động");
    }

    [Theory]
    [InlineData("q=giao+duc+dao+tao", new[] { "so.giaoduc" })]
    [InlineData("q=25276", new[] { "xa.locan" })]
    [InlineData("q=hoa+loc+xa", new[] { "xa.lochoa" })]
    [InlineData("q=oc+hoa", new string[0])]
    [InlineData("q=lochoa", new[] { "xa.lochoa" })]
    [InlineData("q=xa.lochoa", new[] { "xa.lochoa" })]
    [InlineData("q=T%C3%80I+ch%C3%ADnh", new[] { "taichinh.locninh", "taichinh.tinh" })]
    [InlineData("q=%25", new string[0])]
    [InlineData("role=DistrictOfficer", new[] { "huyen.honquan", "huyen.locninh" })]
    [InlineData("role=DistrictOfficer&dir=desc", new[] { "huyen.locninh", "huyen.honquan" })]
    [InlineData("q=loc&role=UnitOfficer&sort=unit", new[] { "dn.caosulocninh", "xa.locan", "xa.lochoa" })]
    public async Task Get_WithFilters_ShowsWhatMatches(string query, string[] userNames)
    {
        using var client = factory.SignedIn(TestAccounts.Administrator);

        var page = await client.PageAsync($"/accounts?{query}");

        Assert.Equal(userNames, page.Rows.Select(r => r[1].Split(' ')[0]));
    }

    [Fact]
    public async Task Get_ByUnit_ShowsTheUnitsBelowToo()
    {
        using var client = factory.SignedIn(TestAccounts.EmulationBoard);

        var page = await client.PageAsync($"/accounts?unit={TestUnits.LocNinh.Id}");

        Assert.Equal(["huyen.locninh", "lanhdao.locninh", "taichinh.locninh", "xa.locan", "xa.lochoa"], page.Rows.Select(r => r[1].Split(' ')[0]));
    }

    [Fact]
    public async Task Get_MoreAccounts_AsksTheDatabaseNoMoreOften()
    {
        using var own = new PortalFactory();
        using var client = own.SignedIn(TestAccounts.Administrator);
        await client.PageAsync("/accounts");
        var few = await own.Sql.DuringAsync(() => client.PageAsync("/accounts?size=50"));
        await own.DataAsync(async db =>
        {
            db.Users.AddRange(Enumerable.Range(0, 40).Select(i => TestData.Account($"them{i:00}", Role.UnitOfficer, TestUnits.LocAn)));
            await db.SaveChangesAsync();
        });

        // New accounts make the next request read once what sessions are checked against.
        await client.PageAsync("/accounts");

        Page page = null!;
        var many = await own.Sql.DuringAsync(async () => page = await client.PageAsync("/accounts?size=50"));

        Assert.Equal(50, page.Rows.Count);
        Assert.InRange(few.Count, 1, 6);
        Assert.Equal(few.Count, many.Count);
    }

    [Fact]
    public async Task Get_UnknownAccount_IsNotFound()
    {
        using var client = factory.SignedIn(TestAccounts.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.ReadAsync("/accounts/999999")).Status);
    }
}
