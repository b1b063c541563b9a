using System.Globalization;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>
/// What a paper of a unit bears of the unit and the levels above it, by their names on the day of the paper (Decree 30/2020, ô 2, 7a and 9b).
/// A paper dated before a merger keeps the names of its time whenever it is printed.
/// </summary>
/// <param name="Superior">Superior agency, in capitals; may be none.</param>
/// <param name="Issuing">Issuing agency, in capitals.</param>
/// <param name="SignedBy">Authority and post of the signer.</param>
/// <param name="Reference">Which Tờ trình the list is attached to, its number and date to be written.</param>
/// <param name="Recipients">Nơi nhận: the level that reviews the list, and the archive.</param>
public sealed record PaperHead(IReadOnlyList<string> Superior, IReadOnlyList<string> Issuing, IReadOnlyList<string> SignedBy, string Reference, IReadOnlyList<string> Recipients)
{
    private static CultureInfo Culture => VietnameseUi.Culture;

    /// <summary>The head for a unit on a day.</summary>
    /// <param name="tree">Units.</param>
    /// <param name="unitId">Unit.</param>
    /// <param name="day">Day of the paper.</param>
    /// <param name="symbol">Symbol of the unit in numbers of documents ("SNV"); blank leaves room to write it.</param>
    /// <param name="office">The office the province's lists are sent to.</param>
    /// <param name="deputy">A deputy signs for the head ("KT.").</param>
    public static PaperHead Of(UnitTree tree, int unitId, DateOnly day, string? symbol, OfficeOptions office, bool deputy = false)
    {
        var then = UnitOnDay.Of(tree, unitId, day) ?? throw new ArgumentException($"There is no unit {unitId}.", nameof(unitId));
        var isCommittee = UnitKinds.IsAdministrative(then.Unit.Kind);
        return new(
            SuperiorOf(then),
            isCommittee ? ["ỦY BAN NHÂN DÂN", then.Unit.Name.ToUpper(Culture)] : [then.Unit.Name.ToUpper(Culture)],
            isCommittee ? ["TM. ỦY BAN NHÂN DÂN", .. Posts(PostOf(then.Unit), deputy)] : Posts(PostOf(then.Unit), deputy),
            $"(Kèm theo Tờ trình số …/TTr-{(isCommittee ? "UBND" : string.IsNullOrWhiteSpace(symbol) ? "…" : symbol)} ngày … tháng … năm … của {Name(then.Unit)})",
            [Reviewer(tree, then, office), "Lưu: VT"]);
    }

    /// <summary>The post of the head: known for committees and for departments called "Sở"; else the general word.</summary>
    private static string PostOf(UnitNode unit) => UnitKinds.IsAdministrative(unit.Kind) ? "CHỦ TỊCH"
        : unit.Kind == UnitKind.Department && unit.Name.StartsWith("Sở ", StringComparison.Ordinal) ? "GIÁM ĐỐC" : "THỦ TRƯỞNG ĐƠN VỊ";

    private static string[] Posts(string post, bool deputy) => deputy ? [$"KT. {post}", $"PHÓ {post}"] : [post];

    /// <summary>A department stands under its province's committee, a commune or district under that of the level above; other bodies name none.</summary>
    private static string[] SuperiorOf(UnitOnDay then) =>
        then.Above is { Kind: UnitKind.District or UnitKind.Province } above && (UnitKinds.IsAdministrative(then.Unit.Kind) || then.Unit.Kind == UnitKind.Department)
            ? [$"UBND {above.Name}".ToUpper(Culture)] : [];

    private static string Reviewer(UnitTree tree, UnitOnDay then, OfficeOptions office) =>
        tree.On(then.Day).ReviewerOf(then.Unit.Id) is { Kind: UnitKind.District } district
            ? Name(district with { Name = district.NameOn(then.Day) }) : office.InText;

    /// <summary>"Ủy ban nhân dân xã Lộc An"; other bodies by their own name.</summary>
    private static string Name(UnitNode unit) => UnitKinds.IsAdministrative(unit.Kind)
        ? $"Ủy ban nhân dân {unit.NameInText}" : unit.Name;
}
