using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Puts faults into a right list. Each takes rows of its own, from the sixth row on, so that figures stay as the story says.</summary>
internal static class DemoFaults
{
    public static void Put(List<DemoRow> rows, RowFaults faults, DemoWorld world)
    {
        if (faults == RowFaults.None) return;
        var awards = new DemoAwards(world);
        var at = Math.Min(9, rows.Count - 1);
        Each(faults.Ungrouped, r => r with { Group = DelegateGroup.None });
        Each(faults.Incomplete, r => at % 2 == 0 ? r with { Capacity = "" } : r with { WorkPlace = "" });
        Each(faults.LeadingModels, r => r with { Post = "Phó Chủ tịch Hội Nông dân" });
        Each(faults.OldAwards, r => r with { Awards = awards.Old() });
        Each(faults.UnnamedCollectives, r => r with { Capacity = "DDTT", RepresentsCollective = true, CollectiveName = "" });
        for (var i = 0; i < faults.AgeOut; i++) Person(p => p with { Birth = BirthDate.OfYear(world.Today.Year - 7) });
        for (var i = 0; i < faults.Unread; i++)
        {
            Person(p => p with { Birth = null });
            at--;
            Entry(r => r with { KeptCells = KeptCells.Write(new Dictionary<string, string> { ["birth"] = i % 2 == 0 ? "31/02/1990" : "khoảng 1975" }) });
        }
        for (var i = 0; i < faults.Repeated; i++)
        {
            var row = NextModel();
            Change(row, rows[row].Details with { Person = rows[i].Details.Person });
            rows[row] = rows[row] with { SameAs = rows[i] };
        }

        void Each(int count, Func<EntryDetails, EntryDetails> change) { for (var i = 0; i < count; i++) Entry(change); }
        void Entry(Func<EntryDetails, EntryDetails> change) { var i = NextModel(); Change(i, rows[i].Details with { Entry = change(rows[i].Details.Entry) }); }
        void Person(Func<PersonDetails, PersonDetails> change) { var i = NextModel(); Change(i, rows[i].Details with { Person = change(rows[i].Details.Person) }); }
        void Change(int i, RowDetails details) => rows[i] = rows[i] with { Details = details, AtFirst = rows[i].AtFirst ?? rows[i].Details };

        int NextModel()
        {
            while (rows[at].Details.Entry is not { Group: DelegateGroup.Model, RepresentsCollective: false }) at++;
            return at++;
        }
    }
}
