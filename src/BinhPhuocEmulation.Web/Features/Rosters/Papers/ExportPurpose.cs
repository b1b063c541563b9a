using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>Why somebody takes sensitive columns out: words that tell a reader of the log something.</summary>
public static class ExportPurpose
{
    /// <summary>Most characters; how few make a purpose, <see cref="ReasonText"/> says.</summary>
    public const int Longest = 200;

    /// <summary>What is wrong with a purpose as typed; null if nothing is.</summary>
    public static string? ErrorIn(string? typed)
    {
        if (VietnameseText.HasControlCharacter(typed)) return "Có ký tự điều khiển; xóa rồi gõ lại.";
        var purpose = VietnameseText.Clean(typed);
        return purpose.Length == 0 ? "Ghi mục đích sử dụng các cột dân tộc, tôn giáo, ngày vào Đảng; việc xuất được ghi nhật ký."
            : purpose.Length > Longest ? $"Mục đích dài quá {Longest} ký tự."
            : ReasonText.Fails(purpose) ? $"Ghi rõ mục đích bằng lời, ít nhất {ReasonText.Shortest} ký tự, ví dụ: Trình huyện xét duyệt." : null;
    }
}
