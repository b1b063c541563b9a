using System.Globalization;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Reference;

/// <summary>A unit of the reference files.</summary>
/// <param name="Code">GSO code, or code of the register of agencies.</param>
/// <param name="Name">Full name.</param>
/// <param name="Abbreviation">Symbol in document numbers; "" if none.</param>
/// <param name="Kind">Kind.</param>
/// <param name="ParentCode">Unit above; "" for the province.</param>
/// <param name="IsPilot">Holds the pilot congress (P-01).</param>
/// <param name="IsObliged">Obliged by the plan (AMB-18, AMB-19).</param>
public sealed record ReferenceUnit(string Code, string Name, string Abbreviation, UnitKind Kind, string ParentCode, bool IsPilot, bool IsObliged);

/// <summary>What became of a unit in a reorganisation. Not applied by loading: a person applies it, with the document.</summary>
/// <param name="Code">Unit that ends.</param>
/// <param name="Name">Its name, for checking.</param>
/// <param name="Successor">Unit it was merged into; "" if its duties pass to no single unit.</param>
/// <param name="SuccessorKind">Kind of the successor; null if there is none.</param>
/// <param name="On">First day on which the unit no longer exists.</param>
/// <param name="Document">Deciding document.</param>
public sealed record ReorganisationRow(string Code, string Name, string Successor, UnitKind? SuccessorKind, DateOnly On, string Document);

/// <summary>The reference files as values; see Reference/README.md for their sources.</summary>
public static class ReferenceFiles
{
    /// <summary>Names of the code lists, each a file of its own.</summary>
    public static IReadOnlyList<string> CodeListNames { get; } = ["ethnicity", "religion", "field", "component", "capacity", "award", "leading-post"];

    /// <summary>Units, each after the unit above it.</summary>
    public static IReadOnlyList<ReferenceUnit> Units() =>
    [
        .. SeedCsv.Read("Reference.units.csv").Concat(SeedCsv.Read("Reference.agencies.csv")).Select(r => new ReferenceUnit(
            r["code"], r["name"], r["abbreviation"], Enum.Parse<UnitKind>(r["kind"]), r["parent"], r["pilot"] == "1", r["obliged"] == "1")),
    ];

    /// <summary>The values of one code list, in order.</summary>
    public static IReadOnlyList<CodeItem> CodeList(string list) =>
        [.. SeedCsv.Read($"Reference.{list}.csv").Select((r, i) => new CodeItem(list, r["code"], r["name"], i + 1, r["variants"], r["marked"] == "1"))];

    /// <summary>The values of all code lists.</summary>
    public static IReadOnlyList<CodeItem> CodeItems() => [.. CodeListNames.SelectMany(CodeList)];

    /// <summary>The reorganisation of 1/7/2025.</summary>
    public static IReadOnlyList<ReorganisationRow> Reorganisation2025() =>
    [
        .. SeedCsv.Read("Reference.reorganisation-2025.csv").Select(r => new ReorganisationRow(r["code"], r["name"], r["successor"],
            r["successor_kind"].Length == 0 ? null : Enum.Parse<UnitKind>(r["successor_kind"]),
            DateOnly.ParseExact(r["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture), r["document"])),
    ];
}
