using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Support;

/// <summary>What every person does on every page.</summary>
public static class Steps
{
    /// <summary>Signs in on the sign-in page.</summary>
    public static async Task SignInAsync(this IPage page, string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.ButtonAsync("Đăng nhập");
        await Assertions.Expect(page.Locator(".who")).ToBeVisibleAsync();
    }

    /// <summary>Presses a button by the words on it.</summary>
    public static Task ButtonAsync(this IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>Follows a link by its words.</summary>
    public static Task LinkAsync(this IPage page, string words) => page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>The number at the end of the address.</summary>
    public static int IdInAddress(this IPage page) => int.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'), System.Globalization.CultureInfo.InvariantCulture);

    public static ILocatorAssertions Expect(this ILocator locator) => Assertions.Expect(locator);
}
