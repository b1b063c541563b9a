namespace BinhPhuocEmulation.Domain.Access;

/// <summary>How far from a person's own unit a permission reaches. Flags: a grant may reach own and children.</summary>
[Flags]
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None = 0,
    /// <summary>The own unit, and units whose duties it took over.</summary>
    Own = 1,
    /// <summary>Units directly below the own unit.</summary>
    Children = 2,
    /// <summary>Units below the children.</summary>
    Deeper = 4,
    /// <summary>The whole subtree.</summary>
    Subtree = Own | Children | Deeper,
    /// <summary>Every unit, wherever it stands.</summary>
    Everywhere = 8 | Subtree,
}
