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

/// <summary>
/// The demo accounts: a few with a name to remember, and one officer for every other unit, because every step has somebody who took it. Some units
/// have not been given one yet (and so have not begun), for the page that makes accounts for many units at once.
/// </summary>
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

    /// <summary>The communes of these districts and these enterprises wait for their accounts; nobody does in the whole province of the largest demo.</summary>
    private static readonly string[] WaitingDistricts = ["691", "698"], WaitingEnterprises = ["A074", "A077"];

    /// <summary>Has this unit no account yet?</summary>
    internal static bool IsWaiting(UnitNode unit, UnitTree tree, int scale) => scale < DemoSeeder.WholeProvince
        && (unit.Kind == UnitKind.Commune ? WaitingDistricts.Contains(tree.ParentOf(unit.Id)?.Code) : WaitingEnterprises.Contains(unit.Code));

    /// <summary>All accounts, made with one hash of the one password: hashing two hundred times would take the time of all else.</summary>
    internal static List<Account> Make(DemoWorld world, DemoPersons persons, string passwordHash, int scale)
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
        var waiting = world.Tree.All.Where(u => IsWaiting(u, world.Tree, scale)).Select(u => u.Code).ToHashSet();
        // Left out only now: the names of all others stay as they are.
        return taken.ConvertAll(a => (a.UnitCode, Account: new Account
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
        })).Where(a => !waiting.Contains(a.UnitCode)).Select(a => a.Account).ToList();
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
