using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

/// <summary>What of a copied plan a person has to look at.</summary>
public sealed class PlanReviewTests
{
    private static Plan CopyIssued(string day, int months = 0) => Source.CopyAs("b", TestPlan.Head with { IssuedOn = DateOnly.Parse(day, null), Number = "1/KH-UBND" }, months);

    private static Plan Source { get; } = new TestPlan().Build();

    [Theory]
    // X-03 names 31/3/2025.
    [InlineData("2025-03-31", null)]
    [InlineData("2025-04-01", "31/03/2025 (trước ngày ban hành kế hoạch)")]
    [InlineData("2020-03-31", null)]
    [InlineData("2020-03-30", "31/03/2025 (sau ngày ban hành kế hoạch hơn 5 năm)")]
    public void Of_DayThatDoesNotGoWithTheIssue_IsToBeLookedAt(string issued, string? found)
    {
        var item = PlanReview.Of(CopyIssued(issued), Source).FirstOrDefault(i => i.Place == ReviewPlace.Rule && i.Subject == "X-03");

        Assert.Equal(found is null ? [] : [found], item?.Found ?? []);
    }

    [Theory]
    [InlineData("2019-10-08")]
    [InlineData("2029-10-08")]
    public void OldDecisions_WhateverTheDayOfIssue_AsksForADecisionOfItsOwn(string issued)
    {
        var copy = CopyIssued(issued);
        var point = copy.Interpretations.Single(i => i.Code == "AMB-02");
        Assert.Contains(point, PlanReview.OldDecisions(copy, Source));

        // Decided today, before the plan is issued: the form takes no day to come.
        Assert.True(point.Decide(point.InForce, "Ban Thi đua", new(2025, 3, 17), "Công văn 9", null));

        Assert.DoesNotContain(point, PlanReview.OldDecisions(copy, Source));
    }
}
