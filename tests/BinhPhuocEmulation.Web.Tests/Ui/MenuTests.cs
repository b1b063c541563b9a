using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Tests.Ui;

public sealed class MenuTests(UiFixture fixture) : IClassFixture<UiFixture>
{
    private static readonly MenuItem[] Items =
    [
        new(MenuSections.Plan, "Quy định", "journal-text", "/rules"),
        new(MenuSections.MyUnit, "Kinh phí", "cash-coin", "/budget", "budget.read", Order: 2),
        new(MenuSections.MyUnit, "Đơn vị", "building", "/units", Order: 1),
        new(MenuSections.MyUnit, "Nhập đơn vị", "upload", "/units/import", "units.write", Order: 3),
    ];

    [Fact]
    public void Compose_WithoutPermission_HidesTheItem()
    {
        var menu = SiteMenu.Compose(Items, permission => permission == "budget.read", "/");

        Assert.Equal(["Đơn vị", "Kinh phí"], menu.Sections.Single(section => section.Name == MenuSections.MyUnit).Items.Select(item => item.Text));
    }

    [Fact]
    public void Compose_Sections_KeepTheOrderOfBusinessAreas()
    {
        var menu = SiteMenu.Compose(Items, _ => true, "/");

        Assert.Equal([MenuSections.MyUnit, MenuSections.Plan], menu.Sections.Select(section => section.Name));
    }

    [Theory]
    [InlineData("/units/719", "/units")]
    [InlineData("/units/import", "/units/import")]
    [InlineData("/unitsx", null)]
    [InlineData("/", null)]
    public void Compose_CurrentPage_LightsTheLongestAddressItLiesUnder(string path, string? href) =>
        Assert.Equal(href, SiteMenu.Compose(Items, _ => true, path).Current?.Href);

    [Fact]
    public void NoMenuPermissions_AnyPermission_IsNotHeld() =>
        Assert.False(new NoMenuPermissions().Holds(new System.Security.Claims.ClaimsPrincipal(), "budget.read"));

    [Fact]
    public async Task Get_Page_MarksOneCurrentItemAndShowsCounts()
    {
        using var client = fixture.Host.Client();
        var page = await UiHost.PageAsync(client, "/dev/look");

        var current = Assert.Single(page.QuerySelectorAll(".menu [aria-current]"));
        Assert.Equal("/dev/look", current.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".menu-count").Length);
        Assert.Equal("Cán bộ xã Lộc An", page.QuerySelector(".who-name")!.TextContent);
        Assert.NotNull(page.QuerySelector(".popover form[method=post] input[name=__RequestVerificationToken]"));
    }
}
