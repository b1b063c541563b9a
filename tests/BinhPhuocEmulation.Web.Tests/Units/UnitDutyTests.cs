using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;

namespace BinhPhuocEmulation.Web.Tests.Units;

/// <summary>What a unit is told of its duty is what registering answers.</summary>
public sealed class UnitDutyTests
{
    private static readonly Plan Plan = PlanReader.ReadPlan293();

    [Theory]
    [InlineData(UnitKind.District, true, "phải tổ chức", "vẫn có thể đăng ký")]
    [InlineData(UnitKind.District, false, "không áp dụng", "không có đại hội, hội nghị")]
    [InlineData(UnitKind.Commune, false, "phải tổ chức", "vẫn có thể đăng ký")]
    public void Of_UnitOfALevelThePlanLeavesOut_SaysThatItHasNoCongress(UnitKind kind, bool districts, string fact, string words)
    {
        IReadOnlyList<UnitKind> levels = districts ? [UnitKind.Province, UnitKind.District, UnitKind.Commune] : [UnitKind.Province, UnitKind.Commune];
        var copy = Plan.CopyAs("kh-2030", new PlanHead("100/KH-UBND", new(2029, 10, 8), "UBND tỉnh", "Kế hoạch 2030", "KH 2030", new(2025, 1, 1)), 60, levels);

        var duty = UnitDuty.Of(new Unit("691", "Huyện Lộc Ninh", kind, 1), new CompiledPlan(copy), default, state: null, new(2030, 3, 1));

        Assert.Equal(fact, duty.Fact);
        Assert.Contains(words, duty.Sentence, StringComparison.Ordinal);
    }
}
