using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>A form of congress a plan knows: "Đại hội Thi đua yêu nước", "Hội nghị điển hình tiên tiến" … (X-01, H-01, S-01).</summary>
public sealed class CongressForm
{
    private CongressForm() { }

    /// <summary>Creates a form.</summary>
    public CongressForm(string code, string name, bool isCongress, int order)
    {
        Code = code;
        Name = VietnameseText.Clean(name);
        IsCongress = isCongress;
        Order = order;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Code: "dai-hoi".</summary>
    public string Code { get; private set; } = "";
    /// <summary>Name as in the plan.</summary>
    public string Name { get; private set; } = "";
    /// <summary>True for a Đại hội (flag salute, ordinal, presidium), false for a Hội nghị.</summary>
    public bool IsCongress { get; private set; }
    /// <summary>Order on screen.</summary>
    public int Order { get; private set; }

    internal CongressForm Copy() => new(Code, Name, IsCongress, Order);
}
