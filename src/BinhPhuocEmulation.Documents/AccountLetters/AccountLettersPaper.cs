namespace BinhPhuocEmulation.Documents.AccountLetters;

/// <summary>Letters that give accounts to units, one page each, as plain values.</summary>
public sealed record AccountLettersPaper
{
    /// <summary>Superior agency in capitals.</summary>
    public IReadOnlyList<string> SuperiorAgency { get; init; } = [];

    /// <summary>Issuing agency in capitals.</summary>
    public required IReadOnlyList<string> IssuingAgency { get; init; }

    /// <summary>Who signs, in capitals; room is left for name and seal. Empty leaves the signature out.</summary>
    public IReadOnlyList<string> Signature { get; init; } = [];

    /// <summary>"Số: …/BTĐKT", with room to write the number.</summary>
    public string? Number { get; init; }

    /// <summary>Place of issue.</summary>
    public required string Place { get; init; }

    /// <summary>Date of issue; null leaves room to write it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Name of the site.</summary>
    public required string SiteName { get; init; }

    /// <summary>Address of the site, "https://thidua.binhphuoc.gov.vn".</summary>
    public required string Address { get; init; }

    /// <summary>Telephone for questions; null leaves room to write it.</summary>
    public string? HelpLine { get; init; }

    /// <summary>The letters, in the order of the file.</summary>
    public IReadOnlyList<AccountLetter> Letters { get; init; } = [];
}

/// <summary>One letter.</summary>
/// <param name="Unit">The body it goes to, with its district: "Ủy ban nhân dân xã Lộc An, huyện Lộc Ninh".</param>
/// <param name="Name">Name shown in the portal.</param>
/// <param name="UserName">User name.</param>
/// <param name="Password">One-time password, in clear: it stands on this paper and nowhere else.</param>
public sealed record AccountLetter(string Unit, string Name, string UserName, string Password);
