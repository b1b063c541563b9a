using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>
/// An unclear point that is read otherwise than the plan began with: its code, the reading, and the document that decided so. Read from the history of the
/// plan, as <see cref="RuleAmendment"/>; what was decided back again is none.
/// </summary>
public sealed record ReadingAmendment(string Code, string Reading, string Ground)
{
    /// <summary>That of an interpretation, from the changes of its plan in their order; null while the first reading stands.</summary>
    public static ReadingAmendment? Of(Interpretation interpretation, IEnumerable<PlanChange> changes)
    {
        ArgumentNullException.ThrowIfNull(interpretation);
        var own = changes.Where(c => c.Subject == interpretation.Code).ToList();
        if (own.Count == 0 || interpretation.ReadingInForce is not { } reading || Interpretation.SpeaksOf(own[0].Before, reading.Text)) return null;
        return new(interpretation.Code, reading.Text, VietnameseText.Clean(own[^1].Reason));
    }

    /// <summary>"theo cách hiểu AMB-01 “Thông dụng: đúng ngày hạn vẫn đạt” (CV 20/SNV)", for the end of a citation.</summary>
    public string Words => $"theo cách hiểu {Code} “{Reading}”{(Ground.Length == 0 ? "" : $" ({Ground})")}";
}
