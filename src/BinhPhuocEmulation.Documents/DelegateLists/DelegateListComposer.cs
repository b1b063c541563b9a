using BinhPhuocEmulation.Documents.Kit;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;

namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>Turns the plain list into blocks: the one layout file of this paper.</summary>
internal static class DelegateListComposer
{
    /// <summary>
    /// Letter sizes of the wide tables, the usual one first. The decree's 13-14 pt is for running text; 15 columns do not fit with it. The smaller ones
    /// are for a list with a text so long that its row would not stand on a page.
    /// </summary>
    private static readonly double[] TablePts = [10, 9.5, 9];

    /// <summary>Letter sizes when the sensitive columns stand too.</summary>
    private static readonly double[] WideTablePts = [9, 8.5, 8];

    /// <summary>Space above and below the text of a cell of the wide tables, in points: rows of many lines need less air than rows of one.</summary>
    private const double WideCellPaddingPt = 1.5;

    /// <summary>Letter sizes of tables with few columns.</summary>
    private static readonly double[] NarrowTablePts = [12, 11, 10];

    public static Paper Compose(DelegateListPaper list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var blocks = new List<PaperBlock> { Letterhead(list), Title(list) };
        AddSections(list, blocks);
        blocks.AddRange(list.Structure is { } structure ? StructureBlocks.WithEnd(structure, [.. End(list)]) : End(list));
        return new Paper(string.Join(" ", Clean(list.TitleLines)), Decree30.Landscape, blocks)
        {
            Author = string.Join(" ", Clean(list.IssuingAgency)),
            Watermark = list.IsDraft ? "DỰ THẢO" : null,
            FilterTable = FilterTable.Of(list),
        };
    }

    private static LetterheadBlock Letterhead(DelegateListPaper list) => new(
        Clean(list.SuperiorAgency),
        Clean(list.IssuingAgency),
        list.Number is null ? null : PaperText.Clean(list.Number),
        list.Place is null ? null : VietnameseDate.WithPlace(PaperText.Clean(list.Place), list.Date, list.Year))
    {
        IsOfParty = list.IsOfParty,
        KeepWithNext = true,
    };

    private static TitleBlock Title(DelegateListPaper list) => new(
        list.AnnexLabel is null ? null : PaperText.Clean(list.AnnexLabel),
        Clean(list.TitleLines),
        list.Reference is null ? null : PaperText.Clean(list.Reference))
    {
        KeepWithNext = true,
    };

    private static void AddSections(DelegateListPaper list, List<PaperBlock> blocks)
    {
        var first = 1;
        var isLastBeforeEnd = list.Structure is null;
        for (var i = 0; i < list.Sections.Count; i++)
        {
            var section = list.Sections[i];
            var heading = $"{RomanNumber.Of(i + 1)}. {PaperText.Clean(section.Title)} "
                + $"({VietnameseNumber.Count(section.Count)} đại biểu)";
            blocks.Add(new ParagraphBlock(heading, ParagraphStyle.Heading) { KeepWithNext = true });
            blocks.Add(Table(section, first, list.IncludeSensitive) with
            {
                Caption = CaptionOf(section),
                KeepWithNext = isLastBeforeEnd && i == list.Sections.Count - 1,
            });
            first += section.Count;
        }
    }

    /// <summary>The name of a section's sheet: short and in small letters, as the tabs of a workbook hold 31 characters.</summary>
    private static string CaptionOf(DelegateSection section) =>
        section.Caption is { } caption ? PaperText.Clean(caption) : PaperText.SentenceCase(PaperText.Clean(section.Title));

    private static TableBlock Table(DelegateSection section, int first, bool includeSensitive) => section switch
    {
        IndividualSection s => Uncut(includeSensitive ? WideTablePts : TablePts, (pt, atEase) => Plans(DelegateColumns.Individuals(includeSensitive, pt), atEase)
            .ToTable(Number(s.Rows, first), Decree30.Landscape, pt) with
        { CellPaddingPt = WideCellPaddingPt }),
        CollectiveSection s => Uncut(TablePts, (pt, _) => DelegateColumns.Collectives(includeSensitive, pt)
            .ToTable(Number(s.Rows, first), Decree30.Landscape, pt) with
        { CellPaddingPt = WideCellPaddingPt }),
        GuestSection s => Uncut(NarrowTablePts, (pt, _) => DelegateColumns.Guests().ToTable(Number(s.Rows, first), Decree30.Landscape, pt)),
        _ => throw new NotSupportedException($"No columns are known for {section.GetType().Name}."),
    };

    /// <summary>
    /// The table with columns that are read with ease; where a row would be higher than a page, with columns as slim as their words allow, then in smaller
    /// letters; in the usual size when none of that helps.
    /// </summary>
    private static TableBlock Uncut(double[] sizes, Func<double, bool, TableBlock> tableOf)
    {
        var usual = tableOf(sizes[0], true);
        return usual.StandsUncut(Decree30.Landscape) ? usual : sizes.Select(pt => tableOf(pt, false)).FirstOrDefault(t => t.StandsUncut(Decree30.Landscape)) ?? usual;
    }

    private static ColumnPlan<TRow>[] Plans<TRow>(ColumnPlan<TRow>[] plans, bool atEase) => atEase ? plans : [.. plans.Select(p => p with { ReadableMm = 0 })];

    private static Numbered<TRow>[] Number<TRow>(IReadOnlyList<TRow> rows, int first) =>
        [.. rows.Select((row, i) => new Numbered<TRow>(first + i, row))];

    private static IEnumerable<PaperBlock> End(DelegateListPaper list)
    {
        var signatures = new[] { list.PreparedBy, list.SignedBy }.OfType<Signature>()
            .Select(s => new Signature(Clean(s.Authority), s.Name is null ? null : PaperText.Clean(s.Name)))
            .ToList();
        yield return new ParagraphBlock($"Danh sách này có {VietnameseNumber.Count(list.DelegateCount)} đại biểu./.") { KeepWithNext = true };
        if (signatures.Count > 0 || list.Recipients.Count > 0)
            yield return new SignaturesBlock(signatures, Clean(list.Recipients)) { KeepWithNext = list.Frozen is not null };
        if (list.Frozen is { } frozen)
            yield return new ParagraphBlock(
                $"Bản đã duyệt ngày {VietnameseDate.Numeric(frozen.ApprovedOn)}, vòng {VietnameseNumber.Whole(frozen.Round)}; "
                + $"mã đối chiếu {PaperText.Clean(frozen.ShortHash)}.",
                ParagraphStyle.FinePrint);
    }

    private static string[] Clean(IReadOnlyList<string> lines) => [.. lines.Select(PaperText.Clean)];
}
