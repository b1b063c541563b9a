using BinhPhuocEmulation.Domain.Congresses;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>
/// How a body heads and signs its papers: state bodies by Nghị định 30/2020 (Phụ lục I, ô 2 and 7a), Party bodies by Hướng dẫn 36-HD/VPTW, the others by
/// their usual form. What a body is called decides; an officer may always type other words.
/// </summary>
public static class UnitOnPaper
{
    /// <summary>"ỦY BAN NHÂN DÂN" in the words of an authority: only there a deputy signs "KT." below a "TM.".</summary>
    private const string Committee = "ỦY BAN NHÂN DÂN";

    private const string PartyCommittee = " Tỉnh ủy";

    /// <summary>Posts by how a name begins, the longer beginning first.</summary>
    private static readonly (string Begins, string? For, string Post)[] Named =
    [
        ("Sở ", null, "GIÁM ĐỐC"), ("Thanh tra", null, "CHÁNH THANH TRA"), ("Văn phòng", null, "CHÁNH VĂN PHÒNG"), ("Ban ", null, "TRƯỞNG BAN"),
        ("Ủy ban Kiểm tra", "ỦY BAN KIỂM TRA", "CHỦ NHIỆM"), ("Đảng ủy", "BAN THƯỜNG VỤ", "BÍ THƯ"), ("Ủy ban Mặt trận", "BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
        ("Tỉnh đoàn", "BAN THƯỜNG VỤ", "BÍ THƯ"), ("Trường ", null, "HIỆU TRƯỞNG"), ("Đài ", null, "GIÁM ĐỐC"), ("Công an", null, "GIÁM ĐỐC"),
        ("Bộ Chỉ huy", null, "CHỈ HUY TRƯỞNG"), ("Binh đoàn", null, "TƯ LỆNH"), ("Tòa án", null, "CHÁNH ÁN"), ("Viện kiểm sát", null, "VIỆN TRƯỞNG"),
        ("Cục ", null, "CỤC TRƯỞNG"), ("Kho bạc", null, "GIÁM ĐỐC"), ("Ngân hàng", null, "GIÁM ĐỐC"), ("Bảo hiểm", null, "GIÁM ĐỐC"), ("Tổng công ty", null, "TỔNG GIÁM ĐỐC"),
    ];

    /// <summary>A paper of the Party: "ĐẢNG CỘNG SẢN VIỆT NAM" stands in place of Quốc hiệu, "T/M" and "K/T" in place of "TM." and "KT.".</summary>
    public static bool IsOfParty(UnitKind kind) => kind == UnitKind.PartyBody;

    /// <summary>Lines above the name of the signer, in capitals.</summary>
    /// <param name="unit">Unit, by its name of the day of the paper.</param>
    /// <param name="deputy">A deputy signs.</param>
    public static IReadOnlyList<string> Authority(UnitNode unit, bool deputy)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var (body, post) = PostOf(unit);
        var (onBehalf, inPlace) = IsOfParty(unit.Kind) ? ("T/M ", "K/T ") : ("TM. ", "KT. ");
        // A deputy signs for the head; where a body decides together he signs on its behalf as the head does.
        string[] posts = !deputy ? [post] : body is null or Committee ? [inPlace + post, "PHÓ " + post] : ["PHÓ " + post];
        return body is null ? posts : [onBehalf + body, .. posts];
    }

    /// <summary>The agency above in capitals, and the agency itself: "TỈNH ỦY BÌNH PHƯỚC" over "BAN DÂN VẬN", "UBND TỈNH BÌNH PHƯỚC" over "SỞ NỘI VỤ".</summary>
    public static (IReadOnlyList<string> Superior, IReadOnlyList<string> Issuing) Agencies(UnitOnDay then)
    {
        ArgumentNullException.ThrowIfNull(then);
        var (unit, province) = (then.Unit, Unit.BareName(then.ProvinceName));
        if (UnitKinds.IsAdministrative(unit.Kind)) return (Above(then), [Committee, Upper(unit.Name)]);
        if (!IsOfParty(unit.Kind)) return (unit.Kind == UnitKind.Department ? Above(then) : [], [Upper(Name(then))]);
        return (province.Length == 0 ? [] : [Upper($"Tỉnh ủy {province}")],
            [Upper(unit.Name.EndsWith(PartyCommittee, StringComparison.Ordinal) ? unit.Name[..^PartyCommittee.Length] : unit.Name)]);
    }

    /// <summary>"Hội Nông dân tỉnh Bình Phước", where the register leaves the name of the province out; a department bears it in the line above.</summary>
    public static string Name(UnitOnDay then)
    {
        ArgumentNullException.ThrowIfNull(then);
        return then.Unit.Kind == UnitKind.Department ? then.Unit.Name : UnitOnWall.Name(then.Unit.Name, then.Unit.Kind, then.ProvinceName);
    }

    /// <summary>"Ủy ban nhân dân xã Lộc An"; other bodies by their own name, in full.</summary>
    public static string Body(UnitOnDay then)
    {
        ArgumentNullException.ThrowIfNull(then);
        return UnitKinds.IsAdministrative(then.Unit.Kind) ? CommitteeOf(then.Unit) : Name(then);
    }

    /// <summary>"Ủy ban nhân dân huyện Lộc Ninh", the authority of an administrative unit.</summary>
    public static string CommitteeOf(UnitNode unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return $"Ủy ban nhân dân {unit.NameInText}";
    }

    /// <summary>To whom a letter goes: the body, with the district it stands in: "Ủy ban nhân dân xã Lộc An, huyện Lộc Ninh".</summary>
    public static string Addressee(UnitOnDay then) => Body(then) + (then.Above is { Kind: UnitKind.District } district ? $", {district.NameInText}" : "");

    /// <summary>How the number of a Tờ trình goes on after the room for it: "/TTr-UBND", of the Party "-TTr/BDVTU".</summary>
    public static string ProposalSymbol(UnitNode unit, string? symbol)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var its = UnitKinds.IsAdministrative(unit.Kind) ? "UBND" : string.IsNullOrWhiteSpace(symbol) ? "…" : symbol;
        return IsOfParty(unit.Kind) ? $"-TTr/{its}" : $"/TTr-{its}";
    }

    private static (string? Body, string Post) PostOf(UnitNode unit)
    {
        if (UnitKinds.IsAdministrative(unit.Kind)) return (Committee, "CHỦ TỊCH");
        foreach (var (begins, body, post) in Named)
            if (unit.Name.StartsWith(begins, StringComparison.OrdinalIgnoreCase)) return (body, post);
        return unit.Kind switch
        {
            UnitKind.MassOrganisation or UnitKind.Association => ("BAN THƯỜNG VỤ", "CHỦ TỊCH"),
            UnitKind.Enterprise => (null, "GIÁM ĐỐC"),
            _ => (null, "THỦ TRƯỞNG ĐƠN VỊ"),
        };
    }

    private static string[] Above(UnitOnDay then) =>
        then.Above is { Kind: UnitKind.District or UnitKind.Province } above ? [Upper($"UBND {above.Name}")] : [];

    private static string Upper(string name) => name.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));
}
