using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Collective>, IEntityTypeConfiguration<PersonDecision>,
    IEntityTypeConfiguration<PersonDecisionHistory>, IEntityTypeConfiguration<PersonMove>, IEntityTypeConfiguration<CodeItem>
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
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.KeptId);
        builder.HasOne<PersonDecision>().WithMany().HasForeignKey(d => d.InheritedFromId);
        builder.Ignore(d => d.Union);
        builder.HasMany(d => d.History).WithOne().HasForeignKey(h => h.DecisionId);
        builder.HasIndex(d => new { d.LowerId, d.HigherId }).IsUnique();
        builder.HasIndex(d => new { d.State, d.At });
    }

    public void Configure(EntityTypeBuilder<PersonDecisionHistory> builder)
    {
        builder.ToTable("PersonDecisionHistory");
        builder.Property(h => h.AccountName).Text(TextLengths.PersonName);
        builder.Property(h => h.Remark).Text(StepStamp.RemarkLength);
        builder.HasMany(h => h.Moves).WithOne().HasForeignKey(m => m.HistoryId);
    }

    // The row is no key to the unit's rows here: a removed row is given back with the others, and the filter would hide it.
    public void Configure(EntityTypeBuilder<PersonMove> builder)
    {
        builder.ToTable("PersonMoves");
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.FromId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.ToId);
        builder.HasIndex(m => m.EntryId);
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
