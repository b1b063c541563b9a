namespace BinhPhuocEmulation.Data.Scoping;

/// <summary>A save would write a row of a unit outside the scope, or hang a row on another unit's list. The site answers 404.</summary>
public sealed class ScopeViolationException : InvalidOperationException
{
    /// <summary>Creates the error.</summary>
    public ScopeViolationException() : this("A row") { }

    /// <summary>Creates the error for an entity.</summary>
    public ScopeViolationException(string entity) : base($"{entity} belongs to a unit outside the scope; nothing was saved.") => Entity = entity;

    /// <summary>Creates the error with its cause.</summary>
    public ScopeViolationException(string entity, Exception inner) : base($"{entity} belongs to a unit outside the scope; nothing was saved.", inner) => Entity = entity;

    /// <summary>Name of the entity.</summary>
    public string Entity { get; } = "";
}
