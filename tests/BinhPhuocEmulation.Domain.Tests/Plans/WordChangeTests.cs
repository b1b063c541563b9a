using BinhPhuocEmulation.Domain.Plans;

namespace BinhPhuocEmulation.Domain.Tests.Plans;

public class WordChangeTests
{
    [Fact]
    public void Between_SameText_IsNothing() => Assert.Empty(WordChange.Between("a\nb", "a\nb"));

    [Fact]
    public void Between_OneLineChanged_IsThatLine() => Assert.Equal([new("b", "x")], WordChange.Between("a\nb\nc", "a\nx\nc"));

    [Fact]
    public void Between_LineAddedInTheMiddle_IsOneAddition() => Assert.Equal([new("", "x")], WordChange.Between("a\nb", "a\nx\nb"));

    [Fact]
    public void Between_LineTakenOut_IsOneLoss() => Assert.Equal([new("b", "")], WordChange.Between("a\nb\nb\nc", "a\nb\nc"));

    [Fact]
    public void Between_AnyTwoTexts_TheChangesLeadFromOneToTheOther()
    {
        var random = new Random(293);
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (Lines(random), Lines(random));
            var changes = WordChange.Between(string.Join('\n', before), string.Join('\n', after));
            // What stands on one side only, in number, is what the changes hold.
            Assert.Equal(after.Length - before.Length, changes.Count(c => c.After.Length > 0) - changes.Count(c => c.Before.Length > 0));
            Assert.Equal(before.SequenceEqual(after), changes.Count == 0);
            Assert.All(changes, c => Assert.NotEqual(c.Before, c.After));
        }
    }

    private static string[] Lines(Random random) => [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => ((char)('a' + random.Next(3))).ToString())];
}
