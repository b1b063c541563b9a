namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>Makes of a row what rules and figures look at.</summary>
public static class DelegateFactsFactory
{
    /// <summary>Facts of a saved row with its person (null while it has no name); of a merged record, the person it stands for counts.</summary>
    public static DelegateFacts Of(RosterEntry entry, Person? person, CodeLists lists, bool possiblyElsewhere = false)
    {
        var facts = Of(RowDetails.Of(person), RowDetails.Of(entry).Entry, lists, person?.MergedIntoId ?? person?.Id ?? 0, possiblyElsewhere);
        return entry.Collective is null && entry.CollectiveId is not null ? facts with { Filled = facts.Filled | DelegateCells.Collective } : facts;
    }

    /// <summary>Facts of a row as read, saved or not.</summary>
    public static DelegateFacts Of(PersonDetails person, EntryDetails entry, CodeLists lists, int personId = 0, bool possiblyElsewhere = false) => new()
    {
        Group = entry.Group,
        Filled = FilledOf(person, entry),
        RepresentsCollective = entry.RepresentsCollective,
        PersonId = personId,
        Gender = person.Gender,
        BirthCode = person.Birth?.Code ?? 0,
        Minority = lists.Find("ethnicity", person.Ethnicity ?? "") is { Marked: true },
        Religious = lists.Find("religion", person.Religion ?? "") is { Marked: true },
        PartyMember = person.PartyMember == true || person.PartyJoinedOn is not null,
        DirectWorker = entry.DirectWorker == true,
        // “Không thuộc thành phần kinh tế” answers the column, but is no component (H-06).
        Component = lists.Find("component", entry.Component ?? "") is { Marked: true } ? entry.Component : "",
        LeadingPost = LeadingPost.Matches(entry.Post, lists),
        Unread = KeptCells.UnreadOf(entry).Any(),
        LatestAward = LatestOf(entry.Awards),
        PossiblyElsewhere = possiblyElsewhere,
    };

    private static DelegateCells FilledOf(PersonDetails person, EntryDetails entry) =>
        If(person.FullName.Length > 0, DelegateCells.FullName)
        | If(person.Birth is not null, DelegateCells.Birth)
        | If(person.Gender != Gender.Unknown, DelegateCells.Gender)
        | If(person.Ethnicity, DelegateCells.Ethnicity)
        | If(person.Religion, DelegateCells.Religion)
        | If(person.PartyMember is not null || person.PartyJoinedOn is not null, DelegateCells.Party)
        | If(person.Education, DelegateCells.Education)
        | If(entry.Post, DelegateCells.Post)
        | If(entry.WorkPlace, DelegateCells.WorkPlace)
        | If(entry.Capacity, DelegateCells.Capacity)
        | If(entry.Field, DelegateCells.Field)
        | If(entry.Component, DelegateCells.Component)
        | If(entry.DirectWorker is not null, DelegateCells.DirectWorker)
        | If(entry.Achievement, DelegateCells.Achievement)
        | If(entry.Awards.Count > 0, DelegateCells.Awards)
        | If(entry.Phone, DelegateCells.Phone)
        | If(entry.CollectiveName, DelegateCells.Collective);

    private static DelegateCells If(bool filled, DelegateCells cell) => filled ? cell : DelegateCells.None;

    private static DelegateCells If(string? text, DelegateCells cell) => If(!string.IsNullOrEmpty(text), cell);

    /// <summary>The latest award; a bare year counts to its last day, so that nobody is warned who may be within the period.</summary>
    private static DateOnly? LatestOf(IReadOnlyList<AwardWords> awards)
    {
        DateOnly? latest = null;
        foreach (var award in awards)
        {
            var day = award.DecisionDate ?? (award.Year is { } year ? new DateOnly(year, 12, 31) : null);
            if (day is { } d && (latest is null || d > latest)) latest = d;
        }
        return latest;
    }
}
