namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>What the words behind the portal's name ask for. Settings (<c>--Urls=…</c>) are no commands; a word nobody knows must not start a portal.</summary>
public static class CommandLine
{
    /// <summary>All there is to call.</summary>
    public const string Usage = """
        Cách dùng / usage:
          (không có gì)                                             chạy cổng / run the portal
          --<thiết lập>=<giá trị>                                   chạy với thiết lập khác / with a setting, see docs/operations/settings.md
          admin create --user <tên đăng nhập> [--name <họ và tên>]  tạo quản trị viên / make an administrator
        """;

    /// <summary>The exit code, if the words can be answered before anything is opened or made; null if the portal or a command has to run.</summary>
    public static int? Answer(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (args is ["--help" or "-h" or "-?" or "help", ..])
        {
            output.WriteLine(Usage);
            return 0;
        }
        if (args is not [var first, ..] || IsSetting(first) || AdminCommand.IsComplete(args)) return null;
        if (!AdminCommand.Matches(args)) error.WriteLine($"Không có lệnh “{first}”. (Unknown command.)");
        error.WriteLine(Usage);
        return 1;
    }

    private static bool IsSetting(string word) => word.StartsWith('-') || word.StartsWith('/') || word.Contains('=', StringComparison.Ordinal);
}
