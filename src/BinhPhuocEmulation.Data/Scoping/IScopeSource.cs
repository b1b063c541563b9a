using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Data.Scoping;

/// <summary>Tells the context whose units may be seen. Asked anew for each query, so that it may be set after the context is made.</summary>
public interface IScopeSource
{
    /// <summary>Units that may be seen and written.</summary>
    UnitScope Scope { get; }
}

/// <summary>The scope where nobody said anything: no rows.</summary>
public sealed class NoScope : IScopeSource
{
    /// <inheritdoc/>
    public UnitScope Scope => UnitScope.Nothing;
}

/// <summary>A scope known beforehand: commands, jobs, tests.</summary>
public sealed class FixedScope(UnitScope scope) : IScopeSource
{
    /// <inheritdoc/>
    public UnitScope Scope { get; } = scope;
}
