using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BinhPhuocEmulation.Data.Mappings;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountEvent>,
    IEntityTypeConfiguration<IdentityUserClaim<int>>, IEntityTypeConfiguration<IdentityUserLogin<int>>, IEntityTypeConfiguration<IdentityUserToken<int>>
{
    // Provider names and keys of outer sign-in: short enough for a key on SQL Server.
    private const int ProviderLength = 128;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.DisplayName).Text(TextLengths.PersonName);
        builder.Property(a => a.SearchKey).Text(TextLengths.SearchKey);
        builder.Property(a => a.PhoneNumber).HasMaxLength(TextLengths.Phone);
        builder.Property(a => a.PasswordHash).HasMaxLength(TextLengths.Paragraph);
        builder.Property(a => a.SecurityStamp).HasMaxLength(TextLengths.Document);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(TextLengths.Document);
        builder.HasOne(a => a.Unit).WithMany().HasForeignKey(a => a.UnitId);
    }

    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("AccountEvents");
        builder.Property(e => e.ActorName).Text(TextLengths.PersonName);
        builder.Property(e => e.Remark).Text(StepStamp.RemarkLength);
        builder.HasOne(e => e.Account).WithMany().HasForeignKey(e => e.AccountId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.FromUnitId);
        builder.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder) => builder.ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.Property(l => l.LoginProvider).HasMaxLength(ProviderLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(ProviderLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.Property(t => t.LoginProvider).HasMaxLength(ProviderLength);
        builder.Property(t => t.Name).HasMaxLength(ProviderLength);
    }
}
