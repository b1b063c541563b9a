using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

/// <summary>What may be done to a plan in preparation, and what comes back as it was.</summary>
public sealed class PlanPreparingTests
{
    private static readonly DateTime At = new(2025, 3, 17, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void MayInsert_APlaceThatDiffersByMarksOnly_IsTaken()
    {
        var plan = new TestPlan().Build();
        var section = plan.Clauses[0].Section;

        Assert.False(plan.MayInsert(section));
        Assert.False(plan.MayInsert(section.Replace('.', ' ')));
        Assert.True(plan.MayInsert(section + ".đ"));
    }

    [Fact]
    public void MayBearCode_OfARuleOrAPoint_IsTaken()
    {
        var plan = new TestPlan().Build();

        Assert.False(plan.MayBearCode("X-06"));
        Assert.False(plan.MayBearCode("AMB-02"));
        Assert.True(plan.MayBearCode("X-99"));
    }

    [Fact]
    public void MayRemove_APointThatARuleReads_IsRefusedByName()
    {
        var plan = new TestPlan().Build();
        var steered = plan.Rules.First(r => r.Parameters.Any(p => p.Kind == ParameterKind.Interpretation));
        var code = steered.Parameters.First(p => p.Kind == ParameterKind.Interpretation).Value;

        Assert.Contains(steered.Code, plan.MayRemove(plan.Interpretations.Single(i => i.Code == code)).Reason, StringComparison.Ordinal);
        Assert.True(plan.MayRemove(new Interpretation("AMB-99", "I", "p", [new Reading("a", "A")], "a", "Ban", new(2025, 1, 1), "CV")));
    }

    [Fact]
    public void Keep_OfAPlanInPreparation_HoldsItsWords_OfOneInForceItsJudgementOnly()
    {
        var plan = new TestPlan().Build();
        var (clause, point) = (plan.Clauses[0], plan.Interpretations[0]);

        var draft = PlanVersion.Read(new PlanVersion(plan, At).Content, plan.Revision, plan);
        Assert.Equal((clause.Heading, clause.Text, clause.Order), (draft.Clauses[0].Heading, draft.Clauses[0].Text, draft.Clauses[0].Order));
        Assert.Equal(plan.Rules.Select(r => (r.Code, r.Quote, r.Note)), draft.Rules.Select(r => (r.Code, r.Quote, r.Note)));
        Assert.Equal((point.Point, point.Readings.Count, point.Document), (draft.Interpretations[0].Point, draft.Interpretations[0].Readings.Count, draft.Interpretations[0].Document));
        plan.PutInForce();
        Assert.DoesNotContain("\"Words\"", new PlanVersion(plan, At).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void PutBack_WhatStands_AddsNothing_WhatIsMissing_AsItWas()
    {
        var (plan, before) = (new Plan("next", TestPlan.Head), new TestPlan().Build());
        before.Rules.Single(r => r.Code == "X-06").Parameters.Single(p => p.Key == "max").Set("250");

        Assert.True(plan.PutBack(before, "X-06"));
        Assert.Equal("250", plan.Rules.Single().Parameters.Single(p => p.Key == "max").Value);
        // A rule needs its clause.
        Assert.Equal(plan.Rules[0].Section, plan.Clauses.Single().Section);
        Assert.False(plan.PutBack(before, "X-06"));
        Assert.False(plan.PutBack(before, "X-99"));
        Assert.True(plan.PutBack(before, "AMB-02"));
        Assert.False(plan.PutBack(before, "AMB-02"));
    }

    [Fact]
    public void Removals_TellAClauseWithItsRules_UntilTheyAreBack()
    {
        var (plan, before) = (new Plan("next", TestPlan.Head), new TestPlan().Build());
        var rule = before.Rules.First(r => before.Clauses.Any(c => c.Section == r.Section));
        Note(PlanChange.RuleOut, rule.Code);
        Note(PlanChange.ClauseOut, rule.Section);

        var removal = Assert.Single(PlanRemoval.Of(plan));
        Assert.Equal((rule.Section, 1), (removal.Subject, removal.HeldBy));
        Assert.Equal([rule.Code], removal.Rules);
        plan.PutBack(before, rule.Section);
        Assert.Empty(PlanRemoval.Of(plan));

        void Note(string what, string subject) => plan.Add(new PlanChange(1, 2, subject, what, "", "", "Văn bản mới", 1, "Ban", At, 0));
    }
}
