using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Plans;

/// <summary>What a plan file must fulfil: known names, no code twice, every reference answered.</summary>
internal static class PlanFileRules
{
    /// <summary>All faults of a file, none if it can be used.</summary>
    public static List<string> Check(PlanFile file)
    {
        var faults = new List<string>();
        if (file.Code.Length == 0) faults.Add("The plan has no code.");
        if (file.Head is null) faults.Add("The plan has no head.");
        Twice(file.Forms.Select(f => f.Code), "form", faults);
        Twice(file.Clauses.Select(c => c.Section), "clause", faults);
        Twice(file.Interpretations.Select(i => i.Code), "interpretation", faults);
        Twice(file.Rules.Select(r => r.Code), "rule", faults);
        var sections = file.Clauses.Select(c => c.Section).ToHashSet();
        foreach (var interpretation in file.Interpretations) Check(interpretation, sections, faults);
        foreach (var rule in file.Rules) Check(rule, file, sections, faults);
        return faults;
    }

    private static void Check(PlanFileInterpretation interpretation, HashSet<string> sections, List<string> faults)
    {
        if (!sections.Contains(interpretation.Section)) faults.Add($"{interpretation.Code}: no clause “{interpretation.Section}”.");
        Twice(interpretation.Readings.Select(r => r.Key), $"reading of {interpretation.Code}", faults);
        if (interpretation.Readings.All(r => r.Key != interpretation.InForce))
            faults.Add($"{interpretation.Code}: the reading in force “{interpretation.InForce}” is not one of its readings.");
    }

    private static void Check(PlanFileRule rule, PlanFile file, HashSet<string> sections, List<string> faults)
    {
        if (!sections.Contains(rule.Section)) faults.Add($"{rule.Code}: no clause “{rule.Section}”.");
        if (rule.Title.Length == 0 || rule.Quote.Length == 0) faults.Add($"{rule.Code}: title or quote is missing.");
        if (rule.Binds.Count == 0) faults.Add($"{rule.Code}: binds nobody.");
        foreach (var kind in rule.Binds) Known<UnitKind>(kind, $"{rule.Code}: unknown kind of unit", faults);
        Known<Severity>(rule.Severity, $"{rule.Code}: unknown severity", faults);
        if (rule.Condition is not null) Known<RuleCondition>(rule.Condition, $"{rule.Code}: unknown condition", faults);
        if (rule.Check is { } check && !CheckCatalogue.Keys.Contains(check)) faults.Add($"{rule.Code}: unknown check “{check}”.");
        if (rule.Overrides is { } other && file.Rules.All(r => r.Code != other)) faults.Add($"{rule.Code}: overrides unknown rule “{other}”.");
        var parameters = rule.Parameters ?? [];
        Twice(parameters.Select(p => p.Key), $"parameter of {rule.Code}", faults);
        // Checks judge by kind of unit: a computed rule that names its units would silently be asked of all.
        if (rule.Check is not null && parameters.Any(p => p.Key == PlanRule.NamedUnitsKey)) faults.Add($"{rule.Code}: names its units, but is computed for all units of its kinds.");
        foreach (var parameter in parameters) Check(rule, parameter, file, faults);
    }

    private static void Check(PlanFileRule rule, PlanFileParameter parameter, PlanFile file, List<string> faults)
    {
        var where = $"{rule.Code}/{parameter.Key}";
        if (parameter.Label.Length == 0) faults.Add($"{where}: no label.");
        if (!Known<ParameterKind>(parameter.Kind, $"{where}: unknown kind of parameter", faults)) return;
        var kind = Enum.Parse<ParameterKind>(parameter.Kind);
        if (!RuleParameter.Check(kind, parameter.Value)) faults.Add($"{where}: “{parameter.Value}” is no {kind}.");
        if (kind == ParameterKind.Interpretation && file.Interpretations.All(i => i.Code != parameter.Value))
            faults.Add($"{where}: no interpretation “{parameter.Value}”.");
        if (kind != ParameterKind.Codes) return;
        var codes = parameter.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (rule.Check == "allowed-forms")
            faults.AddRange(codes.Where(c => file.Forms.All(f => f.Code != c)).Select(c => $"{where}: no form “{c}”."));
        if (rule.Check == "roster-rows")
            foreach (var code in codes) Known<DelegateCells>(code, $"{where}: unknown cell", faults);
    }

    private static void Twice(IEnumerable<string> codes, string what, List<string> faults) =>
        faults.AddRange(codes.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"The {what} “{g.Key}” occurs {g.Count()} times."));

    /// <summary>By exact name: Enum.TryParse alone would also take numbers.</summary>
    private static bool Known<T>(string name, string sentence, List<string> faults) where T : struct, Enum
    {
        if (Enum.IsDefined(typeof(T), name)) return true;
        faults.Add($"{sentence} “{name}”.");
        return false;
    }
}
