using System.Data.Common;
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
        DbException database => $"Không mở được cơ sở dữ liệu: {database.Message} Xem lại Database:Provider và Database:ConnectionString. (The database cannot be opened.)",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => "Cổng đã có chương trình khác dùng; đổi thiết lập Urls. (The port is in use; change the setting Urls.)",
        { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };
}

/// <summary>A setting cannot be read; the message says which and how it must look.</summary>
public sealed class SettingException(string message) : Exception(message);
