using System.Globalization;
using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>
/// Puts pieces on pages: a piece is never cut, pieces that belong together stay together where a page can hold them,
/// a table continues under its repeated head.
/// </summary>
internal sealed class Paginator(PageSetup setup, bool numbersPages = true)
{
    private readonly float _top = Mm.ToPoints(setup.TopMm);
    private readonly float _bottom = Mm.ToPoints(setup.HeightMm - setup.BottomMm);
    private readonly List<Piece> _chain = [];
    private readonly Queue<LaidOutPage> _done = new();

    private LaidOutPage _page = new(1);
    private float _y = Mm.ToPoints(setup.TopMm);
    private TableLayout? _table;
    private float _tableTop;

    /// <summary>The pages, each as soon as it is full. An empty paper is one empty page.</summary>
    public IEnumerable<LaidOutPage> Pages(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            _chain.Add(piece);
            if (piece.KeepWithNext)
                continue;
            PlaceChain();
            while (_done.TryDequeue(out var page))
                yield return page;
        }

        PlaceChain();
        Finish();
        while (_done.TryDequeue(out var page))
            yield return page;
    }

    private bool IsAtTop => _y <= _top;

    private void PlaceChain()
    {
        foreach (var part in Parts(_chain))
        {
            if (!IsAtTop && BelongsOnNextPage(part))
                NextPage();
            foreach (var piece in part)
                Place(piece);
        }
        _chain.Clear();
    }

    /// <summary>
    /// The collected pieces, in two parts when a page cannot hold them: parted below a row where both parts stand on a page, so that a heading keeps its first
    /// row and the signatures the last ones; else below a piece that may end a page; else where the second part stands on a page.
    /// </summary>
    private List<Piece>[] Parts(List<Piece> chain)
    {
        if (chain.Count > 2 && !StandsOnPage(chain))
        {
            var ends = Enumerable.Range(1, chain.Count - 1).Where(at => StandsOnPage(chain[at..])).ToArray();
            var end = ends.FirstOrDefault(at => chain[at - 1] is RowPiece && StandsOnPage(chain[..at]));
            if (end == 0) end = ends.FirstOrDefault(at => chain[at - 1].MayEndPage);
            if (end == 0) end = ends.FirstOrDefault(at => chain[at - 1] is RowPiece);
            if (end > 0) return [chain[..end], chain[end..]];
        }
        return [[.. chain]];
    }

    private bool StandsOnPage(List<Piece> chain) => HeightOfChain(chain, atTop: true) <= _bottom - _top;

    /// <summary>Whether pieces stand together on the next page but not on this one; of more than a page holds, as many of the first as it does hold.</summary>
    private bool BelongsOnNextPage(List<Piece> chain)
    {
        for (var count = chain.Count; count > 1; count--)
            if (HeightOfChain(chain[..count], atTop: true) <= _bottom - _top)
                return HeightOfChain(chain[..count], atTop: false) > _bottom - _y;
        return false;
    }

    /// <summary>Height of pieces with the table heads they would need.</summary>
    private float HeightOfChain(List<Piece> chain, bool atTop)
    {
        var height = 0f;
        var table = atTop ? null : _table;
        foreach (var piece in chain)
        {
            height += atTop && height == 0 ? 0 : piece.SpaceBefore;
            if (piece.Table is { } next && next != table)
                height += next.HeadHeight;
            table = piece.Table;
            height += piece.Height;
        }

        return height;
    }

    private void Place(Piece piece)
    {
        if (piece.Table != _table)
            CloseTable();
        if (piece is PageEndPiece)
        {
            if (!IsAtTop)
                NextPage();
            return;
        }

        if (!Fits(piece) && !IsAtTop)
        {
            if (piece is RowPiece tall && IsTallerThanPage(tall))
            {
                PlaceInParts(tall);
                return;
            }

            NextPage();
        }

        if (piece is RowPiece row && IsTallerThanPage(row))
        {
            PlaceInParts(row);
            return;
        }

        _y += IsAtTop ? 0 : piece.SpaceBefore;
        OpenTable(piece);
        _page.Begin(piece.Block);
        piece.Draw(_page, _y);
        _y += piece.Height;
    }

    private bool Fits(Piece piece)
    {
        var head = piece.Table is { } table && table != _table ? table.HeadHeight : 0;
        return _y + (IsAtTop ? 0 : piece.SpaceBefore) + head + piece.Height <= _bottom;
    }

    private bool IsTallerThanPage(RowPiece row) => row.Height > _bottom - _top - row.Table.HeadHeight;

    /// <summary>The one exception to uncut rows: line by line over as many pages as it takes.</summary>
    private void PlaceInParts(RowPiece row)
    {
        const int WorthStarting = 3;
        for (var line = 0; line < row.LineCount;)
        {
            var head = row.Table == _table ? 0 : row.Table.HeadHeight;
            var fit = row.LinesIn(_bottom - _y - head - row.SpaceBefore);
            if (fit < WorthStarting && !IsAtTop)
            {
                NextPage();
                continue;
            }

            _y += IsAtTop || line > 0 ? 0 : row.SpaceBefore;
            OpenTable(row);
            _page.Begin(row.Block);
            // A head that fills the page by itself must not stop the text for ever.
            var count = Math.Min(Math.Max(fit, 1), row.LineCount - line);
            _y += row.Draw(_page, _y, line, count);
            line += count;
            if (line < row.LineCount)
                NextPage();
        }
    }

    private void OpenTable(Piece piece)
    {
        if (piece.Table is not { } table || table == _table)
            return;
        _table = table;
        _tableTop = _y;
        table.DrawHead(_page, _y);
        _y += table.HeadHeight;
    }

    private void CloseTable()
    {
        _table?.DrawVerticals(_page, _tableTop, _y);
        _table = null;
    }

    private void NextPage()
    {
        var number = _page.Number + 1;
        Finish();
        _page = new LaidOutPage(number);
        _y = _top;
    }

    private void Finish()
    {
        CloseTable();
        if (numbersPages && _page.Number > 1)
            DrawPageNumber();
        _done.Enqueue(_page);
    }

    private void DrawPageNumber()
    {
        var font = TinosFonts.Metrics(FontFace.Regular);
        var text = _page.Number.ToString(CultureInfo.InvariantCulture);
        const float Size = (float)Decree30.PageNumberPt;
        var x = (Mm.ToPoints(setup.WidthMm) - font.Width(text, Size)) / 2;
        // Centred in the height of the margin: half the height of figures below its middle.
        var baseline = (_top / 2) + (Size * 0.33f);
        _page.Add(text, x, baseline, font, Size);
    }
}
