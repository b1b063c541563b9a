using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Compliance;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>States, deadlines and lights in the same words and colours on every page.</summary>
public static class CongressTags
{
    /// <summary>Word for a unit that has no congress yet.</summary>
    public const string NotBegun = "Chưa đăng ký";

    /// <summary>What a unit can do whose day has come before its registration was confirmed.</summary>
    public const string HeldAfterConfirmed = "Được xác nhận rồi mới ghi nhận “Đã tổ chức” được; nếu đổi ngày thì rút đăng ký để sửa.";

    /// <summary>Word of a unit that has no congress, and the plan asks none of.</summary>
    public const string NotObliged = "Không bắt buộc";

    /// <summary>State; null for a unit that has not begun.</summary>
    /// <param name="owed">The plan asks a congress of the unit.</param>
    public static TagView State(CongressState? state, bool owed = true) => state switch
    {
        CongressState.Draft => new(StatusKind.Neutral, CongressWorkflow.Name(CongressState.Draft), "pencil"),
        CongressState.Registered => new(StatusKind.Info, CongressWorkflow.Name(CongressState.Registered), "send"),
        CongressState.Returned => new(StatusKind.Explain, CongressWorkflow.Name(CongressState.Returned), "arrow-return-left"),
        CongressState.Confirmed => new(StatusKind.Pass, CongressWorkflow.Name(CongressState.Confirmed), "check-lg"),
        CongressState.Held => new(StatusKind.Pass, CongressWorkflow.Name(CongressState.Held), "flag"),
        _ => new(StatusKind.Neutral, owed ? NotBegun : NotObliged, "dash-circle"),
    };

    /// <summary>Colour of a state in a bar: that of its tag.</summary>
    public static string Fill(CongressState? state) => state switch
    {
        CongressState.Held => "fill-pass",
        CongressState.Confirmed => "fill-5",
        CongressState.Registered => "fill-1",
        CongressState.Returned => "fill-explain",
        CongressState.Draft => "fill-3",
        _ => "fill-2",
    };

    /// <summary>The deadline tag of a congress that is not held in time, or stands on the named day or close to it; null where there is nothing to tell, and once it was held.</summary>
    public static TagView? Late(CompiledPlan plan, UnitNode? unit, DateOnly? date, CongressState state, AcceptedReason? reason, DateOnly today) =>
        unit is not null && date is not null && state != CongressState.Held
            && DeadlineStanding.Of(plan, new()
            {
                UnitKind = unit.Kind,
                IsPilot = unit.IsPilot,
                Today = today,
                Date = date,
                Reason = reason,
            }) is { } standing && standing.Degree != Degree.Met
            ? Deadline(standing, dateChosen: true, held: false) : null;

    /// <summary>Light of the gravest finding.</summary>
    public static TagView Light(FindingStatus status) => new(FindingCards.KindOf(status), FindingCards.WordOf(status));

    /// <summary>The three colours of AMB-01 with the days that are left; a day that has passed says so until the congress is noted as held.</summary>
    public static TagView Deadline(DeadlineStanding standing, bool dateChosen, bool held)
    {
        var days = VietnameseFormat.Number(Math.Max(standing.DaysLeft, 0));
        if (dateChosen)
        {
            if (standing.DayPassed && !held)
                return standing.IsOverdue ? new(StatusKind.Fail, "quá hạn, chưa ghi nhận đã tổ chức", "clock") : new(StatusKind.Explain, "đã qua ngày tổ chức", "clock");
            return standing.Degree switch
            {
                Degree.Met when held || standing.DaysLeft < 0 => new(StatusKind.Pass, "đúng hạn"),
                Degree.Met => new(StatusKind.Pass, standing.DaysLeft == 0 ? "trong hạn, hôm nay là ngày cuối" : $"trong hạn, còn {days} ngày", "clock"),
                Degree.Near => new(standing.Accepted ? StatusKind.Info : StatusKind.Explain,
                    $"{(standing.IsNamedDay ? "đúng" : "sát")} ngày hạn, {(standing.Accepted ? "đã" : "cần")} xác nhận", "clock"),
                _ when standing.TooEarly => new(StatusKind.Explain, held ? "tổ chức trước thời gian quy định" : "ngày chọn trước thời gian quy định", "clock"),
                _ => new(StatusKind.Fail, held ? "tổ chức sau hạn" : "ngày chọn sau hạn", "clock"),
            };
        }
        return standing.Degree switch
        {
            Degree.Met => new(standing.DaysLeft <= SoonDays ? StatusKind.Explain : StatusKind.Neutral, standing.DaysLeft == 0 ? "hôm nay là ngày cuối" : $"còn {days} ngày", "clock"),
            Degree.Near => new(StatusKind.Explain, standing.DaysOver == 0 ? "hôm nay là ngày hạn" : "đã sát ngày hạn", "clock"),
            // The readings that are strict call late what has not passed the named day yet.
            _ => new(StatusKind.Fail, standing.DaysOver > 0 ? $"quá hạn {VietnameseFormat.Number(standing.DaysOver)} ngày" : "đã quá hạn", "clock"),
        };
    }

    /// <summary>How far off a chosen day is, for who has something to do before it.</summary>
    public static TagView DaysTo(DateOnly date, DateOnly today) => date < today ? new(StatusKind.Fail, "đã qua ngày tổ chức", "clock")
        : new(date.DayNumber - today.DayNumber <= 7 ? StatusKind.Explain : StatusKind.Neutral, date == today ? "hôm nay" : $"còn {VietnameseFormat.Number(date.DayNumber - today.DayNumber)} ngày", "clock");

    /// <summary>"trước 31/03/2025", or "đến hết 30/09/2025".</summary>
    public static string DeadlineWords(DeadlineStanding standing) =>
        (standing.Before ? "trước " : "đến hết ") + VietnameseFormat.Date(standing.NamedDay);

    /// <summary>"sáng", "chiều", "cả ngày".</summary>
    public static string Session(HalfDay? session) => session switch
    {
        HalfDay.Morning => "sáng",
        HalfDay.Afternoon => "chiều",
        HalfDay.WholeDay => "cả ngày",
        _ => "chưa chọn buổi",
    };

    /// <summary>From this many days on, a unit without a day is shown in amber.</summary>
    private const int SoonDays = 14;
}
