using System.Net;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Tests.Rosters;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Tests.PlanTexts;

/// <summary>Correcting the words of a plan.</summary>
public sealed class PlanTextTests : IDisposable
{
    private const string Plan = "kh-293-2024";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    private HttpClient Board => _portal.SignedIn(TestAccounts.EmulationBoard);

    [Fact]
    public async Task Save_Head_IsUsedInEveryCitation_WithHistory()
    {
        var form = (await Board.PageAsync($"/plan-texts/{Plan}")).Form($"/plan-texts/{Plan}");
        var answer = await form.PostAsync(("Form.ShortName", "Kế hoạch số 293/KH-UBND"), ("Form.Period", "2025 - 2031"), ("Form.Reason", "Đính chính"));

        var page = await answer.FollowAsync();
        Assert.Contains("Kế hoạch số 293/KH-UBND", Page.Words(page.Document.QuerySelector("h1")), StringComparison.Ordinal);
        Assert.Contains("2025 - 2031", Page.Words(page.Document.GetElementById("N-02")), StringComparison.Ordinal);
        var changes = await _portal.DataAsync(db => db.PlanChanges.OrderBy(c => c.Id).Select(c => new { c.What, c.Before, c.After, c.Reason, c.AccountName }).ToListAsync());
        Assert.Equal(["Tên gọi tắt", "Giai đoạn"], changes.Select(c => c.What));
        Assert.Equal(("2025 - 2030", "2025 - 2031", "Đính chính"), (changes[1].Before, changes[1].After, changes[1].Reason));
    }

    [Fact]
    public async Task Save_Head_WithAnotherPeriod_CountsOldAwardsOfOpenListsAnew_AndNotesItAtTheRule()
    {
        var list = await _portal.ListAsync(TestUnits.LocAn);
        var officer = await _portal.AtAsync(TestAccounts.CommuneOfficer, list);
        var model = RosterScene.Model();
        model["awards"] = "Giấy khen (QĐ 12/QĐ-UBND ngày 05/01/2023)";
        await officer.SavedAsync([RosterScene.New(model)]);
        Assert.Equal(0, await OldAwardsAsync(list));

        var form = (await Board.PageAsync($"/plan-texts/{Plan}")).Form($"/plan-texts/{Plan}");
        await form.PostAsync(("Form.AssessedFrom", "01/03/2024"), ("Form.Reason", "Công văn 7/SNV"));

        Assert.Equal(1, await OldAwardsAsync(list));
        Assert.Equal("Công văn 7/SNV", await _portal.DataAsync(db => db.PlanChanges.Where(c => c.Subject == "G-02").Select(c => c.Reason).SingleAsync()));
        Assert.Contains("01/03/2024", Page.Words((await Board.PageAsync($"/plans/{Plan}")).Document.QuerySelector("#G-02 .rule-amended")), StringComparison.Ordinal);
    }

    private Task<int> OldAwardsAsync(int list) => _portal.DataAsync(db => db.Rosters.Where(r => r.Id == list).Select(r => r.Figures.OldAwards).SingleAsync());

    [Theory]
    [InlineData("Form.Period", "abc")]
    [InlineData("Form.Period", "2030 - 2025")]
    [InlineData("Form.IssuedOn", "01/01/0001")]
    [InlineData("Form.IssuedOn", "31/02/2029")]
    [InlineData("Form.ShortName", " ")]
    [InlineData("Form.Reason", "")]
    [InlineData("Form.Reason", "ok")]
    [InlineData("Form.Title", "a\u0007b")]
    public async Task Save_Head_WithABadField_SaysSoThere(string field, string value)
    {
        var form = (await Board.PageAsync($"/plan-texts/{Plan}")).Form($"/plan-texts/{Plan}").Set("Form.Reason", "Đính chính");
        var page = await form.PostAsync((field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(field, page.Errors.Keys);
        Assert.False(await _portal.DataAsync(db => db.PlanChanges.AnyAsync()));
    }

    [Fact]
    public async Task Save_Clause_ChangesItsTextAndItsRules_LineByLine()
    {
        var form = (await Board.PageAsync($"/plan-texts/{Plan}/II.3.a")).Form($"/plan-texts/{Plan}/II.3.a");
        var text = form["Form.Text"]!;
        var answer = await form.PostAsync(("Form.Text", text + "\nDòng thêm."), ("Form.Rules[0].Title", "Nội dung sửa"), ("Form.Reason", "Theo văn bản"));

        Assert.Equal($"/plans/{Plan}#muc-II-3-a", answer.Location);
        var page = await answer.FollowAsync();
        Assert.Contains("Dòng thêm.", Page.Words(page.Document.GetElementById("muc-II-3-a")), StringComparison.Ordinal);
        Assert.Contains("Nội dung sửa", Page.Words(page.Document.GetElementById("muc-II-3-a")), StringComparison.Ordinal);
        var changes = await _portal.DataAsync(db => db.PlanChanges.OrderBy(c => c.Id).Select(c => new { c.What, c.Before, c.After }).ToListAsync());
        Assert.Equal(2, changes.Count);
        Assert.Equal(("", "Dòng thêm."), (changes[0].Before, changes[0].After));
    }

    [Fact]
    public async Task Save_OnAnOldVersion_ShowsBoth_AndTheNextSaveWins()
    {
        var mine = (await Board.PageAsync($"/plan-texts/{Plan}/II.3.a")).Form($"/plan-texts/{Plan}/II.3.a").Set("Form.Reason", "Lời của người này");
        await (await Board.PageAsync($"/plan-texts/{Plan}/II.3.a")).Form($"/plan-texts/{Plan}/II.3.a").PostAsync(("Form.Heading", "Của người kia"), ("Form.Reason", "Lời của người kia"));

        var conflict = await mine.PostAsync(("Form.Heading", "Của tôi"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Của người kia", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Của tôi", conflict.Form($"/plan-texts/{Plan}/II.3.a")["Form.Heading"]);

        var saved = await conflict.Form($"/plan-texts/{Plan}/II.3.a").PostAsync();
        Assert.Contains("Của tôi", Page.Words((await saved.FollowAsync()).Document.GetElementById("muc-II-3-a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ClauseOrPlanThatIsNotThere_IsNotFound()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Board.ReadAsync($"/plan-texts/{Plan}/XX")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Board.ReadAsync("/plan-texts/kh-0")).Status);
    }

    [Fact]
    public async Task Get_ClosedPlan_IsRefused()
    {
        await (await Board.PageAsync($"/plans/{Plan}")).Form($"/plans/{Plan}/state").PostAsync(("To", "Closed"), ("Reason", "Đã tổng kết"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Board.ReadAsync($"/plan-texts/{Plan}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _portal.SignedIn(TestAccounts.CommuneOfficer).ReadAsync("/congresses/new")).Status);
    }
}
