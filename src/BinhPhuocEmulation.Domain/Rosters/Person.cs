using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>A person, kept once for the whole province. Identity is never an e-mail or a telephone: offices share both.</summary>
public sealed class Person : IVersioned
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 120;

    private Person() { }

    /// <summary>Adds a person from a row as typed.</summary>
    public Person(PersonDetails details) => Change(details);

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Name as printed.</summary>
    public string FullName { get; private set; } = "";
    /// <summary>Family name, derived.</summary>
    public string FamilyName { get; private set; } = "";
    /// <summary>Middle name, derived.</summary>
    public string MiddleName { get; private set; } = "";
    /// <summary>Given name, derived.</summary>
    public string GivenName { get; private set; } = "";
    /// <summary>Name without accents.</summary>
    public string SearchKey { get; private set; } = "";
    /// <summary>Given, middle, family in Vietnamese order.</summary>
    public string SortKey { get; private set; } = "";
    /// <summary>yyyyMMdd or yyyy0000; 0 if unknown. See <see cref="BirthDate"/>.</summary>
    public int BirthCode { get; private set; }
    /// <summary>Gender.</summary>
    public Gender Gender { get; private set; }
    /// <summary>Code of the ethnic group; "" if unknown. Sensitive.</summary>
    public string Ethnicity { get; private set; } = "";
    /// <summary>Code of the religion; "" if unknown. Sensitive.</summary>
    public string Religion { get; private set; } = "";
    /// <summary>Member of the Party: null if not declared. Sensitive.</summary>
    public bool? PartyMember { get; private set; }
    /// <summary>Day of joining the Party. Sensitive.</summary>
    public DateOnly? PartyJoinedOn { get; private set; }
    /// <summary>Trình độ: văn hóa, chuyên môn, lý luận chính trị, as one text ("12/12; Đại học; Trung cấp").</summary>
    public string Education { get; private set; } = "";
    /// <summary>The person this record was found to be; null while it stands for itself.</summary>
    public int? MergedIntoId { get; private set; }
    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Date of birth, if known.</summary>
    public BirthDate? Birth => BirthDate.FromCode(BirthCode);

    /// <summary>A person as an approved list keeps it, to be looked at and never saved.</summary>
    internal static Person Kept(int id, PersonDetails details) => new(details) { Id = id };

    /// <summary>Changes what is known of the person.</summary>
    public void Change(PersonDetails details)
    {
        FullName = VietnameseText.Clean(details.FullName);
        (FamilyName, MiddleName, GivenName) = NameParts.Of(FullName);
        SearchKey = VietnameseText.SearchKey(FullName);
        SortKey = VietnameseOrder.PersonSortKey(FullName);
        BirthCode = details.Birth?.Code ?? 0;
        Gender = details.Gender;
        Ethnicity = details.Ethnicity ?? "";
        Religion = details.Religion ?? "";
        PartyMember = details.PartyJoinedOn is null ? details.PartyMember : true;
        PartyJoinedOn = details.PartyJoinedOn;
        Education = VietnameseText.Clean(details.Education);
    }

    /// <summary>Fills what is blank here from another record of the same person; nothing known is overwritten. Returns what was filled, for <see cref="Unfill"/>.</summary>
    public PersonFill FillFrom(Person other)
    {
        var (fill, birth) = (PersonFill.None, BirthCode);
        if (BirthCode == 0 || (Birth!.Value.YearOnly && other.Birth is { YearOnly: false } full && full.Year == Birth.Value.Year)) BirthCode = other.BirthCode;
        if (BirthCode != birth) fill |= birth == 0 ? PersonFill.Birth : PersonFill.BirthDay;
        if (Gender == Gender.Unknown && other.Gender != Gender.Unknown) (Gender, fill) = (other.Gender, fill | PersonFill.Gender);
        if (Ethnicity.Length == 0 && other.Ethnicity.Length > 0) (Ethnicity, fill) = (other.Ethnicity, fill | PersonFill.Ethnicity);
        if (Religion.Length == 0 && other.Religion.Length > 0) (Religion, fill) = (other.Religion, fill | PersonFill.Religion);
        if (PartyMember is null && other.PartyMember is not null) (PartyMember, fill) = (other.PartyMember, fill | PersonFill.PartyMember);
        if (PartyJoinedOn is null && other.PartyJoinedOn is not null) (PartyJoinedOn, fill) = (other.PartyJoinedOn, fill | PersonFill.PartyJoinedOn);
        if (Education.Length == 0 && other.Education.Length > 0) (Education, fill) = (other.Education, fill | PersonFill.Education);
        return fill;
    }

    /// <summary>Empties again what was filled from another record, as far as nobody has changed it since.</summary>
    public void Unfill(Person other, PersonFill fill)
    {
        if (BirthCode == other.BirthCode && fill.HasFlag(PersonFill.Birth)) BirthCode = 0;
        if (BirthCode == other.BirthCode && fill.HasFlag(PersonFill.BirthDay)) BirthCode = BirthCode / 10000 * 10000;
        if (fill.HasFlag(PersonFill.Gender) && Gender == other.Gender) Gender = Gender.Unknown;
        if (fill.HasFlag(PersonFill.Ethnicity) && Ethnicity == other.Ethnicity) Ethnicity = "";
        if (fill.HasFlag(PersonFill.Religion) && Religion == other.Religion) Religion = "";
        if (fill.HasFlag(PersonFill.PartyJoinedOn) && PartyJoinedOn == other.PartyJoinedOn) PartyJoinedOn = null;
        if (fill.HasFlag(PersonFill.PartyMember) && PartyMember == other.PartyMember && PartyJoinedOn is null) PartyMember = null;
        if (fill.HasFlag(PersonFill.Education) && Education == other.Education) Education = "";
    }

    /// <summary>Notes that this record is the same person as another; rows are pointed there, the record itself is kept as it was. Null: it stands for itself again.</summary>
    public void MergeInto(Person? other) => MergedIntoId = other?.Id;

    /// <summary>Could these two be the same person? Same name without accents, and births that do not contradict (a year fits a full date of that year).</summary>
    public bool MayBe(Person other) => SearchKey == other.SearchKey && SearchKey.Length > 0 && BirthsAgree(BirthCode, other.BirthCode);

    /// <summary>Two birth codes agree if both are known and equal, or of the same year with one of them only a year.</summary>
    public static bool BirthsAgree(int a, int b) =>
        a != 0 && b != 0 && (a == b || (a / 10000 == b / 10000 && (a % 10000 == 0 || b % 10000 == 0)));
}

