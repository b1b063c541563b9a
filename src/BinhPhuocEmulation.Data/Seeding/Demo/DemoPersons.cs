using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Invents persons. No two of them could be taken for one another, except where a story wants it.</summary>
internal sealed class DemoPersons(DemoWorld world)
{
    private readonly HashSet<(string Name, int Year)> _taken = [];
    private readonly HashSet<string> _kept = [.. DemoFixedRows.Names.Select(VietnameseText.SearchKey)];
    private DemoRandom Random => world.Random;

    /// <summary>A name that an officer's account bears.</summary>
    public string OfficerName() => Random.Chance(45) ? NameOf(true, null) : NameOf(false, null);

    /// <summary>A person fit for a job.</summary>
    public PersonDetails Make(DemoJob job, bool woman, bool minority)
    {
        var people = minority ? Random.Pick(world.Words.Peoples, p => p.Weight) : null;
        var birth = BirthOf(job);
        var name = NameOf(woman, people);
        for (var tries = 0; _kept.Contains(VietnameseText.SearchKey(name)) || !_taken.Add((VietnameseText.SearchKey(name), birth.Year)); tries++)
        {
            name = NameOf(woman, people);
            if (tries % 5 == 4) birth = BirthOf(job);
        }
        var joined = PartyDayOf(job, birth);
        return new PersonDetails
        {
            FullName = name,
            Birth = birth,
            Gender = woman ? Gender.Female : Gender.Male,
            Ethnicity = people?.Ethnicity ?? "01",
            Religion = ReligionOf(people),
            PartyMember = joined is not null ? true : Random.Chance(85) ? false : null,
            PartyJoinedOn = joined,
            Education = Random.Pick(job.Education.Split('|')),
        };
    }

    private string NameOf(bool woman, DemoPeople? people)
    {
        var words = world.Words;
        if (people is null)
        {
            var middle = Random.Word(woman ? words.MiddlesFemale : words.MiddlesMale);
            return $"{Random.Word(words.Families)} {middle} {Random.Word(woman ? words.GivensFemale : words.GivensMale)}";
        }
        var family = Random.Word(woman ? people.Female : people.Male);
        var given = Random.Word(woman ? people.GivensFemale : people.GivensMale);
        var withoutMiddle = family is "Điểu" or "Thị" ? 35 : 10;
        var between = Random.Word(people.Middles);
        if (Random.Chance(withoutMiddle) || between == given) return $"{family} {given}";
        if (between == "Thị" && (!woman || family == "Thị")) between = woman ? "Kim" : "Văn";
        if (between == "Văn" && woman) between = family == "Thị" ? "Ngọc" : "Thị";
        return $"{family} {between} {given}";
    }

    private BirthDate BirthOf(DemoJob job)
    {
        var year = world.Today.Year;
        var (youngest, oldest) = job switch
        {
            { VeryOld: true } => (84, 97),
            { Old: true } => (57, 79),
            { Pupil: true } => (16, 18),
            { Young: true } => (20, 30),
            _ => (24, 58),
        };
        var born = year - (Random.Next(youngest, oldest) + Random.Next(youngest, oldest)) / 2;
        return Random.Chance(job.Old || job.VeryOld || job.Component == "HO" ? 45 : 12)
            ? BirthDate.OfYear(born)
            : BirthDate.Of(new DateOnly(born, 1, 1).AddDays(Random.Next(0, 364)));
    }

    private DateOnly? PartyDayOf(DemoJob job, BirthDate birth)
    {
        if (job.Pupil || !Random.Chance(job.Party ? 92 : 14)) return null;
        var from = new DateOnly(birth.Year + 20, 1, 1);
        var to = new DateOnly(Math.Min(birth.Year + 42, world.Today.Year - 1), 12, 1);
        return from < to ? Random.Day(from, to) : null;
    }

    private string ReligionOf(DemoPeople? people)
    {
        if (Random.Chance(3)) return "";
        var (buddhist, catholic, protestant) = people?.Ethnicity switch
        {
            "22" or "20" => (0, 6, 34),
            "05" => (70, 0, 0),
            null => (8, 8, 2),
            _ => (4, 2, 3),
        };
        var chance = Random.Next(0, 99);
        return chance < buddhist ? "01" : chance < buddhist + catholic ? "02" : chance < buddhist + catholic + protestant ? "08" : "00";
    }
}
