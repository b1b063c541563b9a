using BinhPhuocEmulation.Documents.Kit.Fonts;
using BinhPhuocEmulation.Documents.Kit.Model;

namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>The top of the first page (Decree 30, ô 1-4): agencies left, Quốc hiệu right, number and date on one line.</summary>
internal static class LetterheadLayout
{
    /// <summary>Share of the width for the agencies; Quốc hiệu needs the larger part.</summary>
    private const float AgencyShare = 0.42f;

    public static Piece Piece(LetterheadBlock block, TextColumn column)
    {
        var left = column.Part(0, AgencyShare);
        var agencyPt = AgencyPtOf(block, left);
        var agencies = new CenteredLines(left)
            .AddNames(block.SuperiorAgency, FontFace.Regular, agencyPt)
            .AddNames(block.IssuingAgency, FontFace.Bold, agencyPt);
        if (block.IsOfParty) agencies.Add(Decree30.PartyMark, FontFace.Regular, agencyPt);
        else agencies.Rule(Decree30.ShortRuleShare);
        var nation = new CenteredLines(column.Part(AgencyShare, 1));
        foreach (var (line, sizePt) in block.Nation) nation.Add(line, FontFace.Bold, sizePt);
        nation.Rule(1);

        // ô 3 and ô 4 share a line, so the taller side decides where it runs.
        var second = Math.Max(agencies.Height, nation.Height) + 6;
        // The date is a point larger; the number sinks by the difference so that both share a baseline.
        var drop = TinosFonts.Metrics(FontFace.Regular).Ascent * (float)(Decree30.PlaceAndDatePt - Decree30.NumberPt);
        var number = new CenteredLines(column.Part(0, AgencyShare)).Skip(drop);
        if (block.Number is { } text)
            number.Add(text, FontFace.Regular, Decree30.NumberPt);
        var place = new CenteredLines(column.Part(AgencyShare, 1));
        if (block.PlaceAndDate is { } date)
            place.Add(date, FontFace.Italic, Decree30.PlaceAndDatePt);

        return new DrawnPiece((page, top) =>
        {
            agencies.Draw(page, top);
            nation.Draw(page, top);
            number.Draw(page, top + second);
            place.Draw(page, top + second);
        })
        {
            Height = second + Math.Max(number.Height, place.Height),
            KeepWithNext = block.KeepWithNext,
        };
    }

    /// <summary>The smaller size the decree allows where it spares a line, else the usual one.</summary>
    private static double AgencyPtOf(LetterheadBlock block, TextColumn column)
    {
        float HeightAt(double pt) => new CenteredLines(column)
            .AddNames(block.SuperiorAgency, FontFace.Regular, pt).AddNames(block.IssuingAgency, FontFace.Bold, pt).Height / (float)pt;
        return HeightAt(Decree30.LeastAgencyPt) < HeightAt(Decree30.AgencyPt) - 0.5f ? Decree30.LeastAgencyPt : Decree30.AgencyPt;
    }
}
