using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>What may be done to units. Each answer is yes, or no with the sentence for the field.</summary>
public static class UnitRules
{
    /// <summary>A decision is entered at most this many years before it takes effect: a mistyped year is found.</summary>
    public const int MostYearsAhead = 2;

    /// <summary>May a unit of this kind stand below this one? <paramref name="unitId"/> is null for a new unit, which begins <paramref name="on"/> a day.</summary>
    public static Answer MayStandUnder(UnitTree tree, int? unitId, UnitKind kind, int? parentId, DateOnly? on = null)
    {
        if (kind == UnitKind.Province) return parentId is null ? Answer.Yes : Answer.No("Tỉnh không có đơn vị cấp trên.");
        if (parentId is null) return Answer.No("Chọn đơn vị cấp trên.");
        if (tree.Find(parentId.Value) is not { } parent) return Answer.No("Đơn vị cấp trên không có trong danh sách.");
        if (unitId is { } id && tree.IsWithin(id, parent.Id)) return Answer.No("Đơn vị cấp trên không thể là chính đơn vị này hoặc đơn vị trực thuộc của nó.");
        if (!parent.IsInForce(tree.Today)) return Answer.No("Đơn vị cấp trên đã kết thúc hoạt động.");
        if (!Fits(kind, parent.Kind)) return Answer.No(PlaceOf(kind));
        var from = on ?? tree.Today;
        return kind == UnitKind.Commune && parent.Kind == UnitKind.Province && tree.On(from).All.Any(u => u.Kind == UnitKind.District && u.IsInForce(from))
            ? Answer.No($"Ngày {VietnameseFormat.Date(from)} còn cấp huyện: xã, phường, thị trấn trực thuộc huyện, thị xã, thành phố.") : Answer.Yes;
    }

    /// <summary>
    /// May a unit of this kind stand directly below one of that kind at all? A commune stands below a district while there are districts, and below the
    /// province from the day the last of them has ended (1/7/2025, by the lineage).
    /// </summary>
    public static bool Fits(UnitKind kind, UnitKind above) => kind switch
    {
        UnitKind.Province => false,
        UnitKind.District => above == UnitKind.Province,
        UnitKind.Commune => above is UnitKind.Province or UnitKind.District,
        UnitKind.Enterprise => true,
        UnitKind.PublicService => above is not (UnitKind.Enterprise or UnitKind.Association),
        _ => above == UnitKind.Province || above == kind,
    };

    /// <summary>The kinds that may stand directly below one of this kind, in words for a choice: "xã, phường, thị trấn; doanh nghiệp".</summary>
    public static string KindsBelow(UnitKind above)
    {
        UnitKind[] fit = [.. UnitKinds.All.Where(k => Fits(k, above))];
        return fit.Length > MostNamed ? "mọi loại khác" : string.Join("; ", fit.Select(UnitKinds.Plural));
    }

    private const int MostNamed = 6;

    private static string PlaceOf(UnitKind kind) => kind switch
    {
        UnitKind.District => "Huyện, thị xã, thành phố trực thuộc tỉnh.",
        UnitKind.Commune => "Xã, phường, thị trấn trực thuộc huyện hoặc tỉnh.",
        _ => $"{UnitKinds.Name(kind)} trực thuộc tỉnh, hoặc đơn vị cùng loại.",
    };

    /// <summary>May the unit above be corrected? Not once something was done below the one it stands under: it would stand elsewhere at once, without day or document.</summary>
    /// <param name="hasCongress">The unit, or one below it, has a congress.</param>
    public static Answer MayCorrectParent(Unit unit, bool hasCongress) =>
        hasCongress ? Answer.No("Đơn vị, hoặc đơn vị trực thuộc, đã có đại hội, hội nghị nên không sửa được đơn vị cấp trên. Có văn bản chuyển đơn vị: thêm đơn vị dưới cấp trên mới, rồi sáp nhập đơn vị này vào đó từ ngày văn bản có hiệu lực; giấy tờ cũ giữ cấp trên cũ.")
        : unit.ClosedOn is not null || unit.StandingEvents.Any(e => e.Kind != UnitEventKind.Founded) ? Answer.No("Đơn vị đã có quyết định đổi tên, sáp nhập hoặc kết thúc nên không sửa được đơn vị cấp trên.")
        : Answer.Yes;

