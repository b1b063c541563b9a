using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Access;

public sealed class FourEyesTests
{
    [Theory]
    [InlineData(false, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void Workflows_WhoAskedDecidesOnlyAlone(bool asked, bool alone, bool may)
    {
        var list = new RosterSituation(10, 0, 0, 0, CongressRegistered: true, ActorSubmitted: asked, OnlyReviewer: alone);
        Assert.Equal(may, RosterWorkflow.Table.May(RosterState.Submitted, RosterAction.Approve, _ => Answer.Yes, list).Allowed);
        Assert.Equal(may, RosterWorkflow.Table.May(RosterState.Submitted, RosterAction.Return, _ => Answer.Yes, list, "Thiếu một nội dung").Allowed);
        var congress = new CongressSituation(new(2025, 3, 17), new(2025, 3, 20), Complete: true, Blocked: false, ActorRegistered: asked, OnlyReviewer: alone);
        var confirm = CongressWorkflow.Table.May(CongressState.Registered, CongressAction.Confirm, _ => Answer.Yes, congress);
        Assert.Equal((may, may ? "" : "Người đăng ký không tự xác nhận đăng ký của mình."), (confirm.Allowed, confirm.Reason));
    }

    [Theory]
    // The tree: 1 the province, 10 and 11 districts, 100 a commune of 10.
    [InlineData(1, null, 0, true)]
    [InlineData(1, Role.EmulationBoard, 1, false)]
    [InlineData(1, Role.Administrator, 1, true)]
    [InlineData(1, Role.ProvinceLeader, 1, true)]
    [InlineData(1, Role.DistrictOfficer, 10, true)]
    [InlineData(100, Role.DistrictOfficer, 10, false)]
    [InlineData(100, Role.DistrictOfficer, 11, true)]
    [InlineData(100, Role.UnitOfficer, 100, true)]
    public void IsAlone_OthersCountOnlyWhereTheyMayDecide(int unit, Role? other, int at, bool alone)
    {
        var actor = new Actor(7, "A", Role.EmulationBoard, 1, TestTree.Now);
        Assert.Equal(alone, FourEyes.IsAlone(actor, Permission.RosterReview, unit, other is { } role ? [new(role, at)] : []));
    }

    [Fact]
    public void RolesWith_Review_AreTheTwoThatDecide() =>
        Assert.Equal([Role.EmulationBoard, Role.DistrictOfficer], FourEyes.RolesWith(Permission.CongressReview).Order());
}
