using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Auditing;

/// <summary>What the audit log writes, what it masks and what it never writes.</summary>
public static class AuditRules
{
    /// <summary>Stands for a sensitive value: the log says that it changed, not to what.</summary>
    public const string Mask = "•••";

    // Logs and frozen history are their own record.
    private static readonly HashSet<Type> Audited =
    [
        typeof(Unit), typeof(UnitContact), typeof(Plan), typeof(PlanClause), typeof(PlanRule), typeof(RuleParameter), typeof(Interpretation),
        typeof(Reading), typeof(CongressForm), typeof(Congress), typeof(CongressLeader), typeof(Leader), typeof(Roster), typeof(RosterExplanation),
        typeof(RosterEntry), typeof(EntryAward), typeof(ReviewRemark), typeof(Person), typeof(Collective), typeof(CodeItem), typeof(Account),
    ];

    // Cells that could not be read may hold the raw text of a sensitive column.
    private static readonly HashSet<(Type, string)> Sensitive =
    [
        (typeof(Person), nameof(Person.Ethnicity)), (typeof(Person), nameof(Person.Religion)), (typeof(Person), nameof(Person.PartyMember)),
        (typeof(Person), nameof(Person.PartyJoinedOn)), (typeof(RosterEntry), nameof(RosterEntry.KeptCells)),
    ];

    // Secrets, columns derived from others or counted by the portal itself, and those of the sign-in library that the portal makes no use of.
    private static readonly HashSet<(Type, string)> Left =
    [
        (typeof(Account), nameof(Account.PasswordHash)), (typeof(Account), nameof(Account.SecurityStamp)),
        (typeof(Account), nameof(Account.ConcurrencyStamp)), (typeof(Account), nameof(Account.NormalizedUserName)),
        (typeof(Account), nameof(Account.NormalizedEmail)), (typeof(Account), nameof(Account.AccessFailedCount)),
        (typeof(Account), nameof(Account.EmailConfirmed)), (typeof(Account), nameof(Account.PhoneNumberConfirmed)),
        (typeof(Account), nameof(Account.TwoFactorEnabled)), (typeof(Account), nameof(Account.LockoutEnabled)),
        (typeof(Account), nameof(Account.LastSignInAt)), (typeof(Account), nameof(Account.SearchKey)), (typeof(Roster), nameof(Roster.FiguresAt)), (typeof(Congress), nameof(Congress.HeldRevision)),
        (typeof(Unit), nameof(Unit.SearchKey)), (typeof(Unit), nameof(Unit.SortKey)),
        (typeof(Person), nameof(Person.SearchKey)), (typeof(Person), nameof(Person.SortKey)), (typeof(Person), nameof(Person.FamilyName)),
        (typeof(Person), nameof(Person.MiddleName)), (typeof(Person), nameof(Person.GivenName)), (typeof(Collective), nameof(Collective.SearchKey)),
    ];

    /// <summary>Parts of a plan that come with a new one, and the column of its row in the log that counts them. Later each change of a part has its own row.</summary>
    internal static readonly IReadOnlyDictionary<Type, string> PartsOfNewPlan = new Dictionary<Type, string>
    {
        [typeof(PlanClause)] = "Clauses",
        [typeof(PlanRule)] = "Rules",
        [typeof(RuleParameter)] = "Parameters",
        [typeof(Interpretation)] = "Interpretations",
        [typeof(Reading)] = "Readings",
        [typeof(CongressForm)] = "Forms",
    };

    /// <summary>True if changes of this entity are written to the log.</summary>
    public static bool IsAudited(Type entity) => Audited.Contains(entity);

    /// <summary>True if values of the column are masked.</summary>
    public static bool IsSensitive(Type entity, string column) => Sensitive.Contains((entity, column));

    /// <summary>True if the column never appears in the log.</summary>
    public static bool IsLeftOut(Type entity, string column) =>
        column is "Id" or nameof(IVersioned.Version) || Left.Contains((entity, column));
}