    /// <summary>May a unit of this kind be called so? An administrative unit says what it is; no name has signs of markup or of file names.</summary>
    public static Answer MayBeCalled(UnitKind kind, string? name)
    {
        var clean = VietnameseText.Clean(name);
        if (clean.FirstOrDefault(c => NeverInNames.Contains(c)) is var sign && sign != default) return Answer.No($"Tên đơn vị không có ký tự “{sign}”.");
        if (!clean.Any(char.IsLetter)) return Answer.No("Tên đơn vị phải có chữ.");
        string[] words = kind switch
        {
            UnitKind.Province => ["Tỉnh ", "Thành phố "],
            UnitKind.District => ["Huyện ", "Thị xã ", "Thành phố "],
            UnitKind.Commune => ["Xã ", "Phường ", "Thị trấn ", "Đặc khu "],
            _ => [],
        };
        return words.Length == 0 || words.Any(w => clean.StartsWith(w, StringComparison.Ordinal)) ? Answer.Yes
            : Answer.No($"Tên gồm cả loại, viết hoa chữ đầu: “{string.Join("…”, “", words)}…”.");
    }

    private const string NeverInNames = "<>{}[]|\\^~`=@#$%*?;_";

    /// <summary>May a decision hold from this day? Not before the day its document bears: "… ngày 16/6/2025". A document that bears none is not asked.</summary>
    public static Answer MayTakeEffect(DateOnly on, string? document) => VietnameseDay.In(document).Order().Select(d => (DateOnly?)d).FirstOrDefault() is { } first && on < first
        ? Answer.No($"Văn bản đề ngày {VietnameseFormat.Date(first)}: quyết định không thể có hiệu lực trước ngày đó.") : Answer.Yes;

    /// <summary>As <see cref="MayTakeEffect(DateOnly, string?)"/>, of the reorganisation.</summary>
    /// <param name="planned">Earliest day where the document bears none.</param>
    public static Answer MayTakeEffect(DateOnly on, string? document, DateOnly planned) =>
        VietnameseDay.In(document).Any() ? MayTakeEffect(on, document)
        : on >= planned ? Answer.Yes : Answer.No($"Việc sắp xếp có hiệu lực từ {VietnameseFormat.Date(planned)}; không nhập ngày sớm hơn.");

    /// <summary>May the kind be corrected? Forms, caps and name block of a congress follow the kind, so not once one exists; and the units below must still fit.</summary>
    public static Answer MayChangeKind(UnitTree tree, int unitId, UnitKind kind, bool hasCongress)
    {
        if (hasCongress) return Answer.No("Đơn vị đã có đại hội, hội nghị nên không đổi được loại: hình thức, số lượng và tên gọi đã theo loại cũ.");
        return tree.ChildrenOf(unitId).Any(c => c.IsInForce(tree.Today) && !Fits(c.Kind, kind))
            ? Answer.No("Đơn vị đang có đơn vị trực thuộc nên không thể là loại này.")
            : Answer.Yes;
    }

    /// <summary>May a unit be the province from a day on? The portal serves one: two would share its scope and its congress.</summary>
    public static Answer MayBeProvince(UnitTree tree, int? unitId, DateOnly from) =>
        tree.All.Concat(tree.Coming).FirstOrDefault(u => u.Kind == UnitKind.Province && u.Id != unitId && (u.ClosedOn is null || u.ClosedOn > from)) is { } other
            ? Answer.No($"Đã có {other.Name}; mỗi ngày chỉ có một tỉnh. Khi tỉnh được sắp xếp lại, dùng trang Sắp xếp đơn vị hành chính.") : Answer.Yes;

