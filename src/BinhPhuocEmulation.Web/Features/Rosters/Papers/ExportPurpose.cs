using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>Why somebody takes sensitive columns out: words that tell a reader of the log something.</summary>
public static class ExportPurpose
{
    /// <summary>Fewest and most letters.</summary>
    public const int Shortest = 10, Longest = 200;

    private const int FewestWords = 2;

    /// <summary>What is wrong with a purpose as typed; null if nothing is.</summary>
    public static string? ErrorIn(string? typed)
    {
        if (VietnameseText.HasControlCharacter(typed)) return "Có ký tự điều khiển; xóa rồi gõ lại.";
        var purpose = VietnameseText.Clean(typed);
        return purpose.Length == 0 ? "Ghi mục đích sử dụng các cột dân tộc, tôn giáo, ngày vào Đảng; việc xuất được ghi nhật ký."
            : purpose.Length > Longest ? $"Mục đích dài quá {Longest} ký tự."
            : purpose.Length < Shortest || purpose.Split(' ').Count(w => w.Any(char.IsLetter)) < FewestWords
                ? $"Ghi rõ mục đích bằng lời, ít nhất {Shortest} ký tự, ví dụ: Trình huyện xét duyệt." : null;
    }
}
