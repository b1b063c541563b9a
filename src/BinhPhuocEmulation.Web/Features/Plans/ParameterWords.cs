using System.Globalization;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>Parameters as officers read them: 31/03/2025, 200 đại biểu, names instead of codes.</summary>
public static class ParameterWords
{
    /// <summary>Value in words.</summary>
    public static string Of(Plan plan, RuleParameter parameter, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (parameter.Key == PlanRule.NamedUnitsKey) return string.Join(", ", CodesOf(parameter.Value).Select(code => units.ByCode(code, plan.IssuedOn)?.Name ?? code));
        var value = parameter.Kind switch
        {
            ParameterKind.Integer when parameter.Key.EndsWith("year", StringComparison.Ordinal) => parameter.Value,
            ParameterKind.Integer => VietnameseFormat.Number(long.Parse(parameter.Value, CultureInfo.InvariantCulture)),
            ParameterKind.Date => VietnameseFormat.Date(DateOnly.ParseExact(parameter.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ParameterKind.Severity => Severities.Name(Enum.Parse<Severity>(parameter.Value)),
            ParameterKind.Flag => parameter.Value == "true" ? "có" : "không",
            ParameterKind.Interpretation => plan.Interpretations.FirstOrDefault(i => i.Code == parameter.Value)?.ReadingInForce?.Text ?? parameter.Value,
            ParameterKind.Codes => string.Join(", ", CodesOf(parameter.Value).Select(code => NameOf(plan, code))),
            _ => parameter.Value.Replace("\n", " / ", StringComparison.Ordinal),
        };
        return parameter.Suffix.Length == 0 ? value : $"{value} {parameter.Suffix}";
    }

    /// <summary>Name of a code: a form of the plan, a column of the delegate table, or the code itself.</summary>
    public static string NameOf(Plan plan, string code) =>
        plan.Forms.FirstOrDefault(f => f.Code == code)?.Name
        ?? (Enum.TryParse<DelegateCells>(code, out var cell) && DelegateWords.Headings.TryGetValue(cell, out var heading) ? heading : code);

    private static string[] CodesOf(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The codes a list may hold, with their names: units of the kinds the rule binds, the plan's forms, or the columns of the delegate table; none if the list is free.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> CodesFor(Plan plan, PlanRule rule, RuleParameter parameter, UnitTree units)
    {
        // One that is named and has ended stays in the list, so that it can be taken out.
        if (parameter.Key == PlanRule.NamedUnitsKey)
            return [.. units.All.Where(u => rule.NamedUnits.Contains(u.Code) || (rule.BindsKind(u.Kind) && u.IsInForce(units.Today)))
                .Where(u => units.ByCode(u.Code, plan.IssuedOn)?.Id == u.Id)
                .OrderBy(u => u.Code, StringComparer.Ordinal).Select(u => new KeyValuePair<string, string>(u.Code, units.DisplayName(u.Id)))];
        // By the key, not by what is ticked: a list that was emptied once can be filled again.
        if (parameter.Key.EndsWith("forms", StringComparison.Ordinal))
            return [.. plan.Forms.OrderBy(f => f.Order).Select(f => new KeyValuePair<string, string>(f.Code, f.Name))];
        return parameter.Key.StartsWith("required-", StringComparison.Ordinal) || parameter.Key.StartsWith("advised-", StringComparison.Ordinal) || parameter.Key.StartsWith("not-of-", StringComparison.Ordinal)
            ? [.. DelegateWords.Headings.Select(h => new KeyValuePair<string, string>(h.Key.ToString(), h.Value))]
            : [];
    }

    /// <summary>A stored value as it is typed into the form.</summary>
    public static string ToForm(ParameterKind kind, string stored) =>
        kind == ParameterKind.Date && DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? VietnameseFormat.Date(date) : stored;

    /// <summary>A typed value as it is stored; what cannot be read is left as typed, for <see cref="RuleParameter.Check"/> to refuse.</summary>
    public static string FromForm(ParameterKind kind, string? typed)
    {
        var text = kind == ParameterKind.Text ? VietnameseText.CleanLines(typed) : VietnameseText.Clean(typed);
        return kind switch
        {
            ParameterKind.Date when DateOnly.TryParseExact(text, ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ParameterKind.Integer => text.Replace(".", "", StringComparison.Ordinal),
            _ => text,
        };
    }
}
