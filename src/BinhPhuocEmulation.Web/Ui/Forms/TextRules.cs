using BinhPhuocEmulation.Domain.Shared;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>What every typed text that will be kept has to satisfy, in the same words everywhere. Lengths are those of the cleaned text, as it is stored.</summary>
public static class TextRules
{
    /// <summary>A text that fits its column and holds nothing invisible; may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> Fits<T>(this IRuleBuilder<T, string?> rule, int length) => rule
        .Must(t => !VietnameseText.HasControlCharacter(t)).WithMessage("Có ký tự điều khiển không nhìn thấy; xóa ô này và gõ lại.")
        .Must(t => VietnameseText.CleanLines(t).Length <= length).WithMessage($"Dài quá {VietnameseFormat.Number(length)} ký tự.");

    /// <summary>
    /// A sentence away from its field, where it has to say which it means, and of which of several rows: “Đầu mối 2, Chức vụ: dài quá 120 ký tự.” One that names
    /// its field itself (“Nhập họ và tên.”), or what it is about (“Trùng lịch lãnh đạo: …”), is only given its row.
    /// </summary>
    public static string Named(string sentence, string? label, string? row = null)
    {
        if (string.IsNullOrEmpty(sentence)) return sentence;
        var named = string.IsNullOrEmpty(label) || label == row || sentence.Contains(": ", StringComparison.Ordinal) || Names(sentence, label);
        var words = string.Join(", ", new[] { row, named ? null : label }.Where(w => !string.IsNullOrEmpty(w)));
        return words.Length == 0 ? sentence : $"{words}: {char.ToLower(sentence[0], VietnameseUi.Culture)}{sentence[1..]}";
    }

    /// <summary>Two words of the label side by side are enough: sentences hardly ever repeat a long one whole.</summary>
    private static bool Names(string sentence, string label)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1) return sentence.Contains(label, StringComparison.OrdinalIgnoreCase);
        return words.Zip(words.Skip(1), (a, b) => $"{a} {b}".TrimEnd(',')).Any(pair => sentence.Contains(pair, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A text that must be there.</summary>
    public static IRuleBuilderOptions<T, string?> IsFilled<T>(this IRuleBuilder<T, string?> rule, string missing) =>
        rule.Must(t => VietnameseText.CleanLines(t).Length > 0).WithMessage(missing);

    /// <summary>A reason that is asked for (<see cref="ReasonText"/>); may have several lines.</summary>
    public static IRuleBuilderOptions<T, string?> IsReason<T>(this IRuleBuilder<T, string?> rule, string missing, int length) =>
        rule.IsFilled(missing).Fits(length).Must(t => !ReasonText.Fails(t)).WithMessage(ReasonText.Refusal);

    /// <summary>The document a decision stands on (<see cref="DocumentText"/>).</summary>
    public static IRuleBuilderOptions<T, string?> IsDocument<T>(this IRuleBuilder<T, string?> rule, string missing = "Nhập số, ký hiệu, ngày và cơ quan ban hành văn bản.") =>
        rule.IsFilled(missing).Fits(TextLengths.Document).Must(t => !DocumentText.Fails(t)).WithMessage(DocumentText.Refusal);
}
