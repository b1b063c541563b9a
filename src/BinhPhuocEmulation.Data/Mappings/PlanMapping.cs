using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanClause>, IEntityTypeConfiguration<CongressForm>,
    IEntityTypeConfiguration<PlanChange>, IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("Plans");
        builder.Property(p => p.Code).Text(TextLengths.Code);
        builder.Property(p => p.Number).Text(TextLengths.Code);
        builder.Property(p => p.Issuer).Text(TextLengths.Post);
        builder.Property(p => p.Title).Text(TextLengths.Title);
        builder.Property(p => p.ShortName).Text(TextLengths.Post);
        builder.HasOne<Plan>().WithMany().HasForeignKey(p => p.CopiedFromId);
        builder.HasMany(p => p.Clauses).WithOne().HasForeignKey(c => c.PlanId);
        builder.HasMany(p => p.Rules).WithOne().HasForeignKey(r => r.PlanId);
        builder.HasMany(p => p.Interpretations).WithOne().HasForeignKey(i => i.PlanId);
        builder.HasMany(p => p.Forms).WithOne().HasForeignKey(f => f.PlanId);
        builder.HasMany(p => p.Changes).WithOne().HasForeignKey(c => c.PlanId);
        builder.HasIndex(p => p.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanClause> builder)
    {
        builder.ToTable("PlanClauses");
        builder.Property(c => c.Section).Text(TextLengths.Code);
        builder.Property(c => c.Heading).Text(TextLengths.Title);
        builder.Property(c => c.Citation).Text(TextLengths.Document);
        builder.Property(c => c.Text).IsRequired();
        builder.HasIndex(c => new { c.PlanId, c.Section }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CongressForm> builder)
    {
        builder.ToTable("CongressForms");
        builder.Property(f => f.Code).Text(TextLengths.Code);
        builder.Property(f => f.Name).Text(TextLengths.Post);
        builder.HasIndex(f => new { f.PlanId, f.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanChange> builder)
    {
        builder.ToTable("PlanChanges");
        builder.Property(c => c.Subject).Text(TextLengths.Code);
        builder.Property(c => c.What).Text(TextLengths.Title);
        // As long as the longest decision on an interpretation: a reading, who decided, the document, a note.
        builder.Property(c => c.Before).IsRequired();
        builder.Property(c => c.After).IsRequired();
        builder.Property(c => c.Reason).Text(TextLengths.Paragraph);
        builder.Property(c => c.AccountName).Text(TextLengths.PersonName);
        builder.HasIndex(c => new { c.PlanId, c.Revision });
    }

    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("PlanVersions");
        builder.Property(v => v.Content).IsRequired();
        builder.HasOne<Plan>().WithMany().HasForeignKey(v => v.PlanId);
        // Not unique: two changes at once keep the same state twice, and one of them is then refused by the version of the plan.
        builder.HasIndex(v => new { v.PlanId, v.Revision });
    }
}
