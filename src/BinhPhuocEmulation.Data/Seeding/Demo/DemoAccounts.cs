using System.Globalization;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>A demo account as the sign-in page lists it.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">Name shown and written into history.</param>
/// <param name="Role">Role.</param>
/// <param name="UnitCode">Unit it acts for.</param>
public sealed record DemoAccount(string UserName, string DisplayName, Role Role, string UnitCode);

/// <summary>The demo accounts: a few with a name to remember, and one officer for every other unit, because every step has somebody who took it.</summary>
public static class DemoAccounts
{
    /// <summary>The accounts of the sign-in page, at least one per role.</summary>
    public static IReadOnlyList<DemoAccount> Shown { get; } =
    [
        new("banthidua", "Phạm Thị Minh Châu", Role.EmulationBoard, DemoWorld.ProvinceCode),
        new("locninh", "Lê Văn Thuận", Role.DistrictOfficer, "692"),
        new("locan", "Nguyễn Thị Thu Hà", Role.UnitOfficer, "25276"),
        new("lanhdao", "Trần Quang Vinh", Role.ProvinceLeader, DemoWorld.ProvinceCode),
        new("lanhdao.locninh", "Đỗ Hữu Nghĩa", Role.DistrictLeader, "692"),
        new("dongxoai", "Vũ Thị Lan Anh", Role.DistrictOfficer, "689"),
        new("locdien", "Hoàng Đức Long", Role.UnitOfficer, "25300"),
        new("sonongnghiep", "Bùi Thanh Hải", Role.UnitOfficer, "A006"),
        new("caosuphurieng", "Phan Thị Bích Ngọc", Role.UnitOfficer, "A071"),
        new("taichinh", "Ngô Xuân Tùng", Role.FinanceOfficer, DemoWorld.ProvinceCode),
        new("quantri", "Đặng Minh Khoa", Role.Administrator, DemoWorld.ProvinceCode),
    ];

    /// <summary>The second officer of the board: reviews what the first submits for the province.</summary>
    private static readonly DemoAccount SecondOfBoard = new("banthidua2", "Lý Thị Hồng Vân", Role.EmulationBoard, DemoWorld.ProvinceCode);

    /// <summary>All accounts, made with one hash of the one password: hashing two hundred times would take the time of all else.</summary>
    internal static List<Account> Make(DemoWorld world, DemoPersons persons, string passwordHash)
    {
        var taken = Shown.Append(SecondOfBoard).ToList();
        var served = taken.Where(a => a.Role is Role.UnitOfficer or Role.DistrictOfficer or Role.EmulationBoard).Select(a => a.UnitCode).ToHashSet();
        var names = taken.Select(a => a.UserName).ToHashSet();
        foreach (var unit in world.Tree.All.OrderBy(u => u.Code, StringComparer.Ordinal).Where(u => !served.Contains(u.Code)))
        {
            // Without accents Lộc Thạnh and Lộc Thành are one word: the second takes its code too.
            var name = UserNameOf(unit, world);
            if (!names.Add(name)) name += unit.Code;
            taken.Add(new(name, persons.OfficerName(), unit.Kind == UnitKind.District ? Role.DistrictOfficer : Role.UnitOfficer, unit.Code));
        }
        var made = VietnamTime.UtcOf(world.Today.AddDays(-120), new TimeOnly(8, 0));
        return taken.ConvertAll(a => new Account
        {
            UserName = a.UserName,
            NormalizedUserName = a.UserName.ToUpperInvariant(),
            DisplayName = a.DisplayName,
            UnitId = world.Unit(a.UnitCode).Id,
            Role = a.Role,
            PasswordHash = passwordHash,
            SecurityStamp = world.Random.Guid(),
            ConcurrencyStamp = world.Random.Guid(),
            LockoutEnabled = true,
            CreatedAt = made,
        });
    }

    /// <summary>"locninh.locthai" for communes, "budop" for districts, the code for others.</summary>
    private static string UserNameOf(UnitNode unit, DemoWorld world) => unit.Kind switch
    {
        UnitKind.Commune => $"{Slug(world.Tree.ParentOf(unit.Id)!)}.{Slug(unit)}",
        UnitKind.District => Slug(unit),
        _ => unit.Code.ToLower(CultureInfo.InvariantCulture),
    };

    private static string Slug(UnitNode unit) => string.Concat(VietnameseText.SearchKey(Unit.BareName(unit.Name)).Where(char.IsAsciiLetterOrDigit));
}
