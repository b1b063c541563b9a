namespace BinhPhuocEmulation.Domain.Access;

/// <summary>What a person may be allowed to do. Pages and actions ask for one of these, never for a role.</summary>
public enum Permission
{
    /// <summary>See a unit, its place and its progress.</summary>
    UnitRead,
    /// <summary>Create, edit, close, rename, merge units.</summary>
    UnitManage,
    /// <summary>Edit the contacts and the declared workers of a unit.</summary>
    UnitContactEdit,
    /// <summary>Read plans, rules, interpretations.</summary>
    PlanRead,
    /// <summary>Edit rules and interpretations, copy plans.</summary>
    PlanManage,
    /// <summary>See a congress.</summary>
    CongressRead,
    /// <summary>Register and edit a congress.</summary>
    CongressEdit,
    /// <summary>Confirm or return a congress as the level above.</summary>
    CongressReview,
    /// <summary>See the province-wide calendar (names, dates, places, leaders expected; nothing else).</summary>
    CalendarRead,
    /// <summary>Keep the directory of leaders whose attendance is planned.</summary>
    LeaderManage,
    /// <summary>See a delegate list.</summary>
    RosterRead,
    /// <summary>Type, paste, submit a delegate list.</summary>
    RosterEdit,
    /// <summary>Approve or return a delegate list as the level above.</summary>
    RosterReview,
    /// <summary>See and export ethnicity, religion and Party membership unmasked (sensitive personal data).</summary>
    SensitiveRead,
    /// <summary>Print and export lists.</summary>
    RosterExport,
    /// <summary>Decide that two records are one person, or two.</summary>
    PersonDecide,
    /// <summary>Create, lock, reset accounts.</summary>
    AccountManage,
    /// <summary>Read the log of changes and exports.</summary>
    AuditRead,
}
