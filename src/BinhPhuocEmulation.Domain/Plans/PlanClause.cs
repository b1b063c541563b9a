using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>One clause of a plan's text, as it is cited.</summary>
public sealed class PlanClause
{
    private PlanClause() { }

    /// <summary>Creates a clause.</summary>
    public PlanClause(string section, int order, string heading, string citation, string text)
    {
        Section = VietnameseText.Clean(section);
        Order = order;
        Heading = VietnameseText.Clean(heading);
        Citation = VietnameseText.Clean(citation);
        Text = VietnameseText.CleanLines(text);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Place in the plan: "II.3.a". Unique in the plan; rules name it.</summary>
    public string Section { get; private set; } = "";
    /// <summary>Order in the text.</summary>
    public int Order { get; private set; }
    /// <summary>Heading on screen.</summary>
    public string Heading { get; private set; } = "";
    /// <summary>How a finding cites it: "điểm a khoản 3 mục II".</summary>
    public string Citation { get; private set; } = "";
    /// <summary>The text of the plan; lines separated by \n.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Corrects the words: a typing error, or the text of a plan that was copied from the last one.</summary>
    public void Reword(string heading, string citation, string text)
    {
        Heading = VietnameseText.Clean(heading);
        Citation = VietnameseText.Clean(citation);
        Text = VietnameseText.CleanLines(text);
    }

    /// <summary>Is this its place, whatever marks stand between letters and numbers?</summary>
    public bool StandsAt(string? section) => Bare(section) == Bare(Section);

    private static string Bare(string? section) => string.Concat(VietnameseText.Clean(section).Where(char.IsLetterOrDigit));

    internal void MoveTo(int order) => Order = order;

    internal PlanClause Copy() => new(Section, Order, Heading, Citation, Text);
}
