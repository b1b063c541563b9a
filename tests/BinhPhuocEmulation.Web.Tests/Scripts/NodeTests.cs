namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>Runs the tests written in JavaScript beside this file.</summary>
public sealed class NodeTests
{
    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(NodeScript.TestFolder, "*.test.mjs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Script_Tests_Pass(string file)
    {
        var (code, output, errors) = await NodeScript.StartAsync(["--test", "--test-reporter=tap", Path.Combine(NodeScript.TestFolder, file)]);

        Assert.True(code == 0, output + errors);
        Assert.DoesNotMatch(@"(?m)^# tests 0$", output);
        Assert.DoesNotMatch(@"(?m)^# skipped [1-9]", output);
    }

    [Fact]
    public void Files_OfTests_AreFound() => Assert.True(Files().Count >= 4);
}
