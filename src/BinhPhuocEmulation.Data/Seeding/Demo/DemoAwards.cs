using System.Globalization;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Invents titles and awards with the number and date of their decision.</summary>
internal sealed class DemoAwards(DemoWorld world)
{
    private DemoRandom Random => world.Random;

    /// <summary>One or two awards fit for a capacity; now and then none.</summary>
    public IReadOnlyList<AwardWords> Make(string capacity, UnitNode unit)
    {
        if (Random.Chance(4)) return [];
        var first = capacity switch
        {
            "CSTDT" => Decided("CSTDT", "Chiến sĩ thi đua tỉnh", "QĐ-UBND"),
            "CSTDCS" => Years("CSTDCS", "Chiến sĩ thi đua cơ sở"),
            "DDTT" => Random.Chance(60) ? Decided("TTLDXS", "Tập thể lao động xuất sắc", "QĐ-UBND") : Decided("BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", "QĐ-UBND"),
            _ => Ordinary(unit),
        };
        return Random.Chance(30) && first.Code != "BKTINH" && capacity != "DDTT"
            ? [Decided("BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", "QĐ-UBND"), first]
            : [first];
    }

    /// <summary>Awards of guests and leaders: some have one.</summary>
    public IReadOnlyList<AwardWords> OfOthers() => Random.Next(0, 24) switch
    {
        0 => [Decided("HCLD3", "Huân chương Lao động hạng Ba", "QĐ-CTN")],
        1 => [Decided("BKTTG", "Bằng khen của Thủ tướng Chính phủ", "QĐ-TTg")],
        >= 2 and <= 6 => [Decided("BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", "QĐ-UBND")],
        _ => [],
    };

    /// <summary>An award of before the period the plan assesses (G-02).</summary>
    public IReadOnlyList<AwardWords> Old() =>
        [new("BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", "", new DateOnly(world.Plan.AssessedFrom.Year - 2, 6, Random.Next(1, 28)), null)];

    private AwardWords Ordinary(UnitNode unit)
    {
        var level = DemoWorld.LevelOf(unit.Kind);
        return (Random.Next(0, 9), level) switch
        {
            ( <= 3, 'C') => Decided("GKXA", $"Giấy khen của Chủ tịch UBND {Word(unit)}", "QĐ-UBND"),
            ( <= 3, 'E') => Decided("GKDN", "Giấy khen của Giám đốc công ty", "QĐ-CT"),
            ( <= 3, 'A') => Decided("GKSO", "Giấy khen của Giám đốc Sở", "QĐ-KT"),
            ( <= 5, 'C' or 'D') => Decided("GKHUYEN", $"Giấy khen của Chủ tịch UBND {Word(world.Tree.ParentOf(unit.Id) is { Kind: UnitKind.District } d ? d : unit)}", "QĐ-UBND"),
            ( <= 7, _) => Years("LDTT", "Lao động tiên tiến"),
            _ => Decided("BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", "QĐ-UBND"),
        };
    }

    /// <summary>"xã", "thị trấn", "huyện", "thành phố": how the unit is called in the name of an award.</summary>
    private static string Word(UnitNode unit) => unit.Kind == UnitKind.Province ? "huyện"
        : unit.Name[..^(Unit.BareName(unit.Name).Length + 1)].ToLower(CultureInfo.GetCultureInfo("vi-VN"));

    private AwardWords Decided(string code, string text, string symbol)
    {
        var date = Random.Day(new DateOnly(2021, 1, 10), world.Today.AddDays(-45));
        return new(code, text, $"{Random.Next(101, 3890)}/{symbol}", date, null);
    }

    private AwardWords Years(string code, string text) => new(code, text, "", null, Random.Next(2021, 2024));
}
