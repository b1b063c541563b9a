using BinhPhuocEmulation.Documents.DelegateLists;
using BinhPhuocEmulation.Documents.Kit.Model;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Rosters.History;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>
/// Makes the paper of a list from the text of its rows: the rows as they stand, or those frozen at approval. Whether sensitive columns are
/// printed is decided by the caller, who also writes the export down.
/// </summary>
public static class DelegateListModel
{
    /// <summary>The paper. <paramref name="copy"/> is the approved copy the rows are from, or null for a draft.</summary>
    public static DelegateListPaper Of(RosterCase roster, PaperHead head, IReadOnlyList<FrozenRow> rows, IReadOnlyList<string> title, ApprovedRoster? copy, bool sensitive)
    {
        var reader = new DelegateRowReader(roster.Lists, roster.Requirements, roster.ReadOn);
        var read = rows.Select(r => (Row: r, Details: reader.Read(r.Cells).Details)).ToArray();
        return new()
        {
            SuperiorAgency = head.Superior,
            IssuingAgency = head.Issuing,
            AnnexLabel = "Phụ lục …",
            Reference = head.Reference,
            Year = roster.ReadOn.Year,
            IsOfParty = head.IsOfParty,
            TitleLines = title,
            Sections = [.. Sections(read, sensitive)],
            Structure = SummaryOf(read.Select(r => r.Details), roster, sensitive),
            IncludeSensitive = sensitive,
            PreparedBy = new Signature(["NGƯỜI LẬP BIỂU"], null),
            SignedBy = new Signature(head.SignedBy, null),
            Recipients = head.Recipients,
            IsDraft = copy is null,
            Frozen = copy is null ? null : new FrozenCopy(RosterHistoryQueries.Short(copy.Hash), VietnamTime.DateOf(copy.ApprovedAt), copy.Round),
        };
    }

    private static IEnumerable<DelegateSection> Sections((FrozenRow Row, RowDetails Details)[] rows, bool sensitive)
    {
        var parts = rows.ToLookup(r => PaperOrder.SectionOf(r.Details.Entry.Group, r.Details.Entry.RepresentsCollective));
        DelegateRow[] In(PaperSection section) => [.. parts[section].Select(r => Delegate(r.Row, r.Details, sensitive))];
        if (In(PaperSection.Individuals) is var individuals && (individuals.Length > 0 || rows.Length == 0)) yield return new IndividualSection("ĐIỂN HÌNH TIÊN TIẾN LÀ CÁ NHÂN", individuals);
        if (In(PaperSection.Collectives) is { Length: > 0 } collectives) yield return new CollectiveSection("ĐẠI DIỆN TẬP THỂ ĐIỂN HÌNH TIÊN TIẾN", collectives) { Caption = "Đại diện tập thể" };
        foreach (var (part, title) in new[] { (PaperSection.Guests, "KHÁCH MỜI"), (PaperSection.Leaders, "LÃNH ĐẠO"), (PaperSection.Ungrouped, "CHƯA PHÂN NHÓM") })
            if (In(part) is { Length: > 0 } guests) yield return new GuestSection(title, guests);
    }

    private static DelegateRow Delegate(FrozenRow row, RowDetails details, bool sensitive) => new()
    {
        FullName = row["name"],
        Group = row["group"],
        Collective = row["collective"],
        Gender = GenderOf(details),
        Birth = BirthOf(row, details),
        Ethnicity = sensitive ? row["ethnicity"] : "",
        Religion = sensitive ? row["religion"] : "",
        PartyDate = !sensitive ? "" : details.Person.PartyJoinedOn is null && details.Person.PartyMember == true ? "x" : row["party"],
        Education = row["education"],
        Post = row["post"],
        WorkPlace = row["workplace"],
        Capacity = row["capacity"],
        Field = row["field"],
        Component = row["component"],
        DirectWorker = row["direct"],
        Achievement = row["achievement"],
        Awards = row["awards"],
        Phone = row["phone"],
        Note = row["note"],
    };

    private static StructureSummary? SummaryOf(IEnumerable<RowDetails> rows, RosterCase roster, bool sensitive)
    {
        var structure = roster.StructureOf(rows);
        if (structure.Total == 0) return null;
        // On a paper every name stands beside the figures: single peoples and religions, and the lines of sensitive kinds, go with the sensitive columns only.
        var groups = structure.Groups.Where(g => sensitive || !g.Sensitive).Select(g => new Documents.DelegateLists.StructureGroup(StructurePage.TitleOf(g, structure.Total),
            [.. g.Lines.Where(l => sensitive || g.Key != "people" || !StructurePage.IsSensitive(l.Label) || SmallCounts.MayBeTold(l.Count, structure.Total))
                .Select(l => new StructureFigure(l.Label, l.Count, l.Tenths))]));
        // One line: each line more may push the signatures to a page of their own.
        var ages = structure is { Oldest.Count: > 0, Youngest.Count: > 0 }
            ? $"Đại biểu cao tuổi nhất: {Named(structure.Oldest)}; đại biểu trẻ nhất: {Named(structure.Youngest)}. " : "";
        var remark = (ages + structure.RoundingNote).Trim();
        return new(structure.Total, [.. groups.Where(g => g.Figures.Count > 0)]) { Remarks = remark.Length > 0 ? [remark] : [] };

        string Named(IReadOnlyList<StructurePerson> people) => $"{people[0].Name}{(people.Count > 1 ? $" và {people.Count - 1} người cùng tuổi" : "")} ({people[0].Birth.AgeOn(roster.AsOf)} tuổi)";
    }

    private static PrintedGender GenderOf(RowDetails details) => details.Person.Gender switch
    {
        Gender.Male => PrintedGender.Male,
        Gender.Female => PrintedGender.Female,
        _ => PrintedGender.Unknown,
    };

    /// <summary>The birth; the text as typed where it cannot be read, for "x" in its place would say less than the officer wrote.</summary>
    private static PrintedBirth? BirthOf(FrozenRow row, RowDetails details) => details.Person.Birth switch
    {
        { Date: { } day } => PrintedBirth.On(day),
        { } birth => new PrintedBirth(birth.Year),
        null => row["birth"] is { Length: > 0 } typed ? PrintedBirth.Typed(typed) : null,
    };
}
