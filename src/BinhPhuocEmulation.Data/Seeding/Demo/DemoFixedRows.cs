using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Rows written by hand: those a guide shows, and persons who stand on two lists.</summary>
internal static class DemoFixedRows
{
    /// <summary>May be the same: a leader of Lộc An, and a guest of Lộc Tấn of whom only the year is known. Nobody has decided.</summary>
    public const string Undecided = "Nguyễn Văn Bình";
    /// <summary>Found to be one person: on the list of Lộc Điền and on that of the district.</summary>
    public const string Same = "Điểu Thị Kim Nhung";
    /// <summary>Found to be two: namesakes of one year on the lists of Lộc Khánh and Thị trấn Lộc Ninh.</summary>
    public const string Different = "Trần Văn Hùng";

    /// <summary>Names of all rows here: chance gives them to nobody else.</summary>
    public static IEnumerable<string> Names => LocAn().Select(r => r.Details.Person.FullName).Concat([Undecided, Same, Different]);

    public static IReadOnlyList<DemoRow> Of(string unitCode) => unitCode switch
    {
        "25276" => LocAn(),
        "25279" => [new(Row(DelegateGroup.Guest, Undecided, BirthDate.OfYear(1968), "Cán bộ hưu trí", "ấp 4, xã Lộc Tấn", "KTXH")) { Elsewhere = true }],
        "25300" => [new(Model(Same, BirthDate.OfYear(1983), true, "22", "Nông dân", "ấp 2, xã Lộc Điền", "ND", "NN", "HO"))],
        "692" => [new(Model(Same, BirthDate.Of(new(1983, 5, 12)), true, "22", "Nông dân", "ấp 2, xã Lộc Điền, huyện Lộc Ninh", "ND", "NN", "HO"))],
        "25306" => [new(Model(Different, BirthDate.OfYear(1975), false, "01", "Cựu chiến binh", "ấp 5, xã Lộc Khánh", "CCB", "KTXH", "HO"))],
        "25270" => [new(Model(Different, BirthDate.Of(new(1975, 11, 2)), false, "01", "Giáo viên", "Trường THCS Lộc Ninh", "CSTDCS", "GD", "KT"))],
        _ => [],
    };

    private static DemoRow[] LocAn() =>
    [
        new(With(Model("Điểu Ánh", BirthDate.OfYear(1987), true, "22", "Nông dân", "ấp 54, xã Lộc An", "ND", "NN", "HO"),
            new AwardWords("BKTINH", "Bằng khen của Chủ tịch UBND tỉnh", "", null, 2023))),
        new(With(Model("Lê Thị Ngọc Ánh", BirthDate.Of(new(1979, 8, 14)), true, "01", "Giáo viên", "Trường Tiểu học Lộc An A", "CSTDCS", "GD", "KT"),
            new("CSTDCS", "Chiến sĩ thi đua cơ sở", "", null, 2022), new("CSTDCS", "Chiến sĩ thi đua cơ sở", "", null, 2023))),
        new(With(Row(DelegateGroup.Leader, Undecided, BirthDate.Of(new(1968, 9, 2)), "Bí thư Đảng ủy", "Đảng ủy xã Lộc An", "DANG", party: new(1994, 9, 2)),
            new AwardWords("HCLD3", "Huân chương Lao động hạng Ba", "", null, null))) { Elsewhere = true },
        Later(With(Model("Trần Quốc Cường", BirthDate.OfYear(1990), false, "01", "Tổ trưởng Tổ cạo mủ số 3", "Nông trường Lộc An", "CN", "CT", "NN"),
            new AwardWords("LDTT", "Lao động tiên tiến", "", null, 2024)), "birth", "31/02/1990"),
        new(Collective(With(Model("Phạm Thị Dung", BirthDate.OfYear(1983), true, "01", "Giám đốc HTX", "xã Lộc An", "DDTT", "KTXH", "TT"),
            new AwardWords("TTLDXS", "Tập thể lao động xuất sắc", "1187/QĐ-UBND", new(2023, 7, 18), null)), "Hợp tác xã Ca cao Lộc An")),
        new(Row(DelegateGroup.Guest, "Đặng Minh Đức", BirthDate.Of(new(1955, 12, 22)), "Cựu chiến binh", "ấp 3, xã Lộc An", "AN", party: new(1982, 3, 26))),
        new(Model("Điểu Hai", BirthDate.OfYear(1943), false, "22", "Già làng", "ấp 54, xã Lộc An", "UT", "KTXH", "HO")),
        new(Model("Nguyễn Thị Yến Nhi", BirthDate.OfYear(2006), true, "01", "Tiểu đội trưởng dân quân thường trực", "Ban Chỉ huy Quân sự xã Lộc An", "LLVT", "AN", "KT")),
    ];

    private static RowDetails Model(string name, BirthDate? birth, bool woman, string ethnicity, string post, string place, string capacity, string field, string component) => new(
        new PersonDetails { FullName = name, Birth = birth, Gender = woman ? Gender.Female : Gender.Male, Ethnicity = ethnicity, Religion = "00", PartyMember = false, Education = "12/12" },
        new EntryDetails
        {
            Group = DelegateGroup.Model,
            Capacity = capacity,
            Post = post,
            WorkPlace = place,
            Field = field,
            Component = component,
            DirectWorker = true,
            Achievement = "Hoàn thành xuất sắc nhiệm vụ 5 năm liền, được tập thể suy tôn.",
            Awards = [new AwardWords("LDTT", "Lao động tiên tiến", "", null, 2023)],
        });

    private static RowDetails Row(DelegateGroup group, string name, BirthDate birth, string post, string place, string field, DateOnly? party = null) => new(
        new PersonDetails { FullName = name, Birth = birth, Gender = Gender.Male, Ethnicity = "01", Religion = "00", PartyJoinedOn = party, Education = "12/12" },
        new EntryDetails { Group = group, Post = post, WorkPlace = place, Field = field });

    private static RowDetails With(RowDetails row, params AwardWords[] awards) => row with { Entry = row.Entry with { Awards = awards } };

    /// <summary>A row that was right when it was submitted; then somebody typed a birth that is no date.</summary>
    private static DemoRow Later(RowDetails row, string column, string text) => new(new(row.Person with { Birth = null },
        row.Entry with { KeptCells = KeptCells.Write(new Dictionary<string, string> { [column] = text }) }))
    { AtFirst = row };

    private static RowDetails Collective(RowDetails row, string name) => row with { Entry = row.Entry with { RepresentsCollective = true, CollectiveName = name } };
}
