using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Documents.Kit.Text;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>Writes the blocks around a table into merged rows.</summary>
internal sealed class SheetBlocks(SheetGrid grid)
{
    /// <summary>Where the agencies end and Quốc hiệu begins.</summary>
    private const double AgencyShare = 0.42;

    private int LastColumn => grid.ColumnCount - 1;

    public void Write(PaperBlock block)
    {
        switch (block)
        {
            case LetterheadBlock letterhead:
                WriteLetterhead(letterhead);
                break;
            case TitleBlock title:
                WriteTitle(title);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case GroundsBlock grounds:
                foreach (var line in grounds.PrintedLines())
                    WriteParagraph(new ParagraphBlock(line) { Italic = true });
                break;
            case SignaturesBlock signatures:
                WriteSignatures(signatures);
                break;
            default:
                throw new NotSupportedException($"The workbook has no place for {block.GetType().Name}.");
        }
    }

    private void WriteLetterhead(LetterheadBlock block)
    {
        var split = grid.ColumnAt(AgencyShare);
        var top = grid.Row;
        var agency = top;
        foreach (var line in block.SuperiorAgency)
            grid.PutLine(agency++, 0, split - 1, AgencyName.Unbroken(line), FontFace.Regular, Decree30.AgencyPt);
        foreach (var line in block.IssuingAgency)
            grid.PutLine(agency++, 0, split - 1, AgencyName.Unbroken(line), FontFace.Bold, Decree30.AgencyPt);
        if (block.IsOfParty) grid.PutLine(agency++, 0, split - 1, Decree30.PartyMark, FontFace.Regular, Decree30.AgencyPt);
        else PutRule(agency++, 0, split - 1, block.IssuingAgency, Decree30.AgencyPt, Decree30.ShortRuleShare);

        var nation = top;
        foreach (var (line, sizePt) in block.Nation)
            grid.PutLine(nation++, split, LastColumn, line, FontFace.Bold, sizePt);
        PutRule(nation++, split, LastColumn, [block.Nation[^1].Text], block.Nation[^1].SizePt, 1);

        grid.Row = Math.Max(agency, nation);
        if (block.Number is { } number)
            grid.PutLine(grid.Row, 0, split - 1, number, FontFace.Regular, Decree30.NumberPt);
        if (block.PlaceAndDate is { } place)
            grid.PutLine(grid.Row, split, LastColumn, place, FontFace.Italic, Decree30.PlaceAndDatePt);
        grid.Row++;
        grid.Skip(6);
    }

    /// <summary>A rule as the upper border of the cells in the middle of the place that come nearest to its length.</summary>
    private void PutRule(int row, int first, int last, IReadOnlyList<string> under, double sizePt, double share)
    {
        const double RowPt = 5;
        var bold = TinosFonts.Metrics(FontFace.Bold);
        var length = under.Select(t => bold.Width(t, (float)sizePt)).DefaultIfEmpty(0).Max() * share / Mm.PointsPerMm;
        grid.RuleAbove(row, first, last, length);
        grid.Grow(row, RowPt);
    }

    private void WriteTitle(TitleBlock block)
    {
        if (block.AnnexLabel is { } label)
            grid.PutLine(grid.Row++, 0, LastColumn, label, FontFace.Bold, Decree30.TitlePt);
        foreach (var line in block.Lines)
            grid.PutLine(grid.Row++, 0, LastColumn, line, FontFace.Bold, Decree30.TitlePt);
        if (block.Reference is { } reference)
            grid.PutLine(grid.Row++, 0, LastColumn, reference, FontFace.Italic, Decree30.BodyPt);
    }

    private void WriteParagraph(ParagraphBlock block)
    {
        var bold = block.Bold || block.Style == ParagraphStyle.Heading;
        var face = (bold, block.Italic) switch
        {
            (true, true) => FontFace.BoldItalic,
            (true, false) => FontFace.Bold,
            (false, true) => FontFace.Italic,
            _ => FontFace.Regular,
        };
        var size = block.Style == ParagraphStyle.FinePrint ? 9 : Decree30.BodyPt;
        var range = grid.PutLine(grid.Row, 0, LastColumn, block.Text, face, size);
        if (block.Style != ParagraphStyle.Centered)
            range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        grid.Grow(grid.Row, SheetStyle.HeightOf(block.Text, grid.WidthMm, face, size) + Decree30.ParagraphSpacePt);
        grid.Row++;
    }

    private void WriteSignatures(SignaturesBlock block)
    {
        grid.Skip(8);
        var parts = block.Signatures.Count + (block.Recipients.Count > 0 ? 1 : 0);
        // One signature alone stands at the right.
        parts = Math.Max(parts, 2);
        var edges = Enumerable.Range(0, parts + 1)
            .Select(i => i == 0 ? 0 : i == parts ? grid.ColumnCount : grid.ColumnAt((double)i / parts)).ToArray();
        var top = grid.Row;
        var bottom = WriteRecipients(block, top, edges[1] - 1);

        var height = block.Signatures.Select(s => s.Authority.Count).DefaultIfEmpty(0).Max();
        for (var i = 0; i < block.Signatures.Count; i++)
        {
            var place = parts - block.Signatures.Count + i;
            var (first, last) = (edges[place], edges[place + 1] - 1);
            for (var line = 0; line < block.Signatures[i].Authority.Count; line++)
                grid.PutLine(top + line, first, last, block.Signatures[i].Authority[line], FontFace.Bold, Decree30.SignaturePt);
            if (block.Signatures[i].Name is { } name)
                grid.PutLine(top + height + SignatureRows, first, last, name, FontFace.Bold, Decree30.SignaturePt);
        }

        grid.Row = Math.Max(bottom, top + height + SignatureRows + 1);
    }

    /// <summary>Ordinary rows left for the signature.</summary>
    private const int SignatureRows = 4;

    private int WriteRecipients(SignaturesBlock block, int top, int last)
    {
        if (block.Recipients.Count == 0)
            return top;
        grid.PutLine(top++, 0, last, "Nơi nhận:", FontFace.BoldItalic, Decree30.RecipientsHeadPt)
            .Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        foreach (var line in block.PrintedRecipients())
            grid.PutLine(top++, 0, last, line, FontFace.Regular, Decree30.RecipientsPt)
                .Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        return top;
    }
}
