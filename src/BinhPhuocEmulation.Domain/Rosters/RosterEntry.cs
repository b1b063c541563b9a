using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>One row of a delegate list: who (a person, perhaps for a collective), and what is true of this congress.</summary>
public sealed class RosterEntry : IVersioned, IUnitOwned, ISoftDeleted
{
    private readonly List<EntryAward> _awards = [];

    private RosterEntry() { }

    /// <summary>Adds a row at a place in the list; a row that a page makes brings its <paramref name="token"/>.</summary>
    public RosterEntry(int rosterId, int unitId, int order, Guid? token = null)
    {
        Token = token;
        RosterId = rosterId;
        UnitId = unitId;
        Order = order;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>List.</summary>
    public int RosterId { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>Made by the page for a new row, unique in the list: a row whose answer got lost and that is posted again is still one row.</summary>
    public Guid? Token { get; private set; }
    /// <summary>Place in the list as typed, ascending; gaps are allowed.</summary>
    public int Order { get; private set; }
    /// <summary>Group.</summary>
    public DelegateGroup Group { get; private set; }
    /// <summary>Person; null while the row has no name.</summary>
    public int? PersonId { get; private set; }
    /// <summary>Person.</summary>
    public Person? Person { get; private set; }
    /// <summary>Speaks for a collective.</summary>
    public bool RepresentsCollective { get; private set; }
    /// <summary>Collective it speaks for.</summary>
    public int? CollectiveId { get; private set; }
    /// <summary>Collective.</summary>
    public Collective? Collective { get; private set; }
    /// <summary>Code of the capacity ("AHLD", "CSTDT", "DHTT" …); "" if not chosen.</summary>
    public string Capacity { get; private set; } = "";
    /// <summary>Post or occupation as printed.</summary>
    public string Post { get; private set; } = "";
    /// <summary>Place of work or home as printed.</summary>
    public string WorkPlace { get; private set; } = "";
    /// <summary>Code of the field; "" if not chosen.</summary>
    public string Field { get; private set; } = "";
    /// <summary>Code of the economic component; "" if not chosen.</summary>
    public string Component { get; private set; } = "";
    /// <summary>Works directly in production or service; null if not said.</summary>
    public bool? DirectWorker { get; private set; }
    /// <summary>Summary of the achievement.</summary>
    public string Achievement { get; private set; } = "";
    /// <summary>Telephone, as text.</summary>
    public string Phone { get; private set; } = "";
    /// <summary>Remark.</summary>
    public string Note { get; private set; } = "";
    /// <summary>Text of cells that their values do not hold, see <see cref="Reading.KeptCells"/>; "" if none. Nothing typed is lost.</summary>
    public string KeptCells { get; private set; } = "";
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <inheritdoc/>
    public DateTime? DeletedAt { get; private set; }
    /// <summary>Titles and awards, in the order typed.</summary>
    public IReadOnlyList<EntryAward> Awards => _awards;

    /// <summary>
    /// A row of an approved list as it was kept, to be looked at and never saved: what it says comes from the copy alone, which row and which person it is from the
    /// row that stands (null if none does any more).
    /// </summary>
    public static RosterEntry Kept(Roster roster, int id, int order, RowDetails details, RosterEntry? standing)
    {
        var row = new RosterEntry(roster.Id, roster.UnitId, order, standing?.Token) { Id = id, Version = standing?.Version ?? 0 };
        row.Change(details.Entry);
        row.Refer(details.Person.FullName.Length == 0 ? null : Person.Kept(standing?.PersonId ?? 0, details.Person));
        row.Represent(string.IsNullOrWhiteSpace(details.Entry.CollectiveName) ? null : new Collective(details.Entry.CollectiveName));
        return row;
    }

    /// <summary>Sets all that is true of this congress.</summary>
    public void Change(EntryDetails details)
    {
        Group = details.Group;
        RepresentsCollective = details.RepresentsCollective;
        Capacity = details.Capacity ?? "";
        Post = VietnameseText.Clean(details.Post);
        WorkPlace = VietnameseText.Clean(details.WorkPlace);
        Field = details.Field ?? "";
        Component = details.Component ?? "";
        DirectWorker = details.DirectWorker;
        Achievement = VietnameseText.CleanLines(details.Achievement);
        Phone = VietnameseText.Clean(details.Phone);
        Note = VietnameseText.CleanLines(details.Note);
        KeptCells = details.KeptCells;
        if (!_awards.Select(a => a.Words).SequenceEqual(details.Awards))
        {
            _awards.Clear();
            _awards.AddRange(details.Awards.Select((words, i) => new EntryAward(i + 1, words)));
        }
    }

    /// <summary>Points the row to a person record.</summary>
    public void Refer(Person? person)
    {
        Person = person;
        PersonId = person is { Id: > 0 } ? person.Id : null;
    }

    /// <summary>Names the collective, or none.</summary>
    public void Represent(Collective? collective)
    {
        Collective = collective;
        CollectiveId = collective is { Id: > 0 } ? collective.Id : null;
    }

    /// <summary>Moves the row.</summary>
    public void MoveTo(int order) => Order = order;

    /// <summary>Takes the row off the list; it can be brought back.</summary>
    public void Delete(DateTime at) => DeletedAt = at;

    /// <summary>Brings the row back.</summary>
    public void Restore() => DeletedAt = null;
}

/// <summary>What a row says besides the person.</summary>
public sealed record EntryDetails
{
    /// <summary>Group.</summary>
    public DelegateGroup Group { get; init; }
    /// <summary>Speaks for a collective.</summary>
    public bool RepresentsCollective { get; init; }
    /// <summary>Name of the collective.</summary>
    public string? CollectiveName { get; init; }
    /// <summary>Code of the capacity.</summary>
    public string? Capacity { get; init; }
    /// <summary>Post.</summary>
    public string? Post { get; init; }
    /// <summary>Work place.</summary>
    public string? WorkPlace { get; init; }
    /// <summary>Code of the field.</summary>
    public string? Field { get; init; }
    /// <summary>Code of the component.</summary>
    public string? Component { get; init; }
    /// <summary>Direct worker.</summary>
    public bool? DirectWorker { get; init; }
    /// <summary>Achievement.</summary>
    public string? Achievement { get; init; }
    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }
    /// <summary>Remark.</summary>
    public string? Note { get; init; }
    /// <summary>Kept text of cells as JSON; "" if none.</summary>
    public string KeptCells { get; init; } = "";
    /// <summary>Awards.</summary>
    public IReadOnlyList<AwardWords> Awards { get; init; } = [];
}

/// <summary>One title or award with its decision, as read from the cell.</summary>
/// <param name="Code">Code of the title or award; "" if the words are not in the catalogue.</param>
/// <param name="Text">Words as typed, without the decision.</param>
/// <param name="DecisionNumber">"1187/QĐ-UBND"; "" if not given.</param>
/// <param name="DecisionDate">Date of the decision.</param>
/// <param name="Year">Year named instead of a date.</param>
public sealed record AwardWords(string Code, string Text, string DecisionNumber, DateOnly? DecisionDate, int? Year);

/// <summary>A title or award of a row.</summary>
public sealed class EntryAward
{
    /// <summary>Longest text.</summary>
    public const int TextLength = 300;
    /// <summary>Longest decision number.</summary>
    public const int DecisionLength = 50;

    private EntryAward() { }

    internal EntryAward(int order, AwardWords words)
    {
        Order = order;
        (Code, Text, DecisionNumber, DecisionDate, Year) = words;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Row.</summary>
    public int EntryId { get; private set; }
    /// <summary>Place in the cell.</summary>
    public int Order { get; private set; }
    /// <summary>Code of the catalogue, or "".</summary>
    public string Code { get; private set; } = "";
    /// <summary>Words.</summary>
    public string Text { get; private set; } = "";
    /// <summary>Number of the decision.</summary>
    public string DecisionNumber { get; private set; } = "";
    /// <summary>Date of the decision.</summary>
    public DateOnly? DecisionDate { get; private set; }
    /// <summary>Year, where no date is given.</summary>
    public int? Year { get; private set; }

    /// <summary>As words.</summary>
    public AwardWords Words => new(Code, Text, DecisionNumber, DecisionDate, Year);
}
