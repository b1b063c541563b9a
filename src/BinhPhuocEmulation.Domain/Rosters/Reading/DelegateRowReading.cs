namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>What a row of text cells says.</summary>
public sealed record DelegateRowReading
{
    /// <summary>What it says of the person; cells in error stay empty.</summary>
    public required PersonDetails Person { get; init; }
    /// <summary>What it says besides; <see cref="EntryDetails.KeptCells"/> keeps the text of the cells in error.</summary>
    public required EntryDetails Entry { get; init; }
    /// <summary>Cells that could not be read, by column key, with a Vietnamese sentence. The row can be saved: the text is kept.</summary>
    public required IReadOnlyDictionary<string, string> Errors { get; init; }
    /// <summary>Cells that may not be saved at all (too long, control characters, unknown column), with a Vietnamese sentence.</summary>
    public required IReadOnlyDictionary<string, string> Refused { get; init; }

    /// <summary>True if the row may be saved.</summary>
    public bool MaySave => Refused.Count == 0;

    /// <summary>The values.</summary>
    public RowDetails Details => new(Person, Entry);
}
