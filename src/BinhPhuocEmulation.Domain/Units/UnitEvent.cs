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
    /// <summary>Hủy bỏ quyết định: an earlier event is held never to have taken effect.</summary>
    Revoked = 5,
    /// <summary>Đính chính tên: the name had been entered wrong; the unit never bore the wrong one.</summary>
    Corrected = 6,
}

/// <summary>One dated line of a unit's lineage, with the deciding document. Only ever added.</summary>
public sealed class UnitEvent : IUnitOwned, IFrozen, IEntered
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
    /// <summary>The event that is revoked, of a revocation.</summary>
    public int? RevokesId { get; private set; }
    /// <summary>Why it was revoked or corrected; "" otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was entered into the portal (UTC); often long before or after <see cref="On"/>.</summary>
    public DateTime EnteredAt { get; private set; }
    /// <summary>Account that entered it; 0 for the system, or where it is not known any more.</summary>
    public int EnteredById { get; private set; }
    /// <summary>Who entered it, by name; "" where it is not known any more.</summary>
    public string EnteredBy { get; private set; } = "";

    void IEntered.Enter(StepStamp stamp) => (EnteredAt, EnteredById, EnteredBy) = (stamp.At, stamp.AccountId, stamp.AccountName);

    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 1000;

    internal static UnitEvent Founded(Unit unit, DateOnly on, string document) =>
        Make(unit, UnitEventKind.Founded, on, document, "", unit.Name, null);

    internal static UnitEvent Renamed(Unit unit, string oldName, string newName, DateOnly on, string document) =>
        Make(unit, UnitEventKind.Renamed, on, document, oldName, VietnameseText.Clean(newName), null);

    internal static UnitEvent Ended(Unit unit, UnitEventKind kind, Unit? successor, DateOnly on, string document) =>
        Make(unit, kind, on, document, unit.NameOn(on), successor?.NameOn(on) ?? "", successor?.Id);

    internal static UnitEvent Revoked(Unit unit, UnitEvent revoked, DateOnly on, string document, string reason)
    {
        var made = Make(unit, UnitEventKind.Revoked, on, document, revoked.NewName, revoked.OldName, null);
        (made.RevokesId, made.Reason) = (revoked.Id, VietnameseText.CleanLines(reason));
        return made;
    }

    internal static UnitEvent Corrected(Unit unit, string oldName, string newName, DateOnly on, string reason)
    {
        var made = Make(unit, UnitEventKind.Corrected, on, "", oldName, VietnameseText.Clean(newName), null);
        made.Reason = VietnameseText.CleanLines(reason);
        return made;
    }

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
