using BinhPhuocEmulation.Documents.AccountLetters;
using BinhPhuocEmulation.Documents.Kit.Layout;

namespace BinhPhuocEmulation.Documents.Tests.AccountLetters;

public sealed class AccountLettersTests
{
    [Fact]
    public void Compose_Letters_GiveEachAPageOfItsOwnWithoutNumbers()
    {
        var letters = new[]
        {
            new AccountLetter("Xã Lộc An, Huyện Lộc Ninh", "Cán bộ thi đua xã Lộc An", "xa.locan.locninh", "kx7m-p4ta-9hwe-c3rn"),
            new AccountLetter("Công ty TNHH MTV Xổ số kiến thiết và Dịch vụ tổng hợp Bình Phước", new string('Ư', 110), new string('x', 60), "aaaa-cccc-dddd-eeee"),
            new AccountLetter("Xã Tân Hưng, Huyện Hớn Quản", "Cán bộ thi đua xã Tân Hưng", "xa.tanhung.honquan", "hhhh-kkkk-mmmm-nnnn"),
        };
        var paper = AccountLettersDocument.Compose(new AccountLettersPaper
        {
            SuperiorAgency = ["SỞ NỘI VỤ"],
            IssuingAgency = ["BAN THI ĐUA - KHEN THƯỞNG"],
            Signature = ["TRƯỞNG BAN"],
            Place = "Bình Phước",
            Date = new DateOnly(2025, 3, 17),
            SiteName = "Đại hội Thi đua yêu nước",
            Address = "https://thidua.example",
            HelpLine = "0271.3.000.000",
            Letters = letters,
        });

        var pages = PaperLayout.Pages(paper).Select(p => p.Texts.Select(t => t.Text.ToString()).ToList()).ToList();

        Assert.Equal(letters.Length, pages.Count);
        for (var i = 0; i < letters.Length; i++)
        {
            Assert.Single(pages[i], t => t.Contains(letters[i].Password, StringComparison.Ordinal));
            Assert.Contains(pages[i], t => t.Contains("THƯ CẤP TÀI KHOẢN", StringComparison.Ordinal));
            Assert.Contains(pages[i], t => t.Contains("TRƯỞNG BAN", StringComparison.Ordinal));
            Assert.Contains(pages[i], t => t is "BAN THI ĐUA - KHEN THƯỞNG");
            Assert.Contains(pages[i], t => t is "Số: …/…");
            Assert.Contains(pages[i], t => t is "Hỗ trợ: 0271.3.000.000");
            Assert.DoesNotContain(pages[i], t => t is "2" or "3");
        }
    }

    [Fact]
    public void WritePdf_Letters_WritesAPdf()
    {
        using var file = new MemoryStream();

        AccountLettersDocument.WritePdf(new AccountLettersPaper
        {
            IssuingAgency = ["BAN THI ĐUA - KHEN THƯỞNG"],
            Place = "Bình Phước",
            SiteName = "Đại hội Thi đua yêu nước",
            Address = "https://thidua.example",
            Letters = [new AccountLetter("Xã Lộc An", "Cán bộ", "xa.locan", "kx7m-p4ta-9hwe-c3rn")],
        }, file);

        Assert.Equal("%PDF"u8.ToArray(), file.ToArray()[..4]);
    }
}
