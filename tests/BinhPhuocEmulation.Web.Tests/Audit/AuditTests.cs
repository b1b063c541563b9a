using System.Net;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.Audit;

public sealed class AuditTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_Changes_ShowsWhoChangedWhatAndFiltersByKindAndUnit()
    {
        await factory.SaveAsync(TestData.CongressFor(TestUnits.LocNinh));
        using var client = factory.SignedIn(TestAccounts.Administrator);

        var all = await client.PageAsync($"/audit?kind=Congress&unit={TestUnits.LocNinh.Id}");
        var none = await client.PageAsync($"/audit?kind=Congress&unit={TestUnits.HonQuan.Id}");

        Assert.Contains(all.Rows, r => r[1].StartsWith("Thêm Đại hội, hội nghị", StringComparison.Ordinal) && r[2] == "Huyện Lộc Ninh" && r[3] == "Hệ thống");
        Assert.Contains("Không có thay đổi nào khớp", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Changes_TellWhatWasChangedByName()
    {
        using var board = factory.SignedIn(TestAccounts.EmulationBoard);
        await (await board.PageAsync($"/units/{TestUnits.Rubber.Id}/edit")).Form().PostAsync(("Form.ParentId", $"{TestUnits.LocNinh.Id}"));
        await factory.SaveAsync(TestData.Person("Điểu Bé"));
        using var client = factory.SignedIn(TestAccounts.EmulationBoard);

        var page = await client.PageAsync("/audit");
        Assert.Contains(page.Rows, r => r[1].EndsWith("Đơn vị Công ty TNHH MTV Cao su Lộc Ninh", StringComparison.Ordinal));
        Assert.Contains(page.Rows, r => r[1].EndsWith("Người Điểu Bé", StringComparison.Ordinal));
        Assert.Contains("CấptrênTỉnhBìnhPhước→HuyệnLộcNinh", string.Concat(page.Text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        Assert.NotEmpty((await client.PageAsync("/audit?who=" + Uri.EscapeDataString(TestAccounts.EmulationBoard.Name.Normalize(System.Text.NormalizationForm.FormD)))).Rows);
    }

    [Fact]
    public async Task Get_Changes_NeverShowTheNumberOfARowThatHasAName()
    {
        using var own = new PortalFactory();
        using var board = own.SignedIn(TestAccounts.EmulationBoard);
        var copied = await (await board.PageAsync("/plans/kh-293-2024/copy")).Form().SetAll("Form.Levels", ["Province", "Commune"])
            .PostAsync(("Form.Code", "kh-2030"), ("Form.Number", "100/KH-UBND"), ("Form.IssuedOn", "01/03/2025"), ("Form.Title", "Đại hội 2030"), ("Form.ShortName", "KH 2030"), ("Form.ShiftMonths", "60"));
        Assert.True(copied.Status == System.Net.HttpStatusCode.Redirect, string.Join(" ", copied.Summary));
        await own.SaveAsync(TestData.RosterFor(await own.SaveAsync(TestData.CongressFor(TestUnits.LocAn))));
        using var client = own.SignedIn(TestAccounts.Administrator);

        var kinds = new HashSet<string>();
        for (var number = 1; number < 40; number++)
        {
            var page = await client.PageAsync($"/audit?size=100&page={number}");
            foreach (var line in page.Document.QuerySelectorAll("tbody tr"))
            {
                foreach (var told in line.QuerySelectorAll(".audit-name, dd")) Assert.DoesNotMatch(@"(^|→ )số \d+$", Page.Words(told)!);
                kinds.Add(Page.Words(line.QuerySelector("th"))!.Split(' ')[1]);
            }
            if (page.Rows.Count < 100) break;
        }
        Assert.True(kinds.Count >= 4, string.Join(", ", kinds));
    }

    [Theory]
    [InlineData("/audit?from=31/02/2025", "From", "31/02/2025")]
    [InlineData("/audit/exports?to=abc", "To", "abc")]
    public async Task Get_DayThatIsNone_IsSaidAndNothingIsShownAsFiltered(string address, string field, string typed)
    {
        var page = await factory.SignedIn(TestAccounts.EmulationBoard).ReadAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Summary);
        Assert.Equal(typed, page.Document.GetElementById(field)!.GetAttribute("value"));
        Assert.Empty(page.Rows);
    }

    [Fact]
    public async Task Get_ChangesOfAPerson_MasksSensitiveValues()
    {
        await factory.SaveAsync(TestData.Person("Thị Nghin", change: d => d with { Ethnicity = "22", Religion = "02", PartyMember = true, PartyJoinedOn = new DateOnly(2011, 11, 11) }));
        using var client = factory.SignedIn(TestAccounts.EmulationBoard);

        var page = await client.PageAsync("/audit?kind=Person");

        Assert.Contains("Dân tộc– → •••", page.Text.Replace(" –", "–", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("2011-11-11", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ChangesOfDelegates_TellTheAdministratorWhichColumnsOnly()
    {
        using var own = new PortalFactory();
        var roster = await own.SaveAsync(TestData.RosterFor(await own.SaveAsync(TestData.CongressFor(TestUnits.LocAn))));
        var person = await own.SaveAsync(TestData.Person("Điểu Thị Kín"));
        await own.DataAsync(async db =>
        {
            db.Add(TestData.EntryFor(roster, await db.Persons.FindAsync(person.Id), change: d => d with { Post = "Trưởng ấp Bí Mật", Phone = "0987654321" }));
            await db.SaveChangesAsync();
        });
        using var client = own.SignedIn(TestAccounts.Administrator);
        using var board = own.SignedIn(TestAccounts.EmulationBoard);

        foreach (var kind in (string[])["Person", "RosterEntry"])
        {
            var (kept, whole) = (await client.PageAsync($"/audit?kind={kind}"), await board.PageAsync($"/audit?kind={kind}"));

            foreach (var word in (string[])["Kín", "Bí Mật", "0987654321"]) Assert.DoesNotContain(word, kept.Text, StringComparison.Ordinal);
            Assert.Contains("– → •••", kept.Text, StringComparison.Ordinal);
            Assert.Contains("được che", kept.Text, StringComparison.Ordinal);
            Assert.Contains("Kín", whole.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("được che", whole.Text, StringComparison.Ordinal);
            Assert.Equal(whole.Rows.Count, kept.Rows.Count);
        }
    }

    [Fact]
    public async Task Get_ChangesOfAUnit_HoldThoseOfThePersonsOnItsLists()
    {
        using var own = new PortalFactory();
        var (list, other) = (await own.SaveAsync(TestData.RosterFor(await own.SaveAsync(TestData.CongressFor(TestUnits.LocAn)))), await own.SaveAsync(TestData.Person("Điểu Ở Nơi Khác")));
        await own.SaveAsync(TestData.EntryFor(list, TestData.Person("Điểu Ở Lộc An")));
        using var client = own.SignedIn(TestAccounts.EmulationBoard);

        var page = await client.PageAsync($"/audit?unit={TestUnits.LocAn.Id}&kind=Person");

        Assert.EndsWith("Người Điểu Ở Lộc An", Assert.Single(page.Rows)[1], StringComparison.Ordinal);
        Assert.DoesNotContain(other.FullName, page.Text, StringComparison.Ordinal);

        // Taken off the list, the person was on it all the same.
        await own.DataAsync(async db =>
        {
            (await db.RosterEntries.SingleAsync()).Delete(new DateTime(2025, 3, 17, 2, 0, 0, DateTimeKind.Utc));
            await db.SaveChangesAsync();
        });
        Assert.EndsWith("Người Điểu Ở Lộc An", Assert.Single((await client.PageAsync($"/audit?unit={TestUnits.LocAn.Id}&kind=Person")).Rows)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_ByUnit_OffersEveryOneAndOfADistrictHoldsItsCommunesWithNoMoreQueries()
    {
        using var own = new PortalFactory();
        foreach (var unit in new[] { TestUnits.LocAn, TestUnits.LocHoa, TestUnits.TanHung })
        {
            await own.SaveAsync(TestData.CongressFor(unit));
            await own.SaveAsync(new ExportLog(1, "Trần Văn An", new DateTime(2025, 3, 16, 17, 30, 0, DateTimeKind.Utc), unit.Id, "roster", "Danh sách", 1, sensitive: true, "pdf"));
        }
        using var client = own.SignedIn(TestAccounts.Administrator);
        await client.PageAsync("/audit");

        var before = own.Sql.Commands.Count;
        var commune = await client.PageAsync($"/audit?kind=Congress&unit={TestUnits.LocAn.Id}");
        var between = own.Sql.Commands.Count;
        var district = await client.PageAsync($"/audit?kind=Congress&unit={TestUnits.LocNinh.Id}");

        Assert.Equal(between - before, own.Sql.Commands.Count - between);
        Assert.Equal(["Xã Lộc An"], commune.Rows.Select(r => r[2]));
        Assert.Equal(["Xã Lộc An", "Xã Lộc Hòa"], district.Rows.Select(r => r[2]).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await client.PageAsync($"/audit/exports?unit={TestUnits.LocNinh.Id}")).Rows.Count);
        Assert.Empty((await client.PageAsync($"/audit?kind=Congress&unit={TestUnits.Province.Id}")).Rows);
        var offered = commune.Document.QuerySelectorAll("#unit option").ToDictionary(o => o.GetAttribute("value")!, o => o);
        Assert.Equal("Huyện Lộc Ninh và cấp xã", offered[$"{TestUnits.LocNinh.Id}"].TextContent);
        Assert.Contains("Huyện Đồng Phú", offered[$"{TestUnits.TanHungOfDongPhu.Id}"].TextContent, StringComparison.Ordinal);
        Assert.True(offered[$"{TestUnits.LocAn.Id}"].HasAttribute("selected"));
        Assert.Contains($"{TestUnits.Rubber.Id}", offered.Keys);
    }

    [Fact]
    public async Task Get_PlanGivenUp_TellsWhy()
    {
        using var own = new PortalFactory();
        using var board = own.SignedIn(TestAccounts.EmulationBoard);
        await (await board.PageAsync("/plans/kh-293-2024/copy")).Form().SetAll("Form.Levels", ["Province", "Commune"])
            .PostAsync(("Form.Code", "kh-2030"), ("Form.Number", "100/KH-UBND"), ("Form.IssuedOn", "01/03/2025"), ("Form.Title", "Đại hội 2030"), ("Form.ShortName", "KH 2030"), ("Form.ShiftMonths", "60"));
        await (await board.PageAsync("/plans/kh-2030")).Form("/plan-parts/kh-2030/discard").PostAsync(("Reason", "Sao chép nhầm kế hoạch"));

        var row = (await board.PageAsync("/audit?kind=Plan")).Rows[0];

        Assert.Contains(row, cell => cell.Contains("Sao chép nhầm kế hoạch", StringComparison.Ordinal) && cell.Contains("Đã bỏ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("from=17/03/2025&to=17/03/2025", 1)]
    [InlineData("from=18/03/2025", 0)]
    [InlineData("to=16/03/2025", 0)]
    [InlineData("kind=sensitive&who=An", 1)]
    [InlineData("who=tran+an", 1)]
    [InlineData("who=ran+an", 0)]
    [InlineData("who=Ai+khác", 0)]
    public async Task Get_Exports_FiltersByDayInVietnamAndPerson(string query, int count)
    {
        using var own = new PortalFactory();
        await own.SaveAsync(new ExportLog(1, "Trần Văn An", new DateTime(2025, 3, 16, 17, 30, 0, DateTimeKind.Utc), TestUnits.LocAn.Id, "roster", "Danh sách xã Lộc An", 187, sensitive: true, "pdf"));
        using var client = own.SignedIn(TestAccounts.Administrator);

        var page = await client.PageAsync($"/audit/exports?{query}");

        Assert.Equal(count, page.Rows.Count);
        if (count > 0) Assert.Equal("00:30 17/03/2025", page.Rows[0][0]);
    }

    [Theory]
    [InlineData("Congress", "State", "Registered", "Đã đăng ký")]
    [InlineData("Plan", "State", "Discarded", "Đã bỏ")]
    [InlineData("Unit", "Kind", "Commune", "Xã, phường, thị trấn")]
    [InlineData("Unit", "IsPilot", "false", "không")]
    [InlineData("Congress", "Date", "2025-03-31", "31/03/2025")]
    [InlineData("Roster", "SubmittedAt", "2025-03-16T17:30:00Z", "00:30 17/03/2025")]
    [InlineData("Unit", "Name", "2025", "2025")]
    [InlineData("Congress", "State", "Unknown", "Unknown")]
    public void Values_OfTheLog_AreInTheWordsOfTheScreens(string entity, string column, string value, string words) =>
        Assert.Equal(words, BinhPhuocEmulation.Web.Features.Audit.AuditValues.Of(entity, column, value));

    [Fact]
    public void Changes_OldEntryWithSensitiveText_IsMaskedWhenShown()
    {
        var changes = BinhPhuocEmulation.Web.Features.Audit.AuditWords.Changes("""{"Religion":["02","03"],"PasswordHash":[null,"AQAAA"],"FullName":["A","B"],"MustChangePassword":["false","true"]}""", Domain.Units.UnitTree.Empty);

        Assert.Equal([("Họ và tên", "A", "B"), ("Chờ đổi mật khẩu", "không", "có"), ("Mật khẩu", null, "•••"), ("Tôn giáo", "•••", "•••")], changes.Select(c => (c.Column, c.Before, c.After)));
    }
}
