using BinhPhuocEmulation.Domain.Shared;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>Text as it would be stored: not too long after cleaning, no control characters.</summary>
public static class StorableTextRule
{
    /// <summary>Asks both; the label begins the sentence.</summary>
    public static IRuleBuilderOptions<T, string?> StorableText<T>(this IRuleBuilder<T, string?> rule, string label, int longest) => rule
        .Must(text => !VietnameseText.HasControlCharacter(text)).WithMessage($"{label} có ký tự điều khiển không nhìn thấy. Xóa ô này và gõ lại.")
        .Must(text => VietnameseText.CleanLines(text).Length <= longest).WithMessage($"{label} dài quá {longest} ký tự.");
}
