using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Home;

/// <summary>The next steps of an officer for the own unit, each with the page where it is done.</summary>
public static class OwnTasks
{
    /// <summary>What is to be done now; nothing while others are at work.</summary>
    public static IReadOnlyList<TaskItem> Of(OwnUnit u, DateOnly today) =>
        u.Plan.Length == 0 ? TasksOf(u, today) : [.. TasksOf(u, today).Select(t => t with { Detail = $"{u.Plan}. {t.Detail}".TrimEnd() })];

    private static List<TaskItem> TasksOf(OwnUnit u, DateOnly today)
    {
        var tasks = new List<TaskItem>();
        var due = u.Deadline is { } d && u.State is not CongressState.Held ? CongressTags.Deadline(d, u.Date is not null, held: false) : null;
        var deadline = u.Deadline is { } s ? $"Phải tổ chức {CongressTags.DeadlineWords(s)}." : "";
        switch (u.State)
        {
            case null when u.IsObliged:
                tasks.Add(new("flag", $"Đăng ký đại hội, hội nghị của {u.Name}", deadline, $"/congresses/new?unit={u.UnitId}&plan={u.PlanCode}", due));
                break;
            case CongressState.Draft:
                tasks.Add(new("pencil", $"Hoàn thành đăng ký của {u.Name}", $"Bản nháp chưa gửi. {deadline}", $"/congresses/{u.CongressId}/edit", due));
                break;
            case CongressState.Returned:
                tasks.Add(new("arrow-return-left", $"Sửa đăng ký bị trả lại của {u.Name}", u.LastRemark, $"/congresses/{u.CongressId}/edit", new(StatusKind.Explain, "Trả lại", "arrow-return-left")));
                break;
            case CongressState.Registered when u.Date <= today:
                tasks.Add(new("hourglass-split", $"Đề nghị xác nhận đăng ký của {u.Name}",
                    $"Ngày đã đăng ký: {VietnameseFormat.Date(u.Date!.Value)}. {CongressTags.HeldAfterConfirmed}", $"/congresses/{u.CongressId}", DaysTo(u, today)));
                break;
            case CongressState.Confirmed when u.Date <= today:
                tasks.Add(new("check-lg", $"Ghi nhận đã tổ chức: {u.Name}", $"Ngày đã đăng ký: {VietnameseFormat.Date(u.Date!.Value)}.", $"/congresses/{u.CongressId}", null));
                break;
            default:
                break;
        }
        if (u.State is null) return tasks;
        if (u.RosterId is null)
        {
            if (u.State != CongressState.Draft) tasks.Add(new("people", $"Lập danh sách đại biểu của {u.Name}", DayOf(u), $"/congresses/{u.CongressId}", DaysTo(u, today)));
            return tasks;
        }
        switch (u.RosterState)
        {
            case RosterState.Returned:
                tasks.Add(new("arrow-return-left", $"Sửa danh sách đại biểu bị trả lại: {u.Name}",
                    $"{(u.ReturnReason.Length > 0 ? $"Lý do: {u.ReturnReason} " : "")}{(u.Remarks > 0 ? $"Còn {u.Remarks} góp ý chưa sửa." : "Sửa xong thì trình lại.")}", $"/rosters/{u.RosterId}", new(StatusKind.Explain, "Trả lại", "arrow-return-left")));
                break;
            case RosterState.Draft when u.Delegates == 0:
                tasks.Add(new("people", $"Lập danh sách đại biểu của {u.Name}", DayOf(u), $"/rosters/{u.RosterId}", DaysTo(u, today)));
                break;
            case RosterState.Draft:
                tasks.Add(new("people", $"Hoàn thành và trình danh sách đại biểu của {u.Name}",
                    $"Đã có {VietnameseFormat.Number(u.Delegates)} đại biểu. {DayOf(u)}", $"/rosters/{u.RosterId}", DaysTo(u, today)));
                break;
            default:
                break;
        }
        return tasks;
    }

    /// <summary>The unit in one line, whether or not something is to be done.</summary>
    public static OwnLine Line(OwnUnit u) => new(u.Plan.Length == 0 ? u.Name : $"{u.Name} · {u.Plan}", CongressTags.State(u.State, u.IsObliged),
        u.Date is { } date ? VietnameseFormat.Date(date) : "chưa chọn ngày",
        u.Deadline is { } d ? CongressTags.DeadlineWords(d) : "",
        u.Deadline is { } s ? CongressTags.Deadline(s, u.Date is not null, u.State == CongressState.Held) : null,
        u.CongressId is { } id ? $"/congresses/{id}" : $"/congresses/new?unit={u.UnitId}&plan={u.PlanCode}",
        u.RosterId is { } roster ? $"/rosters/{roster}" : null,
        u.RosterState is { } state ? $"{RosterWorkflow.Name(state)}, {VietnameseFormat.Number(u.Delegates)} đại biểu" : "chưa lập");

    private static string DayOf(OwnUnit u) => u.Date is { } date ? $"Tổ chức ngày {VietnameseFormat.Date(date)}." : "";

    private static TagView? DaysTo(OwnUnit u, DateOnly today) => u.Date is not { } date || u.State == CongressState.Held ? null : CongressTags.DaysTo(date, today);
}
