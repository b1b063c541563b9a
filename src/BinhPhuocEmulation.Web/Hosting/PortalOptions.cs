using System.Globalization;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>Section "Demo": invented data and accounts. Looked at in Development only.</summary>
public sealed class DemoOptions
{
    /// <summary>Load demo data at start if the database holds none.</summary>
    public bool Enabled { get; set; }
    /// <summary>1 is a lively province; larger numbers multiply the delegates.</summary>
    public int Scale { get; set; } = 1;
    /// <summary>The password of the demo accounts if none is set; it stands in the README, so nobody may choose it.</summary>
    public const string UsualPassword = "thi-dua-yeu-nuoc-2025";

    /// <summary>Password of every demo account.</summary>
    public string Password { get; set; } = UsualPassword;
}

/// <summary>Reads the settings of clock and demo, which exist in Development only.</summary>
public static class PortalOptions
{
    /// <summary>The clock: stopped at <c>Clock:Date</c> (yyyy-MM-dd) in Development, else running.</summary>
    /// <exception cref="SettingException">The setting is no date.</exception>
    public static PortalClock MakeClock(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
    {
        var text = environment.IsDevelopment() ? configuration["Clock:Date"] : null;
        if (string.IsNullOrWhiteSpace(text)) return new PortalClock(time, null);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new PortalClock(time, day)
            : throw new SettingException($"Cài đặt Clock:Date phải có dạng yyyy-MM-dd, không phải “{text}”. (Clock:Date must read yyyy-MM-dd.)");
    }

    /// <summary>Demo options; switched off outside Development whatever the settings say.</summary>
    public static DemoOptions Demo(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() ? configuration.GetSection("Demo").Get<DemoOptions>() ?? new DemoOptions() : new DemoOptions { Password = "" };
}
