using System.Text.Json.Serialization;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>One figure of the structure.</summary>
/// <param name="Label">Words as printed.</param>
/// <param name="Count">Delegates.</param>
/// <param name="Tenths">Share of the whole of its group in tenths of a per cent (684 is 68,4 %), see <see cref="Shares"/>.</param>
public sealed record StructureLine(string Label, int Count, int Tenths);

/// <summary>Figures that belong together.</summary>
/// <param name="Key">Key on the page.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lines">Figures in order.</param>
/// <param name="Whole">Delegates the shares refer to: all of them, or those who have the cell at all.</param>
/// <param name="Sensitive">Names single ethnic groups or religions: only for those who may see these.</param>
public sealed record StructureGroup(string Key, string Title, IReadOnlyList<StructureLine> Lines, int Whole, bool Sensitive = false)
{
    /// <summary>A delegate may be in several figures, or in none: they do not divide the whole.</summary>
    [JsonIgnore]
    public bool Overlaps => Key is "people" or "award";
}

/// <summary>One of the oldest or youngest, to be named (forms.md 1.4).</summary>
/// <param name="At">Place among the rows, from 0.</param>
/// <param name="Name">Name as printed.</param>
/// <param name="Birth">Birth.</param>
public sealed record StructurePerson(int At, string Name, [property: JsonConverter(typeof(BirthDateConverter))] BirthDate Birth);