    /// <summary>
    /// May a unit bear this code from its first day (null: always there) to its last? Two never bear one code on one day; a unit that has ended leaves its code to
    /// whoever comes after (decision 0020).
    /// </summary>
    public static Answer MayBearCode(UnitTree tree, int? unitId, string? code, DateOnly? from, DateOnly? until = null)
    {
        var clean = VietnameseText.Clean(code);
        if (tree.All.Concat(tree.Coming).FirstOrDefault(u => u.Id != unitId && !u.IsAnnulled && string.Equals(u.Code, clean, StringComparison.OrdinalIgnoreCase)
            && (u.ClosedOn is null || from is null || u.ClosedOn > from) && (until is null || u.FoundedOn is null || u.FoundedOn < until)) is not { } other) return Answer.Yes;
        return Answer.No(other.ClosedOn is { } free ? $"Mã này là của {tree.DisplayName(other.Id)} đến hết {VietnameseFormat.Date(free.AddDays(-1))}: đơn vị khác dùng được từ {VietnameseFormat.Date(free)}."
            : $"Mã này đã có ở một đơn vị khác: {tree.DisplayName(other.Id)}.");
    }

    /// <summary>May a unit bear this name below that unit? Two of one name in one place could not be told apart on any screen or paper.</summary>
    public static Answer MayBeNamed(UnitTree tree, int? unitId, string? name, int? parentId)
    {
        var clean = VietnameseText.Clean(name);
        return tree.All.Concat(tree.Coming).FirstOrDefault(u => u.Id != unitId && u.ParentId == parentId && (u.ClosedOn is null || u.ClosedOn > tree.Today) && (Same(u, u.Name) || Same(u, u.NameToCome))) is { } other
            ? Answer.No($"Đã có {other.Name} cùng cấp trên. Nếu là đơn vị khác, thêm phần phân biệt vào tên, ví dụ “{clean} (cơ sở 2)”.") : Answer.Yes;

        // "Lộc An" beside "Xã Lộc An" is the same name.
        bool Same(UnitNode u, string? its) => its is not null && (string.Equals(its, clean, StringComparison.OrdinalIgnoreCase)
            || (UnitKinds.IsAdministrative(u.Kind) && string.Equals(Unit.BareName(its), Unit.BareName(clean), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// May the name of today be corrected? Not while a rename is yet to come: its decision names the old name, and decisions are never changed. Nor once a
    /// list was approved under it: then a document renames.
    /// </summary>
    public static Answer MayCorrectName(Unit unit, DateOnly today, bool hasApprovedPaper) =>
        unit.StandingEvents.FirstOrDefault(e => e.Kind == UnitEventKind.Renamed && e.On > today) is { } rename
            ? Answer.No($"Đã có quyết định đổi tên thành “{rename.NewName}” từ {VietnameseFormat.Date(rename.On)}: sửa tên từ ngày đó, hoặc hủy bỏ quyết định trước.")
        : hasApprovedPaper ? Answer.No("Đã có danh sách được duyệt dưới tên này nên không đính chính được. Có văn bản đổi tên thì dùng “Đổi tên theo văn bản”.") : Answer.Yes;

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

    /// <summary>May the unit have ended on this day, if it held a congress on that one? What was held was held by a unit that stood.</summary>
    public static Answer MayEndBeside(DateOnly on, DateOnly? heldOn) => heldOn is { } held && on <= held
        ? Answer.No($"Đơn vị đã tổ chức đại hội, hội nghị ngày {VietnameseFormat.Date(held)}: ngày kết thúc phải sau ngày đó.") : Answer.Yes;

    /// <summary>
    /// What a decision that takes effect on a day already past would be read into afterwards: asked about before it is written, as a slip in the year looks
    /// the same. Empty if there is nothing to ask.
    /// </summary>
    /// <param name="approvedOn">Day of the last approved list of the unit; null if none.</param>
    /// <param name="heldOn">Day of its last congress held; null if none.</param>
    public static IReadOnlyList<string> LateWarnings(DateOnly on, DateOnly today, DateOnly? approvedOn, DateOnly? heldOn)
    {
        var sentences = new List<string>();
        if (on < today.AddYears(-1)) sentences.Add($"Ngày {VietnameseFormat.Date(on)} cách hôm nay hơn một năm.");
        if (approvedOn >= on) sentences.Add($"Danh sách đại biểu của đơn vị được duyệt ngày {VietnameseFormat.Date(approvedOn.Value)}, không trước ngày này.");
        if (heldOn >= on) sentences.Add($"Đơn vị đã tổ chức đại hội, hội nghị ngày {VietnameseFormat.Date(heldOn.Value)}, không trước ngày này.");
        return sentences;
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
