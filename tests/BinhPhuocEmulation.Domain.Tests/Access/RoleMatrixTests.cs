using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Access;

/// <summary>Every role, every permission, every position of a unit seen from the person's own. Written down here, not read from the code.</summary>
public sealed class RoleMatrixTests
{
    /// <summary>O own, C child, G grandchild, S sibling, P parent, F of another branch.</summary>
    private const string Everywhere = "OCGSPF", Below = "OCG", Own = "O", Children = "C", OwnAndChildren = "OC", Nowhere = "";

    private static readonly Dictionary<char, int> Positions = new() { ['O'] = 10, ['C'] = 100, ['G'] = 1000, ['S'] = 11, ['P'] = 1, ['F'] = 110 };

    private static readonly Role[] Columns =
        [Role.Administrator, Role.EmulationBoard, Role.ProvinceLeader, Role.DistrictOfficer, Role.DistrictLeader, Role.UnitOfficer, Role.FinanceOfficer];

    private static readonly Dictionary<Permission, string[]> Expected = new()
    {
        //                                Administrator  EmulationBoard  ProvinceLeader  DistrictOfficer DistrictLeader UnitOfficer   FinanceOfficer
        [Permission.UnitRead] = [Everywhere, Everywhere, Everywhere, Below, Below, Own, Below],
        [Permission.UnitManage] = [Nowhere, Everywhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere],
        [Permission.UnitContactEdit] = [Nowhere, Everywhere, Nowhere, Below, Nowhere, Own, Nowhere],
        [Permission.PlanRead] = [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere, Everywhere, Everywhere],
        [Permission.PlanManage] = [Nowhere, Everywhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere],
        [Permission.CongressRead] = [Nowhere, Everywhere, Everywhere, Below, Below, Own, Below],
        [Permission.CongressEdit] = [Nowhere, Own, Nowhere, Own, Nowhere, Own, Nowhere],
        [Permission.CongressReview] = [Nowhere, OwnAndChildren, Nowhere, Children, Nowhere, Nowhere, Nowhere],
        [Permission.CalendarRead] = [Everywhere, Everywhere, Everywhere, Everywhere, Everywhere, Everywhere, Everywhere],
        [Permission.LeaderManage] = [Nowhere, Everywhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere],
        [Permission.RosterRead] = [Nowhere, Everywhere, Everywhere, Below, Below, Own, Nowhere],
        [Permission.RosterEdit] = [Nowhere, Own, Nowhere, Own, Nowhere, Own, Nowhere],
        [Permission.RosterReview] = [Nowhere, OwnAndChildren, Nowhere, Children, Nowhere, Nowhere, Nowhere],
        [Permission.SensitiveRead] = [Nowhere, Everywhere, Nowhere, Below, Nowhere, Own, Nowhere],
        [Permission.RosterExport] = [Nowhere, Everywhere, Everywhere, Below, Below, Own, Nowhere],
        [Permission.PersonDecide] = [Nowhere, Everywhere, Nowhere, Below, Nowhere, Own, Nowhere],
        [Permission.AccountManage] = [Everywhere, Everywhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere],
        [Permission.AuditRead] = [Everywhere, Everywhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere],
    };

    [Fact]
    public void May_EveryRolePermissionAndPosition_AnswersAsTheTableSays()
    {
        var looked = 0;
        foreach (var permission in Enum.GetValues<Permission>())
            foreach (var (role, column) in Columns.Select((r, i) => (r, i)))
            {
                var actor = new Actor(7, "Nguyễn Văn A", role, Positions['O'], TestTree.Now);
                var expected = Expected[permission][column];
                foreach (var (position, unit) in Positions)
                {
                    var answer = actor.May(permission, unit);
                    Assert.True(expected.Contains(position) == answer.Allowed, $"{role} {permission} at {position}: {answer.Allowed}");
                    Assert.Equal(answer.Allowed, answer.Reason.Length == 0);
                    Assert.Equal(answer.Allowed, (bool)answer);
                    looked++;
                }
                Assert.Equal(expected.Length > 0, actor.MaySomewhere(permission));
            }
        Assert.Equal(18 * 7 * 6, looked);
    }

    [Fact]
    public void Columns_OfThisTest_AreAllRoles()
    {
        Assert.Equal(Enum.GetValues<Role>().Order(), Columns.Order());
        Assert.Equal(Columns, RoleTable.All.Select(d => d.Role));
        Assert.All(RoleTable.All, d => Assert.NotEmpty(d.Name));
    }

    [Fact]
    public void May_UnitThatDoesNotExist_IsRefusedUnlessEverywhere()
    {
        Assert.False(new Actor(7, "A", Role.DistrictOfficer, 10, TestTree.Now).May(Permission.UnitRead, 999));
        Assert.False(new Actor(7, "A", Role.DistrictOfficer, 999, TestTree.Now).May(Permission.UnitRead, 10));
    }

    [Fact]
    public void With_OtherUnit_WorksOutTheScopeAnew()
    {
        var actor = new Actor(7, "A", Role.UnitOfficer, 100, TestTree.Now);
        Assert.Equal([100], actor.Scope.Ids);

        var other = actor with { UnitId = 101 };

        Assert.Equal([101], other.Scope.Ids);
        Assert.Equal(("A", 7, Role.UnitOfficer), (other.Name, other.AccountId, other.Role));
    }

    [Theory]
    [InlineData(Role.Administrator, true, "")]
    [InlineData(Role.EmulationBoard, true, "")]
    [InlineData(Role.ProvinceLeader, true, "")]
    [InlineData(Role.DistrictOfficer, false, "10,100,101,1000")]
    [InlineData(Role.DistrictLeader, false, "10,100,101,1000")]
    [InlineData(Role.FinanceOfficer, false, "10,100,101,1000")]
    [InlineData(Role.UnitOfficer, false, "10")]
    public void For_Role_SeesItsUnits(Role role, bool all, string ids)
    {
        var scope = UnitScope.For(role, 10, TestTree.Now);

        Assert.Equal((all, ids), (scope.All, string.Join(',', scope.Ids)));
        Assert.Equal(all, scope.Contains(11));
        Assert.True(scope.Contains(10));
    }

    [Fact]
    public void For_UnitUnknownToTheTree_SeesNothing()
    {
        var scope = UnitScope.For(Role.DistrictOfficer, 999, TestTree.Now);

        Assert.Equal((false, 0, false), (scope.All, scope.Ids.Count, scope.Contains(999)));
        Assert.False(UnitScope.Nothing.Contains(1));
    }
}