/// <summary>Particulars one record took over from another when the two were put together.</summary>
[Flags]
public enum PersonFill
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Birth; nothing was known before.</summary>
    Birth = 1,
    /// <summary>Day and month of birth; the year was known before.</summary>
    BirthDay = 2,
    /// <summary>Gender.</summary>
    Gender = 4,
    /// <summary>Ethnic group.</summary>
    Ethnicity = 8,
    /// <summary>Religion.</summary>
    Religion = 16,
    /// <summary>Membership of the Party.</summary>
    PartyMember = 32,
    /// <summary>Day of joining the Party.</summary>
    PartyJoinedOn = 64,
    /// <summary>Education.</summary>
    Education = 128,
}

/// <summary>What a row says of a person.</summary>
public sealed record PersonDetails
{
    /// <summary>Name as printed.</summary>
    public string FullName { get; init; } = "";
    /// <summary>Birth.</summary>
    public BirthDate? Birth { get; init; }
    /// <summary>Gender.</summary>
    public Gender Gender { get; init; }
    /// <summary>Code of the ethnic group.</summary>
    public string? Ethnicity { get; init; }
    /// <summary>Code of the religion.</summary>
    public string? Religion { get; init; }
    /// <summary>Member of the Party.</summary>
    public bool? PartyMember { get; init; }
    /// <summary>Day of joining.</summary>
    public DateOnly? PartyJoinedOn { get; init; }
    /// <summary>Education.</summary>
    public string? Education { get; init; }
}

/// <summary>A collective that is represented, kept once for the whole province.</summary>
public sealed class Collective
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 200;

    private Collective() { }

    /// <summary>Adds a collective.</summary>
    public Collective(string name)
    {
        Name = VietnameseText.Clean(name);
        SearchKey = VietnameseText.SearchKey(Name);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Name as printed.</summary>
    public string Name { get; private set; } = "";
    /// <summary>Name without accents.</summary>
    public string SearchKey { get; private set; } = "";
}
