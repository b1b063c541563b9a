using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>What a step will do, in the dialog that asks first.</summary>
public static class StepWords
{
    /// <summary>What was done, for the banner after it.</summary>
    public static string Done(CongressAction action, string unit) => action switch
    {
        CongressAction.Register => $"Đã đăng ký đại hội, hội nghị của {unit}.",
        CongressAction.Withdraw => $"Đã rút đăng ký của {unit}; bản nháp sửa được ngay.",
        CongressAction.Confirm => $"Đã xác nhận đăng ký của {unit}.",
        CongressAction.Return => $"Đã trả lại đăng ký cho {unit} kèm lý do.",
        CongressAction.Reopen => $"Đã cho {unit} điều chỉnh đăng ký.",
        CongressAction.MarkHeld => $"Đã ghi nhận {unit} tổ chức xong.",
        CongressAction.UndoHeld => $"Đã hủy ghi nhận; đăng ký của {unit} trở lại trạng thái đã xác nhận.",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>What a step does, with what has to be known before it: clashes of leaders, and that nobody else could confirm.</summary>
    public static string Message(CongressAction action, ShowPage page)
    {
        List<string> said = [action == CongressAction.Confirm && page.Congress.Date is { } date
            ? $"{page.Unit.DisplayName} tổ chức {CongressTags.Session(page.Congress.Session)} {VietnameseFormat.Date(date)} theo đăng ký này và không tự sửa được nữa." : Message(action)];
        if (action is CongressAction.Register or CongressAction.Confirm && page.Panel.Clashes.Count > 0) said.Add($"Trùng lịch lãnh đạo: {string.Join(" ", page.Panel.Clashes)}");
        if (action == CongressAction.Confirm && page.OnlyReviewer)
            said.Add("Ông/Bà cũng là người đăng ký: hiện không tài khoản nào khác xác nhận được nên Ông/Bà được tự xác nhận; việc này ghi trong quá trình.");
        return string.Join(' ', said);
    }

    /// <summary>One sentence.</summary>
    private static string Message(CongressAction action) => action switch
    {
        CongressAction.Register => "Đăng ký gửi lên cấp trên; không sửa được cho đến khi rút lại hoặc bị trả lại.",
        CongressAction.Withdraw => "Đăng ký trở lại thành bản nháp để sửa.",
        CongressAction.Confirm => "Đơn vị tổ chức theo đăng ký này và không tự sửa được nữa.",
        CongressAction.Return => "Đơn vị sửa theo lý do dưới đây rồi đăng ký lại.",
        CongressAction.Reopen => "Đăng ký đã xác nhận trở lại cho đơn vị điều chỉnh.",
        CongressAction.MarkHeld => "Ghi nhận đại hội, hội nghị đã diễn ra đúng ngày đăng ký.",
        CongressAction.UndoHeld => "Trở lại trạng thái đã xác nhận.",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
