using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;
using Words = BinhPhuocEmulation.Domain.Rosters.DelegateColumns;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>
/// All delegates in one table with one row of headings, for the workbook: one filter over all kinds, and cells that can be pasted back into the portal,
/// whose headings it bears. It holds every column of every kind, also those the printed tables leave out; the sensitive ones only where the paper has them.
/// </summary>
internal static class FilterTable
{
    private const double Pt = 10;

    /// <summary>Wider than a page: it is read on a screen.</summary>
    private static readonly PageSetup Screen = Decree30.Landscape with { WidthMm = 530 };

    /// <summary>Columns at the left that stay in sight: TT and the name.</summary>
    private const int ColumnsInSight = 2;

    public static TableBlock Of(DelegateListPaper list)
    {
        var rows = list.Sections.SelectMany(s => s.Delegates).Select((row, i) => new Numbered<DelegateRow>(i + 1, row));
        return Columns(list.IncludeSensitive).ToTable([.. rows], Screen, Pt, joinsNumbers: false) with
        {
            Caption = "Danh sách (lọc)",
            FrozenColumns = ColumnsInSight,
        };
    }

    private static ColumnPlan<Numbered<DelegateRow>>[] Columns(bool sensitive) =>
    [
        new("TT", 10, 0, r => VietnameseNumber.Whole(r.Number), CellAlign.Center) { IsWholeNumber = true },
        Column("name", 45, 2, r => r.FullName),
        Column("group", 24, 0, r => r.Group),
        Column("collective", 22, 2, r => r.Collective),
        Column("birth", 24, 0, r => r.Birth is { } birth ? DelegateColumns.Text(birth) : "") with { HoldsDates = true },
        Column("gender", 18, 0, r => r.Gender switch { PrintedGender.Male => "Nam", PrintedGender.Female => "Nữ", _ => "" }),
        Column("ethnicity", 20, 1, r => r.Ethnicity) with { IsPrinted = sensitive },
        Column("religion", 20, 1, r => r.Religion) with { IsPrinted = sensitive },
        Column("party", 24, 0, r => r.PartyDate) with { IsPrinted = sensitive, HoldsDates = true },
        Column("education", 20, 3, r => r.Education),
        Column("post", 24, 4, r => r.Post),
        Column("workplace", 26, 5, r => r.WorkPlace),
        Column("capacity", 22, 2, r => r.Capacity),
        Column("field", 22, 2, r => r.Field),
        Column("component", 22, 1, r => r.Component),
        Column("direct", 20, 0, r => r.DirectWorker),
        Column("achievement", 30, 12, r => r.Achievement),
        Column("awards", 28, 8, r => r.Awards),
        Column("phone", 26, 0, r => r.Phone),
        Column("note", 20, 3, r => r.Note),
    ];

    private static ColumnPlan<Numbered<DelegateRow>> Column(string key, double leastMm, double weight, Func<DelegateRow, string> value) =>
        new(Words.Find(key)!.Heading, leastMm, weight, r => value(r.Row)) { IsPersonName = key == Words.Name };
}
