using System.Globalization;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Tests.Seeding;

public sealed partial class Plan293Tests
{
    private static readonly DateOnly Today = new(2025, 3, 17);
    private static readonly Plan Plan = PlanReader.ReadPlan293();
    private static readonly CompiledPlan Compiled = new(Plan);
    private static readonly string PlanText = Joined(ReadPlanText());

    [Fact]
    public void ReadPlan293_Whole_HoldsNinetyRulesAndAllInterpretations()
    {
        Assert.Equal(90, Plan.Rules.Count);
        Assert.Equal(Enumerable.Range(1, 24).Select(n => $"AMB-{n:00}"), Plan.Interpretations.Select(i => i.Code));
        Assert.All(Plan.Interpretations, i => Assert.True(i.Readings.Count >= 2, i.Code));
        Assert.Equal(new DateOnly(2024, 10, 8), Plan.IssuedOn);
        Assert.Equal(PlanState.Draft, Plan.State);
    }

    [Fact]
    public void Quotes_EveryRule_StandInThePlanAndInTheirClause()
    {
        Assert.True(PlanText.Length > 15_000);
        var clauses = Plan.Clauses.ToDictionary(c => c.Section, c => Joined(c.Text));
        Assert.All(Plan.Rules, rule =>
        {
            Assert.True(clauses.ContainsKey(rule.Section), $"{rule.Code}: {rule.Section}");
            Assert.Contains(rule.Quote, PlanText, StringComparison.Ordinal);
            Assert.Contains(rule.Quote, clauses[rule.Section], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Clauses_EveryOne_StandInThePlanInTheSameOrder()
    {
        var places = Plan.Clauses.OrderBy(c => c.Order).Select(c => PlanText.IndexOf(Joined(c.Text), StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.All(Plan.Clauses, c => Assert.NotEqual("", c.Citation));
    }

    [Fact]
    public void Checks_EveryKey_IsUsedByThePlan() =>
        Assert.Equal(CheckCatalogue.Keys.Order(), Plan.Rules.Select(r => r.Check).Where(c => c.Length > 0).Distinct().Order());

    [Theory]
    [InlineData(UnitKind.Commune, "G-02 X-01 X-02 X-03 X-04 X-05 X-06 N-01 N-02")]
    [InlineData(UnitKind.District, "G-02 H-01 H-02 H-03 H-04 H-06 H-07 H-08 P-02 N-01 N-02")]
    [InlineData(UnitKind.Department, "G-02 S-01 S-02 S-03 S-04 S-05 S-06 N-01 N-02")]
    [InlineData(UnitKind.ArmedForces, "G-02 S-01 S-02 S-03 S-04 S-05 S-06 N-01 N-02")]
    [InlineData(UnitKind.Enterprise, "G-02 S-01 S-02 S-03 S-04 S-05 S-07 S-08 N-01 N-02")]
    [InlineData(UnitKind.Province, "G-02 T-01 T-02 T-03 N-01 N-02")]
    public void RulesFor_Kind_AreThoseOfThePlan(UnitKind kind, string codes) =>
        Assert.Equal(codes.Split(' '), Compiled.RulesFor(kind).Select(r => r.Code));

    [Theory]
    [InlineData(UnitKind.Commune, 200)]
    [InlineData(UnitKind.District, 300)]
    [InlineData(UnitKind.Department, 300)]
    [InlineData(UnitKind.MassOrganisation, 300)]
    [InlineData(UnitKind.Enterprise, 200)]
    [InlineData(UnitKind.Province, 500)]
    public void Cap_Kind_ComesFromTheData(UnitKind kind, int cap) =>
        Assert.Equal(cap, Compiled.CheckFor<DelegateCapCheck>(Facts(kind))!.Cap);

    [Theory]
    [InlineData(UnitKind.Commune, false, "2025-03-31", "2025-03-30")]
    [InlineData(UnitKind.District, false, "2025-06-30", "2025-06-29")]
    [InlineData(UnitKind.District, true, "2025-03-30", "2025-03-29")]
    [InlineData(UnitKind.Association, false, "2025-06-30", "2025-06-29")]
    [InlineData(UnitKind.Enterprise, false, "2025-06-30", "2025-06-29")]
    public void Deadline_Kind_ComesFromTheData(UnitKind kind, bool pilot, string named, string lastGreen)
    {
        var check = Compiled.CheckFor<DeadlineCheck>(Facts(kind) with { IsPilot = pilot })!;
        Assert.Equal(named, check.Deadline.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(lastGreen, check.LastGreenDay.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(UnitKind.Commune, "hoi-nghi-tuyen-duong")]
    [InlineData(UnitKind.District, "dai-hoi")]
    [InlineData(UnitKind.Province, "dai-hoi")]
    [InlineData(UnitKind.Enterprise, "hoi-nghi-dien-hinh hoi-nghi-nguoi-tot hoi-nghi-lao-dong-gioi dai-hoi")]
    public void Forms_Kind_AreThoseOfThePlan(UnitKind kind, string forms) =>
        Assert.Equal(forms.Split(' '), Compiled.CheckFor<AllowedFormsCheck>(Facts(kind))!.Allowed);

    [Fact]
    public void Forms_BesideTheExamplesOfThePlan_NeedAReason()
    {
        Assert.Equal(["hoi-nghi-khac"], Compiled.CheckFor<AllowedFormsCheck>(Facts(UnitKind.Department))!.Tolerated);
        Assert.Empty(Compiled.CheckFor<AllowedFormsCheck>(Facts(UnitKind.Commune))!.Tolerated);
    }

    [Fact]
    public void AssessedFrom_OfTheRule_IsThatOfTheHead() => Assert.Equal(Plan.AssessedFrom, Compiled.AssessedFrom);

    [Theory]
    [InlineData("X-06", Severity.Mandatory)]
    [InlineData("X-01", Severity.Mandatory)]
    [InlineData("X-04", Severity.Mandatory)]
    [InlineData("X-05", Severity.Explanation)]
    [InlineData("X-03", Severity.Explanation)]
    [InlineData("M-02", Severity.Explanation)]
    [InlineData("M-03", Severity.Explanation)]
    [InlineData("H-06", Severity.Advice)]
    [InlineData("T-03", Severity.Info)]
    public void Severity_Rule_FollowsTheDefinition(string code, Severity severity) =>
        Assert.Equal(severity, Plan.Rules.Single(r => r.Code == code).Severity);

    [Theory]
    [InlineData("M-02", "min", "9")]
    [InlineData("M-02", "max", "11")]
    [InlineData("M-02", "near-min", "7")]
    [InlineData("M-02", "near-max", "13")]
    [InlineData("M-03", "denominator", "3")]
    [InlineData("R-01", "date", "2025-07-10")]
    [InlineData("K-02", "steps", "3")]
    [InlineData("K-04", "steps", "2")]
    [InlineData("S-07", "workers", "300")]
    [InlineData("G-09", "count", "6")]
    public void Parameter_OfALaterFeature_IsAlreadyData(string code, string key, string value) =>
        Assert.Equal(value, Plan.Rules.Single(r => r.Code == code).Parameters.Single(p => p.Key == key).Value);

    [Fact]
    public void Evaluate_NamedDay_AsksForAnExplanationAndCitesTheClause()
    {
        var finding = Compiled.Evaluate(Facts(UnitKind.Commune) with { Date = new(2025, 3, 31) }).Single(f => f.Rule.Code == "X-03");
        Assert.True(finding.NeedsExplanation);
        Assert.Equal("Theo điểm a khoản 3 mục II Kế hoạch 293/KH-UBND", finding.Citation);
    }

    private static CongressFacts Facts(UnitKind kind) => new() { UnitKind = kind, Today = Today };

    private static string ReadPlanText()
    {
        using var stream = typeof(Plan293Tests).Assembly.GetManifestResourceStream("BinhPhuocEmulation.Data.Tests.Seeding.ke-hoach-293.txt")!;
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>One line: the scan breaks paragraphs at page ends, and its conversion left asterisks around three names.</summary>
    private static string Joined(string text) => Blanks().Replace(text.Replace("**", "", StringComparison.Ordinal), " ").Normalize().Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