/// <summary>The structure of a delegate list for its page and paper (forms.md 1.4), counted in one pass.</summary>
/// <param name="Total">Delegates.</param>
/// <param name="Groups">Figures; groups without any figure are left out.</param>
/// <param name="Oldest">All who bear the earliest birth known, in the order of the list.</param>
/// <param name="Youngest">All who bear the latest birth known.</param>
/// <param name="AsOf">Day on which ages were counted.</param>
public sealed record RosterStructure(int Total, IReadOnlyList<StructureGroup> Groups, IReadOnlyList<StructurePerson> Oldest, IReadOnlyList<StructurePerson> Youngest,
    DateOnly AsOf)
{
    private const string NotSaid = "Chưa ghi";

    /// <summary>What is said where the shares of some group do not add up to 100,0; else "".</summary>
    [JsonIgnore]
    public string RoundingNote => Groups.Where(g => !g.Overlaps).Select(g => Shares.Gap(g.Lines.Select(l => l.Tenths))).DefaultIfEmpty().Max() is var gap and > 0
        ? $"Tỷ lệ được làm tròn nên tổng có thể lệch {Shares.Text(gap)}." : "";

    /// <summary>What is said where a figure of minorities or believers leaves out people of whom nothing is known; else "".</summary>
    [JsonIgnore]
    public string UnsaidNote
    {
        get
        {
            var unsaid = new[] { (Words: "dân tộc", Count: UnsaidOf("ethnicity")), (Words: "tôn giáo", Count: UnsaidOf("religion")) }.Where(u => u.Count > 0).ToList();
            return unsaid.Count == 0 ? "" : $"Chưa tính {VietnameseFormat.List([.. unsaid.Select(u => $"{VietnameseFormat.Number(u.Count)} người chưa ghi {u.Words}")])}.";
        }
    }

    // A group in which nobody says anything is left out altogether.
    private int UnsaidOf(string key) => Groups.FirstOrDefault(g => g.Key == key) is not { } group ? Total : group.Lines.FirstOrDefault(l => l.Label == NotSaid)?.Count ?? 0;

    private static readonly (string Label, int From, int To)[] AgeBands =
        [("Dưới 30 tuổi", 0, 29), ("Từ 30 đến 45 tuổi", 30, 45), ("Từ 46 đến 60 tuổi", 46, 60), ("Trên 60 tuổi", 61, int.MaxValue)];

    /// <summary>
    /// Counts a list. Ages are those on <paramref name="asOf"/>, the day of the congress or today; <paramref name="mark"/> is the share of models the plan asks for.
    /// </summary>
    public static RosterStructure Of(IEnumerable<RowDetails> rows, CodeLists lists, DateOnly asOf, ShareMark mark = default)
    {
        var total = 0;
        var born = new List<StructurePerson>();
        var count = new Dictionary<(string Group, string Label), int>();
        var held = new HashSet<string>();
        foreach (var (person, entry) in rows)
        {
            total++;
            Add("group", entry.Group == DelegateGroup.None ? NotSaid : DelegateWords.Name(entry.Group));
            Add("kind", entry.RepresentsCollective ? "Đại diện tập thể" : "Cá nhân");
            Add("gender", person.Gender == Gender.Unknown ? NotSaid : DelegateWords.Name(person.Gender));
            if (lists.Find("ethnicity", person.Ethnicity ?? "") is { Marked: true }) Add("people", "Dân tộc thiểu số");
            if (lists.Find("religion", person.Religion ?? "") is { Marked: true }) Add("people", "Theo tôn giáo");
            if (person.PartyMember == true || person.PartyJoinedOn is not null) Add("people", "Đảng viên");
            if (entry.DirectWorker == true) Add("people", "Trực tiếp sản xuất, công tác");
            Add("age", BandOf(person.Birth, asOf));
            AddIf("education", EducationLevel.Of(person.Education) ?? NotSaid, entry);
            Add("ethnicity", NameOf("ethnicity", person.Ethnicity));
            Add("religion", NameOf("religion", person.Religion));
            AddIf("field", NameOf("field", entry.Field), entry);
            AddIf("component", NameOf("component", entry.Component), entry);
            AddIf("capacity", NameOf("capacity", entry.Capacity), entry);
            held.Clear();
            foreach (var award in entry.Awards)
                if (award.Code.Length > 0 && held.Add(award.Code)) Add("award", lists.NameOf("award", award.Code));
            if (person.Birth is { } birth) born.Add(new(total - 1, person.FullName, birth));
        }
        StructureGroup[] groups =
        [
            Fixed("group", "Nhóm đại biểu",
                [DelegateWords.Name(DelegateGroup.Model), DelegateWords.Name(DelegateGroup.Guest), DelegateWords.Name(DelegateGroup.Leader)], mark),
            Fixed("kind", "Tư cách", ["Cá nhân", "Đại diện tập thể"]),
            Fixed("gender", "Giới tính", ["Nam", "Nữ"]),
            Fixed("people", "Cơ cấu", ["Dân tộc thiểu số", "Theo tôn giáo", "Đảng viên", "Trực tiếp sản xuất, công tác"]),
            Fixed("age", "Độ tuổi", [.. AgeBands.Select(b => b.Label)]),
            Listed("education", "Trình độ chuyên môn", EducationLevel.Names),
            Listed("field", "Lĩnh vực", lists.Of("field").Select(i => i.Name)),
            Listed("component", "Thành phần kinh tế", lists.Of("component").Select(i => i.Name)),
            Listed("capacity", "Thành phần đại biểu", lists.Of("capacity").Select(i => i.Name)),
            Listed("award", "Danh hiệu, khen thưởng", lists.Of("award").Select(i => i.Name)),
            Listed("ethnicity", "Dân tộc", lists.Of("ethnicity").Select(i => i.Name)) with { Sensitive = true },
            Listed("religion", "Tôn giáo", lists.Of("religion").Select(i => i.Name)) with { Sensitive = true },
        ];
        return new(total, [.. groups.Where(g => g.Lines.Count > 0 && total > 0)], Bearing(born.Select(p => p.Birth.Code).DefaultIfEmpty().Min()),
            Bearing(born.Select(p => p.Birth.Code).DefaultIfEmpty().Max()), asOf);

        void Add(string group, string label) => count[(group, label)] = count.GetValueOrDefault((group, label)) + 1;
        string NameOf(string list, string? code) => string.IsNullOrEmpty(code) ? NotSaid : lists.NameOf(list, code);
        StructurePerson[] Bearing(int code) => [.. born.Where(p => p.Birth.Code == code)];

        // Guests and leaders have no such columns on their form (forms.md 1.3): counted where they are filled all the same, and not called "chưa ghi".
        void AddIf(string group, string label, EntryDetails entry)
        {
            if (label != NotSaid || entry.Group is DelegateGroup.Model or DelegateGroup.None) Add(group, label);
        }

        StructureGroup GroupOf(string key, string title, IReadOnlyList<string> labels, ShareMark asked = default)
        {
            int[] counts = [.. labels.Select(l => count.GetValueOrDefault((key, l)))];
            var overlap = new StructureGroup(key, title, [], 0).Overlaps;
            var whole = overlap ? total : counts.Sum();
            return new(key, title, [.. labels.Select((l, i) => new StructureLine(l, counts[i], Shares.Tenths(counts[i], whole, asked)))], whole);
        }

        // The usual lines always stand, also with 0; "Chưa ghi" only where it counts somebody.
        StructureGroup Fixed(string key, string title, string[] labels, ShareMark asked = default) =>
            GroupOf(key, title, count.ContainsKey((key, NotSaid)) ? [.. labels, NotSaid] : labels, asked);

        // Of a long list only what occurs, in the order of the list, then codes no longer in it.
        StructureGroup Listed(string key, string title, IEnumerable<string> order)
        {
            var known = order.Distinct().ToArray();
            var other = count.Keys.Where(k => k.Group == key && k.Label != NotSaid).Select(k => k.Label).Except(known).Order(StringComparer.Ordinal);
            string[] labels = [.. known.Concat(other).Append(NotSaid).Where(l => count.ContainsKey((key, l)))];
            return GroupOf(key, title, labels is [NotSaid] ? [] : labels);
        }
    }

    private static string BandOf(BirthDate? birth, DateOnly asOf)
    {
        if (birth is not { } known) return NotSaid;
        var age = Math.Max(0, known.AgeOn(asOf));
        return Array.Find(AgeBands, b => age >= b.From && age <= b.To).Label;
    }
}
