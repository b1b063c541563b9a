using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class PlanRuleMapping : IEntityTypeConfiguration<PlanRule>, IEntityTypeConfiguration<RuleParameter>,
    IEntityTypeConfiguration<Interpretation>, IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<PlanRule> builder)
    {
        builder.ToTable("PlanRules");
        builder.Property(r => r.Code).Text(TextLengths.Code);
        builder.Property(r => r.Section).Text(TextLengths.Code);
        builder.Property(r => r.Title).Text(TextLengths.Title);
        builder.Property(r => r.Quote).Text(TextLengths.Paragraph);
        builder.Property(r => r.Check).Text(TextLengths.Code);
        builder.Property(r => r.Overrides).Text(TextLengths.Code);
        builder.Property(r => r.Note).Text(TextLengths.Paragraph);
        builder.Ignore(r => r.Binds);
        builder.HasMany(r => r.Parameters).WithOne().HasForeignKey(p => p.RuleId);
        builder.HasIndex(r => new { r.PlanId, r.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RuleParameter> builder)
    {
        builder.ToTable("RuleParameters");
        builder.Property(p => p.Key).Text(TextLengths.Code);
        builder.Property(p => p.Value).Text(RuleParameter.ValueLength);
        builder.Property(p => p.Label).Text(TextLengths.Title);
        builder.Property(p => p.Suffix).Text(TextLengths.Code);
        builder.HasIndex(p => new { p.RuleId, p.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Interpretation> builder)
    {
        builder.ToTable("Interpretations");
        builder.Property(i => i.Code).Text(TextLengths.Code);
        builder.Property(i => i.Section).Text(TextLengths.Code);
        builder.Property(i => i.Point).Text(TextLengths.Paragraph);
        builder.Property(i => i.InForce).Text(TextLengths.Code);
        builder.Property(i => i.DecidedBy).Text(TextLengths.Post);
        builder.Property(i => i.Document).Text(TextLengths.Document);
        builder.Property(i => i.Note).Text(TextLengths.Paragraph);
        builder.Ignore(i => i.ReadingInForce);
        builder.HasMany(i => i.Readings).WithOne().HasForeignKey(r => r.InterpretationId);
        builder.HasIndex(i => new { i.PlanId, i.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.ToTable("Readings");
        builder.Property(r => r.Key).Text(TextLengths.Code);
        builder.Property(r => r.Text).Text(TextLengths.Paragraph);
        builder.HasIndex(r => new { r.InterpretationId, r.Key }).IsUnique();
    }
}
