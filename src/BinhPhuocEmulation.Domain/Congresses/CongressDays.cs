using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Congresses;

/// <summary>
/// The days on which a congress of a plan can lie at all, both ends included: from the issue of the plan for as long as a campaign is, and always the days its
/// rules ask for. A plan may have been issued long before the days it names, or after them; what a finding advises is never refused.
/// </summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="FromIssue">The first day is that of the issue.</param>
public readonly record struct CongressDays(DateOnly From, DateOnly To, bool FromIssue)
{
    /// <summary>Years after the issue of a plan, or after the day it names, in which a congress under it can lie: its own period of assessment.</summary>
    public const int Years = 5;

    /// <summary>Of one congress.</summary>
    public static CongressDays Of(CompiledPlan plan, DateOnly issuedOn, CongressFacts facts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (first, last) = plan.CheckFor<DeadlineCheck>(facts) is { } deadline ? (deadline.LastGreenDay, deadline.Deadline)
            : plan.CheckFor<DateWindowCheck>(facts) is { } window ? (window.From, window.To) : (issuedOn, issuedOn);
        return new(first < issuedOn ? first : issuedOn, (last > issuedOn ? last : issuedOn).AddYears(Years), first >= issuedOn);
    }

    /// <summary>Can it lie on this day?</summary>
    public bool Hold(DateOnly day) => day >= From && day <= To;

    /// <summary>The refusal of another day.</summary>
    public string Sentence => $"Ngày tổ chức phải từ {VietnameseFormat.Date(From)}{(FromIssue ? " (ngày ban hành kế hoạch)" : "")} đến {VietnameseFormat.Date(To)}.";
}
