using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class RosterMapping : IEntityTypeConfiguration<Roster>, IEntityTypeConfiguration<RosterHistory>,
    IEntityTypeConfiguration<RosterExplanation>, IEntityTypeConfiguration<ReviewRemark>, IEntityTypeConfiguration<ApprovedRoster>,
    IEntityTypeConfiguration<ReviewedRoster>
{
    public void Configure(EntityTypeBuilder<Roster> builder)
    {
        builder.ToTable("Rosters");
        builder.ComplexProperty(r => r.Figures).IsRequired();
        builder.HasOne(r => r.Congress).WithMany().HasForeignKey(r => r.CongressId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasMany(r => r.History).WithOne().HasForeignKey(h => h.RosterId);
        builder.HasMany(r => r.Explanations).WithOne().HasForeignKey(e => e.RosterId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(r => r.CongressId).IsUnique();
        builder.HasIndex(r => r.State);
    }

    public void Configure(EntityTypeBuilder<RosterHistory> builder)
    {
        builder.ToTable("RosterHistory");
        builder.Property(h => h.AccountName).Text(TextLengths.PersonName);
        builder.Property(h => h.Remark).Text(StepStamp.RemarkLength);
    }

    public void Configure(EntityTypeBuilder<RosterExplanation> builder)
    {
        builder.ToTable("RosterExplanations");
        builder.Property(e => e.FindingKey).Text(TextLengths.Code);
        builder.Property(e => e.Text).Text(RosterExplanation.TextLength);
        builder.Property(e => e.AccountName).Text(TextLengths.PersonName);
        builder.Property(e => e.AcceptedByName).Text(TextLengths.PersonName);
    }

    public void Configure(EntityTypeBuilder<ReviewRemark> builder)
    {
        builder.ToTable("ReviewRemarks");
        builder.Property(r => r.Column).Text(TextLengths.Code);
        builder.Property(r => r.Text).Text(ReviewRemark.TextLength);
        builder.Property(r => r.AccountName).Text(TextLengths.PersonName);
        builder.HasOne<Roster>().WithMany().HasForeignKey(r => r.RosterId);
        builder.HasOne<RosterEntry>().WithMany().HasForeignKey(r => r.EntryId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasIndex(r => new { r.RosterId, r.Round });
    }

    public void Configure(EntityTypeBuilder<ApprovedRoster> builder)
    {
        builder.ToTable("ApprovedRosters");
        builder.Property(a => a.AccountName).Text(TextLengths.PersonName);
        builder.Property(a => a.Content).IsRequired();
        builder.Property(a => a.Hash).Ascii(TextLengths.Hash);
        builder.Ignore(a => a.List);
        builder.HasOne<Roster>().WithMany().HasForeignKey(a => a.RosterId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
        builder.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
        builder.HasIndex(a => new { a.RosterId, a.Round }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReviewedRoster> builder)
    {
        builder.ToTable("ReviewedRosters");
        builder.Property(r => r.Content).IsRequired();
        builder.Ignore(r => r.Rows);
        builder.HasOne<Roster>().WithMany().HasForeignKey(r => r.RosterId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
    }
}
