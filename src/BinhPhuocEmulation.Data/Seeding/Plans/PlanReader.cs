using System.Text.Json;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Plans;

/// <summary>Reads a plan file into a plan ready to be saved. Refuses a file that the evaluator could not use later.</summary>
public static class PlanReader
{
    /// <summary>Name of the embedded file of Kế hoạch 293/KH-UBND.</summary>
    public const string Plan293 = "kh-293.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads the embedded Kế hoạch 293/KH-UBND, in preparation.</summary>
    public static Plan ReadPlan293()
    {
        using var stream = SeedFiles.Open($"Plans.{Plan293}");
        return Read(stream);
    }

    /// <summary>Reads a plan. It comes back in preparation (<see cref="PlanState.Draft"/>).</summary>
    /// <exception cref="PlanFileException">The file is no plan, or contradicts itself; all faults are named.</exception>
    public static Plan Read(Stream stream)
    {
        PlanFile? file;
        try
        {
            file = JsonSerializer.Deserialize<PlanFile>(stream, Options);
        }
        catch (JsonException e)
        {
            throw new PlanFileException($"The file is not readable: {e.Message}", e);
        }
        if (file is null) throw new PlanFileException("The file is empty.");
        var faults = PlanFileRules.Check(file);
        if (faults.Count > 0) throw new PlanFileException(faults);
        var plan = Build(file);
        try
        {
            _ = new CompiledPlan(plan);
        }
        catch (Exception e) when (e is PlanDataException or FormatException or ArgumentException)
        {
            throw new PlanFileException($"The rules cannot be computed: {e.Message}", e);
        }
        return plan;
    }

    private static Plan Build(PlanFile file)
    {
        var h = file.Head!;
        var plan = new Plan(file.Code, new PlanHead(h.Number, h.IssuedOn, h.Issuer, h.Title, h.ShortName, h.AssessedFrom));
        for (var i = 0; i < file.Forms.Count; i++)
            plan.Add(new CongressForm(file.Forms[i].Code, file.Forms[i].Name, file.Forms[i].IsCongress, i + 1));
        for (var i = 0; i < file.Clauses.Count; i++)
            plan.Add(new PlanClause(file.Clauses[i].Section, i + 1, file.Clauses[i].Heading, file.Clauses[i].Citation, file.Clauses[i].Text));
        foreach (var a in file.Interpretations)
            plan.Add(new Interpretation(a.Code, a.Section, a.Point, a.Readings.Select(r => new Reading(r.Key, r.Text)),
                a.InForce, a.DecidedBy, a.DecidedOn, a.Document, a.Note));
        foreach (var r in file.Rules)
        {
            var rule = new PlanRule(r.Code, r.Section, r.Title, r.Quote, Enum.Parse<Severity>(r.Severity), r.Binds.Select(Enum.Parse<UnitKind>),
                r.Condition is null ? RuleCondition.Always : Enum.Parse<RuleCondition>(r.Condition), r.Check, r.Overrides, r.Note);
            foreach (var p in r.Parameters ?? [])
                rule.With(new RuleParameter(p.Key, Enum.Parse<ParameterKind>(p.Kind), p.Value, p.Label, p.Suffix));
            plan.Add(rule);
        }
        return plan;
    }
}
