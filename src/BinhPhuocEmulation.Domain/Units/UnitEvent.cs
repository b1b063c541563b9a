using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>Kinds of lineage events.</summary>
public enum UnitEventKind
{
    /// <summary>Thành lập.</summary>
    Founded = 1,
    /// <summary>Đổi tên.</summary>
    Renamed = 2,
    /// <summary>Sáp nhập vào đơn vị khác.</summary>
    Merged = 3,
    /// <summary>Giải thể, kết thúc hoạt động.</summary>
    Closed = 4,
}

/// <summary>One dated line of a unit's lineage, with the deciding document. Only ever added.</summary>
public sealed class UnitEvent : IUnitOwned, IFrozen
{
    private UnitEvent() { }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Unit.</summary>
    public int UnitId { get; private set; }
    /// <summary>What happened.</summary>
    public UnitEventKind Kind { get; private set; }
    /// <summary>First day on which it holds.</summary>
    public DateOnly On { get; private set; }
    /// <summary>Deciding document: "Nghị quyết 1662/NQ-UBTVQH15 ngày 16/6/2025".</summary>
    public string Document { get; private set; } = "";
    /// <summary>Name before.</summary>
    public string OldName { get; private set; } = "";
    /// <summary>Name after.</summary>
    public string NewName { get; private set; } = "";
    /// <summary>Successor, of a merger or closing.</summary>
    public int? SuccessorId { get; private set; }

    internal static UnitEvent Founded(Unit unit, DateOnly on, string document) =>
        Make(unit, UnitEventKind.Founded, on, document, "", unit.Name, null);

    internal static UnitEvent Renamed(Unit unit, string oldName, string newName, DateOnly on, string document) =>
        Make(unit, UnitEventKind.Renamed, on, document, oldName, VietnameseText.Clean(newName), null);

    internal static UnitEvent Ended(Unit unit, UnitEventKind kind, Unit? successor, DateOnly on, string document) =>
        Make(unit, kind, on, document, unit.Name, successor?.Name ?? "", successor?.Id);

    private static UnitEvent Make(Unit unit, UnitEventKind kind, DateOnly on, string document, string oldName, string newName, int? successor) =>
        new()
        {
            UnitId = unit.Id,
            Kind = kind,
            On = on,
            Document = VietnameseText.Clean(document),
            OldName = oldName,
            NewName = newName,
            SuccessorId = successor,
        };
}
