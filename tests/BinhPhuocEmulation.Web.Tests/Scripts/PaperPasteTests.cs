using System.Globalization;
using System.Text.Json;
using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>What our own workbook prints, selected whole (Ctrl+A) and pasted into the list, is the same rows: on the individuals of a commune of the demo and some of every other kind.</summary>
public sealed class PaperPasteTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Paste_EverySheetOfOurWorkbook_GivesItsRows(bool sensitive)
    {
        var paper = Paper(sensitive);
        using var workbook = Workbook(paper);
        var sheets = workbook.Worksheets.Select(CopyOf).ToArray();
        Assert.Equal(7, sheets.Length);
        var expected = paper.Sections.Select(s => Expected(s, sensitive)).ToArray();
        var whole = string.Concat(sheets[..6]);
        var headAndRows = string.Join('\n', sheets[0].Split('\n').SkipWhile(line => !line.StartsWith("TT\t", StringComparison.Ordinal)));

        var read = await ReadAsync([.. sheets, whole, headAndRows]);

        for (var i = 0; i < expected.Length; i++) AssertSame(expected[i], read[i]);
        Assert.DoesNotContain(read[5], r => r.Count > 0);
        AssertSame([.. paper.Sections.SelectMany(s => s.Delegates).Select(r => All(r, sensitive))], read[6], sheetToFilter: true);
        // All printed sheets in one paste, one below the other: each head begins columns of its own.
        AssertSame([.. expected.SelectMany(e => e)], read[7]);
        // Without the title of its section a list of its own columns still says who they are, not which group.
        AssertSame([.. expected[0].Select(r => r.Where(c => c.Key != "group").ToDictionary())], read[8]);
    }

    private static void AssertSame(Dictionary<string, string>[] expected, Dictionary<string, string>[] read, bool sheetToFilter = false)
    {
        Assert.Equal(expected.Length, read.Length);
        for (var i = 0; i < read.Length; i++)
        {
            // In the sheet to filter a cell that is blank stands below a heading.
            if (sheetToFilter && expected[i].GetValueOrDefault("group") is null) read[i].Remove("group");
            Assert.Equal(Words(expected[i]), Words(read[i]));
        }

        static string Words(Dictionary<string, string> cells) => string.Join(" | ", cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"));
    }

    private static Task<Dictionary<string, string>[][]> ReadAsync(string[] copied)
    {
        var columns = DelegateColumns.All.Select(c => new { key = c.Key, heading = c.Heading, aliases = c.Aliases });
        return NodeScript.RunAsync<Dictionary<string, string>[][]>("""
            import { spellingsOf } from "./headings.js"; import { parseCells } from "./paste.js"; import { readDelegates, unite } from "./paste-read.js";
            """,
            """
            const spellings = spellingsOf(input.columns);
            const words = { tidy: (list, text) => text, groupInCapacity: () => "" };
            return input.copied.map(text => {
              const pasted = unite(parseCells(text), spellings);
              return pasted.headingRows === 0 ? [] : readDelegates(pasted, pasted.columns, { words, listOf: () => "", spellings }).entries.map(entry => entry.cells);
            });
            """, new { columns, copied });
    }

    /// <summary>The cells of a sheet as Excel copies them: what is shown, a merged text in its first cell, in quotes where lines break.</summary>
    private static string CopyOf(IXLWorksheet sheet)
    {
        var (rows, columns) = (sheet.LastRowUsed().RowNumber(), sheet.LastColumnUsed().ColumnNumber());
        return string.Concat(Enumerable.Range(1, rows).Select(r => string.Join('\t', Enumerable.Range(1, columns).Select(c => Quoted(Shown(sheet.Cell(r, c))))) + "\n"));

        // The library does not write days by their format.
        static string Shown(IXLCell cell) => cell.DataType == XLDataType.DateTime && !cell.IsEmpty() ? cell.GetDateTime().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : cell.GetString();

        static string Quoted(string text) => text.Contains('\n', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static XLWorkbook Workbook(DelegateListPaper paper)
    {
        var stream = new MemoryStream();
        DelegateListDocument.WriteExcel(paper, stream);
        stream.Position = 0;
        return new(stream);
    }

    private static DelegateListPaper Paper(bool sensitive)
    {
        using var stream = typeof(PaperPasteTests).Assembly.GetManifestResourceStream("commune-of-the-demo.json")!;
        var rows = JsonSerializer.Deserialize<string[][]>(stream)!;
        var individuals = rows.Select(r => Delegate(r)).ToArray();
        individuals[7] = individuals[7] with { Gender = PrintedGender.Unknown, Note = "Đi xe lăn" };
        individuals[8] = individuals[8] with { Gender = PrintedGender.Unknown, Birth = new(1960), Note = "" };
        individuals[9] = individuals[9] with { Birth = null, Gender = PrintedGender.Female, Achievement = "Dòng một giảm 36 %\ndòng \"hai\"" };
        return new()
        {
            SuperiorAgency = ["UBND HUYỆN LỘC NINH"],
            IssuingAgency = ["ỦY BAN NHÂN DÂN", "XÃ LỘC AN"],
            AnnexLabel = "Phụ lục …",
            Place = "Lộc An",
            TitleLines = ["DANH SÁCH TRÍCH NGANG ĐẠI BIỂU", "DỰ HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN XÃ LỘC AN", "Giai đoạn 2025 - 2030"],
            Reference = "(Kèm theo Tờ trình số …/TTr-UBND ngày … tháng … năm … của Ủy ban nhân dân xã Lộc An)",
            Sections =
            [
                new IndividualSection("ĐIỂN HÌNH TIÊN TIẾN LÀ CÁ NHÂN", individuals),
                new CollectiveSection("ĐẠI DIỆN TẬP THỂ ĐIỂN HÌNH TIÊN TIẾN", [.. rows[..6].Select(r => Delegate(r) with { Collective = $"Tập thể {r[8]}" })]) { Caption = "Đại diện tập thể" },
                new GuestSection("KHÁCH MỜI", [.. rows[6..12].Select(r => Delegate(r, "Khách mời"))]),
                new GuestSection("LÃNH ĐẠO", [.. rows[12..14].Select(r => Delegate(r, "Lãnh đạo"))]),
                new GuestSection("CHƯA PHÂN NHÓM", [.. rows[14..16].Select(r => Delegate(r, ""))]),
            ],
            Structure = new(133, [new("Giới tính", [new("Nam", 70, 526), new("Nữ", 63, 474)])]) { Remarks = ["Đại biểu cao tuổi nhất: Thị Hoa (86 tuổi)."] },
            IncludeSensitive = sensitive,
            PreparedBy = new(["NGƯỜI LẬP BIỂU"], null),
            SignedBy = new(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Lê Văn An"),
            Recipients = ["Ủy ban nhân dân huyện Lộc Ninh", "Lưu: VT"],
        };
    }

    /// <summary>What the printed table of a section says of its delegates.</summary>
    private static Dictionary<string, string>[] Expected(DelegateSection section, bool sensitive)
    {
        string[] printed = section switch
        {
            IndividualSection => [.. DelegateColumns.All.Select(c => c.Key).Except(["collective", "component", "direct"])],
            CollectiveSection => ["collective", "name", "group", "gender", "birth", "ethnicity", "post", "achievement", "awards", "note"],
            _ => ["name", "post", "workplace", "group", "note"],
        };
        return [.. section.Delegates.Select(r => All(r, sensitive).Where(c => printed.Contains(c.Key)).ToDictionary())];
    }

    /// <summary>All that is known of a delegate, as the sheet to filter says it.</summary>
    private static Dictionary<string, string> All(DelegateRow r, bool sensitive) => Of(("name", r.FullName), ("group", r.Group), ("collective", r.Collective), ("gender", Gender(r.Gender)), ("birth", Birth(r.Birth)),
        ("ethnicity", sensitive ? r.Ethnicity : ""), ("religion", sensitive ? r.Religion : ""), ("party", sensitive ? r.PartyDate : ""), ("education", r.Education), ("post", r.Post),
        ("workplace", r.WorkPlace), ("capacity", r.Capacity), ("field", r.Field), ("component", r.Component), ("direct", r.DirectWorker), ("achievement", r.Achievement), ("awards", r.Awards),
        ("phone", r.Phone), ("note", r.Note));

    private static Dictionary<string, string> Of(params (string Key, string Text)[] cells) =>
        cells.Where(c => c.Text.Length > 0).ToDictionary(c => c.Key, c => c.Key == "achievement" ? c.Text : VietnameseText.Clean(c.Text));

    private static string Gender(PrintedGender gender) => gender switch { PrintedGender.Male => "Nam", PrintedGender.Female => "Nữ", _ => "" };

    private static string Birth(PrintedBirth? birth) => birth is not { } known ? "" : known.AsTyped ?? (known.Day is { } day ? $"{day:00}/{known.Month:00}/{known.Year}" : $"{known.Year}");

    private static PrintedBirth? BirthOf(string text) => text.Length == 0 ? null : text.Length == 4 ? new(int.Parse(text, CultureInfo.InvariantCulture))
        : DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PrintedBirth.On(day) : PrintedBirth.Typed(text);

    private static PrintedGender GenderOf(string word) => word switch { "Nam" => PrintedGender.Male, "Nữ" => PrintedGender.Female, _ => PrintedGender.Unknown };

    private static DelegateRow Delegate(string[] c, string group = "Điển hình") => new()
    {
        FullName = c[0],
        Group = group,
        Birth = BirthOf(c[1]),
        Gender = GenderOf(c[2]),
        Ethnicity = c[3],
        Religion = c[4],
        PartyDate = c[5],
        Education = c[6],
        Post = c[7],
        WorkPlace = c[8],
        Capacity = c[9],
        Field = c[10],
        Component = "Kinh tế hộ gia đình, cá thể",
        DirectWorker = "có",
        Achievement = c[11],
        Awards = c[12],
        Phone = c[13],
        Note = c[14],
    };
}
