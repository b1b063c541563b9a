using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<UnitContact>, IEntityTypeConfiguration<UnitEvent>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(u => u.Code).Text(Unit.CodeLength);
        builder.Property(u => u.Name).Text(Unit.NameLength);
        builder.Property(u => u.Abbreviation).Text(TextLengths.Abbreviation);
        builder.Property(u => u.WorkersDocument).Text(TextLengths.Document);
        builder.Property(u => u.SearchKey).Text(TextLengths.SearchKey);
        builder.Property(u => u.SortKey).Ascii(TextLengths.SortKey);
        builder.HasOne(u => u.Parent).WithMany().HasForeignKey(u => u.ParentId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.SuccessorId);
        builder.HasMany(u => u.Contacts).WithOne().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(u => u.Events).WithOne().HasForeignKey(e => e.UnitId);
        builder.Ignore(u => u.StandingEvents);
        builder.Ignore(u => u.LastStanding);
        // Among units without an end: one that has ended leaves its code to whoever comes after. The days in between are the rule's (UnitRules.MayBearCode).
        builder.HasIndex(u => u.Code).IsUnique().HasFilter("[ClosedOn] IS NULL");
        builder.HasIndex(u => new { u.ParentId, u.SortKey });
        builder.HasIndex(u => new { u.Kind, u.SortKey });
        builder.HasIndex(u => u.SortKey);
    }

    public void Configure(EntityTypeBuilder<UnitContact> builder)
    {
        builder.ToTable("UnitContacts");
        builder.Property(c => c.Name).Text(TextLengths.PersonName);
        builder.Property(c => c.Post).Text(TextLengths.Post);
        builder.Property(c => c.Phone).Text(TextLengths.Phone);
        builder.Property(c => c.Email).Text(TextLengths.Email);
    }

    public void Configure(EntityTypeBuilder<UnitEvent> builder)
    {
        builder.ToTable("UnitEvents");
        builder.Property(e => e.Document).Text(TextLengths.Document);
        builder.Property(e => e.OldName).Text(Unit.NameLength);
        builder.Property(e => e.NewName).Text(Unit.NameLength);
        builder.Property(e => e.Reason).Text(UnitEvent.ReasonLength);
        builder.Property(e => e.EnteredBy).Text(TextLengths.PersonName);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.SuccessorId);
        builder.HasOne<UnitEvent>().WithMany().HasForeignKey(e => e.RevokesId);
    }
}
