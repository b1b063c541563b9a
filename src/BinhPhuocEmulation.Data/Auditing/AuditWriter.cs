using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BinhPhuocEmulation.Data.Saving;
using BinhPhuocEmulation.Domain.Plans;
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
    public static AuditEntry? Describe(EntityEntry entry, AuditAction action, Owners owners, StepStamp stamp, IReadOnlyDictionary<string, int>? parts = null)
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
        foreach (var (column, count) in parts ?? new Dictionary<string, int>()) changes[column] = [null, TextOf(count)];
        if (action == AuditAction.Changed && changes.Count == 0) return null;
        return new AuditEntry(entry.Metadata.ClrType.Name, KeyOf(entry), owners.UnitIdOf(entry), action, stamp, JsonSerializer.Serialize(changes, Json));
    }

    /// <summary>
    /// The rows of what was added: one each; but a new plan, whole or copied, is one row with the number of its parts, which all stand on its page: hundreds of
    /// rows would bury what else was done that day.
    /// </summary>
    public static IEnumerable<AuditEntry> DescribeAdded(IReadOnlyList<EntityEntry> added, Owners owners, StepStamp stamp)
    {
        // Only one plan is ever added by one save; with more, each part keeps its own row.
        var plan = added.Count(e => e.Entity is Plan) == 1 ? added.First(e => e.Entity is Plan) : null;
        var parts = plan is null ? [] : PartsOf((Plan)plan.Entity);
        var counts = added.Where(e => parts.Contains(e.Entity)).GroupBy(e => AuditRules.PartsOfNewPlan[e.Metadata.ClrType]).ToDictionary(g => g.Key, g => g.Count());
        foreach (var entry in added)
            if (!parts.Contains(entry.Entity) && Describe(entry, AuditAction.Added, owners, stamp, entry == plan ? counts : null) is { } row) yield return row;
    }

    private static HashSet<object> PartsOf(Plan plan) =>
        new([.. plan.Clauses, .. plan.Rules, .. plan.Rules.SelectMany(r => r.Parameters), .. plan.Interpretations, .. plan.Interpretations.SelectMany(i => i.Readings), .. plan.Forms],
            ReferenceEqualityComparer.Instance);

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
