using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Compliance;

namespace BinhPhuocEmulation.Web.Features.Rosters.Rows;

/// <summary>Puts rows, figures and findings into the words the page reads.</summary>
public sealed class RowWords(RosterCase roster, bool mask)
{
    private static readonly IReadOnlyDictionary<string, string> NoErrors = new Dictionary<string, string>();
    private readonly DelegateRowReader _reader = new(roster.Lists, roster.Requirements, roster.ReadOn);

    /// <summary>
    /// What the row and its person look like as one number: it changes with either, so that an officer also notices a correction of the
    /// person from another list. Below 2^53, as scripts need it.
    /// </summary>
    public static long VersionOf(RosterEntry entry) => (entry.Version * 1_000_000L) + (entry.Person?.Version ?? 0);

    /// <summary>A row.</summary>
    public RowJson Row(SheetRow row, IEnumerable<ReviewRemark> remarks) => new(row.Entry.Id, VersionOf(row.Entry), row.Entry.Order,
        DelegateRowWriter.Write(row.Entry, roster.Lists, mask), ErrorsOf(row.Entry), KeysOf(row.Missing, row.LacksGroup), KeysOf(row.Advised, false),
        [.. remarks.Select(Remark)], row.Same, row.Facts.PossiblyElsewhere, row.IsLeadingModel,
        TitlesOf(row.Entry), row.Entry.Token);

    /// <summary>What the filters ask of a row, without the rest of its words.</summary>
    public RowTraits Traits(SheetRow row) => RowTraits.Of(DelegateRowWriter.Write(row.Entry, roster.Lists, mask, RowTraits.Columns), TitlesOf(row.Entry), roster.Lists);

    private IReadOnlyList<string> TitlesOf(RosterEntry entry) => entry.Awards.Count == 0 ? []
        : [.. entry.Awards.Where(a => a.Code.Length > 0).Select(a => roster.Lists.NameOf(AwardReader.List, a.Code)).Distinct()];

    /// <summary>Rows in order, each with its remarks.</summary>
    public List<RowJson> Rows(RosterSheet sheet, IEnumerable<ReviewRemark> remarks)
    {
        var byEntry = remarks.ToLookup(r => r.EntryId);
        return [.. sheet.Rows.Select(r => Row(r, byEntry[r.Entry.Id]))];
    }

    /// <summary>Rows that may be one person with others, and with which: a save of one row changes what is to be said of another.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<int>> TwinsOf(RosterSheet sheet) => sheet.Rows.Where(r => r.Same.Count > 0).ToDictionary(r => r.Entry.Id, r => r.Same);

    /// <summary>Why cells could not be read; the sentences never repeat a sensitive value.</summary>
    public IReadOnlyDictionary<string, string> ErrorsOf(RosterEntry entry) =>
        entry.KeptCells.Length == 0 ? NoErrors : _reader.Read(DelegateRowWriter.Write(entry, roster.Lists)).Errors;

    /// <summary>Columns of cells, in the order of the table.</summary>
    public static IReadOnlyList<string> KeysOf(DelegateCells cells, bool group) => cells == 0 && !group ? []
        : [.. DelegateColumns.All.Where(c => (c.Cell & cells) != 0 || (group && c.Key == "group")).Select(c => c.Key)];

    /// <summary>Figures.</summary>
    public FiguresJson Figures(RosterStatistics f) => new(f.Total, f.Models, f.Guests, f.Leaders, f.Women, Careful(f.Minorities, f.Total), f.DirectWorkers,
        Careful(f.PartyMembers, f.Total), Careful(f.Religious, f.Total), Birth(f.OldestBirth), Birth(f.YoungestBirth), f.RowsIncomplete, f.RowsUnread,
        f.Repeated, f.PossiblyElsewhere);

    /// <summary>Findings; <paramref name="sensitive"/>: the reader may see sensitive cells, shown now or not.</summary>
    public List<FindingJson> Findings(IEnumerable<Finding> findings, bool sensitive) => [.. findings.Select(f =>
    {
        var text = f.TextFor(sensitive);
        return new FindingJson(f.Key, f.Rule.Code, StatusOf(f.Status), f.Severity.ToString(), text.Sentence, text.Actual, text.Expected, text.Mend,
            ClauseOf(f.Citation), FindingCards.ClauseHref(roster.Plan.Code, f.Rule.Code));
    })];

    /// <summary>A citation without its "Theo", which the page writes.</summary>
    public static string ClauseOf(string citation) => citation.StartsWith("Theo ", StringComparison.Ordinal) ? citation["Theo ".Length..] : citation;

    private int? Careful(int count, int total) => !mask || SmallCounts.MayBeTold(count, total) ? count : null;

    private static RemarkJson Remark(ReviewRemark r) =>
        new(r.Id, r.Column, r.Text, r.AccountName, VietnameseFormat.Moment(r.SentAt ?? r.At), r.SettledAt is not null, r.SentAt is not null);

    private static string Birth(int code) => BirthDate.FromCode(code)?.ToString() ?? "";

    private static string StatusOf(FindingStatus status) => status switch
    {
        FindingStatus.Ok => "ok",
        FindingStatus.Info or FindingStatus.Explained => "note",
        FindingStatus.Advice => "advice",
        FindingStatus.Explain => "explain",
        FindingStatus.Failed => "failed",
        FindingStatus.Overdue => "overdue",
        FindingStatus.Pending => "pending",
        _ => "na",
    };
}
