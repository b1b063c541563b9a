using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.TestKit.Web;

/// <summary>An account of the template database.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Role">Role.</param>
/// <param name="Unit">Unit.</param>
public sealed record TestAccount(string UserName, string Name, Role Role, TestUnit Unit)
{
    /// <summary>Key in every database of <see cref="PortalFactory"/>.</summary>
    public int Id => PortalTemplate.IdOf(this);

    /// <inheritdoc/>
    public override string ToString() => UserName;
}

/// <summary>At least one account per role, at known units. All have the same password.</summary>
public static class TestAccounts
{
    /// <summary>Password of every one of them.</summary>
    public const string Password = "mưa rào trên lá cao su";

    public static TestAccount Administrator { get; } = new("quantri", "Quản trị hệ thống", Role.Administrator, TestUnits.Province);

    public static TestAccount EmulationBoard { get; } = new("banthidua", "Ban Thi đua - Khen thưởng", Role.EmulationBoard, TestUnits.Province);

    public static TestAccount ProvinceLeader { get; } = new("lanhdao.tinh", "Lãnh đạo UBND tỉnh", Role.ProvinceLeader, TestUnits.Province);

    /// <summary>Officer of Huyện Lộc Ninh: reviews <see cref="CommuneOfficer"/>.</summary>
    public static TestAccount DistrictOfficer { get; } = new("huyen.locninh", "Cán bộ huyện Lộc Ninh", Role.DistrictOfficer, TestUnits.LocNinh);

    public static TestAccount DistrictLeader { get; } = new("lanhdao.locninh", "Lãnh đạo huyện Lộc Ninh", Role.DistrictLeader, TestUnits.LocNinh);

    /// <summary>Officer of Xã Lộc An.</summary>
    public static TestAccount CommuneOfficer { get; } = new("xa.locan", "Cán bộ xã Lộc An", Role.UnitOfficer, TestUnits.LocAn);

    /// <summary>Officer of Xã Lộc Hòa, the same district.</summary>
    public static TestAccount SiblingOfficer { get; } = new("xa.lochoa", "Cán bộ xã Lộc Hòa", Role.UnitOfficer, TestUnits.LocHoa);

    public static TestAccount ForeignDistrictOfficer { get; } = new("huyen.honquan", "Cán bộ huyện Hớn Quản", Role.DistrictOfficer, TestUnits.HonQuan);

    public static TestAccount ForeignCommuneOfficer { get; } = new("xa.tanhung", "Cán bộ xã Tân Hưng", Role.UnitOfficer, TestUnits.TanHung);

    public static TestAccount DepartmentOfficer { get; } = new("so.giaoduc", "Cán bộ Sở Giáo dục và Đào tạo", Role.UnitOfficer, TestUnits.Education);

    public static TestAccount EnterpriseOfficer { get; } = new("dn.caosulocninh", "Cán bộ Cao su Lộc Ninh", Role.UnitOfficer, TestUnits.Rubber);

    public static TestAccount ProvinceFinance { get; } = new("taichinh.tinh", "Sở Tài chính", Role.FinanceOfficer, TestUnits.Province);

    public static TestAccount DistrictFinance { get; } = new("taichinh.locninh", "Phòng Tài chính huyện Lộc Ninh", Role.FinanceOfficer, TestUnits.LocNinh);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TestAccount> All { get; } =
    [
        Administrator, EmulationBoard, ProvinceLeader, DistrictOfficer, DistrictLeader, CommuneOfficer, SiblingOfficer,
        ForeignDistrictOfficer, ForeignCommuneOfficer, DepartmentOfficer, EnterpriseOfficer, ProvinceFinance, DistrictFinance,
    ];
}
