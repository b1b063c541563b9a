using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class CompiledPlanTests
{
    private static readonly CompiledPlan Plan = new TestPlan().Compile();

    [Fact]
    public void Evaluate_CongressThatMeetsEverything_HasNothingToSay()
    {
        foreach (var facts in new[] { TestFacts.Commune, TestFacts.District, TestFacts.Department, TestFacts.Enterprise, TestFacts.Province })
        {
            var findings = Plan.Evaluate(facts);
            Assert.True(findings.Count >= 4, $"{facts.UnitKind}: {findings.Count}");
            Assert.All(findings, f => Assert.True(f.Degree is Degree.Met, f.Key + " " + f.Degree));
        }
    }

    [Theory]
    [InlineData(UnitKind.Commune, "G-02 X-01 X-02 X-03 X-04 X-05 X-06 N-02")]
    [InlineData(UnitKind.District, "G-02 H-01 H-02 H-03 H-04 H-05 H-08 H-06 N-01")]
    [InlineData(UnitKind.Department, "G-02 S-01 S-02 S-03 S-04 S-05 S-06 N-02")]
    [InlineData(UnitKind.Enterprise, "G-02 S-01 S-02 S-03 S-04 S-05 S-07 S-08 N-02")]
    [InlineData(UnitKind.Province, "G-02 T-01 T-02 N-01")]
    [InlineData(UnitKind.ArmedForces, "G-02")]
    public void Evaluate_Kind_IsBoundByItsRules(UnitKind kind, string rules)
    {
        var facts = new[] { TestFacts.Commune, TestFacts.District, TestFacts.Department, TestFacts.Enterprise, TestFacts.Province }.FirstOrDefault(f => f.UnitKind == kind)
            ?? TestFacts.Commune with { UnitKind = kind, Form = null };

        Assert.Equal(rules.Split(' ').Order(), Plan.Evaluate(facts).Select(f => f.Rule.Code).Distinct().Order());
    }

    [Theory]
    [InlineData("hoi-nghi-dien-hinh", "1", null)]
    [InlineData("hoi-nghi-dien-hinh", "3", "1")]
    [InlineData("hoi-nghi-dien-hinh", "form-and-unit", null)]
    [InlineData("hoi-nghi-tuyen-duong", "1", "form-and-unit")]
    [InlineData("hoi-nghi-tuyen-duong", "form-and-unit", null)]
    [InlineData("hoi-nghi-khac", "1", null)]
    [InlineData("hoi-nghi-dien-hinh", null, null)]
    public void Evaluate_TitleThatNamesAnotherForm_IsToldWithTheOneThatNamesIt(string form, string? title, string? better)
    {
        var facts = TestFacts.Commune with { Form = form, Title = title };
        var finding = Plan.Any(facts, "N-02", Aspect.Title);

        Assert.Equal(better, Plan.CheckFor<ConferenceNameCheck>(facts)!.BetterTitle(facts));
        Assert.Equal(better is null ? null : FindingStatus.Info, finding?.Status);
    }

    [Fact]
    public void Evaluate_TitleThatNamesAnotherForm_UnderTheListOnly_OffersNothingThatIsNotListed()
    {
        var facts = TestFacts.Commune with { Title = "1" };
        Assert.Null(new TestPlan().Reading("AMB-07", "list-only").Compile().CheckFor<ConferenceNameCheck>(facts)!.BetterTitle(facts));
    }

    [Fact]
    public void Evaluate_IntoAListOfTheCaller_ClearsIt()
    {
        var findings = Plan.Evaluate(TestFacts.District);
        Plan.Evaluate(TestFacts.Commune, findings);
        Assert.Equal(Plan.Evaluate(TestFacts.Commune), findings);
    }

    [Fact]
    public void Evaluate_EveryFinding_HasKeyWordsAndCitation()
    {
        CongressFacts[] all = [TestFacts.Commune, TestFacts.District, TestFacts.Department, TestFacts.Enterprise, TestFacts.Province];
        RosterStatistics bad = new() { Total = 400, Models = 1, Ungrouped = 1, RowsIncomplete = 1, RowsAdvised = 1, RowsUnread = 1, Repeated = 1, Collectives = 2, CollectivesUnnamed = 1, LeadingModels = 1, AgeOut = 1, OldAwards = 1, PossiblyElsewhere = 1 };
        var worst = all.SelectMany(f => new[]
        {
            f with { Roster = bad, Form = "hoi-thao", Session = null, Date = new(2026, 1, 1), ParentDate = new(2025, 1, 1), Ordinal = 0, Title = null, HasPlace = false, Workers = 300, Plenary = true },
            f with { Roster = bad, Workers = 299 },
            f with { Roster = null, Form = null, Session = null, Date = null, Workers = null, Title = null, Ordinal = 0, HasPlace = false },
            f,
        });
        var looked = 0;
        foreach (var facts in worst)
        {
            var findings = Plan.Evaluate(facts);
            Assert.Equal(findings.Count, findings.Select(f => f.Key).Distinct().Count());
            foreach (var finding in findings)
            {
                Assert.EndsWith(".", finding.Text.Sentence, StringComparison.Ordinal);
                Assert.True(finding.Text.Mend.Length == 0 || finding.Text.Mend.EndsWith('.'), finding.Text.Mend);
                Assert.True(!finding.Deviates || finding.Text.Mend.Length > 0, finding.Key);
                Assert.Equal("Theo điểm a khoản 3 mục II Kế hoạch 293/KH-UBND", finding.Citation);
                looked++;
            }
        }
        Assert.True(looked > 150, $"{looked}");
    }

    [Theory]
    [InlineData("hoi-nghi-tuyen-duong", Degree.Met)]
    [InlineData("dai-hoi", Degree.Missed)]
    [InlineData(null, Degree.Pending)]
    public void Judge_FormOfACommune_IsTheOneOfThePlan(string? form, Degree degree)
    {
        var finding = Plan.Of(TestFacts.Commune with { Form = form }, "X-01");
        Assert.Equal((degree, degree == Degree.Missed), (finding.Degree, finding.Blocks));
        Assert.Contains("“Hội nghị tuyên dương điển hình tiên tiến”", finding.Text.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dai-hoi", Degree.Met, false)]
    [InlineData("hoi-nghi-dien-hinh", Degree.Met, false)]
    [InlineData("hoi-nghi-khac", Degree.Near, true)]
    [InlineData("hoi-nghi-tuyen-duong", Degree.Missed, false)]
    [InlineData("hoi-thao", Degree.Missed, false)]
    public void Judge_FormOfAnAgency_ToleratesOneBesideTheExamplesWithAReason(string form, Degree degree, bool explain)
    {
        var finding = Plan.Of(TestFacts.Department with { Form = form }, "S-01");
        Assert.Equal((degree, degree == Degree.Missed, explain), (finding.Degree, finding.Blocks, finding.NeedsExplanation));
        Assert.Equal(degree switch { Degree.Met => FindingStatus.Ok, Degree.Near => FindingStatus.Explain, _ => FindingStatus.Failed }, finding.Status);
    }

    [Fact]
    public void AssessedFrom_ParameterOfTheRule_GoesBeforeTheHead()
    {
        Assert.Equal(new DateOnly(2020, 1, 1), Plan.AssessedFrom);
        var later = new TestPlan().Parameter("G-02", "assessed-from", "2021-06-01").Compile();
        Assert.Equal(new DateOnly(2021, 6, 1), later.AssessedFrom);
        Assert.Equal(new DateOnly(2021, 6, 1), later.RequirementsFor(TestFacts.Commune).AssessedFrom);
    }

    [Fact]
    public void RequirementsFor_Kind_AreThoseOfItsRuleOrNone()
    {
        Assert.Equal(14, Plan.RequirementsFor(TestFacts.Commune).MinAge);
        Assert.Equal(16, new TestPlan().Parameter("X-04", "min-age", "16").Compile().RequirementsFor(TestFacts.Commune).MinAge);
        Assert.Equal(14, new TestPlan().Parameter("X-04", "min-age", "16").Compile().RequirementsFor(TestFacts.District).MinAge);
        Assert.Equal(new(DelegateCells.None, DelegateCells.None, DelegateCells.None, 0, RosterRequirements.AnyAge, Plan.AssessedFrom), Plan.RequirementsFor(TestFacts.Province));
    }

    [Fact]
    public void Judge_HalfDay_IsPendingUntilThereIsADay_ThenMustBeChosen()
    {
        Assert.Equal(Degree.Pending, Plan.Of(TestFacts.Commune with { Session = null, Date = null }, "X-02").Degree);
        var missed = Plan.Of(TestFacts.Commune with { Session = null }, "X-02");
        Assert.Equal((Degree.Missed, FindingStatus.Failed, true), (missed.Degree, missed.Status, missed.Blocks));
        Assert.Equal("buổi chiều", Plan.Of(TestFacts.Commune with { Session = HalfDay.Afternoon }, "X-02").Text.Actual);
    }

    [Theory]
    [InlineData(0, true, true, "thiếu lần thứ")]
    [InlineData(100, true, true, "thiếu lần thứ")]
    [InlineData(6, false, true, "thiếu ngày")]
    [InlineData(6, true, false, "thiếu địa danh")]
    [InlineData(0, false, false, "thiếu lần thứ, ngày, địa danh")]
    [InlineData(6, true, true, "lần thứ VI")]
    public void Judge_CongressName_NamesWhatIsMissing(int ordinal, bool date, bool place, string actual) =>
        Assert.Equal(actual, Plan.Of(TestFacts.District with { Ordinal = ordinal, Date = date ? new(2025, 6, 10) : null, HasPlace = place }, "N-01").Text.Actual);

    [Fact]
    public void Judge_NothingTyped_HasNothingToSayAgainstIt()
    {
        foreach (var facts in new[] { TestFacts.Commune, TestFacts.District, TestFacts.Department })
        {
            var untouched = facts with { Date = null, Session = null, Ordinal = 0, HasPlace = false, Roster = null };
            Assert.DoesNotContain(Plan.Evaluate(untouched), f => f.Deviates);
            Assert.DoesNotContain(Plan.Evaluate(untouched with { Form = null, IsCongressForm = false, Title = null }), f => f.Deviates);
        }
    }

    [Theory]
    [InlineData(true, true, Degree.Met)]
    [InlineData(true, false, Degree.Missed)]
    [InlineData(false, true, Degree.Pending)]
    [InlineData(false, false, Degree.Pending)]
    public void Judge_Name_IsJudgedOnceThereIsADay(bool date, bool rest, Degree degree)
    {
        DateOnly? Day(DateOnly day) => date ? day : null;
        Assert.Equal(degree, Plan.Of(TestFacts.District with { Date = Day(new(2025, 6, 10)), Ordinal = rest ? 6 : 0 }, "N-01").Degree);
        Assert.Equal(degree, Plan.Of(TestFacts.Commune with { Date = Day(new(2025, 3, 20)), Title = rest ? "1" : null }, "N-02").Degree);
    }

    [Theory]
    [InlineData(null, true, true, "thiếu tiêu đề")]
    [InlineData("9", false, false, "thiếu tiêu đề, ngày, địa danh")]
    [InlineData("2", true, true, "đủ các dòng")]
    public void Judge_ConferenceName_NamesWhatIsMissing(string? title, bool date, bool place, string actual) =>
        Assert.Equal(actual, Plan.Of(TestFacts.Commune with { Title = title, Date = date ? new(2025, 3, 20) : null, HasPlace = place }, "N-02").Text.Actual);

    [Fact]
    public void CheckFor_Type_IsTheOneThatApplies()
    {
        Assert.Equal(200, Plan.CheckFor<DelegateCapCheck>(TestFacts.Commune)!.Cap);
        Assert.Equal(new DateOnly(2025, 3, 30), Plan.CheckFor<DeadlineCheck>(TestFacts.District with { IsPilot = true })!.Deadline);
        Assert.Equal(new DateOnly(2025, 6, 30), Plan.CheckFor<DeadlineCheck>(TestFacts.District)!.Deadline);
        Assert.Null(Plan.CheckFor<PlenaryThresholdCheck>(TestFacts.Commune));
    }

    [Fact]
    public void Compile_DataThatContradictThemselves_AreRefused()
    {
        Assert.Throws<PlanDataException>(() => new TestPlan().Parameter("X-05", "numerator", "10").Compile());
        Assert.Throws<PlanDataException>(() => new TestPlan().Parameter("X-03", "reading", "AMB-99").Compile());
        Assert.Throws<PlanDataException>(() => new TestPlan().Parameter("X-01", "forms", "").Compile());
        var plan = new TestPlan().Build();
        plan.Add(new PlanRule("Z-01", "II", "t", "q", Severity.Advice, [UnitKind.Commune], check: "no-such-check"));
        Assert.Contains("no-such-check", Assert.Throws<PlanDataException>(() => new CompiledPlan(plan)).Message, StringComparison.Ordinal);
        var lacking = new TestPlan().Build();
        lacking.Add(new PlanRule("Z-02", "II", "t", "q", Severity.Advice, [UnitKind.Commune], check: "delegate-cap"));
        Assert.Contains("“max”", Assert.Throws<PlanDataException>(() => new CompiledPlan(lacking)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_OfTheCatalogue_AreAllUsedByTheTestPlan() =>
        Assert.Equal(CheckCatalogue.Keys.Order(), new TestPlan().Build().Rules.Select(r => r.Check).Distinct().Order());

    public static TheoryData<Severity, Degree, Aspect, FindingStatus, bool, bool> Table => new()
    {
        { Severity.Info, Degree.Near, Aspect.Whole, FindingStatus.Info, false, false },
        { Severity.Info, Degree.Missed, Aspect.Whole, FindingStatus.Info, false, false },
        { Severity.Info, Degree.Missed, Aspect.Deadline, FindingStatus.Info, false, false },
        { Severity.Advice, Degree.Near, Aspect.Whole, FindingStatus.Advice, false, false },
        { Severity.Advice, Degree.Missed, Aspect.Whole, FindingStatus.Advice, false, false },
        { Severity.Advice, Degree.Missed, Aspect.Deadline, FindingStatus.Advice, false, false },
        { Severity.Explanation, Degree.Near, Aspect.Whole, FindingStatus.Explain, false, true },
        { Severity.Explanation, Degree.Near, Aspect.Deadline, FindingStatus.Explain, false, true },
        { Severity.Explanation, Degree.Missed, Aspect.Whole, FindingStatus.Explain, false, true },
        { Severity.Explanation, Degree.Missed, Aspect.Deadline, FindingStatus.Overdue, false, true },
        { Severity.Mandatory, Degree.Near, Aspect.Whole, FindingStatus.Explain, false, true },
        { Severity.Mandatory, Degree.Near, Aspect.Deadline, FindingStatus.Explain, false, true },
        { Severity.Mandatory, Degree.Missed, Aspect.Whole, FindingStatus.Failed, true, false },
        { Severity.Mandatory, Degree.Missed, Aspect.Deadline, FindingStatus.Overdue, true, false },
        { Severity.Mandatory, Degree.Met, Aspect.Whole, FindingStatus.Ok, false, false },
        { Severity.Mandatory, Degree.Pending, Aspect.Deadline, FindingStatus.Pending, false, false },
        { Severity.Mandatory, Degree.NotApplicable, Aspect.Whole, FindingStatus.NotApplicable, false, false },
        { Severity.Explanation, Degree.Met, Aspect.Deadline, FindingStatus.Ok, false, false },
        { Severity.Explanation, Degree.Pending, Aspect.Whole, FindingStatus.Pending, false, false },
        { Severity.Explanation, Degree.NotApplicable, Aspect.Whole, FindingStatus.NotApplicable, false, false },
        { Severity.Advice, Degree.Met, Aspect.Whole, FindingStatus.Ok, false, false },
        { Severity.Advice, Degree.Pending, Aspect.Whole, FindingStatus.Pending, false, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Status_SeverityAndDegree_GiveIt(Severity severity, Degree degree, Aspect aspect, FindingStatus status, bool blocks, bool explain)
    {
        var finding = new Finding(Plan.Rules[0], aspect, degree, severity, 0, 0, 0, null);

        Assert.Equal((status, blocks, explain), (finding.Status, finding.Blocks, finding.NeedsExplanation));
        Assert.False(finding.Blocks && finding.NeedsExplanation);
        Assert.Equal($"{Plan.Rules[0].Code}/{aspect}", finding.Key);
        Assert.NotEmpty(FindingStatuses.Name(status));
    }
}
