namespace BinhPhuocEmulation.Data.Auditing;

/// <summary>Who is saving: written into the audit log.</summary>
public interface ICurrentWriter
{
    /// <summary>Account; 0 for the system or a command.</summary>
    int AccountId { get; }

    /// <summary>Name shown in the log.</summary>
    string Name { get; }
}

/// <summary>The portal itself: start-up, commands, jobs.</summary>
public sealed class SystemWriter : ICurrentWriter
{
    /// <inheritdoc/>
    public int AccountId => 0;

    /// <inheritdoc/>
    public string Name => "Hệ thống";
}
