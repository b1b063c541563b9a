using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>The reorganisation of 1/7/2025 as prepared in the reference file: 111 communes into 40, 11 districts closed, the province into Đồng Nai.</summary>
public static class PreparedReorganisation
{
    /// <summary>All rows of the file.</summary>
    public static IReadOnlyList<ReorganisationRow> Rows { get; } = ReferenceFiles.Reorganisation2025();

    /// <summary>First day of the new units as the file proposes it.</summary>
    public static DateOnly On => Rows[0].On;

    /// <summary>New units with the rows that merge into each, provinces first.</summary>
    public static IReadOnlyList<(string Name, UnitKind Kind, string Code, IReadOnlyList<ReorganisationRow> From)> Successors { get; } =
        [.. Rows.Where(r => r.SuccessorKind is not null).GroupBy(r => (r.Successor, Kind: r.SuccessorKind!.Value)).OrderBy(g => g.Key.Kind)
            .Select(g => (g.Key.Successor, g.Key.Kind, CodeOf(g.First()), (IReadOnlyList<ReorganisationRow>)[.. g]))];

    /// <summary>Rows without a single successor.</summary>
    public static IReadOnlyList<ReorganisationRow> Closings { get; } = [.. Rows.Where(r => r.SuccessorKind is null)];

    /// <summary>The form as the file proposes it.</summary>
    public static ReorganisationForm Proposed() => new()
    {
        On = On,
        ProvinceDocument = Rows.First(r => r.SuccessorKind == UnitKind.Province).Document,
        CommuneDocument = Rows.First(r => r.SuccessorKind == UnitKind.Commune).Document,
    };

    // The same whatever day is typed, so that applying twice finds what the first time made.
    private static string CodeOf(ReorganisationRow first) => $"{first.On.Year}-{first.Code}";
}
