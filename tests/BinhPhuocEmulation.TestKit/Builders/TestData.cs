using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.TestKit.Builders;

/// <summary>Rows for tests, plausible in everything a test does not say. One method per entity; the caller saves them.</summary>
public static class TestData
{
    /// <summary>Who takes steps in tests.</summary>
    public static StepStamp Stamp { get; } = new(1, "Người kiểm thử", VietnamTime.UtcOf(new DateOnly(2025, 3, 10), new TimeOnly(8, 0)));

    /// <summary>A draft congress of a unit, complete: a Đại hội on the morning of 28/03/2025.</summary>
    public static Congress CongressFor(int unitId, int planId = 1, Func<CongressDetails, CongressDetails>? change = null)
    {
        var congress = new Congress(planId, unitId);
        var details = new CongressDetails
        {
            Form = "dai-hoi",
            Ordinal = 5,
            Date = new DateOnly(2025, 3, 28),
            Session = HalfDay.Morning,
            Venue = "Hội trường UBND",
            Place = "Lộc An",
        };
        congress.Change(change?.Invoke(details) ?? details);
        return congress;
    }

    /// <summary>A draft congress of a unit.</summary>
    public static Congress CongressFor(TestUnit unit, Func<CongressDetails, CongressDetails>? change = null) => CongressFor(unit.Id, change: change);

    /// <summary>An empty list of a saved congress.</summary>
    public static Roster RosterFor(Congress congress) => new(congress.Id, congress.UnitId);

    /// <summary>A person; the name is all that must be said.</summary>
    public static Person Person(string name = "Lê Thị Hoa", int birthYear = 1980, Func<PersonDetails, PersonDetails>? change = null)
    {
        var details = new PersonDetails { FullName = name, Birth = BirthDate.FromCode(birthYear * 10000), Gender = Gender.Female };
        return new Person(change?.Invoke(details) ?? details);
    }

    /// <summary>A row of a saved list.</summary>
    public static RosterEntry EntryFor(Roster roster, Person? person = null, int order = 1, Func<EntryDetails, EntryDetails>? change = null)
    {
        var entry = new RosterEntry(roster.Id, roster.UnitId, order);
        var details = new EntryDetails { Group = DelegateGroup.Model, Post = "Nông dân", WorkPlace = "Ấp 5" };
        entry.Change(change?.Invoke(details) ?? details);
        entry.Refer(person ?? Person());
        return entry;
    }

    /// <summary>An account without a password.</summary>
    public static Account Account(string userName, Role role, TestUnit unit) => new()
    {
        UserName = userName,
        NormalizedUserName = userName.ToUpperInvariant(),
        DisplayName = userName,
        Role = role,
        UnitId = unit.Id,
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
        CreatedAt = Stamp.At,
    };
}
