namespace BinhPhuocEmulation.Data.Auditing;

/// <summary>A save would change or delete a row that is never changed (approved copy, history, log), or delete one that is only ever closed.</summary>
public sealed class FrozenException : InvalidOperationException
{
    /// <summary>Creates the error.</summary>
    public FrozenException() : base("The row is frozen; nothing was saved.") { }

    /// <summary>Creates the error with a message.</summary>
    public FrozenException(string message) : base(message) { }

    /// <summary>Creates the error with its cause.</summary>
    public FrozenException(string message, Exception inner) : base(message, inner) { }
}
