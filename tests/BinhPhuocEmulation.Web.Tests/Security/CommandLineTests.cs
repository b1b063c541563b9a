using BinhPhuocEmulation.Web.Hosting;

namespace BinhPhuocEmulation.Web.Tests.Security;

/// <summary>What can be answered before a database is opened or made.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--Urls=http://localhost:5001")]
    [InlineData("--environment Development")]
    [InlineData("/Urls=http://localhost:5001")]
    [InlineData("Urls=http://localhost:5001")]
    [InlineData("admin create --user quantri")]
    public void Answer_SettingsAndWholeCommands_LetThePortalGoOn(string words)
    {
        var (code, output, error) = Ask(words);

        Assert.Null(code);
        Assert.Empty(output + error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Answer_Help_SaysHowToCallItAndEndsWell(string words)
    {
        var (code, output, error) = Ask(words);

        Assert.Equal(0, code);
        Assert.Contains("admin create --user", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("admin", "admin create --user")]
    [InlineData("admin create", "admin create --user")]
    [InlineData("admin delete --user x", "admin create --user")]
    [InlineData("adminn create --user x", "Không có lệnh “adminn”.")]
    public void Answer_WordsNobodyKnows_EndWithTheUsage(string words, string part)
    {
        var (code, output, error) = Ask(words);

        Assert.Equal(1, code);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    private static (int? Code, string Output, string Error) Ask(string words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CommandLine.Answer(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error), output.ToString(), error.ToString());
    }
}
