using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BinhPhuocEmulation.Data.Auditing;

/// <summary>Turns tracked changes into audit rows.</summary>
internal static class AuditWriter
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True for rows whose key the database gives: their audit row can only be written after the save.</summary>
    public static bool IsDeferred(EntityEntry entry) =>
        entry.State == EntityState.Added && entry.Properties.Any(p => p.IsTemporary);

    /// <summary>The audit row of a change, or null if nothing worth a row changed.</summary>
    public static AuditEntry? Describe(EntityEntry entry, AuditAction action, Owners owners, StepStamp stamp)
    {
        var changes = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
        {
            var (type, name) = (entry.Metadata.ClrType, property.Metadata.Name);
            if (AuditRules.IsLeftOut(type, name)) continue;
            if (action == AuditAction.Changed && !property.IsModified) continue;
            var before = action == AuditAction.Added ? null : TextOf(property.OriginalValue);
            var after = action == AuditAction.Deleted ? null : TextOf(property.CurrentValue);
            if (before == after || (string.IsNullOrEmpty(before) && string.IsNullOrEmpty(after))) continue;
            if (AuditRules.IsSensitive(type, name)) (before, after) = (Masked(before), Masked(after));
            changes[name] = [before, after];
        }
        if (action == AuditAction.Changed && changes.Count == 0) return null;
        return new AuditEntry(entry.Metadata.ClrType.Name, KeyOf(entry), owners.UnitIdOf(entry), action, stamp, JsonSerializer.Serialize(changes, Json));
    }

    private static string KeyOf(EntityEntry entry) =>
        string.Join('-', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => TextOf(entry.Property(p.Name).CurrentValue)));

    // Blank stays blank, so that a reader sees that a sensitive value was entered or removed.
    private static string? Masked(string? text) => string.IsNullOrEmpty(text) ? text : AuditRules.Mask;

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum name => name.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
