using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Access;

public sealed class AccountRulesTests
{
    private const int Province = 1, District = 10, Commune = 100;
    private static readonly Actor Administrator = new(1, "Quản trị", Role.Administrator, Province, TestTree.Now);
    private static readonly Actor Board = new(2, "Ban Thi đua", Role.EmulationBoard, Province, TestTree.Now);

    public static TheoryData<Role, Role, bool> Grid()
    {
        var grid = new TheoryData<Role, Role, bool>();
        foreach (var actor in Enum.GetValues<Role>())
            foreach (var touched in Enum.GetValues<Role>())
                grid.Add(actor, touched, actor == Role.Administrator || (actor == Role.EmulationBoard && touched != Role.Administrator));
        return grid;
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void MayManage_RoleByRole_IsForAdministratorsAndBelowThemTheBoard(Role actor, Role touched, bool allowed)
    {
        var answer = AccountRules.MayManage(new Actor(5, "A", actor, actor is Role.DistrictOfficer or Role.DistrictLeader ? District : actor == Role.UnitOfficer ? Commune : Province, TestTree.Now), touched, Commune);

        Assert.Equal(allowed, answer.Allowed);
        Assert.Equal(allowed, answer.Reason.Length == 0);
    }

    [Fact]
    public void MayChange_OwnAccount_IsNeverAllowed() =>
        Assert.All([Administrator, Board], actor => Assert.False(AccountRules.MayChange(actor, new AccountFacts(actor.AccountId, actor.Role, Province))));

    [Fact]
    public void MayMove_ToAdministratorByTheBoard_IsRefused() =>
        Assert.False(AccountRules.MayMove(Board, new AccountFacts(9, Role.UnitOfficer, Commune), Role.Administrator, Province));

    [Theory]
    [InlineData(Role.DistrictOfficer, UnitKind.District, true)]
    [InlineData(Role.DistrictOfficer, UnitKind.Commune, false)]
    [InlineData(Role.UnitOfficer, UnitKind.Enterprise, true)]
    [InlineData(Role.UnitOfficer, UnitKind.Province, false)]
    [InlineData(Role.FinanceOfficer, UnitKind.District, true)]
    [InlineData(Role.FinanceOfficer, UnitKind.Commune, false)]
    [InlineData(Role.EmulationBoard, UnitKind.Department, false)]
    public void Fits_RoleAtKind_IsWhereTheRoleHasWork(Role role, UnitKind kind, bool fits) => Assert.Equal(fits, AccountRules.Fits(role, kind).Allowed);

    [Fact]
    public void UsualRole_EveryKind_FitsItsKind() =>
        Assert.All(UnitKinds.All, kind => Assert.True(AccountRules.Fits(AccountRules.UsualRole(kind), kind)));

    [Theory]
    [InlineData(AccountStep.Close, false, false, true)]
    [InlineData(AccountStep.Close, true, false, false)]
    [InlineData(AccountStep.Reopen, true, false, true)]
    [InlineData(AccountStep.Reopen, false, false, false)]
    [InlineData(AccountStep.Unlock, false, true, true)]
    [InlineData(AccountStep.Unlock, false, false, false)]
    [InlineData(AccountStep.Unlock, true, true, false)]
    [InlineData(AccountStep.Reset, false, true, true)]
    [InlineData(AccountStep.Reset, true, false, false)]
    [InlineData(AccountStep.SignOutEverywhere, false, false, true)]
    public void MayTake_Step_FollowsTheState(AccountStep step, bool closed, bool locked, bool allowed) =>
        Assert.Equal(allowed, AccountRules.MayTake(Administrator, new AccountFacts(9, Role.UnitOfficer, Commune, closed, locked), step).Allowed);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public void LeavesAnAdministrator_Count_NeedsOne(int active, bool allowed) => Assert.Equal(allowed, AccountRules.LeavesAnAdministrator(active).Allowed);

    [Fact]
    public void RolesToGive_ByTheBoard_AreAllButAdministrator() =>
        Assert.Equal(Enum.GetValues<Role>().Where(r => r != Role.Administrator).Order(), AccountRules.RolesToGive(Board).Select(r => r.Role).Order());
}
