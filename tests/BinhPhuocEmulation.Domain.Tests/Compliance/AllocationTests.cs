using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Tests.Builders;

namespace BinhPhuocEmulation.Domain.Tests.Compliance;

public sealed class AllocationTests
{
    private const int Rounds = 200;

    private static long BytesPer(Action action)
    {
        for (var i = 0; i < 20; i++) action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++) action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    [Fact]
    public void Evaluate_IntoAListOfTheCaller_AllocatesNextToNothing()
    {
        var plan = new TestPlan().Compile();
        var findings = new List<Finding>(32);
        foreach (var facts in new[] { TestFacts.Commune, TestFacts.District, TestFacts.Department, TestFacts.Enterprise, TestFacts.Province })
        {
            var bytes = BytesPer(() => plan.Evaluate(facts, findings));
            // The smallest object has 24 bytes: not one may be made per congress.
            Assert.True(bytes < 24, $"{facts.UnitKind}: {bytes} bytes");
        }
    }

    [Fact]
    public void Of_ThreeHundredDelegates_AllocatesForItsSetsOnly()
    {
        var rows = Enumerable.Range(1, 300).Select(i => new DelegateFacts
        {
            Group = (DelegateGroup)(1 + i % 3),
            PersonId = i,
            BirthCode = 19500101 + i % 50 * 10000,
            Component = i % 2 == 0 ? "a" : "b",
            Filled = DelegateCells.FullName,
        }).ToList();

        var bytes = BytesPer(() => RosterStatistics.Of(rows, TestLists.Requirements, TestLists.Today));

        // A set of 300 numbers and the record; a byte of each row more than once would show.
        Assert.InRange(bytes, 100, 12_000);
    }

    [Fact]
    public void BytesPer_SomethingThatAllocates_IsSeen() => Assert.True(BytesPer(() => GC.KeepAlive(new byte[128])) >= 128);
}
