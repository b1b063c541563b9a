using System.Net;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using BinhPhuocEmulation.Web.Features.Congresses;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>A congress says the same of its plan and its deadline on every page.</summary>
public sealed class CongressWordsTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Day_AfterTheDeadline_IsTaggedInQueueAndCalendar_AndThePageNamesItsPlan()
    {
        var id = await _portal.DataAsync(async db =>
        {
            var congress = TestData.CongressFor(TestUnits.LocAn.Id, change: d => d with { Form = "hoi-nghi-tuyen-duong", Title = "form-and-unit", Ordinal = null, Date = new DateOnly(2025, 4, 5) });
            congress.Take(CongressAction.Register, TestData.Stamp);
            db.Add(congress);
            await db.SaveChangesAsync();
            return congress.Id;
        });
        var board = _portal.SignedIn(TestAccounts.EmulationBoard);

        foreach (var address in new[] { "/calendar?view=day&date=2025-04-05", "/calendar?view=week&date=2025-04-05" })
            Assert.Contains("ngày chọn sau hạn", (await board.PageAsync(address)).Text, StringComparison.Ordinal);
        var district = await _portal.SignedIn(TestAccounts.DistrictOfficer).PageAsync("/");
        Assert.Contains("ngày chọn sau hạn", Page.Words(district.Document.QuerySelector($"a.task[href='/congresses/{id}']")), StringComparison.Ordinal);
        Assert.Contains("Theo Kế hoạch 293/KH-UBND", (await board.PageAsync($"/congresses/{id}")).Text, StringComparison.Ordinal);
        Assert.StartsWith("/units/", (await board.PageAsync("/congresses?state=none&kind=3")).Document.QuerySelector("tbody th a")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-17", "hôm nay")]
    [InlineData("2027-12-12", "còn 1.000 ngày")]
    [InlineData("2027-12-11", "còn 999 ngày")]
    public void DaysTo_ManyDays_AreWrittenAsOfficersDo(string date, string word) => Assert.Equal(word, CongressTags.DaysTo(DateOnly.Parse(date, null), new(2025, 3, 17)).Word);

    [Fact]
    public async Task Leader_WithNothingTyped_HasOneErrorForEachField()
    {
        var page = await (await _portal.SignedIn(TestAccounts.EmulationBoard).PageAsync("/leaders/new")).Form().PostAsync();
        Assert.Equal((HttpStatusCode.BadRequest, 3), (page.Status, page.Summary.Count));
    }
}
