using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Rosters;

/// <summary>Typing, pasting, undo and saving in the delegate table, by keyboard, against the whole portal.</summary>
public sealed class RosterTableTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task Type_NewRow_GaugeMovesBeforeSavingAndReloadKeepsIt()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        var complaints = new List<string>();
        table.Page.Console += (_, message) => { if (message.Type is "error") complaints.Add(message.Text); };
        table.Page.PageError += (_, error) => complaints.Add(error);
        await table.Page.RouteAsync("**/rows", route => route.Request.Method == "POST" ? Task.Delay(1500).ContinueWith(_ => route.ContinueAsync()).Unwrap() : route.ContinueAsync());

        await table.TypeAsync(0, "name", "Lê Thị Ngọc Ánh", "Tab");
        await Assertions.Expect(table.Total).ToHaveTextAsync("1");
        await table.Page.Keyboard.TypeAsync("14/8/1979");
        await table.Page.Keyboard.PressAsync("Tab");
        await table.Page.Keyboard.TypeAsync("nu");
        await table.Page.Keyboard.PressAsync("Tab");
        await table.Page.Keyboard.PressAsync("Tab");
        await table.Page.Keyboard.TypeAsync("khach");
        await table.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(table.Message).ToContainTextAsync("Cần thêm 3 điển hình hoặc bớt 1 khách mời / lãnh đạo.");
        await Assertions.Expect(table.State).Not.ToContainTextAsync("Đã lưu nháp");
        await table.SavedAsync();
        await table.GoAsync();
        await Assertions.Expect(table.Cell(1, "name")).ToContainTextAsync("Lê Thị Ngọc Ánh");
        await Assertions.Expect(table.Cell(1, "birth")).ToContainTextAsync("14/08/1979");
        await Assertions.Expect(table.Cell(1, "gender")).ToContainTextAsync("Nữ");
        await Assertions.Expect(table.Cell(1, "group")).ToContainTextAsync("Khách mời");
        await Assertions.Expect(table.Message).ToContainTextAsync("Cần thêm 3 điển hình hoặc bớt 1 khách mời / lãnh đạo.");
        Assert.Empty(complaints);
    }

    [BrowserFact]
    public async Task Paste_200RowsFromExcel_AskedOnceGaugeMovesAndReloadKeepsThem()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Page.RouteAsync("**/rows", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await table.Cell(0, "name").ClickAsync();

        await table.PasteAsync(RosterTable.Excel(200));
        await Assertions.Expect(table.Dialog).ToContainTextAsync("200 dòng, 5 cột nhận ra, 1 cột bỏ qua.");
        await table.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(table.Total).ToHaveTextAsync("200");
        await Assertions.Expect(table.Message).ToContainTextAsync("Cần thay 20 khách mời / lãnh đạo bằng điển hình hoặc bớt 29 khách mời / lãnh đạo.");
        await Assertions.Expect(table.State).ToContainTextAsync("Chưa lưu được: mất mạng, sẽ thử lại");
        Assert.Contains("Nguyễn Thị Thử 200", await table.KeptAsync(), StringComparison.Ordinal);
        await table.Page.UnrouteAsync("**/rows");
        await table.SavedAsync();
        Assert.Equal("[]", await table.KeptAsync());
        await table.GoAsync();
        await Assertions.Expect(table.Total).ToHaveTextAsync("200");
        await Assertions.Expect(table.Message).ToContainTextAsync("Cần thay 20 khách mời / lãnh đạo bằng điển hình hoặc bớt 29 khách mời / lãnh đạo.");
        Assert.Equal(200, (await table.RowsAsync()).GetArrayLength());
    }

    [BrowserTheory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Paste_NothingHasTheFocus_ComesInAtTheEndOfTheList(int before)
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = before == 0 ? await RosterTable.NewAsync(site) : await RosterTable.FilledAsync(site, before);

        await table.PasteAsync(RosterTable.Excel(20));
        await Assertions.Expect(table.Dialog).ToContainTextAsync("20 dòng, 5 cột nhận ra, 1 cột bỏ qua. Dán vào cuối danh sách.");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Total).ToHaveTextAsync($"{before + 20}");

        // In the search field it is text like any other.
        await table.Page.Locator("[data-search]").FocusAsync();
        await table.PasteAsync(RosterTable.Excel(5));
        await Assertions.Expect(table.Dialog).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Paste_MoreRowsThanAllowed_SaysSoAndChangesNothing()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();

        await table.PasteAsync(RosterTable.Excel(5000));

        await Assertions.Expect(table.Dialog).ToContainTextAsync("Mỗi lần chỉ dán được 1.000 dòng, lần này có 5.000 dòng; chưa dòng nào được dán.");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Total).ToHaveTextAsync("0");
    }

    [BrowserFact]
    public async Task Paste_WholePaper_TitleSectionsTotalsAndSignersAreLeftOutAndSaid()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.TypeAsync(0, "name", "Người đã có");
        await table.Cell(0, "name").ClickAsync();

        await table.PasteAsync("DANH SÁCH TRÍCH NGANG\t\t\n\t\t\nSTT\tHọ và tên\tNăm sinh\nI\tĐiển hình tiên tiến\t\n1\tLê Thị An\t1980\n2\t123\t31/02/1990\n\tTổng số: 2 người\t\n"
            + "II\tKhách mời\t\n1\tTrần Văn Đức\t1960\nTổng cộng\t3\t\nNgười lập biểu\t\t\nNguyễn Thị Hà\t\t");
        await Assertions.Expect(table.Dialog).ToContainTextAsync("3 dòng, 2 cột nhận ra.");
        await Assertions.Expect(table.Dialog).ToContainTextAsync("Bỏ qua 2 dòng trên tiêu đề cột, 2 dòng tổng");
        await Assertions.Expect(table.Dialog.Locator(".paste-bad li")).ToHaveTextAsync(["Dòng 3, Họ và tên: Họ và tên phải có chữ.", "Dòng 3, Ngày sinh: Ngày 31/02/1990 không có. Nhập ngày/tháng/năm hoặc năm sinh."]);
        await Assertions.Expect(table.Dialog.Locator(".paste-wrong")).ToHaveTextAsync(["123", "31/02/1990"]);
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();

        Assert.Equal(["Người đã có ", "Lê Thị An Điển hình", "123 Điển hình", "Trần Văn Đức Khách mời"], (await table.RowsAsync()).EnumerateArray()
            .Select(row => row.GetProperty("cells")).Select(cells => $"{cells.GetProperty("name")} {(cells.TryGetProperty("group", out var group) ? group : "")}"));
        await Assertions.Expect(table.Cell(3, "name")).ToContainTextAsync("Họ và tên phải có chữ.");
    }

    [BrowserFact]
    public async Task Paste_HeadingsOnlyOrIntoABlockOrWithNumbers_IsTakenAsInExcel()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync("STT\tHọ và tên\tNăm sinh");
        await Assertions.Expect(table.Dialog).ToContainTextAsync("Chỉ có dòng tiêu đề, chưa có đại biểu nào.");
        await Assertions.Expect(table.Dialog.GetByRole(AriaRole.Button, new() { Name = "Không có dòng nào để dán" })).ToBeDisabledAsync();
        await table.Page.Keyboard.PressAsync("Escape");

        await table.PasteAsync("1\tLê Thị An\t1980\n2\tTrần Văn Đức\t1960\n3\tVi Văn Ba\t1970");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Lê Thị An", "Trần Văn Đức", "Vi Văn Ba"]);
        await Assertions.Expect(table.Cell(3, "birth")).ToContainTextAsync("1970");

        // Drawn upwards: what is pasted begins at the top left all the same.
        await table.Cell(3, "post").ClickAsync();
        await table.Page.Keyboard.PressAsync("Shift+ArrowUp");
        await table.PasteAsync("Giáo viên\nNông dân");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(2, "post")).ToContainTextAsync("Giáo viên");
        await Assertions.Expect(table.Cell(3, "post")).ToContainTextAsync("Nông dân");
        await table.Cell(1, "workplace").ClickAsync();
        await table.Page.Keyboard.PressAsync("Shift+ArrowDown");
        await table.PasteAsync("Ấp 5");
        await Assertions.Expect(table.Cell(1, "workplace")).ToContainTextAsync("Ấp 5");
        await Assertions.Expect(table.Cell(2, "workplace")).ToContainTextAsync("Ấp 5");
    }

    [BrowserFact]
    public async Task Undo_AfterPasteAndDelete_TakesOneStepAtATimeAlsoOnTheServer()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 12);

        await table.Cell(2, "name").ClickAsync();
        await table.Page.Keyboard.PressAsync("Control+Delete");
        await Assertions.Expect(table.Total).ToHaveTextAsync("11");
        await table.SavedAsync();
        Assert.Equal(11, (await table.RowsAsync()).GetArrayLength());

        await table.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(table.Cell(2, "name")).ToContainTextAsync("Nguyễn Thị Thử 2");
        await table.SavedAsync();
        Assert.Equal(12, (await table.RowsAsync()).GetArrayLength());

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).First.ClickAsync();
        await Assertions.Expect(table.Total).ToHaveTextAsync("0");
        await table.SavedAsync();
        Assert.Equal(0, (await table.RowsAsync()).GetArrayLength());
        await table.Cell(0, "name").ClickAsync();
        await table.Page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(table.Total).ToHaveTextAsync("12");
        await table.SavedAsync();
        Assert.Equal(12, (await table.RowsAsync()).GetArrayLength());
    }

    [BrowserFact]
    public async Task Type_ImpossibleDate_SentenceStandsInTheCellAtOnceAndAfterReload()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        const string Sentence = "Ngày 31/02/1990 không có. Nhập ngày/tháng/năm hoặc năm sinh.";

        await table.TypeAsync(0, "name", "Trần Quốc Cường", "Tab");
        await table.Page.Keyboard.TypeAsync("31/02/1990");
        await Assertions.Expect(table.Page.Locator(".cell-hint")).ToHaveTextAsync(Sentence);
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(1, "birth")).ToContainTextAsync(Sentence);
        await table.SavedAsync();
        await table.GoAsync();
        await Assertions.Expect(table.Cell(1, "birth")).ToContainTextAsync("31/02/1990" + Sentence);

        await table.TypeAsync(1, "birth", "1990");
        await Assertions.Expect(table.Cell(1, "birth")).ToHaveTextAsync("1990");
        await table.SavedAsync();
        await Assertions.Expect(table.Cell(1, "birth")).ToHaveTextAsync("1990");
    }

    [BrowserFact]
    public async Task Edit_SameRowInTwoBrowsers_SecondSeesBothAndChooses()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var first = await RosterTable.NewAsync(site);
        await first.TypeAsync(0, "name", "Đặng Minh Đức");
        await first.SavedAsync();
        var second = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, first.List);

        await first.TypeAsync(1, "post", "Cựu chiến binh");
        await first.SavedAsync();
        await Assertions.Expect(first.State).ToContainTextAsync("Đã lưu nháp");
        Assert.Equal("Cựu chiến binh", (await first.RowsAsync())[0].GetProperty("cells").GetProperty("post").GetString());
        await second.TypeAsync(1, "post", "Trưởng ấp");

        await Assertions.Expect(second.Dialog).ToContainTextAsync("Ông/Bà vừa sửa ở thẻ khác", new() { Timeout = 15_000 });
        await Assertions.Expect(second.Dialog).ToContainTextAsync("Cựu chiến binh");
        await Assertions.Expect(second.Dialog).ToContainTextAsync("Trưởng ấp");
        // Enter chooses nothing by itself: neither version may win without being chosen.
        var save = second.Dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu bản đã chọn" });
        await Assertions.Expect(save).ToBeDisabledAsync();
        await second.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.Dialog).ToContainTextAsync("Còn 1 ô cả hai bản cùng sửa");
        await second.Page.Keyboard.PressAsync("ArrowRight");
        await save.ClickAsync();
        await second.SavedAsync();
        Assert.Equal("Trưởng ấp", (await second.RowsAsync())[0].GetProperty("cells").GetProperty("post").GetString());
    }

    [BrowserFact]
    public async Task Edit_LeftOpenFarDown_PressElsewhereHitsAndKeepsTheText()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 20);
        await table.Cell(12, "post").ClickAsync();
        await table.Page.Keyboard.TypeAsync("Trưởng ấp");
        await table.Page.EvaluateAsync("scrollTo(0, 0)");
        await Assertions.Expect(table.Page.GetByRole(AriaRole.Link, new() { Name = "Xem bản in" })).ToBeInViewportAsync();

        var box = (await table.Page.GetByRole(AriaRole.Link, new() { Name = "Trình huyện" }).BoundingBoxAsync())!;
        await table.Page.Mouse.MoveAsync(box.X + 20, box.Y + 10);
        await table.Page.Mouse.DownAsync();
        await table.Page.WaitForTimeoutAsync(300);
        Assert.Equal(0, await table.Page.EvaluateAsync<int>("scrollY"));
        await table.Page.Mouse.UpAsync();

        await table.Page.WaitForURLAsync("**/check");
        Assert.Contains((await table.RowsAsync()).EnumerateArray(), row => row.GetProperty("cells").TryGetProperty("post", out var post) && post.GetString() == "Trưởng ấp");
    }

    [BrowserFact]
    public async Task Submit_WithARowThatIsRefused_IsHeldBackUntilItIsMendedOrGivenUp()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.RefusedAsync(site);

        await table.Page.GetByRole(AriaRole.Link, new() { Name = "Trình huyện" }).ClickAsync();
        await Assertions.Expect(table.Dialog).ToContainTextAsync("1 dòng chưa lưu được (dòng 2)");
        await Assertions.Expect(table.Dialog).ToContainTextAsync("Sửa rồi trình, hoặc bỏ các dòng này.");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(2, "name")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-active"));
        Assert.EndsWith($"/rosters/{table.List}", table.Page.Url, StringComparison.Ordinal);

        // Who goes to the check page by its address is told there.
        var check = await table.Page.Context.NewPageAsync();
        await check.GotoAsync(table.Page.Url + "/check");
        await Assertions.Expect(check.Locator("[data-unsent]")).ToContainTextAsync("1 dòng gõ trên máy này chưa lưu được");
        await Assertions.Expect(check.Locator("#submit")).ToBeDisabledAsync();
        await check.CloseAsync();

        await table.Page.GetByRole(AriaRole.Link, new() { Name = "Trình huyện" }).ClickAsync();
        await Assertions.Expect(table.Dialog).ToContainTextAsync("Sửa rồi trình, hoặc bỏ các dòng này.");
        await table.Dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ các dòng này" }).ClickAsync();
        await Assertions.Expect(table.Total).ToHaveTextAsync("1");
        await table.Page.GetByRole(AriaRole.Link, new() { Name = "Trình huyện" }).ClickAsync();
        await table.Page.WaitForURLAsync("**/check");
    }

    [BrowserFact]
    public async Task Type_AfterSessionEnded_DialogAsksAndRowIsSentAfterSigningInInAnotherTab()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Page.Context.ClearCookiesAsync();

        await table.TypeAsync(0, "name", "Hoàng Thị Mai");
        await Assertions.Expect(table.State).ToContainTextAsync("phiên làm việc đã hết", new() { Timeout = 15_000 });
        Assert.Contains("Hoàng Thị Mai", await table.KeptAsync(), StringComparison.Ordinal);
        await Assertions.Expect(table.Dialog).ToContainTextAsync("Phiên làm việc đã hết");
        await table.Dialog.GetByRole(AriaRole.Button, new() { Name = "Làm tiếp" }).ClickAsync();
        await Assertions.Expect(table.Dialog).ToContainTextAsync("Vẫn chưa đăng nhập.");

        var tab = await table.Page.Context.RunAndWaitForPageAsync(() => table.Dialog.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập ở thẻ mới" }).ClickAsync());
        await tab.SignInAsync(TestAccounts.CommuneOfficer.UserName, TestAccounts.Password);
        await table.Page.BringToFrontAsync();
        if (await table.Dialog.CountAsync() > 0) await table.Dialog.GetByRole(AriaRole.Button, new() { Name = "Làm tiếp" }).ClickAsync();

        await Assertions.Expect(table.Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(table.Cell(1, "name")).ToContainTextAsync("Hoàng Thị Mai");
        await table.SavedAsync();
        Assert.Equal("[]", await table.KeptAsync());
        Assert.Equal(1, (await table.RowsAsync()).GetArrayLength());
    }

    [BrowserFact]
    public async Task Save_AnswerLost_RowGoesOutAgainAndIsSavedOnce()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        var posts = 0;
        await table.Page.RouteAsync("**/rows", async route =>
        {
            if (route.Request.Method != "POST" || posts++ > 0) { await route.ContinueAsync(); return; }
            // The server saves; the answer never arrives.
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await table.TypeAsync(0, "name", "Lâm Thị Hoa");
        await Assertions.Expect(table.State).ToContainTextAsync("mất mạng, sẽ thử lại");
        Assert.Equal(1, (await table.RowsAsync()).GetArrayLength());
        await table.SavedAsync();

        Assert.True(posts > 1, "It was not sent again.");
        Assert.Equal(1, (await table.RowsAsync()).GetArrayLength());
        await table.GoAsync();
        await Assertions.Expect(table.Total).ToHaveTextAsync("1");
    }

    [BrowserFact]
    public async Task Filter_ByTitleAndToNothing_ShowsThemAndOffersTheWayBack()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync("Họ và tên\tNhóm\tDanh hiệu, khen thưởng\nTrần Văn Đức\tĐHTT\tCSTĐ cơ sở năm 2022\nLê Thị An\tKM\t");
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();

        await table.Page.SelectOptionAsync("#roster-title", new SelectOptionValue { Label = "Chưa có danh hiệu nào" });
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Lê Thị An"]);
        await table.Page.SelectOptionAsync("#roster-title", new SelectOptionValue { Label = "Chiến sĩ thi đua cơ sở" });
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Trần Văn Đức"]);
        await table.Page.FillAsync("#roster-search", "không ai");
        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ lọc, xem tất cả" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Trần Văn Đức", "Lê Thị An"]);
        await Assertions.Expect(table.Page.Locator("#roster-search")).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task Compose_VietnameseLetters_FirstLetterIsNeverLost()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        var keyboard = await table.Page.Context.NewCDPSessionAsync(table.Page);

        foreach (var text in new[] { "d", "đ", "đi", "điể", "điểu" })
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "Điểu" });
        await table.Page.Keyboard.TypeAsync(" A");
        await table.Page.Keyboard.PressAsync("Backspace");
        await table.Page.Keyboard.InsertTextAsync("Ánh");
        await table.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(table.Cell(1, "name").Locator(".person")).ToHaveTextAsync("Điểu Ánh");
    }

    [BrowserFact]
    public async Task Sort_SearchAndTabs_ShowWhatIsAskedAndTheNewRowComesLast()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync("Họ và tên\tNhóm\tĐơn vị\nTrần Văn Đức\tĐHTT\tẤp 1\nLê Thị An\tKM\tẤp 2\nNguyễn Văn Dũng\tLĐ\tẤp 3");
        await table.Page.Keyboard.PressAsync("Enter");

        await table.Page.Locator(".head[data-sort=name]").ClickAsync();
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Lê Thị An", "Nguyễn Văn Dũng", "Trần Văn Đức"]);
        await Assertions.Expect(table.Page.Locator(".tabulator-col[tabulator-field=name]")).ToHaveAttributeAsync("aria-sort", "ascending");
        await table.Page.FillAsync("#roster-search", "duc tran");
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Trần Văn Đức"]);
        await table.Page.FillAsync("#roster-search", "");
        await table.Page.Locator("[data-roster-tabs] a", new() { HasTextString = "Lãnh đạo" }).ClickAsync();
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Nguyễn Văn Dũng"]);
        await table.TypeAsync(0, "name", "Phạm Thị Dung");
        await Assertions.Expect(table.Cell(2, "group")).ToContainTextAsync("Lãnh đạo");
    }

    [BrowserFact]
    public async Task Open_AtPhoneAndTabletWidths_OnlyTheTableScrollsSideways()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var list = await RosterTable.NewListAsync(site, TestUnits.LocAn);
        foreach (var width in new[] { 390, 768, 1024, 1366 })
        {
            var table = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, list, width);
            var needed = await table.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{width} px wide, but the page needs {needed}.");
            await table.TypeAsync(0, "name", $"Người {width}");
            await table.SavedAsync();
        }
    }
}
