using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Accounts;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Tests.Accounts;

public sealed class LetterHeadTests
{
    private static readonly DateOnly Merger = new(2025, 7, 1);
    private static readonly UnitNode[] Provinces =
    [
        new(1, "70", "Tỉnh Bình Phước", UnitKind.Province, null, 2, false, Merger, "a"),
        new(2, "75", "Tỉnh Đồng Nai", UnitKind.Province, null, null, false, null, "b", Merger),
    ];

    [Theory]
    [InlineData(-1, "Bình Phước")]
    [InlineData(0, "Đồng Nai")]
    public void On_BothSidesOfTheMerger_IsIssuedInTheProvinceOfTheDay(int days, string place)
    {
        var day = Merger.AddDays(days);
        var letters = Head(new() { Superior = "Sở Nội vụ", Name = "Ban Thi đua - Khen thưởng", Signer = "Trưởng Ban" }).On(Board(day), day, "https://x");

        Assert.Equal((place, (DateOnly?)day), (letters.Place, letters.Date));
        Assert.Equal(["SỞ NỘI VỤ"], letters.SuperiorAgency);
        Assert.Equal(["BAN THI ĐUA - KHEN THƯỞNG"], letters.IssuingAgency);
        Assert.Equal(["TRƯỞNG BAN"], letters.Signature);
    }

    [Fact]
    public void On_WithoutAnOfficeInTheSettings_IsIssuedByThePeoplesCommittee()
    {
        var letters = Head(new() { Superior = "Sở Nội vụ" }).On(Board(Merger), Merger, "https://x");

        Assert.Empty(letters.SuperiorAgency);
        Assert.Equal(["ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI"], letters.IssuingAgency);
        Assert.Empty(letters.Signature);
    }

    private static LetterHeadQueries Head(OfficeOptions office) => new(Options.Create(office), Options.Create(new SiteOptions { Name = "Cổng" }));

    private static Actor Board(DateOnly day) => new(1, "Ban Thi đua", Role.EmulationBoard, 1, new UnitTree(Provinces, day));
}
