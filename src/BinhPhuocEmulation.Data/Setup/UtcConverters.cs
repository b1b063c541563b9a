using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BinhPhuocEmulation.Data.Setup;

/// <summary>Instants are stored as UTC and read as UTC on both engines; a local time that slipped in is converted.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

/// <summary>As above for the lock-out time of Identity: SQLite cannot compare offsets in a query.</summary>
internal sealed class UtcDateTimeOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
    value => value.UtcDateTime,
    value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc), TimeSpan.Zero));
