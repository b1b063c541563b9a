using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class CongressMapping : IEntityTypeConfiguration<Congress>, IEntityTypeConfiguration<CongressHistory>,
    IEntityTypeConfiguration<CongressLeader>, IEntityTypeConfiguration<Leader>
{
    public void Configure(EntityTypeBuilder<Congress> builder)
    {
        builder.ToTable("Congresses");
        builder.Property(c => c.Form).Text(TextLengths.Code);
        builder.Property(c => c.Title).Text(TextLengths.Title);
        builder.Property(c => c.Venue).Text(Congress.VenueLength);
        builder.Property(c => c.Place).Text(Congress.PlaceLength);
        builder.Property(c => c.Note).Text(Congress.NoteLength);
        builder.Property(c => c.ReasonFor).HasMaxLength(AcceptedReason.KeptLength);
        builder.Ignore(c => c.Reason);
        builder.Ignore(c => c.WaitingReason);
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId);
        builder.HasOne(c => c.Unit).WithMany().HasForeignKey(c => c.UnitId);
        builder.HasMany(c => c.History).WithOne().HasForeignKey(h => h.CongressId);
        builder.HasMany(c => c.Leaders).WithOne().HasForeignKey(l => l.CongressId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(c => new { c.PlanId, c.UnitId }).IsUnique();
        builder.HasIndex(c => new { c.Date, c.Session });
    }

    public void Configure(EntityTypeBuilder<CongressHistory> builder)
    {
        builder.ToTable("CongressHistory");
        builder.Property(h => h.AccountName).Text(TextLengths.PersonName);
        builder.Property(h => h.Remark).Text(StepStamp.RemarkLength);
    }

    public void Configure(EntityTypeBuilder<CongressLeader> builder)
    {
        builder.ToTable("CongressLeaders");
        builder.HasKey(l => new { l.CongressId, l.LeaderId });
        builder.HasOne(l => l.Leader).WithMany().HasForeignKey(l => l.LeaderId);
    }

    public void Configure(EntityTypeBuilder<Leader> builder)
    {
        builder.ToTable("Leaders");
        // So few columns guard themselves: a save on an old version changes no row.
        builder.Property(l => l.Name).Text(TextLengths.PersonName).IsConcurrencyToken();
        builder.Property(l => l.Post).Text(TextLengths.Post).IsConcurrencyToken();
        builder.Property(l => l.Active).IsConcurrencyToken();
        builder.HasOne<Unit>().WithMany().HasForeignKey(l => l.UnitId);
    }
}
