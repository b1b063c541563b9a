using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Rosters;

/// <summary>What stays in sight of the delegate table at the width of an office and of a phone.</summary>
public sealed class RosterViewTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(1366, 768, 10)]
    [InlineData(390, 844, 8)]
    public async Task Scroll_LongList_LineOfTheGaugeAndHeadStayAboveManyRows(int width, int height, int fewest)
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 60);
        await table.Page.SetViewportSizeAsync(width, height);
        await table.GoAsync();

        // Wherever the page stands, the whole gauge is in sight or its line is, covered by nothing.
        foreach (var top in new[] { 0, 90, 140, 180, 220, 260, 10_000 })
        {
            await table.Page.EvaluateAsync("top => scrollTo(0, top)", top);
            await table.Page.WaitForFunctionAsync("""
                () => {
                  const details = document.querySelector(".gauge-details").getBoundingClientRect();
                  if (details.height > 0 && details.top >= 44) return true;
                  const { left, top, height } = document.querySelector(".gauge-line").getBoundingClientRect();
                  return document.elementFromPoint(left + 40, top + height / 2)?.closest(".gauge-line") != null;
                }
                """);
        }
        Assert.Equal(48, (await table.BoxAsync(".gauge-line")).Y, 1);
        await Assertions.Expect(table.Page.Locator(".gauge-line")).ToContainTextAsync("60/200");
        await Assertions.Expect(table.Page.Locator(".gauge-line")).ToContainTextAsync("điển hình 60 %");
        await Assertions.Expect(table.Page.Locator(".gauge-line")).ToContainTextAsync("Cần thêm 20 điển hình hoặc bớt 9 khách mời / lãnh đạo.");

        await table.Page.EvaluateAsync("document.querySelector('.tabulator-tableholder').scrollTop = 900");
        var (gauge, head) = (await table.BoxAsync(".gauge-line"), await table.BoxAsync(".tabulator-header"));
        Assert.InRange(head.Y, gauge.Y + gauge.Height - 1, gauge.Y + gauge.Height + 3);
        // The table draws what came into sight a frame later; a white band that stays fails here.
        var rows = await table.Page.WaitForFunctionAsync("""
            fewest => {
              const head = document.querySelector(".tabulator-header").getBoundingClientRect().bottom;
              const end = Math.min(innerHeight, document.querySelector(".tabulator-tableholder").getBoundingClientRect().bottom);
              const rows = [...document.querySelectorAll(".tabulator-row")].map(row => row.getBoundingClientRect()).filter(row => row.top >= head - 1 && row.bottom <= end + 1).length;
              return rows >= fewest && rows;
            }
            """, fewest);
        Assert.InRange(await rows.JsonValueAsync<int>(), fewest, 40);
    }

    [BrowserFact]
    public async Task Paste_AtTheEndOfALongList_NoBandOfTheTableStaysWhite()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 185);
        await table.GoAsync();

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm đại biểu" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".row-new .is-active")).ToBeInViewportAsync();
        await table.PasteAsync(RosterTable.Excel(12));
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Total).ToHaveTextAsync("197");
        await table.Page.WaitForTimeoutAsync(1500);
        Assert.Empty(await WhiteAsync(table));
        foreach (var top in new[] { 0, 3000, 100_000, 0 })
        {
            await table.Page.EvaluateAsync("top => document.querySelector('.tabulator-tableholder').scrollTop = top", top);
            await table.Page.WaitForTimeoutAsync(600);
            Assert.Empty(await WhiteAsync(table));
        }
    }

    /// <summary>Heights within the box of the rows, every 12 px, where none stands.</summary>
    private static Task<int[]> WhiteAsync(RosterTable table) => table.Page.EvaluateAsync<int[]>("""
        (() => {
          const holder = document.querySelector(".tabulator-tableholder");
          const { left, top, height } = holder.getBoundingClientRect();
          const rows = [...holder.querySelectorAll(".tabulator-row")].map(row => row.getBoundingClientRect());
          const white = [];
          for (let y = 4; y < Math.min(height, holder.clientHeight) - 4; y += 12) {
            if (!rows.some(row => row.top <= top + y && row.bottom >= top + y)) white.push(y);
          }
          return white;
        })()
        """);

    [BrowserFact]
    public async Task Open_OnAPhone_DatesAndHeadsAreWholeAndNamesStayWhileTheTableScrolls()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, await RosterTable.NewListAsync(site, TestUnits.LocAn), 390, 844);
        await table.TypeAsync(0, "name", "Nguyễn Văn Bình", "Tab");
        await table.Page.Keyboard.TypeAsync("02/09/1968");
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();
        await table.Page.EvaluateAsync("document.querySelector('.tabulator-tableholder').scrollLeft = 0");

        var cut = await table.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".tabulator-col .head-words, .col-birth .cell-text")]
              .filter(words => words.scrollWidth > words.clientWidth + 1 || words.getBoundingClientRect().right > words.closest(".tabulator-col, .tabulator-cell").getBoundingClientRect().right)
              .map(words => words.textContent)
            """);
        Assert.Empty(cut);
        var gender = await table.BoxAsync(".tabulator-col[tabulator-field=gender]");
        Assert.True(gender.X + gender.Width <= 390, $"Nam/Nữ ends at {gender.X + gender.Width}.");

        var name = await table.BoxAsync(".tabulator-row .col-name");
        await table.Page.EvaluateAsync("document.querySelector('.tabulator-tableholder').scrollLeft = 400");
        Assert.Equal(name.X, (await table.BoxAsync(".tabulator-row .col-name")).X, 1);
        Assert.Equal(390, await table.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task OnAPhone_AnErrorInAColumnOutOfSight_IsMarkedBesideTheNameAndReadThere()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, await RosterTable.NewListAsync(site, TestUnits.LocAn), 390, 844);
        await table.TypeAsync(0, "name", "Nguyễn Văn Bình");
        await table.TypeAsync(1, "field", "Lĩnh vực chưa ai biết");
        await table.Page.EvaluateAsync("document.querySelector('.tabulator-tableholder').scrollLeft = 0");

        var name = table.Cell(1, "name");
        await Assertions.Expect(name.Locator(".cell-marks")).ToHaveTextAsync("1 lỗi");
        // The sentence stands whole in its cell, and the row is no band of white where the cell is out of sight.
        Assert.InRange((await name.BoundingBoxAsync())!.Height, 20, 120);
        Assert.True(await table.Cell(1, "field").Locator(".cell-error").EvaluateAsync<bool>(
            "e => e.scrollWidth <= e.clientWidth + 1 && getComputedStyle(e).textOverflow !== 'ellipsis' && e.getBoundingClientRect().bottom <= e.closest('.tabulator-cell').getBoundingClientRect().bottom + 1"));

        await name.ClickAsync();
        var notes = table.Page.Locator(".cell-notes");
        await Assertions.Expect(notes).ToContainTextAsync("Không có lĩnh vực “Lĩnh vực chưa ai biết” trong danh mục.");
        var box = (await notes.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= 390, $"from {box.X}, {box.Width} wide");

        await table.Page.Keyboard.PressAsync("Shift+F2");
        await Assertions.Expect(notes.GetByRole(AriaRole.Button, new() { Name = "Tới ô" })).ToBeFocusedAsync();
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(1, "field")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-active"));
        await Assertions.Expect(notes).ToHaveTextAsync("Không có lĩnh vực “Lĩnh vực chưa ai biết” trong danh mục.");
    }

    [BrowserFact]
    public async Task Columns_AllChosen_StayChosenAfterTheNextOpening()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 3);
        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Đầy đủ" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".tabulator-col[tabulator-field=note]")).ToHaveCountAsync(1);

        await table.GoAsync();

        await Assertions.Expect(table.Page.GetByRole(AriaRole.Button, new() { Name = "Đầy đủ" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(table.Page.Locator(".tabulator-col[tabulator-field=note]")).ToHaveCountAsync(1);
        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Gọn" }).ClickAsync();
        await table.GoAsync();
        await Assertions.Expect(table.Page.Locator(".tabulator-col[tabulator-field=note]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Closed_WhileTypingFarDown_TheNoticeIsInSightAndTheHeadOffersNoSubmission()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 60);
        await table.GoAsync();
        await table.Page.RouteAsync("**/rows", route => route.Request.Method == "POST"
            ? route.FulfillAsync(new() { Status = 409, ContentType = "application/json", Body = """{"message":"Danh sách đang ở trạng thái “Đã trình”, không sửa được nữa.","state":"Đã trình"}""" })
            : route.ContinueAsync());
        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm đại biểu" }).ClickAsync();
        await table.Page.Keyboard.TypeAsync("Nguyễn Văn Muộn");
        await table.Page.Keyboard.PressAsync("Enter");

        var notice = table.Page.Locator(".roster-alerts .banner");
        await Assertions.Expect(notice).ToContainTextAsync("Đã trình");
        await Assertions.Expect(notice).ToBeFocusedAsync();
        await Assertions.Expect(notice).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Assertions.Expect(table.Page.Locator(".page-actions a[href$='/check']")).ToHaveCountAsync(0);
        await Assertions.Expect(table.Page.Locator(".page-title .tag").First).ToHaveTextAsync("Trạng thái đã đổi");
    }

    [BrowserFact]
    public async Task Gauge_WhileTyping_PictureIsReadAloudAnewAndClausesLinkToTheirOwnRules()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync(RosterTable.Excel(10));
        await table.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(table.Page.Locator("[data-gauge-structure] [data-gauge-parts]"))
            .ToHaveAttributeAsync("aria-label", "Điển hình tiên tiến 6, Khách mời 4, Lãnh đạo 0, Chưa chọn nhóm 0");
        var share = await table.Message.Locator("a").GetAttributeAsync("href");
        var cap = await table.Page.Locator(".gauge-details a").First.GetAttributeAsync("href");
        Assert.Equal("điểm a khoản 3 mục II", await table.Page.Locator(".gauge-details a").First.TextContentAsync());
        Assert.Matches("^/plans/.+#X-05$", share);
        Assert.Matches("^/plans/.+#X-06$", cap);
    }
}
