using System.Collections.Concurrent;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Security.SignIn;
using Microsoft.AspNetCore.Identity;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Makes accounts for many units in one transaction: all of them, or none.</summary>
public sealed class BulkAccountsActions(UserManager<Data.Accounts.Account> accounts, AppDbContext db, BulkAccountsQueries queries, AccountsActions single, CurrentActor current, PortalClock clock)
{
    /// <summary>Makes them; the passwords by account, or why not.</summary>
    public async Task<(Answer Answer, Dictionary<int, string> Passwords)> CreateAsync(IReadOnlyCollection<int> unitIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unitIds);
        var units = unitIds.Distinct().Select(current.Actor.Tree.Find).OfType<UnitNode>().Where(u => current.Actor.Scope.Contains(u.Id)).ToList();
        if (units.Count != unitIds.Distinct().Count()) return (Answer.No("Có đơn vị không tìm thấy trong danh mục; hãy tải lại trang."), []);
        foreach (var unit in units)
            if (single.MayMake(AccountRules.UsualRole(unit.Kind), unit.Id) is { Allowed: false } no) return (Answer.No($"{queries.Label(unit)}: {no.Reason}"), []);
        // Hashing takes most of the time: before the transaction, on all cores.
        var secrets = new ConcurrentDictionary<int, (string Password, string Hash)>();
        Parallel.ForEach(units, unit =>
        {
            var password = OneTimePassword.Make();
            secrets[unit.Id] = (password, accounts.PasswordHasher.HashPassword(new(), password));
        });

        await using var transaction = await db.BeginTakingAsync(CacheStamp.Sessions, cancellation);
        var taken = await queries.TakenAsync(cancellation);
        if (units.Find(u => taken.Units.Contains(u.Id)) is { } twice)
            return (Answer.No($"{queries.Label(twice)} vừa có tài khoản; chưa tạo tài khoản nào. Hãy tải lại trang."), []);
        var made = queries.NamesFor(units, taken.Names).ConvertAll(n => Make(n.Unit, n.UserName, secrets[n.Unit.Id].Hash));
        db.Users.AddRange(made);
        db.AccountEvents.AddRange(made.Select(a => new AccountEvent(a, AccountEventKind.Created,
            new StepStamp(current.Actor.AccountId, current.Actor.Name, clock.UtcNow, $"{RoleTable.Of(a.Role).Name}, tạo hàng loạt"))));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (Answer.Yes, made.ToDictionary(a => a.Id, a => secrets[a.UnitId].Password));
    }

    private Data.Accounts.Account Make(UnitNode unit, string userName, string hash) => new()
    {
        UserName = userName,
        NormalizedUserName = accounts.NormalizeName(userName),
        DisplayName = Short($"Cán bộ thi đua {queries.Label(unit with { Name = unit.NameInText })}"),
        Role = AccountRules.UsualRole(unit.Kind),
        UnitId = unit.Id,
        PasswordHash = hash,
        MustChangePassword = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
        CreatedAt = clock.UtcNow,
    };

    private static string Short(string name) => name.Length <= TextLengths.PersonName ? name : name[..TextLengths.PersonName].TrimEnd();
}
