using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>The head of a plan as typed, when it is copied and when it is corrected.</summary>
public interface IPlanHeadFields
{
    /// <summary>Number and symbol.</summary>
    string? Number { get; }
    /// <summary>Day of issue.</summary>
    DateOnly? IssuedOn { get; }
    /// <summary>Issuer.</summary>
    string? Issuer { get; }
    /// <summary>Title.</summary>
    string? Title { get; }
    /// <summary>Short name.</summary>
    string? ShortName { get; }
    /// <summary>Period on the name blocks: "2025 - 2030".</summary>
    string? Period { get; }
    /// <summary>Start of the period assessed.</summary>
    DateOnly? AssessedFrom { get; }
}

/// <summary>What a head must hold, wherever it is typed.</summary>
public sealed class PlanHeadFieldsValidator : AbstractValidator<IPlanHeadFields>
{
    /// <summary>The law on emulation and commendation is younger; an earlier day is a slip of the finger.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>Rules of the head.</summary>
    public PlanHeadFieldsValidator()
    {
        RuleFor(f => f.Number).PlanText("Nhập số, ký hiệu của kế hoạch.", 50);
        RuleFor(f => f.Issuer).PlanText("Nhập cơ quan ban hành.", 200);
        RuleFor(f => f.Title).PlanText("Nhập trích yếu.", 500);
        RuleFor(f => f.ShortName).PlanText("Nhập tên gọi tắt, ví dụ “Kế hoạch 15/KH-UBND”.", 100);
        RuleFor(f => f.Period).Must(IsPeriod).WithMessage("Nhập hai năm, năm trước nhỏ hơn năm sau, ví dụ “2030 - 2035”.");
        Day(f => f.IssuedOn, "Nhập ngày ban hành.");
        Day(f => f.AssessedFrom, "Nhập ngày bắt đầu giai đoạn đánh giá.");

        void Day(System.Linq.Expressions.Expression<Func<IPlanHeadFields, DateOnly?>> field, string missing) =>
            RuleFor(field).NotNull().WithMessage(missing)
                .Must(d => d is null || (d >= Earliest && d <= Latest)).WithMessage($"Ngày từ {VietnameseFormat.Date(Earliest)} đến {VietnameseFormat.Date(Latest)}.");
    }

    private static bool IsPeriod(string? typed) =>
        VietnameseText.Clean(typed).Split('-', StringSplitOptions.TrimEntries) is [{ Length: 4 } from, { Length: 4 } to]
        && int.TryParse(from, System.Globalization.NumberStyles.None, null, out var first) && int.TryParse(to, System.Globalization.NumberStyles.None, null, out var last) && first < last;
}

/// <summary>A line of a plan's text as typed.</summary>
public static class PlanTextRule
{
    /// <summary>Not blank, no longer than this, nothing that cannot be printed.</summary>
    public static IRuleBuilderOptions<T, string?> PlanText<T>(this IRuleBuilder<T, string?> field, string missing, int length) => field.IsFilled(missing).Fits(length);
}
