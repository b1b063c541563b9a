using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Compliance.Checks;

/// <summary>AMB-03 as the unit above hears it: how many of those below are to meet on its day or later, and who can still mend that.</summary>
/// <param name="Late">Units below whose day is not before that of the unit above.</param>
/// <param name="Latest">The latest day chosen below.</param>
/// <param name="Who">Whose day can still be moved.</param>
internal readonly record struct OrderOfLevels(int Late, DateOnly Latest, OrderOfLevels.Movable Who)
{
    /// <summary>Whose day can still be moved.</summary>
    internal enum Movable
    {
        /// <summary>Nobody's: the congress was held, or the last of them has been.</summary>
        None,
        /// <summary>Only those below are wrong, or the unit above has no later day left.</summary>
        Below,
        /// <summary>Either side.</summary>
        Both,
    }

    private const int WhoBits = 2;

    /// <summary>Of a congress on a day; null if no unit that the rule binds has chosen one. <paramref name="lastBelow"/> is the last day of those below without remark, <paramref name="lastAbove"/> its own.</summary>
    internal static OrderOfLevels? Of(CompiledRule rule, CongressFacts facts, DateOnly date, DateOnly lastBelow, DateOnly? lastAbove)
    {
        var (late, latest) = (0, DateOnly.MinValue);
        foreach (var (kind, day) in facts.ChildDates)
        {
            if (!rule.Kinds.Contains(kind)) continue;
            if (day >= date) late++;
            if (day > latest) latest = day;
        }
        if (latest == DateOnly.MinValue) return null;
        return new(late, latest, facts.Held || facts.Today > latest ? Movable.None : latest <= lastBelow && (lastAbove is null || latest < lastAbove) ? Movable.Both : Movable.Below);
    }

    /// <summary>Number and side in one figure of a finding.</summary>
    internal long Packed => ((long)Late << WhoBits) + (long)Who;

    /// <summary>The words of such a finding.</summary>
    internal static FindingText Describe(Finding finding)
    {
        var (day, latest) = (VietnameseFormat.Date(DateOnly.FromDayNumber((int)finding.Actual)), VietnameseFormat.Date(DateOnly.FromDayNumber((int)finding.Limit)));
        var below = finding.Rule.Kinds is [var kind] ? UnitKinds.Plural(kind) : "đơn vị cấp dưới";
        if (finding.Degree == Degree.Met) return new($"Tổ chức sau các {below} đã chọn ngày.", day, $"sau {latest}");
        return new($"{VietnameseFormat.Number(finding.Extra >> WhoBits)} {below} dự kiến tổ chức không trước ngày này.", day, $"sau {latest}",
            (Movable)(finding.Extra & ((1 << WhoBits) - 1)) switch
            {
                Movable.Both => $"Chọn ngày sau {latest}, hoặc đề nghị các đơn vị đó tổ chức sớm hơn.",
                Movable.Below => $"Đề nghị các đơn vị đó tổ chức trước {day}.",
                _ => "",
            });
    }
}
