namespace BinhPhuocEmulation.Web.Ui;

/// <summary>What a colour means. Colour never stands alone: an icon and a word go with it.</summary>
public enum StatusKind
{
    /// <summary>Trung tính.</summary>
    Neutral,

    /// <summary>Đạt.</summary>
    Pass,

    /// <summary>Cần giải trình.</summary>
    Explain,

    /// <summary>Chưa đạt, quá hạn.</summary>
    Fail,

    /// <summary>Thông tin.</summary>
    Info,

    /// <summary>Thông báo, dữ liệu minh họa.</summary>
    Gold,

    /// <summary>Thông tin của quy định: nêu để biết, không phải lỗi của ai.</summary>
    Note,
}

public static class StatusKinds
{
    public static string Css(this StatusKind kind) => kind switch
    {
        StatusKind.Pass => "is-pass",
        StatusKind.Explain => "is-explain",
        StatusKind.Fail => "is-fail",
        StatusKind.Info => "is-info",
        StatusKind.Gold => "is-gold",
        StatusKind.Note => "is-note",
        _ => "is-neutral",
    };

    public static string Icon(this StatusKind kind) => kind switch
    {
        StatusKind.Pass => "check-circle",
        StatusKind.Explain => "exclamation-triangle",
        StatusKind.Fail => "x-circle",
        StatusKind.Info => "info-circle",
        StatusKind.Gold => "star",
        StatusKind.Note => "journal-text",
        _ => "dash-circle",
    };

    /// <summary>The word used when a page gives none of its own.</summary>
    public static string Word(this StatusKind kind) => kind switch
    {
        StatusKind.Pass => "Đạt",
        StatusKind.Explain => "Cần giải trình",
        StatusKind.Fail => "Chưa đạt",
        StatusKind.Info => "Thông tin",
        StatusKind.Gold => "Thông báo",
        StatusKind.Note => "Để biết",
        _ => "Chưa xét",
    };
}
