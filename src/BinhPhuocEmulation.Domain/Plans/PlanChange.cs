using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>One change of a plan: who, when, what, from, to, why, and how many congresses changed colour by it. Only ever added.</summary>
public sealed class PlanChange : IFrozen
{
    /// <summary>What is noted when a plan is put in force, closed or given up.</summary>
    public const string StateWhat = "Trạng thái";

    /// <summary>What is noted when a clause, a rule or an unclear point is taken out of a plan in preparation.</summary>
    public const string ClauseOut = "Bỏ điều khoản", RuleOut = "Bỏ quy định", PointOut = "Bỏ điểm chưa rõ";

    private PlanChange() { }

    /// <summary>Notes a change.</summary>
    public PlanChange(int planId, int revision, string subject, string what, string before, string after, string reason,
        int accountId, string accountName, DateTime at, int flipped)
    {
        (PlanId, Revision, Subject, What, Before, After) = (planId, revision, subject, what, before, after);
        Reason = VietnameseText.CleanLines(reason);
        (AccountId, AccountName, At, Flipped) = (accountId, accountName, at, flipped);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Revision that came of it.</summary>
    public int Revision { get; private set; }
    /// <summary>Code of the rule or interpretation.</summary>
    public string Subject { get; private set; } = "";
    /// <summary>What was changed, in Vietnamese.</summary>
    public string What { get; private set; } = "";
    /// <summary>Value before.</summary>
    public string Before { get; private set; } = "";
    /// <summary>Value after.</summary>
    public string After { get; private set; } = "";
    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";
    /// <summary>Who.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>Congresses whose colour changed.</summary>
    public int Flipped { get; private set; }
}
