using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class RosterEntryMapping : IEntityTypeConfiguration<RosterEntry>, IEntityTypeConfiguration<EntryAward>
{
    public void Configure(EntityTypeBuilder<RosterEntry> builder)
    {
        builder.ToTable("RosterEntries");
        builder.Property(e => e.Capacity).Text(LengthOf("capacity"));
        builder.Property(e => e.Post).Text(LengthOf("post"));
        builder.Property(e => e.WorkPlace).Text(LengthOf("workplace"));
        builder.Property(e => e.Field).Text(LengthOf("field"));
        builder.Property(e => e.Component).Text(LengthOf("component"));
        builder.Property(e => e.Achievement).Text(LengthOf("achievement"));
        builder.Property(e => e.Phone).Text(LengthOf("phone"));
        builder.Property(e => e.Note).Text(LengthOf("note"));
        builder.Property(e => e.KeptCells).HasColumnName("UnreadCells").IsRequired();
        builder.HasOne<Roster>().WithMany().HasForeignKey(e => e.RosterId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId);
        builder.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId);
        builder.HasOne(e => e.Collective).WithMany().HasForeignKey(e => e.CollectiveId);
        builder.HasMany(e => e.Awards).WithOne().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(e => new { e.RosterId, e.Order });
        builder.HasIndex(e => new { e.RosterId, e.Token }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EntryAward> builder)
    {
        builder.ToTable("EntryAwards");
        builder.Property(a => a.Code).Text(TextLengths.Code);
        builder.Property(a => a.Text).Text(EntryAward.TextLength);
        builder.Property(a => a.DecisionNumber).Text(EntryAward.DecisionLength);
        builder.Ignore(a => a.Words);
    }

    private static int LengthOf(string column) => DelegateColumns.Find(column)!.MaxLength;
}
