using BinhPhuocEmulation.Domain.Compliance.Checks;

namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// Where a congress stands against the day by which it must be over, in the three colours of AMB-01: <see cref="Degree.Met"/> green,
/// <see cref="Degree.Near"/> amber (the named day itself, or what lies between it and the last green day), <see cref="Degree.Missed"/> red. With a day chosen the day is judged, else today; a day that passed unrecorded counts as today (see <see cref="CongressFacts.DayOfCompletion"/>).
/// </summary>
/// <param name="NamedDay">The day the plan names ("trước ngày 31/3/2025"), or the last day of its period.</param>
/// <param name="LastGreenDay">Last day without remark under the reading in force.</param>
/// <param name="DaysLeft">Days from today to the last green day; negative once it has passed.</param>
/// <param name="Degree">Colour.</param>
/// <param name="Before">True for "trước ngày", false where the named day itself counts: the last of a period, or by the reading in force.</param>
/// <param name="DayPassed">The chosen day lies before today: it has been held, or has to be moved.</param>
public readonly record struct DeadlineStanding(DateOnly NamedDay, DateOnly LastGreenDay, int DaysLeft, Degree Degree, bool Before, bool DayPassed)
{
    /// <summary>The chosen day lies before the period of the plan has begun: wrong, but not late.</summary>
    public bool TooEarly { get; init; }

    /// <summary>The day judged is the one the plan names, not merely close to it.</summary>
    public bool IsNamedDay { get; init; }

    /// <summary>The level above confirmed the named day with the reason given for it.</summary>
    public bool Accepted { get; init; }

    /// <summary>Late: the day chosen, or today without one, lies after what the plan allows.</summary>
    public bool IsOverdue => Degree == Degree.Missed && !TooEarly;

    /// <summary>Days from the named day to today, as a late congress counts them; 0 or less while the named day has not passed.</summary>
    public int DaysOver => LastGreenDay.DayNumber - DaysLeft - NamedDay.DayNumber;

    /// <summary>The standing of these facts; null if the plan sets no day for them.</summary>
    public static DeadlineStanding? Of(CompiledPlan plan, CongressFacts facts)
    {
        var judged = facts.DayOfCompletion ?? facts.Today;
        if (plan.CheckFor<DeadlineCheck>(facts) is { } deadline)
            return new(deadline.Deadline, deadline.LastGreenDay, deadline.LastGreenDay.DayNumber - facts.Today.DayNumber, deadline.DegreeOf(judged), !deadline.NamedDayCounts, facts.Date < facts.Today)
            { IsNamedDay = judged == deadline.Deadline, Accepted = facts.DayOfCompletion == facts.Date && facts.Reason?.Covers(deadline.KeyOf(Aspect.Deadline)) == true };
        if (plan.CheckFor<DateWindowCheck>(facts) is not { } window) return null;
        var degree = facts.Date is null && judged < window.From ? Degree.Met
            : facts.Date is { } date && judged <= window.To ? window.DegreeOf(date) : window.DegreeOf(judged);
        return new(window.To, window.To, window.To.DayNumber - facts.Today.DayNumber, degree, false, facts.Date < facts.Today)
        { TooEarly = facts.Date < window.From && judged <= window.To };
    }
}
