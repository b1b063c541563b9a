using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Rosters.Reading;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Bí thư Đảng ủy xã", true)]
    [InlineData("phó bí thư đảng ủy", true)]
    [InlineData("Giam doc cong ty", true)]
    [InlineData("Bí thư chi đoàn", false)]
    [InlineData("Phó Bí thư Chi đoàn ấp 3", false)]
    [InlineData("Bí thư chi đoàn, Giám đốc hợp tác xã", true)]
    [InlineData("Nguyên Giám đốc Sở", false)]
    [InlineData("Nông dân", false)]
    [InlineData("Thư ký", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("Chủ tịch UBND xã", true)]
    [InlineData("Chủ tịch Ủy ban nhân dân xã", true)]
    [InlineData("Phó Chủ tịch UBND huyện", true)]
    [InlineData("CT UBND thị trấn", true)]
    public void Matches_Post_LongestWordsDecide(string? post, bool leading) => Assert.Equal(leading, LeadingPost.Matches(post, TestLists.All));

    [Theory]
    [InlineData("12/12; Đại học; Trung cấp", "Đại học")]
    [InlineData("12/12; ; Cao cấp lý luận chính trị", null)]
    [InlineData("12/12; Trung cấp; Cử nhân chính trị", "Trung cấp")]
    [InlineData("ThS Quản lý giáo dục", "Thạc sĩ")]
    [InlineData("Kỹ sư nông nghiệp, trung cấp lý luận chính trị", "Đại học")]
    [InlineData("Trung cấp LLCT", null)]
    [InlineData("9/12", null)]
    [InlineData("Đại học; 12/12; LLCT: Sơ cấp", "Đại học")]
    [InlineData("Đại học; 12/12; Cao cấp", "Đại học")]
    [InlineData("Đại học; Trung cấp; 12/12", "Đại học")]
    [InlineData("LLCT: Trung cấp; Thạc sĩ; 12/12", "Thạc sĩ")]
    [InlineData("THPT; Cao đẳng; Trung cấp", "Cao đẳng")]
    [InlineData("12/12; ; Trung cấp", null)]
    [InlineData("", null)]
    public void Of_Education_ReadsTheProfessionalLevel(string text, string? level) => Assert.Equal(level, EducationLevel.Of(text));
}
