using System.Text.RegularExpressions;
using BinhPhuocEmulation.Browser.Tests.Support;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.Playwright;

namespace BinhPhuocEmulation.Browser.Tests.Rosters;

/// <summary>Cells as Excel has them: blank ones of a pasted block, masked ones taken back, where Enter and undo lead, and those that are refused.</summary>
public sealed class RosterCellTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly Regex IsActive = new("is-active");

    [BrowserFact]
    public async Task Type_RowsIntoAnEmptyList_EachStaysInSight()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await Assertions.Expect(table.Cell(0, "name")).ToBeVisibleAsync();
        string[] births = ["12/03/1979", "1985", "31/02/1990"];
        for (var i = 1; i <= births.Length; i++)
        {
            await table.TypeAsync(0, "name", $"Nguyễn Văn Thử {i}", "Enter");
            await table.TypeAsync(i, "birth", births[i - 1], "Enter");
            await table.SavedAsync();

            for (var row = 1; row <= i; row++) Assert.True(await IsInSightAsync(table, row), $"With {i} rows, row {row} is out of sight.");
        }
    }

    /// <summary>As the hands do it: one name after the other, until the table has more rows than it shows.</summary>
    [BrowserFact]
    public async Task Type_NameAfterName_TheCellTypedIntoStaysInSight()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        for (var i = 1; i <= 24; i++)
        {
            await table.Page.Keyboard.TypeAsync($"Nguyễn Văn Thử {i}");
            await table.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(table.Total).ToHaveTextAsync($"{i}");
            await table.Page.WaitForFunctionAsync(
                """
                () => {
                  const [frame, cell] = [document.querySelector(".tabulator-tableholder"), document.querySelector(".row-new [tabulator-field=name]")].map(e => e?.getBoundingClientRect());
                  return cell && cell.top >= frame.top - 1 && cell.bottom <= frame.bottom + 1 && cell.bottom <= innerHeight;
                }
                """, null, new() { Timeout = 5_000 });
        }

        await table.SavedAsync();
        Assert.Equal(24, (await table.RowsAsync()).GetArrayLength());
    }

    [BrowserTheory]
    [InlineData("awards", 1366, 768)]
    [InlineData("achievement", 1366, 768)]
    [InlineData("awards", 390, 844)]
    public async Task Type_LongTextInTheLastRow_IsSeenWhole(string column, int width, int height)
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.PastedAsync(site, 30);
        if (column == "achievement") await table.Page.GetByRole(AriaRole.Button, new() { Name = "Đầy đủ" }).ClickAsync();
        await table.Page.SetViewportSizeAsync(width, height);
        await table.Cell(1, "name").ClickAsync();
        foreach (var key in new[] { "Control+ArrowDown", "ArrowUp" }) await table.Page.Keyboard.PressAsync(key);
        for (var i = 0; await table.Page.Locator($".tabulator-cell.is-active[tabulator-field={column}]").CountAsync() == 0; i++)
        {
            Assert.InRange(i, 0, 25);
            await table.Page.Keyboard.PressAsync("ArrowRight");
        }

        await table.Page.Keyboard.TypeAsync("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (Quyết định số 1234/QĐ-UBND ngày 12/05/2023); Giấy khen của Chủ tịch Ủy ban nhân dân huyện (Quyết định số 567/QĐ-UBND ngày 20/11/2022)");
        var seen = await table.Page.EvaluateAsync<string>(
            """
            () => {
              const area = document.querySelector(".cell-editor.is-editing"), box = area.getBoundingClientRect();
              const whole = box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth && area.scrollHeight <= area.clientHeight;
              return whole ? "" : `${box.top}-${box.bottom} of ${innerHeight}, ${box.left}-${box.right} of ${innerWidth}, text ${area.scrollHeight} in ${area.clientHeight}`;
            }
            """);
        Assert.Equal("", seen);
    }

    /// <summary>Does the whole row stand between the head and the end of the table?</summary>
    private static async Task<bool> IsInSightAsync(RosterTable table, int row)
    {
        var frame = await table.BoxAsync(".tabulator-tableholder");
        var box = (await table.Cell(row, "name").BoundingBoxAsync())!;
        return box.Y >= frame.Y - 1 && box.Y + box.Height <= frame.Y + frame.Height + 1;
    }

    /// <summary>A word the list knows stays the word that was typed; only the beginning of a name becomes the name.</summary>
    [BrowserTheory]
    [InlineData("capacity", "Công an", "Công an")]
    [InlineData("capacity", "Nông dân sản xuất giỏi", "Nông dân sản xuất giỏi")]
    [InlineData("capacity", "nông d", "Nông dân")]
    [InlineData("capacity", "hssv", "Học sinh, sinh viên")]
    [InlineData("field", "Xã hội", "Xã hội")]
    [InlineData("ethnicity", "co", "Co")]
    public async Task Type_WordOfAList_BecomesNoOtherWord(string column, string typed, string expected)
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.TypeAsync(0, "name", "Điểu Ánh");
        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Đầy đủ" }).ClickAsync();
        await Assertions.Expect(table.Cell(1, column)).ToBeVisibleAsync();

        await table.TypeAsync(1, column, typed);

        await Assertions.Expect(table.Cell(1, column)).ToHaveTextAsync(expected);
        await Assertions.Expect(table.Cell(1, column)).Not.ToHaveClassAsync(new Regex("has-error"));
        await table.SavedAsync();
        if (column == "ethnicity") return;
        Assert.Equal(expected, (await table.RowsAsync())[0].GetProperty("cells").GetProperty(column).GetString());
        Assert.Empty((await table.RowsAsync())[0].GetProperty("errors").EnumerateObject());
    }

    [BrowserFact]
    public async Task Gauge_WhileACellIsOpen_CountsWhatIsTyped_AndAgainWhenItIsGivenUp()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 10);
        await Assertions.Expect(table.Total).ToHaveTextAsync("10");
        var legend = table.Page.Locator("[data-gauge]");
        await Assertions.Expect(legend).ToContainTextAsync("Khách mời 4");

        await table.Cell(1, "group").ClickAsync();
        await table.Page.Keyboard.TypeAsync("khách");
        await Assertions.Expect(legend).ToContainTextAsync("Khách mời 5");
        await table.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(legend).ToContainTextAsync("Khách mời 4");
        await table.Cell(0, "name").ClickAsync();
        await table.Page.Keyboard.TypeAsync("Lê");

        await Assertions.Expect(table.Total).ToHaveTextAsync("11");
    }

    [BrowserFact]
    public async Task UndoOfANotice_AfterAnotherChange_IsNoLongerOffered()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 3);
        var toast = table.Page.Locator(".roster-toast");
        await table.Cell(1, "name").ClickAsync();
        await table.Page.Keyboard.PressAsync("Control+Delete");
        await Assertions.Expect(toast).ToContainTextAsync("Đã xóa “Nguyễn Thị Thử 1”");

        await table.TypeAsync(1, "post", "Giáo viên");
        await Assertions.Expect(toast).ToBeHiddenAsync();
        await table.Cell(1, "name").ClickAsync();
        await table.Page.Keyboard.PressAsync("Control+Delete");
        await toast.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();

        await Assertions.Expect(table.Cell(1, "name")).ToContainTextAsync("Nguyễn Thị Thử 2");
        await Assertions.Expect(table.Cell(1, "post")).ToContainTextAsync("Giáo viên");
    }

    [BrowserFact]
    public async Task Paste_ColumnWithBlankLines_EachTextStaysInItsRowAndUndoIsOneStep()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 5);
        await table.TypeAsync(2, "post", "Giáo viên");

        await table.Cell(1, "post").ClickAsync();
        await table.PasteAsync("X1\r\n\r\nX3\r\n\r\n");
        await Assertions.Expect(table.Dialog).ToContainTextAsync("4 dòng, 1 cột nhận ra. Dán đè từ dòng 1.");
        await Assertions.Expect(table.Dialog.Locator(".paste-left")).ToHaveTextAsync("1 ô trống trong vùng dán sẽ xóa nội dung đang có trong bảng.");
        await Assertions.Expect(table.Dialog.Locator(".paste-clears del")).ToHaveTextAsync(["Giáo viên"]);
        await table.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(table.Cell(3, "post")).ToContainTextAsync("X3");
        await Assertions.Expect(table.Cell(2, "post")).Not.ToContainTextAsync("Giáo viên");
        await table.SavedAsync();
        Assert.Equal(["X1", "", "X3", "", ""], await PostsAsync(table));
        await table.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(table.Cell(2, "post")).ToContainTextAsync("Giáo viên");
        await table.SavedAsync();
        Assert.Equal(["", "Giáo viên", "", "", ""], await PostsAsync(table));
    }

    [BrowserFact]
    public async Task Paste_BlankCellOverAMaskedOne_EmptiesItAndUndoBringsItBack()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync("Họ và tên\tNam/Nữ\tDân tộc\nLê Thị An\tNữ\tXtiêng\nTrần Văn Đức\tNam\tKinh");
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();
        await Assertions.Expect(table.Cell(1, "ethnicity").Locator(".masked")).ToBeVisibleAsync();

        await table.Cell(1, "gender").ClickAsync();
        await table.PasteAsync("Nữ\t\r\nNam\tTày");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(1, "ethnicity").Locator(".masked")).ToHaveCountAsync(0);
        await table.SavedAsync();
        await table.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(table.Cell(1, "ethnicity").Locator(".masked")).ToBeVisibleAsync();
        await table.SavedAsync();

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Hiện cột nhạy cảm" }).ClickAsync();
        await Assertions.Expect(table.Cell(1, "ethnicity")).ToContainTextAsync("S'tiêng");
        await Assertions.Expect(table.Cell(2, "ethnicity")).ToContainTextAsync("Kinh");

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Che cột nhạy cảm" }).ClickAsync();
        foreach (var row in new[] { 1, 2 }) await Assertions.Expect(table.Cell(row, "ethnicity").Locator(".masked")).ToBeVisibleAsync();
        await Assertions.Expect(table.Page.GetByRole(AriaRole.Button, new() { Name = "Hiện cột nhạy cảm" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Delete_RangeWithAMaskedCell_UndoAfterSavingBringsAllOfItBack()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync("Họ và tên\tNam/Nữ\tDân tộc\tNhóm\nLê Thị An\tNữ\tXtiêng\tKM");
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();

        await table.Cell(1, "gender").ClickAsync();
        await table.Cell(1, "group").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await table.Page.Keyboard.PressAsync("Delete");
        await table.SavedAsync();
        Assert.False((await table.RowsAsync())[0].GetProperty("cells").TryGetProperty("ethnicity", out _));
        await table.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(table.Cell(1, "group")).ToContainTextAsync("Khách mời");
        await table.SavedAsync();
        await Assertions.Expect(table.Page.Locator(".roster-toast")).ToHaveTextAsync("Đã hoàn tác: Xóa ô");

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Hiện cột nhạy cảm" }).ClickAsync();
        await Assertions.Expect(table.Cell(1, "ethnicity")).ToContainTextAsync("S'tiêng");
    }

    [BrowserFact]
    public async Task Type_InARowTakenOffInAnotherWindow_IsAskedAgainAfterLeavingAndNothingIsLost()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var first = await RosterTable.NewAsync(site);
        await first.TypeAsync(0, "name", "Đặng Minh Đức");
        await first.SavedAsync();
        var second = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, first.List);
        await first.Cell(1, "name").ClickAsync();
        await first.Page.Keyboard.PressAsync("Control+Delete");
        await first.SavedAsync();

        await second.TypeAsync(1, "post", "Trưởng ấp");
        await Assertions.Expect(second.Dialog).ToContainTextAsync("đã bị xóa khỏi danh sách", new() { Timeout = 15_000 });
        await second.Page.Keyboard.PressAsync("Escape");
        await second.GoAsync();

        await Assertions.Expect(second.Dialog).ToContainTextAsync("“Đặng Minh Đức”", new() { Timeout = 15_000 });
        await second.Dialog.GetByRole(AriaRole.Button, new() { Name = "Khôi phục và giữ bản ở đây" }).ClickAsync();
        await second.SavedAsync();
        var cells = Assert.Single((await second.RowsAsync()).EnumerateArray()).GetProperty("cells");
        Assert.Equal(("Đặng Minh Đức", "Trưởng ấp"), (cells.GetProperty("name").GetString(), cells.GetProperty("post").GetString()));
    }

    [BrowserFact]
    public async Task Delete_RowChangedInAnotherWindow_SaysWhatChangedAndDeletesOnlyWhenTold()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var first = await RosterTable.NewAsync(site);
        await first.TypeAsync(0, "name", "Đặng Minh Đức");
        await first.SavedAsync();
        foreach (var (post, answer, left) in new[] { ("Trưởng ấp", "Giữ dòng, lấy bản mới", 1), ("Cựu chiến binh", "Vẫn xóa dòng", 0) })
        {
            var second = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, first.List);
            await second.TypeAsync(1, "post", post);
            await second.SavedAsync();
            await first.Cell(1, "name").ClickAsync();
            await first.Page.Keyboard.PressAsync("Control+Delete");
            await Assertions.Expect(first.Dialog).ToContainTextAsync("chưa xóa", new() { Timeout = 15_000 });
            await Assertions.Expect(first.Dialog).ToContainTextAsync(post);
            await first.Dialog.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
            if (left > 0) await Assertions.Expect(first.Cell(1, "post")).ToContainTextAsync(post);
            await first.SavedAsync();
            await Assertions.Expect(first.Total).ToHaveTextAsync($"{left}");
            Assert.Equal(left, (await first.RowsAsync()).GetArrayLength());
            await second.Page.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Type_AfterADialogWasClosedWithTheMouse_LettersArriveInTheCell()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var first = await RosterTable.NewAsync(site);
        await first.TypeAsync(0, "name", "Đặng Minh Đức");
        await first.SavedAsync();
        foreach (var answer in new[] { "Lưu bản đã chọn", "Để sau" })
        {
            var second = await RosterTable.OpenAsync(site, TestAccounts.CommuneOfficer, first.List);
            await first.TypeAsync(1, "post", $"Trưởng ấp {answer}");
            await first.SavedAsync();
            await second.TypeAsync(1, "post", "Cựu chiến binh");
            await Assertions.Expect(second.Dialog).ToContainTextAsync("Ông/Bà vừa sửa ở thẻ khác", new() { Timeout = 15_000 });
            await second.Dialog.Locator("input[type=radio]").First.ClickAsync();
            await second.Dialog.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
            await Assertions.Expect(second.Dialog).ToHaveCountAsync(0);

            await second.Page.Keyboard.TypeAsync("ab");
            await Assertions.Expect(second.Page.Locator(".cell-editor")).ToHaveValueAsync("ab");
            await second.Page.Keyboard.PressAsync("Escape");
            await second.TypeAsync(1, "workplace", "Ấp 5");
            await Assertions.Expect(second.Cell(1, "workplace")).ToContainTextAsync("Ấp 5");
            await second.Page.CloseAsync(new() { RunBeforeUnload = false });
            await first.GoAsync();
        }
    }

    [BrowserFact]
    public async Task Enter_AfterTabs_GoesToTheNextRowBelowTheCellWhereTheyBegan()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);

        foreach (var name in new[] { "Lê Thị An", "Trần Văn Đức" })
        {
            // The first row begins with a click, the second where Enter led.
            if (name == "Lê Thị An") await table.Cell(0, "name").ClickAsync();
            await table.Page.Keyboard.TypeAsync(name);
            await table.Page.Keyboard.PressAsync("Tab");
            await table.Page.Keyboard.TypeAsync("1980");
            await table.Page.Keyboard.PressAsync("Tab");
            await table.Page.Keyboard.PressAsync("Tab");
            await table.Page.Keyboard.PressAsync("Tab");
            await table.Page.Keyboard.TypeAsync("khach");
            await table.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(table.Cell(0, "name")).ToHaveClassAsync(IsActive);
        }
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Lê Thị An", "Trần Văn Đức"]);

        // A step by arrow ends the run: Enter goes straight down again.
        await table.Cell(1, "name").ClickAsync();
        await table.Page.Keyboard.PressAsync("Tab");
        await table.Page.Keyboard.PressAsync("ArrowRight");
        await table.Page.Keyboard.TypeAsync("nu");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.Cell(2, "gender")).ToHaveClassAsync(IsActive);
    }

    [BrowserFact]
    public async Task Undo_OfACellOutOfSight_BringsItIntoSightAndSaysWhat()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 60);
        await table.TypeAsync(2, "birth", "1970");
        await table.Page.Keyboard.PressAsync("Control+End");
        await Assertions.Expect(table.Page.Locator(".row-new .is-active")).ToBeInViewportAsync();

        await table.Page.Keyboard.PressAsync("Control+z");

        var changed = table.Page.Locator(".tabulator-row[data-key=k2] [tabulator-field=birth]");
        await Assertions.Expect(changed).ToBeInViewportAsync();
        await Assertions.Expect(changed).ToHaveClassAsync(IsActive);
        await Assertions.Expect(changed).ToContainTextAsync("01/02/1980");
        await Assertions.Expect(table.Page.Locator(".roster-toast")).ToHaveTextAsync("Đã hoàn tác: Sửa Ngày sinh");
    }

    [BrowserFact]
    public async Task Errors_RefusedAndUnreadCells_AreCountedOnATabThatTheSentenceLeadsTo()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.Cell(0, "name").ClickAsync();
        await table.PasteAsync($"Họ và tên\tNăm sinh\nLê Thị An\t1980\nTrần Văn Đức {new string('x', 400)}\t1981\nBùi Văn Sai\t31/02/1990\nPhạm Văn Ba\t1982");
        await table.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(table.State).ToContainTextAsync("1 dòng chưa lưu được", new() { Timeout = 15_000 });
        var tab = table.Page.Locator("[data-roster-tabs] a", new() { HasTextString = "Có lỗi" });
        await Assertions.Expect(tab).ToHaveTextAsync("Có lỗi 2");

        await table.Page.GetByRole(AriaRole.Button, new() { Name = "Xem ô lỗi" }).ClickAsync();
        await Assertions.Expect(table.Cell(1, "name")).ToHaveClassAsync(IsActive);
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveCountAsync(2);
        await Assertions.Expect(tab).ToHaveAttributeAsync("aria-current", "page");
        await table.TypeAsync(1, "name", "Trần Văn Đức");
        await table.TypeAsync(2, "birth", "1990");
        await Assertions.Expect(tab).ToHaveTextAsync("Có lỗi 0");
        await table.SavedAsync();

        await table.TypeAsync(2, "birth", "31/02/1990");
        await table.SavedAsync();
        await table.Page.GotoAsync($"/rosters/{table.List}?tab=errors");
        await table.ReadyAsync();
        await Assertions.Expect(table.Page.Locator(".tabulator-row .person")).ToHaveTextAsync(["Bùi Văn Sai"]);
    }

    [BrowserFact]
    public async Task Error_OfADateOverItsNeighbour_LetsTheMouseThrough()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.NewAsync(site);
        await table.TypeAsync(0, "name", "Trần Quốc Cường", "Tab");
        await table.Page.Keyboard.TypeAsync("31/02/1990");
        await table.Page.Keyboard.PressAsync("Enter");
        await table.SavedAsync();
        var sentence = (await table.Cell(1, "birth").Locator(".cell-error").BoundingBoxAsync())!;
        var gender = (await table.Cell(1, "gender").BoundingBoxAsync())!;
        Assert.True(sentence.X + sentence.Width > gender.X + 10, "The sentence does not lie under its neighbour any more: this test is idle.");

        await table.Page.Mouse.ClickAsync(gender.X + 8, sentence.Y + (sentence.Height / 2));
        await Assertions.Expect(table.Cell(1, "gender")).ToHaveClassAsync(IsActive);
    }

    [BrowserFact]
    public async Task Type_NewRow_TheTableStaysWhereItIsWhileTheGaugeCounts()
    {
        await using var site = PortalSite.Start(fixture.Browser);
        var table = await RosterTable.FilledAsync(site, 12);
        var before = await HeadAsync(table);

        await table.TypeAsync(0, "name", "Lâm Thị Hoa");
        await Assertions.Expect(table.Page.Locator("[data-gauge-details]")).ToContainTextAsync("Chưa chọn nhóm 1");
        Assert.Equal(before, await HeadAsync(table), 1f);
    }

    /// <summary>Where the head of the table stands on the page, however far that is scrolled.</summary>
    private static async Task<float> HeadAsync(RosterTable table) =>
        (await table.BoxAsync(".tabulator-header")).Y + await table.Page.EvaluateAsync<float>("scrollY");

    private static async Task<string[]> PostsAsync(RosterTable table) =>
        [.. (await table.RowsAsync()).EnumerateArray().Select(row => row.GetProperty("cells").TryGetProperty("post", out var post) ? post.GetString()! : "")];
}
