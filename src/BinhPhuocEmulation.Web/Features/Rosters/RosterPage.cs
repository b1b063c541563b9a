using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Web.Features.Rosters.Review;
using BinhPhuocEmulation.Web.Features.Rosters.Rows;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>Parts of a list by tab: key in the address, words.</summary>
public static class RosterTabs
{
    /// <summary>Rows with a remark of the reviewer that is not mended.</summary>
    public const string Remarks = "remarks";
    /// <summary>Rows that lack something or cannot be read.</summary>
    public const string Missing = "missing";
    /// <summary>Rows with a cell that cannot be read, or that the server does not take.</summary>
    public const string Errors = "errors";
    /// <summary>Rows with somebody who may be on a list twice.</summary>
    public const string Same = "same";
    /// <summary>Models lacking what the plan wants without asking for it; the check page leads there.</summary>
    public const string Advised = "advised";
    /// <summary>Models in a leading post; the check page leads there.</summary>
    public const string Leading = "leading";
    /// <summary>Rows taken off the list.</summary>
    public const string Deleted = "deleted";

    /// <summary>All tabs in order.</summary>
    public static IReadOnlyList<(string Key, string Text)> All { get; } =
    [
        ("", "Tất cả"), ("models", "Điển hình"), ("guests", "Khách mời"), ("leaders", "Lãnh đạo"), (Remarks, "Có góp ý"),
        (Errors, "Có lỗi"), (Missing, "Thiếu thông tin"), (Advised, "Nên bổ sung"), (Leading, "Giữ chức vụ lãnh đạo"), (Same, "Nghi trùng"), (Deleted, "Đã xóa"),
    ];
}

/// <summary>One row of the table without a script.</summary>
/// <param name="Number">STT on the list; 0 for a removed row.</param>
/// <param name="Row">Row.</param>
public sealed record RowLine(int Number, RowJson Row)
{
    /// <summary>The number it bears on paper; 0 where it has none.</summary>
    public int Printed { get; init; }
    /// <summary>"23", with the printed number where that is another: "23 (bản in: 21)".</summary>
    public string Numbers => Printed == 0 || Printed == Number ? $"{Number}" : $"{Number} (bản in: {Printed})";
    /// <summary>When it was taken off the list (UTC); null for one that stands.</summary>
    public DateTime? RemovedAt { get; init; }
    /// <summary>Who took it off; "" if that is not known.</summary>
    public string RemovedBy { get; init; } = "";

    /// <summary>Text of a cell, or "".</summary>
    public string this[string column] => Row.Cells.GetValueOrDefault(column, "");
}

/// <summary>A table of rows to be read.</summary>
/// <param name="Lines">Rows.</param>
/// <param name="Restorable">Each row has a box to bring it back.</param>
/// <param name="Sorts">The head of the name column sorts.</param>
/// <param name="Review">Remarks may be written; null where rows are only read.</param>
/// <param name="Advises">Each row says which columns it should have too.</param>
/// <param name="Full">Every column of the list, also those the compact table leaves out.</param>
public sealed record RowsTable(IReadOnlyList<RowLine> Lines, bool Restorable = false, bool Sorts = false, ReviewTools? Review = null, bool Advises = false, bool Full = false);

/// <summary>The page of one list.</summary>
public sealed record RosterPage
{
    /// <summary>Head.</summary>
    public required RosterHeader Header { get; init; }
    /// <summary>Gauge.</summary>
    public required GaugeView Gauge { get; init; }
    /// <summary>Chosen tab.</summary>
    public required string Tab { get; init; }
    /// <summary>Words searched.</summary>
    public required string Query { get; init; }
    /// <summary>Filters beside the search.</summary>
    public required RowFilterView Filter { get; init; }
    /// <summary>Rows of each tab.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }
    /// <summary>Rows of the page, where no script draws them.</summary>
    public required IReadOnlyList<RowLine> Lines { get; init; }
    /// <summary>Which rows of how many stand on the page.</summary>
    public required PageInfo Paging { get; init; }
    /// <summary>For the script; null where rows are only read.</summary>
    public required RosterConfig? Config { get; init; }
    /// <summary>The rows could be typed, but are only read here: no script, or so asked.</summary>
    public bool OnlyRead => Header.Editable && Config is null && Tab != RosterTabs.Deleted;
    /// <summary>Sensitive cells are shown.</summary>
    public required bool Revealed { get; init; }
    /// <summary>The round of the approved copy that stands, or null.</summary>
    public required int? ApprovedRound { get; init; }
    /// <summary>How the list stands to the approved copy.</summary>
    public string ApprovedWords => Header.State switch
    {
        RosterState.Approved => "Danh sách đã duyệt và được giữ nguyên."
            + (Header.OpenRemarks > 0 ? $" Lúc duyệt còn {Header.OpenRemarks} góp ý đơn vị chưa đánh dấu đã sửa." : ""),
        RosterState.Submitted => $"Vòng {Header.Round} đã trình, đang chờ xét duyệt; bản đã duyệt vẫn được giữ.",
        RosterState.Returned => $"Vòng {Header.Round} bị trả lại để sửa; bản đã duyệt vẫn được giữ.",
        _ => $"Đang sửa vòng {Header.Round}; bản đã duyệt vẫn được giữ.",
    };
}
