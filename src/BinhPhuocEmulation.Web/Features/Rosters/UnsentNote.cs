namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>A note on a page drawn from saved rows, shown by a script where this browser keeps rows that could not be saved.</summary>
/// <param name="Header">Head of the list.</param>
/// <param name="Missing">Where those rows are missing.</param>
/// <param name="Mend">What to open the list for.</param>
public sealed record UnsentNote(RosterHeader Header, string Missing, string Mend);
