using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Tests.Seeding;

/// <summary>What Ban Thi đua may change in a computed rule of Kế hoạch 293 changes what is judged: nothing is shown as a parameter that no check reads.</summary>
public sealed class PlanParametersTests
{
    [Fact]
    public void Parameters_OfEveryComputedRule_AreAskedFor()
    {
        var compiled = new CompiledPlan(PlanReader.ReadPlan293());

        Assert.True(compiled.Rules.Count >= 25, $"{compiled.Rules.Count} computed rules");
        Assert.Empty(compiled.Rules.SelectMany(r => r.Unasked.Select(key => $"{r.Code}: {key}")));
    }

    public static TheoryData<string> Steering()
    {
        var plan = PlanReader.ReadPlan293();
        return [.. plan.Rules.Where(r => r.Check.Length > 0).SelectMany(r => r.Parameters).Where(p => p.Kind == ParameterKind.Interpretation).Select(p => p.Value).Distinct()];
    }

    [Theory]
    [MemberData(nameof(Steering))]
    public void Readings_OfAnUnclearPointThatSteersACheck_EachJudgeSomeCongressOtherwise(string code)
    {
        var judged = PlanReader.ReadPlan293().Interpretations.Single(i => i.Code == code).Readings.ToDictionary(r => r.Key, r => JudgedBy(code, r.Key));

        Assert.Equal(judged.Count, judged.Values.Distinct().Count());
    }

    private static string JudgedBy(string code, string reading)
    {
        var plan = PlanReader.ReadPlan293();
        var point = plan.Interpretations.Single(i => i.Code == code);
        Assert.True(point.InForce == reading || point.Decide(reading, "Ban Thi đua", new(2024, 11, 1), "Công văn 1", null));
        var compiled = new CompiledPlan(plan);
        return string.Join('\n', Congresses(compiled).SelectMany(facts => compiled.Evaluate(facts)
            .Select(f => $"{f.Rule.Code} {f.Aspect} {f.Degree} {f.Text}")
            .Concat(Registration.TitlesFor(compiled, facts, "Xã Lộc An").Select(t => t.Words))));
    }

    // Congresses about the edges of the plan: around its days, its number of workers and its share.
    private static IEnumerable<CongressFacts> Congresses(CompiledPlan compiled) =>
        from kind in UnitKinds.All
        from form in compiled.Forms
        let edge = compiled.CheckFor<DeadlineCheck>(new() { UnitKind = kind, Today = new(2025, 3, 1) })?.Deadline ?? new(2025, 8, 1)
        from offset in new[] { -1, 0, 1 }
        from plenary in new[] { false, true }
        from models in new[] { 69, 70, 80 }
        select new CongressFacts
        {
            UnitKind = kind,
            Today = new(2025, 3, 1),
            Form = form.Code,
            IsCongressForm = form.IsCongress,
            Title = "form-and-unit",
            Ordinal = models / 10,
            Date = edge.AddDays(offset),
            Session = HalfDay.Morning,
            HasPlace = true,
            Plenary = plenary,
            Workers = 300 + offset,
            ParentDate = edge,
            Roster = new() { Total = 100, Models = models, Guests = 100 - models, LeadingModels = 1 },
        };
}
