using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>States, deadlines and lights in the same words and colours on every page.</summary>
public static class CongressTags
{
    /// <summary>Word for a unit that has no congress yet.</summary>
    public const string NotBegun = "Chưa đăng ký";

    /// <summary>State; null for a unit that has not begun.</summary>
    public static TagView State(CongressState? state) => state switch
    {
        CongressState.Draft => new(StatusKind.Neutral, CongressWorkflow.Name(CongressState.Draft), "pencil"),
        CongressState.Registered => new(StatusKind.Info, CongressWorkflow.Name(CongressState.Registered), "send"),
        CongressState.Returned => new(StatusKind.Explain, CongressWorkflow.Name(CongressState.Returned), "arrow-return-left"),
        CongressState.Confirmed => new(StatusKind.Pass, CongressWorkflow.Name(CongressState.Confirmed), "check-lg"),
        CongressState.Held => new(StatusKind.Gold, CongressWorkflow.Name(CongressState.Held), "flag"),
        _ => new(StatusKind.Neutral, NotBegun, "dash-circle"),
    };

    /// <summary>Light of the gravest finding.</summary>
    public static TagView Light(FindingStatus status) => new(FindingCards.KindOf(status), FindingCards.WordOf(status));

    /// <summary>The three colours of AMB-01 with the days that are left; a day that has passed says so until the congress is noted as held.</summary>
    public static TagView Deadline(DeadlineStanding standing, bool dateChosen, bool held)
    {
        var days = VietnameseFormat.Number(Math.Abs(standing.DaysLeft));
        if (dateChosen)
        {
            if (standing.DayPassed && !held)
                return standing.Degree == Degree.Missed ? new(StatusKind.Fail, "quá hạn, chưa ghi nhận đã tổ chức", "clock") : new(StatusKind.Explain, "đã qua ngày tổ chức", "clock");
            return standing.Degree switch
            {
                Degree.Met when held || standing.DaysLeft < 0 => new(StatusKind.Pass, "đúng hạn"),
                Degree.Met => new(StatusKind.Pass, $"đúng hạn, còn {days} ngày", "clock"),
                Degree.Near => new(StatusKind.Explain, "đúng ngày hạn, cần xác nhận", "clock"),
                _ => new(StatusKind.Fail, held ? "tổ chức sau hạn" : "ngày chọn sau hạn", "clock"),
            };
        }
        return standing.Degree switch
        {
            Degree.Met => new(standing.DaysLeft <= SoonDays ? StatusKind.Explain : StatusKind.Neutral, $"còn {days} ngày", "clock"),
            Degree.Near => new(StatusKind.Explain, "hôm nay là ngày hạn", "clock"),
            _ => new(StatusKind.Fail, $"quá hạn {days} ngày", "clock"),
        };
    }

    /// <summary>"trước 31/03/2025", or "đến hết 30/09/2025".</summary>
    public static string DeadlineWords(DeadlineStanding standing) =>
        (standing.Before ? "trước " : "đến hết ") + VietnameseFormat.Date(standing.NamedDay);

    /// <summary>"sáng", "chiều".</summary>
    public static string Session(HalfDay? session) => session switch
    {
        HalfDay.Morning => "sáng",
        HalfDay.Afternoon => "chiều",
        _ => "chưa chọn buổi",
    };

    /// <summary>From this many days on, a unit without a day is shown in amber.</summary>
    private const int SoonDays = 14;
}
