namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Yes, or no with the Vietnamese reason that is shown to the person who asked.</summary>
public readonly record struct Answer(bool Allowed, string Reason)
{
    /// <summary>Yes.</summary>
    public static Answer Yes { get; } = new(true, "");

    /// <summary>No, because.</summary>
    public static Answer No(string reason) => new(false, reason);

    /// <summary>True if allowed.</summary>
    public static implicit operator bool(Answer answer) => answer.Allowed;

    /// <summary>True if allowed (for languages without the implicit form).</summary>
    public bool ToBoolean() => Allowed;
}
