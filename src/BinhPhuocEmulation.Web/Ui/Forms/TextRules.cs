using BinhPhuocEmulation.Domain.Shared;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>What every typed text that will be kept has to satisfy, in the same words everywhere. Lengths are those of the cleaned text, as it is stored.</summary>
public static class TextRules
{
    /// <summary>A text that fits its column and holds nothing invisible; may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> Fits<T>(this IRuleBuilder<T, string?> rule, int length) => rule
        .Must(t => !VietnameseText.HasControlCharacter(t)).WithMessage($"{Invisible} không nhìn thấy; xóa ô này và gõ lại.")
        .Must(t => VietnameseText.CleanLines(t).Length <= length).WithMessage($"{TooLong} {VietnameseFormat.Number(length)} ký tự.");

    private const string Invisible = "Có ký tự điều khiển", TooLong = "Dài quá";

    /// <summary>Such a sentence away from its field, where it has to say which it means; others name it themselves.</summary>
    public static string Named(string sentence, string? label) => !string.IsNullOrEmpty(label) && (sentence.StartsWith(Invisible, StringComparison.Ordinal) || sentence.StartsWith(TooLong, StringComparison.Ordinal))
        ? $"{label}: {char.ToLower(sentence[0], VietnameseUi.Culture)}{sentence[1..]}" : sentence;

    /// <summary>A text that must be there.</summary>
    public static IRuleBuilderOptions<T, string?> IsFilled<T>(this IRuleBuilder<T, string?> rule, string missing) =>
        rule.Must(t => VietnameseText.CleanLines(t).Length > 0).WithMessage(missing);
}
