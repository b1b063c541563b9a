namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>One row as values: what reading yields, and what writing, figures and facts start from.</summary>
/// <param name="Person">What the row says of the person.</param>
/// <param name="Entry">What it says besides.</param>
public sealed record RowDetails(PersonDetails Person, EntryDetails Entry)
{
    /// <summary>A row without anything.</summary>
    public static RowDetails Empty { get; } = new(new PersonDetails(), new EntryDetails());

    /// <summary>The values of a saved row; person and collective must be loaded with it.</summary>
    public static RowDetails Of(RosterEntry entry) => new(Of(entry.Person), new EntryDetails
    {
        Group = entry.Group,
        RepresentsCollective = entry.RepresentsCollective,
        CollectiveName = entry.Collective?.Name ?? "",
        Capacity = entry.Capacity,
        Post = entry.Post,
        WorkPlace = entry.WorkPlace,
        Field = entry.Field,
        Component = entry.Component,
        DirectWorker = entry.DirectWorker,
        Achievement = entry.Achievement,
        Phone = entry.Phone,
        Note = entry.Note,
        KeptCells = entry.KeptCells,
        Awards = [.. entry.Awards.OrderBy(a => a.Order).Select(a => a.Words)],
    });

    /// <summary>The values of a person; blank for null.</summary>
    public static PersonDetails Of(Person? person) => person is null ? Empty.Person : new PersonDetails
    {
        FullName = person.FullName,
        Birth = person.Birth,
        Gender = person.Gender,
        Ethnicity = person.Ethnicity,
        Religion = person.Religion,
        PartyMember = person.PartyMember,
        PartyJoinedOn = person.PartyJoinedOn,
        Education = person.Education,
    };
}
