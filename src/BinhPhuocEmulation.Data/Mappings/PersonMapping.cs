using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Collective>, IEntityTypeConfiguration<PersonDecision>,
    IEntityTypeConfiguration<CodeItem>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("Persons");
        builder.Property(p => p.FullName).Text(Person.NameLength);
        builder.Property(p => p.FamilyName).Text(Person.NameLength);
        builder.Property(p => p.MiddleName).Text(Person.NameLength);
        builder.Property(p => p.GivenName).Text(Person.NameLength);
        builder.Property(p => p.SearchKey).Text(TextLengths.SearchKey);
        builder.Property(p => p.SortKey).Ascii(TextLengths.SortKey);
        builder.Property(p => p.Ethnicity).Text(TextLengths.Code);
        builder.Property(p => p.Religion).Text(DelegateColumns.Find("religion")!.MaxLength);
        builder.Property(p => p.Education).Text(DelegateColumns.Find("education")!.MaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId);
        builder.HasIndex(p => new { p.SearchKey, p.BirthCode });
    }

    public void Configure(EntityTypeBuilder<Collective> builder)
    {
        builder.ToTable("Collectives");
        builder.Property(c => c.Name).Text(Collective.NameLength);
        builder.Property(c => c.SearchKey).Text(TextLengths.SearchKey);
        builder.HasIndex(c => c.SearchKey);
    }

    public void Configure(EntityTypeBuilder<PersonDecision> builder)
    {
        builder.ToTable("PersonDecisions");
        builder.Property(d => d.AccountName).Text(TextLengths.PersonName);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.LowerId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.HigherId);
        builder.HasIndex(d => new { d.LowerId, d.HigherId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CodeItem> builder)
    {
        builder.ToTable("CodeItems");
        builder.Property(i => i.List).Text(TextLengths.Code);
        builder.Property(i => i.Code).Text(TextLengths.Code);
        builder.Property(i => i.Name).Text(TextLengths.Title);
        builder.Property(i => i.Variants).Text(TextLengths.Paragraph);
        builder.HasIndex(i => new { i.List, i.Code }).IsUnique();
    }
}
