using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class DelegateRulesTests
{
    private static readonly CompiledPlan Plan = new TestPlan().Compile();

    private static CongressFacts FactsOf(string level) => level switch
    {
        "commune" => TestFacts.Commune,
        "district" => TestFacts.District,
        "department" => TestFacts.Department,
        "enterprise" => TestFacts.Enterprise,
        _ => TestFacts.Province,
    };

    [Theory]
    [InlineData("commune", "X-06", 199, true)]
    [InlineData("commune", "X-06", 200, true)]
    [InlineData("commune", "X-06", 201, false)]
    [InlineData("district", "H-08", 299, true)]
    [InlineData("district", "H-08", 300, true)]
    [InlineData("district", "H-08", 301, false)]
    [InlineData("department", "S-06", 299, true)]
    [InlineData("department", "S-06", 300, true)]
    [InlineData("department", "S-06", 301, false)]
    [InlineData("enterprise", "S-08", 199, true)]
    [InlineData("enterprise", "S-08", 200, true)]
    [InlineData("enterprise", "S-08", 201, false)]
    [InlineData("province", "T-02", 499, true)]
    [InlineData("province", "T-02", 500, true)]
    [InlineData("province", "T-02", 501, false)]
    public void Judge_DelegatesAtTheCap_BlockOnlyAbove(string level, string rule, int total, bool met)
    {
        var finding = Plan.Of(FactsOf(level) with { Roster = TestFacts.Roster(total, total) }, rule);

        Assert.Equal((met ? Degree.Met : Degree.Missed, !met, false), (finding.Degree, finding.Blocks, finding.NeedsExplanation));
        Assert.Equal(met ? FindingStatus.Ok : FindingStatus.Failed, finding.Status);
        Assert.Equal(met ? "" : "Bớt 1 đại biểu.", finding.Text.Mend);
        Assert.Equal($"{total} đại biểu", finding.Text.Actual);
        Assert.Single(Plan.Evaluate(FactsOf(level)), f => f.Rule.Check is DelegateCapCheck);
    }

    [Fact]
    public void Judge_EverySizeUpToSixHundred_TurnsAtTheCapAndAtSeventyPercent()
    {
        (string Level, string Cap, int Most, string Share)[] levels = [("commune", "X-06", 200, "X-05"), ("district", "H-08", 300, "H-05"), ("department", "S-06", 300, "S-05"), ("enterprise", "S-08", 200, "S-05")];
        var looked = 0;
        foreach (var (level, cap, most, share) in levels)
            for (var total = 0; total <= 600; total++)
            {
                // One model too few, just enough, and all.
                var enough = total * 7 / 10 + (total * 7 % 10 > 0 ? 1 : 0);
                foreach (var models in new[] { enough - 1, enough, total }.Where(m => m >= 0 && m <= total))
                {
                    var facts = FactsOf(level) with { Roster = TestFacts.Roster(total, models) };
                    var (capped, shared) = (Plan.Of(facts, cap).Degree, Plan.Of(facts, share).Degree);
                    var right = total == 0 ? (Degree.Pending, Degree.Pending) : (total <= most ? Degree.Met : Degree.Missed, models >= enough ? Degree.Met : Degree.Missed);
                    if ((capped, shared) != right) Assert.Fail($"{level}: {models} of {total} is {capped}, {shared}");
                    looked++;
                }
            }
        Assert.True(looked > 7000, $"{looked}");
    }

    [Theory]
    [InlineData(499, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(600, false)]
    public void Judge_Province_HasItsCapAndNoShare(int total, bool met)
    {
        var facts = TestFacts.Province with { Roster = TestFacts.Roster(total, 0) };
        Assert.Equal(met ? Degree.Met : Degree.Missed, Plan.Of(facts, "T-02").Degree);
        Assert.DoesNotContain(Plan.Evaluate(facts), f => f.Rule.Check is StructureShareCheck);
    }

    [Theory]
    [InlineData(10, 6, false)]
    [InlineData(10, 7, true)]
    [InlineData(1000, 699, false)]
    [InlineData(1000, 700, true)]
    [InlineData(1000, 701, true)]
    [InlineData(199, 139, false)]
    [InlineData(199, 140, true)]
    [InlineData(101, 70, false)]
    [InlineData(101, 71, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    public void Judge_ShareAtSeventyPercent_NeedsAnExplanationBelow(int total, int models, bool met)
    {
        var finding = Plan.Of(TestFacts.Department with { Roster = TestFacts.Roster(total, models) }, "S-05");

        Assert.Equal((met ? Degree.Met : Degree.Missed, false, !met), (finding.Degree, finding.Blocks, finding.NeedsExplanation));
        Assert.Equal(met ? FindingStatus.Ok : FindingStatus.Explain, finding.Status);
    }

    [Theory]
    [InlineData(Severity.Mandatory, true, false, FindingStatus.Failed)]
    [InlineData(Severity.Explanation, false, true, FindingStatus.Explain)]
    [InlineData(Severity.Advice, false, false, FindingStatus.Advice)]
    [InlineData(Severity.Info, false, false, FindingStatus.Info)]
    public void Judge_ShareUnderOtherSeverity_ActsAccordingly(Severity severity, bool blocks, bool explain, FindingStatus status)
    {
        var finding = new TestPlan().WithSeverity("X-05", severity).Compile().Of(TestFacts.Commune with { Roster = TestFacts.Roster(10, 6) }, "X-05");

        Assert.Equal((blocks, explain, status), (finding.Blocks, finding.NeedsExplanation, finding.Status));
    }

    [Theory]
    [InlineData(30, 20, "Cần thêm 4 điển hình hoặc bớt 2 khách mời / lãnh đạo.")]
    [InlineData(100, 68, "Cần thêm 7 điển hình hoặc bớt 3 khách mời / lãnh đạo.")]
    [InlineData(196, 136, "Cần thêm 4 điển hình hoặc bớt 2 khách mời / lãnh đạo.")]
    [InlineData(197, 136, "Cần thay 2 khách mời / lãnh đạo bằng điển hình hoặc bớt 3 khách mời / lãnh đạo.")]
    [InlineData(200, 130, "Cần thay 10 khách mời / lãnh đạo bằng điển hình hoặc bớt 15 khách mời / lãnh đạo.")]
    public void Describe_ShareMissed_NeverProposesMoreThanTheCap(int total, int models, string mend) =>
        Assert.Equal(mend, Plan.Of(TestFacts.Commune with { Roster = TestFacts.Roster(total, models) }, "X-05").Text.Mend);

    [Theory]
    [InlineData("exact", 10, 7, Degree.Met, "")]
    [InlineData("exact", 10, 10, Degree.Missed, "Cần thay 3 điển hình bằng khách mời / lãnh đạo.")]
    [InlineData("exact", 10, 6, Degree.Missed, "Cần thêm 4 điển hình hoặc bớt 2 khách mời / lãnh đạo.")]
    [InlineData("guideline", 10, 6, Degree.Near, "Cần thêm 4 điển hình hoặc bớt 2 khách mời / lãnh đạo.")]
    [InlineData("guideline", 10, 10, Degree.Met, "")]
    [InlineData("at-least", 10, 10, Degree.Met, "")]
    public void Judge_Share_UnderEachReading(string reading, int total, int models, Degree degree, string mend)
    {
        var finding = new TestPlan().Reading("AMB-02", reading).Compile().Of(TestFacts.Commune with { Roster = TestFacts.Roster(total, models) }, "X-05");

        Assert.Equal((degree, mend), (finding.Degree, finding.Text.Mend));
    }

    [Fact]
    public void Describe_ExactShareExceeded_ProposesTheSmallestExchangeThatMendsIt()
    {
        var check = new TestPlan().Reading("AMB-02", "exact").Compile().CheckFor<StructureShareCheck>(TestFacts.Commune)!;
        var looked = 0;
        for (var total = 1; total <= 200; total++)
            for (var models = 7 * total / 10 + 2; models <= total; models++)
            {
                var exchange = models - new StructureArithmetic(total, models, 0, 7, 10).ModelsNeeded;
                Assert.Equal(Degree.Met, check.DegreeOf(total, models - exchange));
                Assert.Equal(Degree.Missed, check.DegreeOf(total, models - exchange + 1));
                looked++;
            }
        Assert.True(looked > 5000);
    }

    [Theory]
    [InlineData("as-over", 299, true, Degree.Met)]
    [InlineData("as-over", 299, false, Degree.Missed)]
    [InlineData("as-over", 300, true, Degree.Near)]
    [InlineData("as-over", 300, false, Degree.Met)]
    [InlineData("as-over", 301, true, Degree.Missed)]
    [InlineData("as-over", 301, false, Degree.Met)]
    [InlineData("as-under", 299, true, Degree.Met)]
    [InlineData("as-under", 299, false, Degree.Missed)]
    [InlineData("as-under", 300, true, Degree.Met)]
    [InlineData("as-under", 300, false, Degree.Near)]
    [InlineData("as-under", 301, true, Degree.Missed)]
    [InlineData("as-under", 301, false, Degree.Met)]
    [InlineData("ask", 300, true, Degree.Near)]
    [InlineData("ask", 300, false, Degree.Met)]
    public void Judge_WorkersAtTheThreshold_UnderBothReadings(string reading, int workers, bool plenary, Degree degree)
    {
        var plan = new TestPlan().Reading("AMB-04", reading).Compile();
        var facts = TestFacts.Enterprise with { Workers = workers, Plenary = plenary, Roster = TestFacts.Roster(250, 100) };
        var finding = plan.Of(facts, "S-07");

        Assert.Equal((degree, degree == Degree.Missed, degree == Degree.Near), (finding.Degree, finding.Blocks, finding.NeedsExplanation));
        // Cap and share are asked of every meeting but a plenary the rule allows: one it forbids lifts nothing.
        var lifted = plenary && degree != Degree.Missed;
        Assert.Equal(lifted ? Degree.NotApplicable : Degree.Missed, plan.Of(facts, "S-08").Degree);
        Assert.Equal(lifted ? Degree.NotApplicable : Degree.Missed, plan.Of(facts, "S-05").Degree);
        // The gauge asks the checks themselves.
        Assert.Equal((!lifted, !lifted), (plan.CheckFor<DelegateCapCheck>(facts)!.Binds(facts), StructureShareCheck.MarkOf(plan, facts) != default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void MeetsInPlenary_WorkersUnknown_LiftsNothing(int? workers)
    {
        var facts = TestFacts.Enterprise with { Workers = workers, Plenary = true, Roster = TestFacts.Roster(201, 100) };

        Assert.False(Plan.MeetsInPlenary(facts));
        Assert.Equal(Degree.Missed, Plan.Of(facts, "S-08").Degree);
    }

    [Fact]
    public void MeetsInPlenary_OfADepartment_LiftsNothing()
    {
        var facts = TestFacts.Department with { Workers = 20, Plenary = true, Roster = TestFacts.Roster(301, 100) };

        Assert.False(Plan.MeetsInPlenary(facts));
        Assert.Equal((Degree.Missed, Degree.Missed), (Plan.Of(facts, "S-06").Degree, Plan.Of(facts, "S-05").Degree));
    }

    [Theory]
    [InlineData(Severity.Mandatory, false)]
    [InlineData(Severity.Explanation, true)]
    public void MeetsInPlenary_RuleThatTakesAReason_LeavesItToTheLevelAbove(Severity severity, bool lifts)
    {
        var plan = new TestPlan().WithSeverity("S-07", severity).Compile();

        Assert.Equal(lifts, plan.MeetsInPlenary(TestFacts.Enterprise with { Workers = 301, Plenary = true }));
    }

    [Fact]
    public void Judge_WorkersNotDeclared_Blocks()
    {
        var finding = Plan.Of(TestFacts.Enterprise with { Workers = null }, "S-07");

        Assert.Equal((Degree.Missed, true, "chưa kê khai"), (finding.Degree, finding.Blocks, finding.Text.Actual));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_NoWorkersAtAll_BlocksHoweverTheyMeet(bool plenary)
    {
        var finding = Plan.Of(TestFacts.Enterprise with { Workers = 0, Plenary = plenary }, "S-07");

        Assert.Equal((true, "0 lao động", "Số lao động đã kê khai là 0."), (finding.Blocks, finding.Text.Actual, finding.Text.Sentence));
    }

    [Theory]
    [InlineData("as-over", "dưới 300 lao động: hội nghị toàn thể; từ 300 trở lên: chọn đại biểu")]
    [InlineData("as-under", "từ 300 lao động trở xuống: hội nghị toàn thể; trên 300: chọn đại biểu")]
    [InlineData("ask", "dưới 300 lao động: hội nghị toàn thể; trên 300: chọn đại biểu")]
    public void Describe_Plenary_SaysTheThresholdAsItIsRead(string reading, string expected) =>
        Assert.Equal(expected, new TestPlan().Reading("AMB-04", reading).Compile().Of(TestFacts.Enterprise with { Workers = 300 }, "S-07").Text.Expected);

    [Fact]
    public void Judge_PlenaryUnderReadingApplies_CountsTheShare()
    {
        var facts = TestFacts.Enterprise with { Workers = 100, Plenary = true, Roster = TestFacts.Roster(10, 6) };

        Assert.Equal(Degree.NotApplicable, Plan.Of(facts, "S-05").Degree);
        Assert.Equal(FindingStatus.NotApplicable, Plan.Of(facts, "S-05").Status);
        Assert.Equal(Degree.Missed, new TestPlan().Reading("AMB-05", "applies").Compile().Of(facts, "S-05").Degree);
    }

    [Theory]
    [InlineData(Aspect.Women)]
    [InlineData(Aspect.Minorities)]
    [InlineData(Aspect.DirectWorkers)]
    [InlineData(Aspect.Components)]
    public void Judge_NobodyOfAGroup_GivesAWordAndNeverBlocks(Aspect aspect)
    {
        var full = TestFacts.Roster(100, 70);
        var none = aspect switch
        {
            Aspect.Women => full with { Women = 0 },
            Aspect.Minorities => full with { Minorities = 0 },
            Aspect.DirectWorkers => full with { DirectWorkers = 0 },
            _ => full with { Components = 0 },
        };

        Assert.Equal(Degree.Met, Plan.Of(TestFacts.District, "H-06", aspect).Degree);
        var finding = Plan.Of(TestFacts.District with { Roster = none }, "H-06", aspect);
        Assert.Equal((Degree.Missed, FindingStatus.Advice, false, false), (finding.Degree, finding.Status, finding.Blocks, finding.NeedsExplanation));
        Assert.Equal(3, Plan.Evaluate(TestFacts.District with { Roster = none }).Count(f => f.Rule.Code == "H-06" && f.Degree == Degree.Met));
    }

    [Fact]
    public void Judge_EmptyOrMissingList_IsPendingEverywhere()
    {
        foreach (var roster in new[] { null, RosterStatistics.Empty })
        {
            foreach (var rule in new[] { "H-04", "H-05", "H-06", "H-08" })
                Assert.Equal(FindingStatus.Pending, Plan.Of(TestFacts.District with { Roster = roster }, rule).Status);
            Assert.Equal(FindingStatus.Pending, Plan.Of(TestFacts.District with { Roster = roster }, "G-02", Aspect.OldAward).Status);
        }
    }

    public static TheoryData<Aspect, bool, bool> RowAspects => new()
    {
        { Aspect.Group, true, false }, { Aspect.RequiredCells, true, false }, { Aspect.UnreadCells, true, false }, { Aspect.Duplicate, true, false },
        { Aspect.Collective, true, false }, { Aspect.Age, false, true }, { Aspect.AdvisedCells, false, false }, { Aspect.LeadingPost, false, false }, { Aspect.Elsewhere, false, false },
    };

    [Theory]
    [MemberData(nameof(RowAspects))]
    public void Judge_OneRowAtFault_IsFoundUnderItsAspect(Aspect aspect, bool blocks, bool explain)
    {
        var good = TestFacts.Roster(100, 70) with { Collectives = 5 };
        var bad = aspect switch
        {
            Aspect.Group => good with { Ungrouped = 1 },
            Aspect.RequiredCells => good with { RowsIncomplete = 1 },
            Aspect.UnreadCells => good with { RowsUnread = 1 },
            Aspect.Duplicate => good with { Repeated = 1 },
            Aspect.Collective => good with { CollectivesUnnamed = 1 },
            Aspect.Age => good with { AgeOut = 1 },
            Aspect.AdvisedCells => good with { RowsAdvised = 1 },
            Aspect.LeadingPost => good with { LeadingModels = 1 },
            _ => good with { PossiblyElsewhere = 1 },
        };

        Assert.All(Plan.Evaluate(TestFacts.Commune with { Roster = good }).Where(f => f.Rule.Code == "X-04"), f => Assert.Equal(Degree.Met, f.Degree));
        var findings = Plan.Evaluate(TestFacts.Commune with { Roster = bad }).Where(f => f.Rule.Code == "X-04").ToArray();
        Assert.Equal(9, findings.Length);
        var finding = Assert.Single(findings, f => f.Degree == Degree.Missed);
        Assert.Equal((aspect, blocks, explain, 1L), (finding.Aspect, finding.Blocks, finding.NeedsExplanation, finding.Actual));
    }

    [Fact]
    public void Judge_LeadingPostUnderStrongestTitle_IsNotAsked() =>
        Assert.Null(new TestPlan().Reading("AMB-14", "strongest-title").Compile().Any(TestFacts.Commune with { Roster = TestFacts.Roster(10, 7) with { LeadingModels = 3 } }, "X-04", Aspect.LeadingPost));

    [Fact]
    public void Judge_OldAwards_GetAWord()
    {
        var finding = Plan.Of(TestFacts.Commune with { Roster = TestFacts.Roster(10, 7) with { OldAwards = 2 } }, "G-02", Aspect.OldAward);
        Assert.Equal((FindingStatus.Advice, 2L), (finding.Status, finding.Actual));
    }
}
