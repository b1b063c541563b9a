using BinhPhuocEmulation.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;

namespace BinhPhuocEmulation.Web.Tests.Security;

/// <summary>A wrong setting ends in one sentence that names it; a fault of ours keeps its trace.</summary>
public sealed class StartProblemTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void Demo_WrongScale_IsRefused(string scale) =>
        Assert.Contains("Demo:Scale phải là số nguyên từ 1 đến 10", StartProblem.Sentence(Assert.Throws<SettingException>(() => Demo(scale))), StringComparison.Ordinal);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("10", 10)]
    public void Demo_RightScale_IsRead(string scale, int expected) => Assert.Equal(expected, Demo(scale).Scale);

    [Fact]
    public void Sentence_OfWhatKeepsThePortalFromStarting_NamesTheSetting()
    {
        Assert.Contains("Urls", StartProblem.Sentence(new FormatException("Invalid url: 'abc'")), StringComparison.Ordinal);
        Assert.Contains("Database:ConnectionString", StartProblem.Sentence(new InvalidOperationException("x", new DirectoryNotFoundException("/nowhere"))), StringComparison.Ordinal);
        Assert.Contains("Database:ConnectionString", StartProblem.Sentence(new UnauthorizedAccessException("/nowhere/x.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfAFaultOfOurs_IsNone()
    {
        Assert.Null(StartProblem.Sentence(new InvalidOperationException("x")));
        Assert.Null(StartProblem.Sentence(new FormatException("x")));
    }

    private static DemoOptions Demo(string scale) => PortalOptions.Demo(
        new ConfigurationBuilder().AddInMemoryCollection([new("Demo:Scale", scale)]).Build(),
        Mock.Of<IHostEnvironment>(e => e.EnvironmentName == Environments.Development));
}
