namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>Longest texts, in characters, of things that occur in several places. Forms refuse what is longer; columns are as wide.</summary>
public static class TextLengths
{
    /// <summary>Code of a plan, form, list item, clause or rule.</summary>
    public const int Code = 60;
    /// <summary>Name of a person, as an account, contact or leader.</summary>
    public const int PersonName = Rosters.Person.NameLength;
    /// <summary>Name of a post or office held.</summary>
    public const int Post = 200;
    /// <summary>Number, day and issuer of a deciding document.</summary>
    public const int Document = 300;
    /// <summary>Heading or title.</summary>
    public const int Title = 500;
    /// <summary>A paragraph: quote, reason, note.</summary>
    public const int Paragraph = 2000;
    /// <summary>A remark for officers beside a rule or a reading.</summary>
    public const int Note = 1000;
    /// <summary>Why a rule was changed; it is cited beside the clause.</summary>
    public const int Ground = 500;
    /// <summary>Person or office that decided.</summary>
    public const int DecidedBy = Post;
    /// <summary>Telephone number.</summary>
    public const int Phone = 30;
    /// <summary>E-mail address.</summary>
    public const int Email = 200;
    /// <summary>Symbol of a unit in document numbers.</summary>
    public const int Abbreviation = 30;
    /// <summary>Key for searching without accents.</summary>
    public const int SearchKey = 300;
    /// <summary>Key of Vietnamese order (hexadecimal): at most about 6 characters a letter.</summary>
    public const int SortKey = 1400;
    /// <summary>SHA-256 as hexadecimal.</summary>
    public const int Hash = 64;
}
