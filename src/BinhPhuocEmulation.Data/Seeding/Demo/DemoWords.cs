using System.Text.Json;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Words invented delegates are made of (words.json). Lists of names are "Nguyễn*30 Trần*11": the figure is the weight, a hyphen a blank.</summary>
internal sealed record DemoWords
{
    public string Families { get; init; } = "";
    public string MiddlesMale { get; init; } = "";
    public string MiddlesFemale { get; init; } = "";
    public string GivensMale { get; init; } = "";
    public string GivensFemale { get; init; } = "";
    public IReadOnlyList<DemoPeople> Peoples { get; init; } = [];
    public IReadOnlyList<DemoJob> Models { get; init; } = [];
    public IReadOnlyList<DemoJob> Guests { get; init; } = [];
    public IReadOnlyList<DemoJob> Leaders { get; init; } = [];
    public IReadOnlyList<string> Products { get; init; } = [];
    public IReadOnlyList<string> Rooms { get; init; } = [];
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Achievements { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Explanations { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyList<DemoRemark> Remarks { get; init; } = [];

    public static DemoWords Load()
    {
        using var stream = SeedFiles.Open("Demo.words.json");
        return JsonSerializer.Deserialize<DemoWords>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Names of one people of the province.</summary>
internal sealed record DemoPeople(string Ethnicity, int Weight, string Male, string Female, string Middles, string GivensMale, string GivensFemale);

/// <summary>A remark a reviewer writes on a cell, or on the row ("").</summary>
internal sealed record DemoRemark(string Column, string Text);

/// <summary>What a delegate may be. <c>At</c>: C commune, D district and province, A agency, E enterprise. Tokens in braces are filled in.</summary>
internal sealed record DemoJob
{
    public string At { get; init; } = "";
    public string Post { get; init; } = "";
    public string Place { get; init; } = "";
    public string Field { get; init; } = "";
    public string Component { get; init; } = "";
    public string Capacities { get; init; } = "";
    public string Education { get; init; } = "12/12; Đại học";
    public string? Collective { get; init; }
    public int Weight { get; init; } = 1;
    public bool Woman { get; init; }
    public bool Man { get; init; }
    public bool Minority { get; init; }
    public bool Party { get; init; }
    public bool Young { get; init; }
    public bool Old { get; init; }
    public bool VeryOld { get; init; }
    public bool Pupil { get; init; }
    public bool Rubber { get; init; }
}
