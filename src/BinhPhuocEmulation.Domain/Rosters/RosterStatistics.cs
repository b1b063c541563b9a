using System.Runtime.InteropServices;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>The figures of a delegate list that rules look at, counted in one pass. Kept beside the list so that no screen counts rows again.</summary>
public sealed record RosterStatistics
{
    /// <summary>Rows.</summary>
    public int Total { get; init; }
    /// <summary>Điển hình.</summary>
    public int Models { get; init; }
    /// <summary>Khách mời.</summary>
    public int Guests { get; init; }
    /// <summary>Lãnh đạo.</summary>
    public int Leaders { get; init; }
    /// <summary>Rows without a group.</summary>
    public int Ungrouped { get; init; }
    /// <summary>Rows lacking a required cell.</summary>
    public int RowsIncomplete { get; init; }
    /// <summary>Models lacking a recommended cell.</summary>
    public int RowsAdvised { get; init; }
    /// <summary>Rows with a cell that could not be read.</summary>
    public int RowsUnread { get; init; }
    /// <summary>Rows that repeat a person already on the list.</summary>
    public int Repeated { get; init; }
    /// <summary>Rows that may be on another unit's list too.</summary>
    public int PossiblyElsewhere { get; init; }
    /// <summary>Representatives of a collective.</summary>
    public int Collectives { get; init; }
    /// <summary>Representatives without a named collective.</summary>
    public int CollectivesUnnamed { get; init; }
    /// <summary>Models in a leading post.</summary>
    public int LeadingModels { get; init; }
    /// <summary>Rows whose age is out of the range taken for right.</summary>
    public int AgeOut { get; init; }
    /// <summary>Models whose latest dated award lies before the period.</summary>
    public int OldAwards { get; init; }
    /// <summary>Women.</summary>
    public int Women { get; init; }
    /// <summary>Ethnic minorities.</summary>
    public int Minorities { get; init; }
    /// <summary>Followers of a religion.</summary>
    public int Religious { get; init; }
    /// <summary>Members of the Party.</summary>
    public int PartyMembers { get; init; }
    /// <summary>Direct workers.</summary>
    public int DirectWorkers { get; init; }
    /// <summary>Economic components that occur.</summary>
    public int Components { get; init; }
    /// <summary>Birth code of the oldest; 0 if none known.</summary>
    public int OldestBirth { get; init; }
    /// <summary>Birth code of the youngest; 0 if none known.</summary>
    public int YoungestBirth { get; init; }

    /// <summary>No rows.</summary>
    public static RosterStatistics Empty { get; } = new();

    /// <summary>Counts a list in one pass. Ages are those on <paramref name="asOf"/> (the day of the congress, or today).</summary>
    public static RosterStatistics Of(ReadOnlySpan<DelegateFacts> rows, RosterRequirements requirements, DateOnly asOf)
    {
        int models = 0, guests = 0, leaders = 0, ungrouped = 0, incomplete = 0, advised = 0, unread = 0, repeated = 0, elsewhere = 0;
        int collectives = 0, unnamed = 0, leading = 0, ageOut = 0, oldAwards = 0;
        int women = 0, minorities = 0, religious = 0, party = 0, direct = 0, oldest = 0, youngest = 0;
        var persons = new HashSet<int>(rows.Length);
        var components = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var row in rows)
        {
            switch (row.Group)
            {
                case DelegateGroup.Model: models++; break;
                case DelegateGroup.Guest: guests++; break;
                case DelegateGroup.Leader: leaders++; break;
                default: ungrouped++; break;
            }
            if (requirements.MissingOf(row) != 0) incomplete++;
            if (requirements.AdvisedMissingOf(row) != 0) advised++;
            if (row.Unread) unread++;
            if (row.PersonId != 0 && !persons.Add(row.PersonId)) repeated++;
            if (row.PossiblyElsewhere) elsewhere++;
            if (row.RepresentsCollective)
            {
                collectives++;
                if ((row.Filled & DelegateCells.Collective) == 0) unnamed++;
            }
            if (row.Group == DelegateGroup.Model)
            {
                if (row.LeadingPost) leading++;
                if (row.LatestAward < requirements.AssessedFrom) oldAwards++;
            }
            if (row.Gender == Gender.Female) women++;
            if (row.Minority) minorities++;
            if (row.Religious) religious++;
            if (row.PartyMember) party++;
            if (row.DirectWorker) direct++;
            if (!string.IsNullOrEmpty(row.Component)) components.Add(row.Component);
            if (BirthDate.FromCode(row.BirthCode) is { } birth)
            {
                var age = birth.AgeOn(asOf);
                if (age < requirements.MinAge || age > requirements.MaxAge) ageOut++;
                if (oldest == 0 || birth.Code < oldest) oldest = birth.Code;
                if (birth.Code > youngest) youngest = birth.Code;
            }
        }
        return new RosterStatistics
        {
            Total = rows.Length,
            Models = models,
            Guests = guests,
            Leaders = leaders,
            Ungrouped = ungrouped,
            RowsIncomplete = incomplete,
            RowsAdvised = advised,
            RowsUnread = unread,
            Repeated = repeated,
            PossiblyElsewhere = elsewhere,
            Collectives = collectives,
            CollectivesUnnamed = unnamed,
            LeadingModels = leading,
            AgeOut = ageOut,
            OldAwards = oldAwards,
            Women = women,
            Minorities = minorities,
            Religious = religious,
            PartyMembers = party,
            DirectWorkers = direct,
            Components = components.Count,
            OldestBirth = oldest,
            YoungestBirth = youngest,
        };
    }

    /// <summary>
    /// The same figures with those counted anew that depend on what the plan wants of a row: incomplete and advised rows, ages, old awards.
    /// All others follow from the rows alone.
    /// </summary>
    public RosterStatistics Recounted(List<DelegateFacts> rows, RosterRequirements requirements, DateOnly asOf)
    {
        var now = Of(rows, requirements, asOf);
        return this with { RowsIncomplete = now.RowsIncomplete, RowsAdvised = now.RowsAdvised, AgeOut = now.AgeOut, OldAwards = now.OldAwards };
    }

    /// <summary>Counts a list in one pass.</summary>
    public static RosterStatistics Of(List<DelegateFacts> rows, RosterRequirements requirements, DateOnly asOf) =>
        Of(CollectionsMarshal.AsSpan(rows), requirements, asOf);
}
