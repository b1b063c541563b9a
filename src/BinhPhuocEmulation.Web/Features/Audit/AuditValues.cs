using System.Globalization;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Features.Plans;

namespace BinhPhuocEmulation.Web.Features.Audit;

/// <summary>Values of the log of changes as the screens say them: states and kinds in words, days and instants as officers write them.</summary>
public static class AuditValues
{
    private static readonly Dictionary<(string Entity, string Column), Func<string, string?>> Words = new()
    {
        [("Congress", "State")] = Named<CongressState>(CongressWorkflow.Name),
        [("Congress", "Session")] = Named<HalfDay>(s => CongressTags.Session(s)),
        [("Congress", "Ordinal")] = number => int.TryParse(number, out var ordinal) && ordinal is > 0 and <= RomanNumeral.Largest ? RomanNumeral.Of(ordinal) : null,
        [("Roster", "State")] = Named<RosterState>(RosterWorkflow.Name),
        [("Plan", "State")] = Named<PlanState>(PlanHeadView.NameOf),
        [("Unit", "Kind")] = Named<UnitKind>(UnitKinds.Name),
        [("PlanRule", "Severity")] = Named<Severity>(Severities.Name),
        [("RosterEntry", "Group")] = Named<DelegateGroup>(DelegateWords.Name),
        [("Person", "Gender")] = Named<Gender>(DelegateWords.Name),
        [("Person", "BirthCode")] = code => int.TryParse(code, out var number) ? BirthDate.FromCode(number)?.ToString() : null,
        [("Account", "Role")] = Named<Role>(r => RoleTable.Of(r).Name),
    };

    /// <summary>The words for a value; the value itself where it is words already.</summary>
    public static string? Of(string entity, string column, string? value) => value switch
    {
        null => null,
        "true" => "có",
        "false" => "không",
        // A Hội nghị has no ordinal, a person's birth may not be known.
        "0" when (entity, column) is ("Congress", "Ordinal") or ("Person", "BirthCode") => null,
        _ when Words.TryGetValue((entity, column), out var name) => name(value) ?? value,
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => VietnameseFormat.Date(day),
        _ when DateTime.TryParseExact(value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at) => VietnameseFormat.Moment(at),
        _ => value,
    };

    private static Func<string, string?> Named<T>(Func<T, string> name) where T : struct, Enum => text => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? name(value) : null;
}
