using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>What may be done to units. Each answer is yes, or no with the sentence for the field.</summary>
public static class UnitRules
{
    /// <summary>A decision is entered at most this many years before it takes effect: a mistyped year is found.</summary>
    public const int MostYearsAhead = 2;

    /// <summary>May a unit of this kind stand below this one? <paramref name="unitId"/> is null for a new unit.</summary>
    public static Answer MayStandUnder(UnitTree tree, int? unitId, UnitKind kind, int? parentId)
    {
        if (kind == UnitKind.Province) return parentId is null ? Answer.Yes : Answer.No("Tỉnh không có đơn vị cấp trên.");
        if (parentId is null) return Answer.No("Chọn đơn vị cấp trên.");
        if (tree.Find(parentId.Value) is not { } parent) return Answer.No("Đơn vị cấp trên không có trong danh sách.");
        if (unitId is { } id && tree.IsWithin(id, parent.Id)) return Answer.No("Đơn vị cấp trên không thể là chính đơn vị này hoặc đơn vị trực thuộc của nó.");
        if (!parent.IsInForce(tree.Today)) return Answer.No("Đơn vị cấp trên đã kết thúc hoạt động.");
        return (kind, parent.Kind) switch
        {
            (UnitKind.District, not UnitKind.Province) => Answer.No("Huyện, thị xã, thành phố trực thuộc tỉnh."),
            (UnitKind.Commune, not (UnitKind.District or UnitKind.Province)) => Answer.No("Xã, phường, thị trấn trực thuộc huyện hoặc tỉnh."),
            _ => Answer.Yes,
        };
    }

    /// <summary>May the kind be corrected? Forms, caps and name block of a congress follow the kind, so not once one exists; and the units below must still fit.</summary>
    public static Answer MayChangeKind(UnitTree tree, int unitId, UnitKind kind, bool hasCongress)
    {
        if (hasCongress) return Answer.No("Đơn vị đã có đại hội, hội nghị nên không đổi được loại: hình thức, số lượng và tên gọi đã theo loại cũ.");
        return tree.ChildrenOf(unitId).Any(c => (c.Kind == UnitKind.District && kind != UnitKind.Province)
            || (c.Kind == UnitKind.Commune && kind is not (UnitKind.District or UnitKind.Province)))
            ? Answer.No("Đơn vị đang có huyện, xã trực thuộc nên không thể là loại này.")
            : Answer.Yes;
    }

    /// <summary>May a unit be the province from a day on? The portal serves one: two would share its scope and its congress.</summary>
    public static Answer MayBeProvince(UnitTree tree, int? unitId, DateOnly from) =>
        tree.All.Concat(tree.Coming).FirstOrDefault(u => u.Kind == UnitKind.Province && u.Id != unitId && (u.ClosedOn is null || u.ClosedOn > from)) is { } other
            ? Answer.No($"Đã có {other.Name}; mỗi ngày chỉ có một tỉnh. Khi tỉnh được sắp xếp lại, dùng trang Sắp xếp đơn vị hành chính.") : Answer.Yes;

    /// <summary>May a unit bear this name below that unit? Two of one name in one place could not be told apart on any screen or paper.</summary>
    public static Answer MayBeNamed(UnitTree tree, int? unitId, string? name, int? parentId)
    {
        var clean = VietnameseText.Clean(name);
        return tree.All.Concat(tree.Coming).Any(u => u.Id != unitId && u.ParentId == parentId && (u.ClosedOn is null || u.ClosedOn > tree.Today)
                && (string.Equals(u.Name, clean, StringComparison.OrdinalIgnoreCase) || string.Equals(u.NameToCome, clean, StringComparison.OrdinalIgnoreCase)))
            ? Answer.No($"Đã có {clean} cùng cấp trên. Nếu là đơn vị khác, thêm phần phân biệt vào tên, ví dụ “{clean} (cơ sở 2)”.") : Answer.Yes;
    }

    /// <summary>May the name of today be corrected? Not while a rename is yet to come: its decision names the old name, and decisions are never changed.</summary>
    public static Answer MayCorrectName(Unit unit, DateOnly today) =>
        unit.StandingEvents.FirstOrDefault(e => e.Kind == UnitEventKind.Renamed && e.On > today) is { } rename
            ? Answer.No($"Đã có quyết định đổi tên thành “{rename.NewName}” từ {VietnameseFormat.Date(rename.On)}: sửa tên từ ngày đó, hoặc hủy bỏ quyết định trước.") : Answer.Yes;

