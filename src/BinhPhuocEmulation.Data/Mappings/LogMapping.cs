using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class LogMapping : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<ExportLog>, IEntityTypeConfiguration<CacheStamp>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(a => a.Entity).Text(AuditEntry.EntityLength);
        builder.Property(a => a.Key).Text(AuditEntry.KeyLength);
        builder.Property(a => a.AccountName).Text(TextLengths.PersonName);
        builder.Property(a => a.Changes).IsRequired();
        builder.HasIndex(a => new { a.Entity, a.Key });
        builder.HasIndex(a => new { a.UnitId, a.At });
        builder.HasIndex(a => a.At);
    }

    public void Configure(EntityTypeBuilder<ExportLog> builder)
    {
        builder.ToTable("ExportLogs");
        builder.Property(e => e.AccountName).Text(TextLengths.PersonName);
        builder.Property(e => e.Kind).Text(ExportLog.KindLength);
        builder.Property(e => e.Subject).Text(TextLengths.Title);
        builder.Property(e => e.Format).Text(ExportLog.FormatLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId);
        builder.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<CacheStamp> builder)
    {
        builder.ToTable("CacheStamps");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).Text(TextLengths.Code);
        builder.HasData(CacheStamp.Names.Select(name => new CacheStamp { Name = name, Version = Guid.Empty }));
    }
}
