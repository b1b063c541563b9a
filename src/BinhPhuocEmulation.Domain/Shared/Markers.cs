namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>A row that two people may edit at once. The version is set by the application at each save, never by the database.</summary>
public interface IVersioned
{
    /// <summary>0 when new; grows by one at each save.</summary>
    int Version { get; }
}

/// <summary>A row that belongs to one unit: the scope filter covers it.</summary>
public interface IUnitOwned
{
    /// <summary>Owning unit.</summary>
    int UnitId { get; }
}

/// <summary>A row that is hidden rather than deleted, so that it can be brought back.</summary>
public interface ISoftDeleted
{
    /// <summary>When it was removed (UTC); null while it stands.</summary>
    DateTime? DeletedAt { get; }
}

/// <summary>A row that is never changed or deleted once saved: approvals, history, logs.</summary>
public interface IFrozen;

/// <summary>A row that notes who entered it and when; the save fills it in, so that no caller can forget or choose it.</summary>
public interface IEntered
{
    /// <summary>Notes who entered it and when; once, before it is first saved.</summary>
    void Enter(StepStamp stamp);
}
