namespace BinhPhuocEmulation.Domain.Access;

/// <summary>What a person is in the portal. An account has one role and one unit.</summary>
public enum Role
{
    /// <summary>Quản trị hệ thống: accounts, audit; no delegate data.</summary>
    Administrator = 1,
    /// <summary>Ban Thi đua - Khen thưởng (Sở Nội vụ): plan, units, review, province-wide view.</summary>
    EmulationBoard = 2,
    /// <summary>Lãnh đạo tỉnh: reads everything, changes nothing.</summary>
    ProvinceLeader = 3,
    /// <summary>Cán bộ thi đua cấp huyện: own congress, reviews the communes.</summary>
    DistrictOfficer = 4,
    /// <summary>Lãnh đạo cấp huyện: reads the district and its communes.</summary>
    DistrictLeader = 5,
    /// <summary>Cán bộ thi đua của xã, sở, đoàn thể, doanh nghiệp: own congress.</summary>
    UnitOfficer = 6,
    /// <summary>Cơ quan tài chính: appraises budgets; reads congresses in its scope, no personal data.</summary>
    FinanceOfficer = 7,
}
