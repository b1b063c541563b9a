namespace BinhPhuocEmulation.Domain.Access;

/// <summary>Roles and their permissions, once: pages, menus, workflow, tests and docs/workflows/roles.md all read this table.</summary>
public static class RoleTable
{
    private static readonly Dictionary<Role, RoleDefinition> Definitions = new RoleDefinition[]
    {
        new(Role.Administrator, "Quản trị hệ thống", new()
        {
            [Permission.AccountManage] = Reach.Everywhere,
            [Permission.AuditRead] = Reach.Everywhere,
            [Permission.UnitRead] = Reach.Everywhere,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.CalendarRead] = Reach.Everywhere,
        }),
        new(Role.EmulationBoard, "Ban Thi đua - Khen thưởng", new()
        {
            [Permission.UnitRead] = Reach.Everywhere,
            [Permission.UnitManage] = Reach.Everywhere,
            [Permission.UnitContactEdit] = Reach.Everywhere,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.PlanManage] = Reach.Everywhere,
            [Permission.CongressRead] = Reach.Everywhere,
            [Permission.CongressEdit] = Reach.Own,
            [Permission.CongressReview] = Reach.Own | Reach.Children,
            [Permission.CalendarRead] = Reach.Everywhere,
            [Permission.LeaderManage] = Reach.Everywhere,
            [Permission.RosterRead] = Reach.Everywhere,
            [Permission.RosterEdit] = Reach.Own,
            [Permission.RosterReview] = Reach.Own | Reach.Children,
            [Permission.SensitiveRead] = Reach.Everywhere,
            [Permission.RosterExport] = Reach.Everywhere,
            [Permission.PersonDecide] = Reach.Everywhere,
            [Permission.AccountManage] = Reach.Everywhere,
            [Permission.AuditRead] = Reach.Everywhere,
        }),
        new(Role.ProvinceLeader, "Lãnh đạo tỉnh", new()
        {
            [Permission.UnitRead] = Reach.Everywhere,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.CongressRead] = Reach.Everywhere,
            [Permission.CalendarRead] = Reach.Everywhere,
            [Permission.RosterRead] = Reach.Everywhere,
            [Permission.RosterExport] = Reach.Everywhere,
        }),
        new(Role.DistrictOfficer, "Cán bộ thi đua cấp huyện", new()
        {
            [Permission.UnitRead] = Reach.Subtree,
            [Permission.UnitContactEdit] = Reach.Subtree,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.CongressRead] = Reach.Subtree,
            [Permission.CongressEdit] = Reach.Own,
            [Permission.CongressReview] = Reach.Children,
            [Permission.CalendarRead] = Reach.Everywhere,
            [Permission.RosterRead] = Reach.Subtree,
            [Permission.RosterEdit] = Reach.Own,
            [Permission.RosterReview] = Reach.Children,
            [Permission.SensitiveRead] = Reach.Subtree,
            [Permission.RosterExport] = Reach.Subtree,
            [Permission.PersonDecide] = Reach.Subtree,
        }),
        new(Role.DistrictLeader, "Lãnh đạo cấp huyện", new()
        {
            [Permission.UnitRead] = Reach.Subtree,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.CongressRead] = Reach.Subtree,
            [Permission.CalendarRead] = Reach.Everywhere,
            [Permission.RosterRead] = Reach.Subtree,
            [Permission.RosterExport] = Reach.Subtree,
        }),
        new(Role.UnitOfficer, "Cán bộ thi đua đơn vị", new()
        {
            [Permission.UnitRead] = Reach.Own,
            [Permission.UnitContactEdit] = Reach.Own,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.CongressRead] = Reach.Own,
            [Permission.CongressEdit] = Reach.Own,
            [Permission.CalendarRead] = Reach.Everywhere,
            [Permission.RosterRead] = Reach.Own,
            [Permission.RosterEdit] = Reach.Own,
            [Permission.SensitiveRead] = Reach.Own,
            [Permission.RosterExport] = Reach.Own,
            [Permission.PersonDecide] = Reach.Own,
        }),
        new(Role.FinanceOfficer, "Cơ quan tài chính", new()
        {
            [Permission.UnitRead] = Reach.Subtree,
            [Permission.PlanRead] = Reach.Everywhere,
            [Permission.CongressRead] = Reach.Subtree,
            [Permission.CalendarRead] = Reach.Everywhere,
        }),
    }.ToDictionary(d => d.Role);

    /// <summary>All roles in the order they are shown.</summary>
    public static IReadOnlyCollection<RoleDefinition> All => Definitions.Values;

    /// <summary>One role's definition.</summary>
    /// <exception cref="KeyNotFoundException">The role is not in the table.</exception>
    public static RoleDefinition Of(Role role) => Definitions[role];
}

/// <summary>One role: its Vietnamese name and how far each of its permissions reaches. What is not listed is denied.</summary>
public sealed record RoleDefinition(Role Role, string Name, Dictionary<Permission, Reach> Grants)
{
    /// <summary>How far a permission reaches; nowhere if it is not granted.</summary>
    public Reach ReachOf(Permission permission) => Grants.GetValueOrDefault(permission, Reach.None);
}
