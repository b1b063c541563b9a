using System.Globalization;
using BinhPhuocEmulation.Documents.Kit.Layout;
using BinhPhuocEmulation.Documents.Kit.Model;
using ClosedXML.Excel;

namespace BinhPhuocEmulation.Documents.Kit.Excel;

/// <summary>Writes one sheet from top to bottom: blocks above, table, blocks below.</summary>
internal sealed class SheetWriter
{
    private const int ZoomUnderLetterhead = 70;

    private readonly IXLWorksheet _sheet;
    private readonly Paper _paper;
    private readonly SheetPart _part;
    private readonly SheetGrid _grid;

    public SheetWriter(IXLWorksheet sheet, Paper paper, SheetPart part)
    {
        (_sheet, _paper, _part) = (sheet, paper, part);
        _grid = new SheetGrid(sheet, part.Table.Columns);
    }

    /// <summary>Writes the sheet; returns what of it stays in sight.</summary>
    public FrozenPart Write()
    {
        for (var i = 0; i < _part.Table.Columns.Count; i++)
            _sheet.Column(i + 1).Width = SheetStyle.ColumnWidth(_part.Table.Columns[i].WidthMm);

        var blocks = new SheetBlocks(_grid);
        foreach (var block in _part.Above)
            blocks.Write(block);
        var (headFirst, headLast) = WriteHead();
        var last = WriteRows();
        foreach (var block in _part.Below)
            blocks.Write(block);

        if (_part.Table.IsFilterable)
            _sheet.Range(headLast, 1, Math.Max(last, headLast), _grid.ColumnCount).SetAutoFilter();
        SheetPageSetup.Apply(_sheet, _paper, headFirst, headLast, isFirstSheet: _sheet.Position == 1);
        // A letterhead stands in a dozen rows: the sheet opens smaller, so that delegates are in sight below it in a low window too.
        var isLow = _part.Above.All(b => b is ParagraphBlock { Style: ParagraphStyle.Heading });
        return new FrozenPart(headLast, _part.Table.FrozenColumns, isLow ? 100 : ZoomUnderLetterhead);
    }

    /// <summary>One or two rows of headings; a heading without group takes both.</summary>
    private (int First, int Last) WriteHead()
    {
        var table = _part.Table;
        var first = _grid.Row;
        var last = table.HasGroups ? first + 1 : first;
        foreach (var group in table.HeadGroups())
        {
            var toRow = group.IsGroup ? first : last;
            _grid.Put(first, toRow, group.First, group.First + group.Count - 1, group.Heading, FontFace.Bold, table.FontSizePt);
            for (var i = 0; group.IsGroup && i < group.Count; i++)
                _grid.Put(last, last, group.First + i, group.First + i, table.Columns[group.First + i].Heading, FontFace.Bold, table.FontSizePt);
        }

        var needed = table.Columns.Max(c => SheetStyle.HeightOf(c.Heading, c.WidthMm, FontFace.Bold, table.FontSizePt));
        var groupNeeded = table.HeadGroups().Where(g => g.IsGroup).Select(g => SheetStyle.HeightOf(
            g.Heading, table.Columns.Skip(g.First).Take(g.Count).Sum(c => c.WidthMm), FontFace.Bold, table.FontSizePt))
            .DefaultIfEmpty(0).Max();
        _sheet.Row(first).Height = table.HasGroups ? groupNeeded : needed;
        if (table.HasGroups)
            // Filter buttons sit on the last row and hide a line of a narrow heading.
            _sheet.Row(last).Height = Math.Max(needed - groupNeeded, table.FontSizePt * 1.5) + table.FontSizePt;
        SheetGrid.Rule(_sheet.Range(first, 1, last, _grid.ColumnCount));
        _grid.Row = last + 1;
        return (first, last);
    }

    /// <summary>The body; returns its last row.</summary>
    private int WriteRows()
    {
        var table = _part.Table;
        var first = _grid.Row;
        if (table.Rows.Count == 0)
        {
            _grid.Put(first, first, 0, _grid.ColumnCount - 1, table.EmptyText, FontFace.Italic, table.FontSizePt);
            SheetGrid.Rule(_sheet.Range(first, 1, first, _grid.ColumnCount));
            _grid.Row++;
            return first;
        }

        var last = first + table.Rows.Count - 1;
        StyleBody(first, last);
        for (var r = 0; r < table.Rows.Count; r++)
            WriteRow(table, table.Rows[r], first + r);
        _grid.Row = last + 1;
        return last;
    }

    private void StyleBody(int first, int last)
    {
        var body = _sheet.Range(first, 1, last, _grid.ColumnCount);
        body.Style.Font.FontSize = _part.Table.FontSizePt;
        body.Style.Alignment.WrapText = true;
        body.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        SheetGrid.Rule(body);
        for (var i = 0; i < _grid.ColumnCount; i++)
        {
            var column = _sheet.Range(first, i + 1, last, i + 1).Style;
            column.NumberFormat.Format = _part.Table.Columns[i].IsWholeNumber ? SheetStyle.NumberFormat : SheetStyle.TextFormat;
            column.Alignment.Horizontal = _part.Table.Columns[i].Align switch
            {
                CellAlign.Center => XLAlignmentHorizontalValues.Center,
                CellAlign.Right => XLAlignmentHorizontalValues.Right,
                _ => XLAlignmentHorizontalValues.Left,
            };
            // Excel prints to the very rule: a figure would touch the words of the next panel.
            if (_part.Table.Columns[i].Align == CellAlign.Right) column.Alignment.Indent = 1;
        }
    }

    private void WriteRow(TableBlock table, TableRow row, int sheetRow)
    {
        var height = 0d;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var text = row.Cells[i];
            var cell = _sheet.Cell(sheetRow, i + 1);
            if (column.IsWholeNumber && AsWholeNumber(text) is { } number)
                cell.SetValue(number);
            else if (!column.HoldsDates || !SheetStyle.SetDate(cell, text))
                SheetStyle.SetText(cell, text);
            if (row.IsBold(i))
                cell.Style.Font.Bold = true;
            var face = row.IsBold(i) ? FontFace.Bold : FontFace.Regular;
            var (sizePt, needed) = SheetStyle.Fit(text, column.WidthMm, face, table.FontSizePt);
            if (sizePt < table.FontSizePt)
                cell.Style.Font.FontSize = sizePt;
            height = Math.Max(height, needed);
        }

        _sheet.Row(sheetRow).Height = Math.Min(height, SheetStyle.TallestRowPt);
    }

    private static int? AsWholeNumber(string text) =>
        int.TryParse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
