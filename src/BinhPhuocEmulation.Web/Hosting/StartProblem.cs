using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>What keeps the portal from starting, in one sentence for the person who set it up.</summary>
public static class StartProblem
{
    /// <summary>The sentence; null for a fault of ours, whose trace is wanted.</summary>
    public static string? Sentence(Exception problem) => problem switch
    {
        OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
        SettingException setting => setting.Message,
        FormatException address when address.Message.StartsWith("Invalid url", StringComparison.Ordinal) => $"Thiết lập Urls không phải là địa chỉ http hay https: {address.Message} (Urls must hold addresses.)",
        DbException database => $"Không mở được cơ sở dữ liệu: {database.Message} Xem lại Database:Provider và Database:ConnectionString. (The database cannot be opened.)",
        UnauthorizedAccessException or DirectoryNotFoundException => $"Không mở được tệp hoặc thư mục: {problem.Message} Nếu là tệp cơ sở dữ liệu, xem lại Database:ConnectionString. (A file or folder cannot be opened.)",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => "Cổng đã có chương trình khác dùng; đổi thiết lập Urls. (The port is in use; change the setting Urls.)",
        { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };
}

/// <summary>A setting cannot be read; the message says which and how it must look.</summary>
public sealed class SettingException(string message) : Exception(message)
{
    /// <summary>A whole number of the settings within limits, or what holds without it.</summary>
    /// <exception cref="SettingException">It is no number, or outside the limits.</exception>
    public static int WholeNumber(IConfiguration configuration, string key, int usual, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[key] is not { Length: > 0 } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new SettingException($"Thiết lập {key} phải là số nguyên từ {least} đến {most}, không phải “{text}”. ({key} must be a whole number, {least} to {most}.)");
    }
}
