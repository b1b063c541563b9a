using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Congresses;

public sealed class NameBlockTests
{
    private static NameBlockTemplate CongressTemplate => new TestPlan().Compile().CheckFor<CongressNameCheck>(TestFacts.District)!.Template;

    private static NameBlockTemplate ConferenceTemplate => new TestPlan().Compile().CheckFor<ConferenceNameCheck>(TestFacts.Commune)!.Template;

    [Theory]
    [InlineData("2025-01-05", "ngày 05 tháng 01 năm 2025")]
    [InlineData("2025-02-28", "ngày 28 tháng 02 năm 2025")]
    [InlineData("2025-03-09", "ngày 09 tháng 3 năm 2025")]
    [InlineData("2025-10-31", "ngày 31 tháng 10 năm 2025")]
    public void Compose_Congress_HasThreeLines(string date, string words) =>
        Assert.Equal(["ĐẠI HỘI THI ĐUA YÊU NƯỚC HUYỆN LỘC NINH", "LẦN THỨ VI (2025 - 2030)", "Lộc Ninh, " + words],
            CongressTemplate.Compose(new("Huyện Lộc Ninh", null, 6, "Lộc Ninh", DateOnly.Parse(date, null), 2025)));

    [Fact]
    public void Compose_PlaceThatLooksLikeATemplate_StaysAsTyped() =>
        Assert.Equal("{YEAR} {UNIT}, ngày 10 tháng 6 năm 2025", CongressTemplate.Compose(new("Sở Y tế", null, 1, "{YEAR} {UNIT}", new(2025, 6, 10), 2025))[2]);

    [Fact]
    public void Compose_NothingKnown_ShowsDots() =>
        Assert.Equal(["ĐẠI HỘI THI ĐUA YÊU NƯỚC SỞ Y TẾ", "LẦN THỨ … (2025 - 2030)", "…, ngày … tháng … năm 2025"],
            CongressTemplate.Compose(new("Sở Y tế", null, 0, "", null, 2025)));

    [Fact]
    public void Compose_ConferenceWithListedTitle_HasThreeLines() =>
        Assert.Equal(["HỘI NGHỊ BIỂU DƯƠNG ĐIỂN HÌNH TIÊN TIẾN", "Giai đoạn 2025 - 2030", "Lộc An, ngày 20 tháng 3 năm 2025"],
            ConferenceTemplate.Compose(new("Xã Lộc An", ConferenceTemplate.Titles[1], 0, "Lộc An", new(2025, 3, 20), 2025)));

    [Fact]
    public void Compose_OwnFormAndUnit_PutsTheUnitIntoTheTitle() =>
        Assert.Equal("HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN",
            ConferenceTemplate.Compose(new("Xã Lộc An", "HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN {UNIT}", 0, "Lộc An", new(2025, 3, 20), 2025))[0]);

    [Theory]
    [InlineData("form-and-unit", "form-and-unit", true)]
    [InlineData("list-only", "form-and-unit", false)]
    [InlineData("list-only", "1", true)]
    [InlineData("list-only", "3", true)]
    [InlineData("form-and-unit", "0", false)]
    [InlineData("form-and-unit", "4", false)]
    [InlineData("form-and-unit", "Tên tự đặt", false)]
    [InlineData("form-and-unit", null, false)]
    public void IsOffered_Title_FollowsTheReadingOfAmb07(string reading, string? title, bool offered) =>
        Assert.Equal(offered, new TestPlan().Reading("AMB-07", reading).Compile().CheckFor<ConferenceNameCheck>(TestFacts.Commune)!.IsOffered(title));
}
