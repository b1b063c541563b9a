using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;
using Words = BinhPhuocEmulation.Domain.Rosters.DelegateColumns;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// All delegates in one table with one row of headings, for the workbook: one filter over all kinds, and cells that can be pasted back into the portal,
/// whose headings it bears. It says no more than the printed list.
/// </summary>
internal static class FilterTable
{
    private const double Pt = 10;

    /// <summary>Wider than a page: it is read on a screen.</summary>
    private static readonly PageSetup Screen = Decree30.Landscape with { WidthMm = 480 };

    /// <summary>Columns at the left that stay in sight: TT and the name.</summary>
    private const int ColumnsInSight = 2;

    public static TableBlock Of(DelegateListPaper list)
    {
        Line[] lines = [.. list.Sections.SelectMany(LinesOf)];
        return Columns(list.IncludeSensitive).ToTable([.. lines.Select((line, i) => new Numbered<Line>(i + 1, line))], Screen, Pt) with
        {
            Caption = "Danh sách (lọc)",
            FrozenColumns = ColumnsInSight,
        };
    }

    private static ColumnPlan<Numbered<Line>>[] Columns(bool sensitive) =>
    [
        new("TT", 10, 0, r => VietnameseNumber.Whole(r.Number), CellAlign.Center) { IsWholeNumber = true },
        Column("name", 45, 2, r => r.Name),
        Column("group", 24, 0, r => r.Group),
        Column("collective", 22, 2, r => r.Collective),
        Column("birth", 24, 0, r => r.Birth is { } birth ? DelegateColumns.Text(birth) : ""),
        Column("gender", 18, 0, r => r.Gender switch { PrintedGender.Male => "Nam", PrintedGender.Female => "Nữ", _ => "" }),
        Column("ethnicity", 20, 1, r => r.Ethnicity) with { IsPrinted = sensitive },
        Column("religion", 20, 1, r => r.Religion) with { IsPrinted = sensitive },
        Column("party", 24, 0, r => r.PartyDate) with { IsPrinted = sensitive },
        Column("education", 20, 3, r => r.Education),
        Column("post", 24, 4, r => r.Post),
        Column("workplace", 26, 5, r => r.WorkPlace),
        Column("capacity", 22, 2, r => r.Component),
        Column("field", 22, 2, r => r.Field),
        Column("achievement", 30, 12, r => r.Achievement),
        Column("awards", 28, 8, r => r.Awards),
        Column("phone", 26, 0, r => r.Phone),
        Column("note", 20, 3, r => r.Note),
    ];

    private static ColumnPlan<Numbered<Line>> Column(string key, double leastMm, double weight, Func<Line, string> value) =>
        new(Words.Find(key)!.Heading, leastMm, weight, r => value(r.Row)) { IsPersonName = key == Words.Name };

    private static IEnumerable<Line> LinesOf(DelegateSection section) => section switch
    {
        IndividualSection s => s.Rows.Select(r => new Line(r.FullName, s.Group)
        {
            Birth = r.Birth,
            Gender = r.Gender,
            Ethnicity = r.Ethnicity,
            Religion = r.Religion,
            PartyDate = r.PartyDate,
            Education = r.Education,
            Post = r.Post,
            WorkPlace = r.WorkPlace,
            Component = r.Component,
            Field = r.Field,
            Achievement = r.Achievement,
            Awards = r.Awards,
            Phone = r.Phone,
            Note = r.Note,
        }),
        CollectiveSection s => s.Rows.Select(r => new Line(r.FullName, s.Group)
        {
            Collective = r.CollectiveName,
            Birth = r.Birth,
            Gender = r.Gender,
            Ethnicity = r.Ethnicity,
            Post = r.Post,
            Achievement = r.Achievement,
            Awards = r.Awards,
            Note = r.Note,
        }),
        GuestSection s => s.Rows.Select(r => new Line(r.FullName, r.Capacity) { Post = r.Post, WorkPlace = r.WorkPlace, Note = r.Note }),
        _ => throw new NotSupportedException($"No columns are known for {section.GetType().Name}."),
    };

    /// <summary>A row of any kind; what its kind does not print is "".</summary>
    private sealed record Line(string Name, string Group)
    {
        public string Collective { get; init; } = "";
        public PrintedBirth? Birth { get; init; }
        public PrintedGender Gender { get; init; }
        public string Ethnicity { get; init; } = "";
        public string Religion { get; init; } = "";
        public string PartyDate { get; init; } = "";
        public string Education { get; init; } = "";
        public string Post { get; init; } = "";
        public string WorkPlace { get; init; } = "";
        public string Component { get; init; } = "";
        public string Field { get; init; } = "";
        public string Achievement { get; init; } = "";
        public string Awards { get; init; } = "";
        public string Phone { get; init; } = "";
        public string Note { get; init; } = "";
    }
}
