using BinhPhuocEmulation.Data.Queries;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Persons;

/// <summary>What pages and steps of the pairs share.</summary>
public static class PersonPairs
{
    /// <summary>The right to decide, asked at the units on whose lists the two stand: one of them is enough, the guards ask for more.</summary>
    public static Func<Permission, Answer> MayDecide(this Actor actor, IReadOnlyCollection<PersonRow> rows) => permission =>
        rows.Select(r => r.UnitId).Distinct().Any(u => actor.Scope.Contains(u) && actor.May(permission, u)) ? Answer.Yes
            : rows.Count == 0 && actor.Scope.All && actor.MaySomewhere(permission) ? Answer.Yes
            : Answer.No("Quyền của Ông/Bà không áp dụng cho các đơn vị này.");

    /// <summary>A step for the history on a page.</summary>
    public static Ui.HistoryEntry Line(PersonDecisionHistory step) => new(
        step.At, step.AccountName, null, step.Action switch
        {
            PersonDecisionAction.Propose or PersonDecisionAction.Withdraw or PersonDecisionAction.TakeBack => PersonWorkflow.Name(step.Action),
            _ => $"Quyết định: {PersonWorkflow.Name(step.To).ToLowerInvariant()}",
        },
        PersonWorkflow.Name(step.From), PersonWorkflow.Name(step.To), step.Remark, step.To switch
        {
            PersonDecisionState.Same => StatusKind.Pass,
            PersonDecisionState.Proposed => StatusKind.Explain,
            PersonDecisionState.Different => StatusKind.Info,
            _ => StatusKind.Neutral,
        });

    /// <summary>What the banner says after a step.</summary>
    public static string Done(PersonDecisionAction action, string confirmer) => action switch
    {
        PersonDecisionAction.Propose => $"Đã ghi nhận đề nghị “một người”; chờ {confirmer} xác nhận.",
        PersonDecisionAction.Unite => "Đã ghi nhận: một người. Các danh sách từ nay dùng chung một hồ sơ.",
        PersonDecisionAction.Separate => "Đã ghi nhận: hai người khác nhau.",
        PersonDecisionAction.Withdraw => "Đã rút đề nghị.",
        _ => "Đã rút lại quyết định; mỗi danh sách trở về hồ sơ trước đó.",
    };
}
