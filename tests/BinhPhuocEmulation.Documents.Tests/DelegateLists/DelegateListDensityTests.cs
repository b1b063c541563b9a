using System.Text.Json;
using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Tests.DelegateLists;

/// <summary>
/// How many pages a list takes, on the 117 individuals of a commune of the demo (invented, of the lengths officers write). Paper is signed and carried: a change
/// that makes the list longer has to say so here. Air beside the text costs a page, work places that are read with ease two more
/// beside the sensitive columns: without either it was 17.
/// </summary>
public class DelegateListDensityTests
{
    [Theory]
    [InlineData(false, 18, 21.5)]
    [InlineData(true, 20, 24)]
    public void Pages_ListOfTheDemo_AreFewAndTheirRowsLow(bool sensitive, int most, double rowMm)
    {
        var (table, pages) = Lay(sensitive);
        var rows = pages.SelectMany(p => p.Rows).ToList();

        Assert.Equal(117, rows.Count);
        Assert.All(rows, r => Assert.True(r.IsWhole));
        Assert.InRange(pages.Count, most - 2, most);
        Assert.InRange(rows.Average(r => (r.Bottom - r.Top) / Mm.PointsPerMm), 10, rowMm);
        Assert.Equal(sensitive ? 9 : 10, table.FontSizePt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Widths_ListOfTheDemo_LeaveNoColumnOfWordsSlim(bool sensitive)
    {
        var (table, _) = Lay(sensitive);
        Assert.InRange(Width("Họ và tên"), 17, 23);
        foreach (var heading in new[] { "Nghề nghiệp, chức vụ", "Đơn vị công tác, nơi ở", "Thành phần đại biểu", "Lĩnh vực, phong trào" })
            Assert.InRange(Width(heading), sensitive ? 12.5 : 14, 25);
        Assert.InRange(Width("Đơn vị công tác, nơi ở"), DelegateColumns.WorkPlaceMm, 25);
        Assert.InRange(Width("Thành tích tiêu biểu (tóm tắt)"), sensitive ? 26 : 30, 60);

        double Width(string heading) => table.Columns.Single(c => c.Heading == heading).WidthMm;
    }

    private static (TableBlock Table, List<LaidOutPage> Pages) Lay(bool sensitive)
    {
        using var stream = typeof(DelegateListDensityTests).Assembly.GetManifestResourceStream("commune-of-the-demo.json")!;
        var rows = JsonSerializer.Deserialize<string[][]>(stream)!.Select(Row).ToArray();
        var list = DelegateListSamples.List(0) with { Structure = null, IncludeSensitive = sensitive, Sections = [new IndividualSection("ĐIỂN HÌNH TIÊN TIẾN LÀ CÁ NHÂN", rows)] };
        var paper = DelegateListComposer.Compose(list);
        var table = paper.Blocks.OfType<TableBlock>().Single();
        return (table, [.. PaperLayout.Pages(paper).Where(p => p.Rows.Count > 0)]);
    }

    private static DelegateRow Row(string[] cells) => new()
    {
        FullName = cells[0],
        Birth = cells[1].Length > 0 ? PrintedBirth.Typed(cells[1]) : null,
        Gender = cells[2] switch { "Nam" => PrintedGender.Male, "Nữ" => PrintedGender.Female, _ => PrintedGender.Unknown },
        Ethnicity = cells[3],
        Religion = cells[4],
        PartyDate = cells[5],
        Education = cells[6],
        Post = cells[7],
        WorkPlace = cells[8],
        Capacity = cells[9],
        Field = cells[10],
        Achievement = cells[11],
        Awards = cells[12],
        Phone = cells[13],
        Note = cells[14],
    };
}
