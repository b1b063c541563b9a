using System.Globalization;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>Section "Demo": invented data and accounts. Looked at in Development only.</summary>
public sealed class DemoOptions
{
    /// <summary>Load demo data at start if the database holds none.</summary>
    public bool Enabled { get; set; }
    /// <summary>From 6 on every unit has a full list; larger numbers change nothing and are let pass up to this one.</summary>
    public const int LargestScale = 10;

    /// <summary>1 is a lively province of some 7,400 delegates; 2 has twice as many, and so on, up to the whole province.</summary>
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
    /// <exception cref="SettingException">The scale is no number, or outside 1 to <see cref="DemoOptions.LargestScale"/>.</exception>
    public static DemoOptions Demo(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment()) return new DemoOptions { Password = "" };
        SettingException.WholeNumber(configuration, "Demo:Scale", 1, 1, DemoOptions.LargestScale);
        return configuration.GetSection("Demo").Get<DemoOptions>() ?? new DemoOptions();
    }
}
