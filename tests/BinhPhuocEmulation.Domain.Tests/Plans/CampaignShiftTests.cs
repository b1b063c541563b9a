using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

/// <summary>What of a text moves with the campaign, and what does not.</summary>
public sealed class CampaignShiftTests
{
    private static Plan Campaign()
    {
        var plan = new Plan("a", TestPlan.Head);
        plan.Add(new PlanRule("X-03", "I", "T", "Q", Severity.Advice, []).With(new RuleParameter("date", ParameterKind.Date, "2025-03-31", "Hạn")).With(new RuleParameter("period", ParameterKind.Text, "2025 - 2030", "Giai đoạn")));
        return plan;
    }

    [Theory]
    [InlineData("Giai đoạn 2025 - 2030", "Giai đoạn 2030 - 2035")]
    [InlineData("2020 - 2025", "2025 - 2030")]
    [InlineData("2021 - 2030", "2021 - 2030")]
    [InlineData("trước ngày 31/3/2025", "trước ngày 31/3/2030")]
    [InlineData("trước ngày 31/03/2025", "trước ngày 31/03/2030")]
    [InlineData("ngày 20/5/2025", "ngày 20/5/2025")]
    [InlineData("Quý III năm 2025", "Quý III năm 2030")]
    [InlineData("Luật năm 2022, số 98/2025/NĐ-CP", "Luật năm 2022, số 98/2025/NĐ-CP")]
    public void Text_MovesDaysPeriodsAndYearsOfTheCampaignOnly(string text, string moved) => Assert.Equal(moved, new CampaignShift(Campaign(), 60).Text(text));

    [Theory]
    [InlineData("Hạn 31/3/2025 trước ngày cấp huyện kết thúc hoạt động (01/7/2025)", "Hạn 31/3/2030 trước ngày cấp huyện kết thúc hoạt động (01/7/2025)")]
    [InlineData("Gửi xong trước 1/7/2025", "Gửi xong trước 1/7/2025")]
    [InlineData("Nghị quyết 202/2025/QH15 ngày 31/3/2025, xong trước 31/3/2025", "Nghị quyết 202/2025/QH15 ngày 31/3/2025, xong trước 31/3/2030")]
    [InlineData("Luật Tổ chức chính quyền địa phương năm 2025; tổng kết năm 2025", "Luật Tổ chức chính quyền địa phương năm 2025; tổng kết năm 2030")]
    public void Text_DaysAndYearsFixedByLaw_Stay(string text, string moved)
    {
        var plan = Campaign();
        // The plan has a day of its own on the day of the law: the quarter of the province's congress begins on it.
        plan.Add(new PlanRule("T-01", "I", "T", "Q", Severity.Advice, []).With(new RuleParameter("from", ParameterKind.Date, "2025-07-01", "Từ ngày")));
        var copy = plan.CopyAs("b", TestPlan.Head, 60);

        Assert.Equal(moved, new CampaignShift(plan, 60).Text(text));
        Assert.Equal("2030-07-01", copy.Rules.Single(r => r.Code == "T-01").Parameters.Single().Value);
        Assert.Empty(new CampaignShift(plan, 0).Named("sau 01/7/2025", new CampaignShift(copy, 0)));
    }

    [Theory]
    [InlineData("Danh sách trích ngang đại biểu dự Đại hội tỉnh lần thứ VI", 60, "Danh sách trích ngang đại biểu dự Đại hội tỉnh lần thứ VII")]
    [InlineData("Đại hội Thi đua yêu nước tỉnh lần thứ 6", 60, "Đại hội Thi đua yêu nước tỉnh lần thứ VII")]
    [InlineData("tỉnh lần thứ VI", 12, "tỉnh lần thứ VI")]
    [InlineData("tỉnh lần thứ V, lần thứ XI", 60, "tỉnh lần thứ V, lần thứ XI")]
    [InlineData("Đại hội Thi đua yêu nước toàn quốc lần thứ VI", 60, "Đại hội Thi đua yêu nước toàn quốc lần thứ VI")]
    [InlineData("Đại hội Đảng bộ tỉnh Bình Phước lần thứ VI", 60, "Đại hội Đảng bộ tỉnh Bình Phước lần thứ VI")]
    public void Text_NumberOfTheProvincesCongress_MovesWithAWholePeriod(string text, int months, string moved)
    {
        var plan = Campaign();
        plan.Add(new PlanRule("T-01", "I", "T", "Q", Severity.Advice, []).With(new RuleParameter("ordinal", ParameterKind.Integer, "6", "Đại hội lần thứ")));
        var copy = plan.CopyAs("b", TestPlan.Head, months);

        Assert.Equal(moved, new CampaignShift(plan, months).Text(text));
        // What was not moved in a plan whose congress is another is for a person to look at.
        string[] left = months == 60 && moved != text ? [text[text.IndexOf("lần", StringComparison.Ordinal)..]] : [];
        Assert.Equal(left, new CampaignShift(plan, 0).Named(text, new CampaignShift(copy, 0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Text_WithoutWholeYears_KeepsYears(int months) => Assert.Equal("năm 2025, 2025 - 2030", new CampaignShift(Campaign(), months).Text("năm 2025, 2025 - 2030"));

    [Fact]
    public void Named_LeavesOutWhatIsTheNextCampaignsOwn()
    {
        var plan = Campaign();
        var next = new CampaignShift(plan.CopyAs("b", TestPlan.Head, 60), 0);

        Assert.Equal(["năm 2025"], new CampaignShift(plan, 0).Named("2025 - 2030, năm 2025, 31/3/2030, năm 2022", next));
    }
}
