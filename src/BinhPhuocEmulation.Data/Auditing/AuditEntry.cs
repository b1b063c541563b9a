using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Auditing;

/// <summary>What was done to a row.</summary>
public enum AuditAction
{
    /// <summary>Thêm.</summary>
    Added = 1,
    /// <summary>Sửa.</summary>
    Changed = 2,
    /// <summary>Xóa.</summary>
    Deleted = 3,
}

/// <summary>One row changed by one save: who, when, which columns from what to what. Sensitive values are never written out.</summary>
public sealed class AuditEntry : IFrozen
{
    /// <summary>Longest entity name.</summary>
    public const int EntityLength = 60;
    /// <summary>Longest key.</summary>
    public const int KeyLength = 60;

    private AuditEntry() { }

    internal AuditEntry(string entity, string key, int? unitId, AuditAction action, StepStamp stamp, string changes)
    {
        (Entity, Key, UnitId, Action) = (entity, key, unitId, action);
        (AccountId, AccountName, At) = (stamp.AccountId, stamp.AccountName, stamp.At);
        Changes = changes;
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }
    /// <summary>Name of the entity.</summary>
    public string Entity { get; private set; } = "";
    /// <summary>Key of the row.</summary>
    public string Key { get; private set; } = "";
    /// <summary>Unit the row belongs to; null for rows of the province (plan, person).</summary>
    public int? UnitId { get; private set; }
    /// <summary>What was done.</summary>
    public AuditAction Action { get; private set; }
    /// <summary>Who; 0 for the system or a command.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>JSON: {"Column":["before","after"]}.</summary>
    public string Changes { get; private set; } = "";
}
