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
        return Columns(list.IncludeSensitive).ToTable([.. lines.Select((line, i) => new Numbered<Line>(i + 1, line))], Screen, Pt, joinsNumbers: false) with
        {
            Caption = "Danh sách (lọc)",
            FrozenColumns = ColumnsInSight,
        };
    }

    private static ColumnPlan<Numbered<Line>>[] Columns(bool sensitive) =>
    [
        new("TT", 10, 0, r => VietnameseNumber.Whole(r.Number), CellAlign.Center) { IsWholeNumber = true },
        Column("name", 45, 2, r => r.Row.FullName),
        Column("group", 24, 0, r => r.Group),
        Column("collective", 22, 2, r => r.Collective),
        Column("birth", 24, 0, r => r.Row.Birth is { } birth ? DelegateColumns.Text(birth) : "") with { HoldsDates = true },
        Column("gender", 18, 0, r => r.Row.Gender switch { PrintedGender.Male => "Nam", PrintedGender.Female => "Nữ", _ => "" }),
        Column("ethnicity", 20, 1, r => r.Row.Ethnicity) with { IsPrinted = sensitive },
        Column("religion", 20, 1, r => r.Row.Religion) with { IsPrinted = sensitive },
        Column("party", 24, 0, r => r.Row.PartyDate) with { IsPrinted = sensitive, HoldsDates = true },
        Column("education", 20, 3, r => r.Row.Education),
        Column("post", 24, 4, r => r.Row.Post),
        Column("workplace", 26, 5, r => r.Row.WorkPlace),
        Column("capacity", 22, 2, r => r.Row.Component),
        Column("field", 22, 2, r => r.Row.Field),
        Column("achievement", 30, 12, r => r.Row.Achievement),
        Column("awards", 28, 8, r => r.Row.Awards),
        Column("phone", 26, 0, r => r.Row.Phone),
        Column("note", 20, 3, r => r.Row.Note),
    ];

    private static ColumnPlan<Numbered<Line>> Column(string key, double leastMm, double weight, Func<Line, string> value) =>
        new(Words.Find(key)!.Heading, leastMm, weight, r => value(r.Row)) { IsPersonName = key == Words.Name };

    private static IEnumerable<Line> LinesOf(DelegateSection section) => section switch
    {
        IndividualSection s => s.Rows.Select(r => new Line(r, s.Group)),
        CollectiveSection s => s.Rows.Select(r => new Line(AsIndividual(r), s.Group, r.CollectiveName)),
        GuestSection s => s.Rows.Select(r => new Line(new() { FullName = r.FullName, Post = r.Post, WorkPlace = r.WorkPlace, Note = r.Note }, r.Capacity)),
        _ => throw new NotSupportedException($"No columns are known for {section.GetType().Name}."),
    };

    private static IndividualRow AsIndividual(CollectiveRow row) => new()
    {
        FullName = row.FullName,
        Birth = row.Birth,
        Gender = row.Gender,
        Ethnicity = row.Ethnicity,
        Post = row.Post,
        Achievement = row.Achievement,
        Awards = row.Awards,
        Note = row.Note,
    };

    /// <summary>A row of any kind; what its kind does not print is "".</summary>
    private readonly record struct Line(IndividualRow Row, string Group, string Collective = "");
}
