namespace BinhPhuocEmulation.Web.Ui;

/// <summary>One finding of the plan's evaluation, ready to be drawn.</summary>
/// <param name="Kind">Colour and icon.</param>
/// <param name="Word">Severity in words: Chưa đạt, Cần giải trình, Đạt…</param>
/// <param name="Sentence">What is the matter, one sentence.</param>
/// <param name="Actual">What is there now, with its unit.</param>
/// <param name="Expected">What the clause asks, with its unit.</param>
/// <param name="Remedy">The smallest change that would mend it.</param>
/// <param name="Clause">The clause it comes from, in the officers' words; it ends every finding.</param>
/// <param name="ClauseHref">The page of the clause.</param>
public sealed record FindingCard(
    StatusKind Kind,
    string Word,
    string Sentence,
    string? Actual,
    string? Expected,
    string? Remedy,
    string Clause,
    string? ClauseHref = null)
{
    /// <summary>What else is to be said of the rows it speaks of: "Cột còn trống: …"; "" for nothing.</summary>
    public string About { get; init; } = "";

    /// <summary>Rows it speaks of by name, where they are few.</summary>
    public IReadOnlyList<FindingRow> Rows { get; init; } = [];

    /// <summary>Where all rows it speaks of stand together; null if nowhere.</summary>
    public string? RowsHref { get; init; }
}

/// <summary>A row named in a finding: "12. Nguyễn Văn A", and where it stands.</summary>
public sealed record FindingRow(string Text, string Href);