    /// <summary>May the unit be renamed from this day on? Before that day the old name stands on every screen and paper.</summary>
    public static Answer MayRename(Unit unit, string? newName, DateOnly on, DateOnly today)
    {
        if (unit.ClosedOn is { } closed && closed <= on) return Answer.No($"Đơn vị đã kết thúc từ {VietnameseFormat.Date(closed)}.");
        if (on > today.AddYears(MostYearsAhead)) return Answer.No($"Ngày không quá {MostYearsAhead} năm sau hôm nay.");
        if (LastEvent(unit) is { } last && on < last) return Answer.No($"Ngày phải từ {VietnameseFormat.Date(last)} (sự kiện gần nhất của đơn vị) trở đi.");
        return VietnameseText.Clean(newName) == unit.Name ? Answer.No("Tên mới trùng với tên đang dùng.") : Answer.Yes;
    }

    /// <summary>May the unit end from this day on, whoever takes over?</summary>
    public static Answer MayEnd(Unit unit, DateOnly on, DateOnly today)
    {
        if (unit.ClosedOn is { } closed) return Answer.No($"Đơn vị đã có quyết định kết thúc từ {VietnameseFormat.Date(closed)}.");
        if (LastEvent(unit) is { } last && on < last) return Answer.No($"Ngày phải từ {VietnameseFormat.Date(last)} (sự kiện gần nhất của đơn vị) trở đi.");
        if (unit.FoundedOn is { } founded && on <= founded) return Answer.No($"Đơn vị thành lập từ {VietnameseFormat.Date(founded)}: ngày kết thúc phải sau ngày đó.");
        return on > today.AddYears(MostYearsAhead) ? Answer.No($"Ngày không quá {MostYearsAhead} năm sau hôm nay.") : Answer.Yes;
    }

    /// <summary>May the unit end without a successor? Not while units below it stand on that day: they would have no level above.</summary>
    public static Answer MayEndWithoutSuccessor(UnitTree tree, int unitId, DateOnly on)
    {
        var standing = tree.ChildrenOf(unitId).Count(c => c.IsInForce(on));
        return standing == 0 ? Answer.Yes
            : Answer.No($"Còn {standing} đơn vị trực thuộc hoạt động sau ngày này. Chuyển, sáp nhập hoặc kết thúc các đơn vị đó trước.");
    }

    /// <summary>May this unit take over the duties of another from a day on?</summary>
    public static Answer MaySucceed(UnitTree tree, Unit unit, int? successorId, DateOnly on)
    {
        if (successorId is null || tree.Find(successorId.Value) is not { } successor) return Answer.No("Chọn đơn vị kế thừa.");
        if (successor.Id == unit.Id) return Answer.No("Đơn vị không thể sáp nhập vào chính nó.");
        if (!successor.IsInForce(on)) return Answer.No("Đơn vị kế thừa không hoạt động vào ngày này.");
        if (tree.IsWithin(unit.Id, successor.Id)) return Answer.No("Đơn vị kế thừa không thể là đơn vị trực thuộc của đơn vị kết thúc.");
        if ((UnitKinds.IsAdministrative(unit.Kind) || UnitKinds.IsAdministrative(successor.Kind)) && unit.Kind != successor.Kind)
            return Answer.No("Đơn vị hành chính chỉ sáp nhập vào đơn vị cùng cấp.");
        var chain = new HashSet<int> { unit.Id };
        for (var node = successor; node is not null; node = node.SuccessorId is { } next ? tree.Find(next) : null)
            if (!chain.Add(node.Id)) return Answer.No("Hai đơn vị không thể kế thừa lẫn nhau.");
        return Answer.Yes;
    }

    /// <summary>May workers be declared as of this day? Not of a day to come, nor of one before the assessed period of the plan (G-02) if there is one.</summary>
    public static Answer MayDeclareWorkersOn(DateOnly day, DateOnly today, DateOnly? assessedFrom = null) =>
        day > today ? Answer.No("Ngày kê khai không được sau hôm nay.")
        : day < assessedFrom ? Answer.No($"Số lao động phải tính đến một ngày trong giai đoạn của kế hoạch, từ {VietnameseFormat.Date(assessedFrom.Value)}.")
        : Answer.Yes;

    private static DateOnly? LastEvent(Unit unit) => unit.LastStanding?.On;
}
