using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.PlanTexts;

/// <summary>Number, titles and dates of a plan, and the period on the name blocks.</summary>
public sealed class PlanHeadForm : IPlanHeadFields
{
    /// <summary>Fingerprint of what was saved when the form was opened.</summary>
    public string? Seen { get; set; }
    [Display(Name = "Số, ký hiệu")] public string? Number { get; set; }
    [Display(Name = "Ngày ban hành")] public DateOnly? IssuedOn { get; set; }
    [Display(Name = "Cơ quan ban hành")] public string? Issuer { get; set; }
    [Display(Name = "Trích yếu")] public string? Title { get; set; }
    [Display(Name = "Tên gọi tắt")] public string? ShortName { get; set; }
    [Display(Name = "Giai đoạn trên tên đại hội, hội nghị")] public string? Period { get; set; }
    [Display(Name = "Đánh giá thành tích từ ngày")] public DateOnly? AssessedFrom { get; set; }
    [Display(Name = "Lý do, văn bản làm căn cứ")] public string? Reason { get; set; }

    /// <summary>The form of a plan as saved.</summary>
    public static PlanHeadForm Of(Plan plan) => new()
    {
        Number = plan.Number,
        IssuedOn = plan.IssuedOn,
        Issuer = plan.Issuer,
        Title = plan.Title,
        ShortName = plan.ShortName,
        Period = PeriodOf(plan),
        AssessedFrom = plan.AssessedFrom,
        Seen = FingerprintOf(plan),
    };

    /// <summary>Fingerprint of the saved head.</summary>
    public static string FingerprintOf(Plan plan) => Previewed.FingerprintOf(Words(plan).Select(w => w.Value));

    /// <summary>The saved head in words, by label.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Words(Plan plan) =>
    [
        new("Số, ký hiệu", plan.Number), new("Tên gọi tắt", plan.ShortName), new("Trích yếu", plan.Title), new("Cơ quan ban hành", plan.Issuer),
        new("Ngày ban hành", VietnameseFormat.Date(plan.IssuedOn)), new("Giai đoạn", PeriodOf(plan)), new("Đánh giá thành tích từ ngày", VietnameseFormat.Date(plan.AssessedFrom)),
    ];

    /// <summary>Writes the form onto a plan with its rules loaded.</summary>
    public void ApplyTo(Plan plan)
    {
        plan.SetHead(new(Number!, IssuedOn!.Value, Issuer!, Title!, ShortName!, AssessedFrom!.Value));
        foreach (var period in plan.Rules.SelectMany(r => r.Parameters).Where(p => p.Key == PlanCopyForm.PeriodKey)) period.Set(VietnameseText.Clean(Period));
    }

    private static string PeriodOf(Plan plan) => plan.Rules.SelectMany(r => r.Parameters).FirstOrDefault(p => p.Key == PlanCopyForm.PeriodKey)?.Value ?? "";
}

/// <summary>Checks the form.</summary>
public sealed class PlanHeadFormValidator : AbstractValidator<PlanHeadForm>
{
    /// <summary>The rules of the head, and a reason.</summary>
    public PlanHeadFormValidator()
    {
        Include(new PlanHeadFieldsValidator());
        RuleFor(f => f.Reason).IsReason("Ghi lý do hoặc văn bản làm căn cứ.", TextLengths.Ground);
    }
}
