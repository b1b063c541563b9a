using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Tests.Builders;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

/// <summary>A rule that was changed afterwards names the document that did it beside the clause, which says otherwise.</summary>
public sealed class RuleAmendmentTests
{
    private const string Clause = "Theo điểm a khoản 3 mục II Kế hoạch 293/KH-UBND";
    private static readonly DateTime Evening = VietnamTime.UtcOf(new(2025, 3, 17), new(23, 30));

    private static PlanChange Change(int revision, string what, string before, string after, string reason, string rule = "X-06", DateTime? at = null) =>
        new(0, revision, rule, what, before, after, reason, 1, "Ban Thi đua", at ?? Evening, 0);

    private static string CitationOf(params PlanChange[] changes)
    {
        var plan = new TestPlan().Build();
        foreach (var change in changes) plan.Add(change);
        return new CompiledPlan(plan).Rules.Single(r => r.Code == "X-06").Citation;
    }

    [Fact]
    public void Citation_AfterAChange_NamesItsDocumentAndTheDayInVietnam() =>
        Assert.Equal($"{Clause}, đã điều chỉnh từ 17/03/2025 theo “Công văn 1/SNV”", CitationOf(Change(2, "Số đại biểu tối đa", "200", "150", "Công văn 1/SNV")));

    [Fact]
    public void Citation_AfterTwoChanges_NamesTheLast() =>
        Assert.Equal($"{Clause}, đã điều chỉnh từ 17/03/2025 theo “Công văn 2”",
            CitationOf(Change(2, "Số đại biểu tối đa", "200", "150", "Công văn 1", at: Evening.AddDays(-9)), Change(3, "Mức độ", "Bắt buộc", "Giải trình", "Công văn 2")));

    [Fact]
    public void Citation_ChangedAndChangedBack_IsTheClauseAlone() =>
        Assert.Equal(Clause, CitationOf(Change(2, "Số đại biểu tối đa", "200", "150", "Công văn 1"), Change(3, "Số đại biểu tối đa", "150", "200", "Công văn 2")));

    [Fact]
    public void Citation_OneThingChangedBack_NamesTheDocumentOfTheOther() =>
        Assert.Equal($"{Clause}, đã điều chỉnh từ 17/03/2025 theo “Công văn 1”", CitationOf(Change(2, "Mức độ", "Bắt buộc", "Giải trình", "Công văn 1"),
            Change(2, "Số đại biểu tối đa", "200", "150", "Công văn 1"), Change(3, "Số đại biểu tối đa", "150", "200", "Công văn 2")));

    [Theory]
    [InlineData("X-06", RuleAmendment.Remark)]
    [InlineData("X-05", "Tử số")]
    [InlineData("II.3.a", "Nguyên văn điều khoản")]
    public void Citation_ChangeThatIsNoneOfTheRule_IsTheClauseAlone(string subject, string what) =>
        Assert.Equal(Clause, CitationOf(Change(2, what, "a", "b", "Công văn 1", subject)));

    [Fact]
    public void Words_LongGround_IsCutAtAWord()
    {
        var words = RuleAmendment.Of([Change(2, "Mức độ", "a", "b", string.Join(' ', Enumerable.Repeat("văn bản", 60)))])!.Words;
        Assert.InRange(words.Length, 120, 170);
        Assert.EndsWith("văn bản…”", words, StringComparison.Ordinal);
    }

    [Fact]
    public void CopyAs_AmendedPlan_BeginsWithoutHistory()
    {
        var plan = new TestPlan().Build();
        plan.Add(Change(2, "Số đại biểu tối đa", "200", "150", "Công văn 1"));
        Assert.NotNull(plan.AmendmentOf("X-06"));
        Assert.Null(plan.CopyAs("next", TestPlan.Head, 60).AmendmentOf("X-06"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Cautions_RuleThatBindsNobody_AreSaid(bool binds, int expected)
    {
        var plan = new TestPlan().Build();
        var rule = plan.Rules.Single(r => r.Code == "X-06");
        Assert.Empty(RuleCautions.Of(plan, new CompiledPlan(plan)));

        rule.Change(Severity.Mandatory, binds ? [UnitKind.Commune] : [], null, null, null);
        var cautions = RuleCautions.Of(plan, new CompiledPlan(plan));

        Assert.Equal(expected, cautions.Count);
        Assert.All(cautions, c => Assert.StartsWith("X-06", c, StringComparison.Ordinal));
    }
}
