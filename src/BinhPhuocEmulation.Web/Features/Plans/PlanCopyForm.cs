using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Plans;

/// <summary>The page that copies a plan.</summary>
public sealed record PlanCopyPage(PlanHeadView From, PlanCopyForm Form);

/// <summary>Head, dates and levels of the new plan.</summary>
public sealed class PlanCopyForm : IPlanHeadFields
{
    /// <summary>Short code of the new plan's address.</summary>
    [Display(Name = "Mã kế hoạch")] public string? Code { get; set; }
    /// <summary>Number and symbol.</summary>
    [Display(Name = "Số, ký hiệu")] public string? Number { get; set; }
    /// <summary>Day of issue.</summary>
    [Display(Name = "Ngày ban hành")] public DateOnly? IssuedOn { get; set; }
    /// <summary>Issuer.</summary>
    [Display(Name = "Cơ quan ban hành")] public string? Issuer { get; set; }
    /// <summary>Title.</summary>
    [Display(Name = "Trích yếu")] public string? Title { get; set; }
    /// <summary>Short name.</summary>
    [Display(Name = "Tên gọi tắt")] public string? ShortName { get; set; }
    /// <summary>Period on the name blocks.</summary>
    [Display(Name = "Giai đoạn trên tên đại hội, hội nghị")] public string? Period { get; set; }
    /// <summary>Start of the period assessed.</summary>
    [Display(Name = "Đánh giá thành tích từ ngày")] public DateOnly? AssessedFrom { get; set; }
    /// <summary>Months by which all dates move.</summary>
    [Display(Name = "Dời mọi ngày trong quy định")] public int? ShiftMonths { get; set; }
    /// <summary>Kinds of units the new plan binds.</summary>
    [Display(Name = "Các cấp, loại đơn vị của kế hoạch mới")] public List<UnitKind> Levels { get; set; } = [];

    /// <summary>Leave out rules that bind none of these, and clauses that held nothing else.</summary>
    [Display(Name = "Không chép quy định chỉ áp dụng cho cấp, loại đã bỏ chọn, và điều khoản chỉ gồm các quy định đó")] public bool LeaveOut { get; set; }

    /// <summary>Code as it is looked up.</summary>
    public string NewCode => Code ?? "";

    /// <summary>Proposes the next campaign: five years on.</summary>
    public static PlanCopyForm For(Plan plan) => new()
    {
        IssuedOn = plan.IssuedOn.AddYears(CampaignYears),
        Issuer = plan.Issuer,
        Title = plan.Title,
        AssessedFrom = plan.AssessedFrom.AddYears(CampaignYears),
        ShiftMonths = CampaignYears * 12,
        Period = NextPeriod(plan.Rules.SelectMany(r => r.Parameters).FirstOrDefault(p => p.Key == PeriodKey)?.Value),
        LeaveOut = true,
        Levels = [.. UnitKinds.All.Where(k => plan.Rules.Any(r => r.BindsKind(k)))],
    };

    /// <summary>Years from one campaign to the next, proposed only.</summary>
    private const int CampaignYears = 5;

    /// <summary>"2025 - 2030" becomes "2030 - 2035".</summary>
    private static string NextPeriod(string? period) =>
        Regex.Replace(period ?? "", @"\b\d{4}\b", year => (int.Parse(year.Value, CultureInfo.InvariantCulture) + CampaignYears).ToString(CultureInfo.InvariantCulture));

    /// <summary>Key of the period parameter of the name rules (N-01, N-02).</summary>
    public const string PeriodKey = CampaignShift.PeriodKey;

    /// <summary>As a head.</summary>
    public PlanHead ToHead() => new(Number!, IssuedOn!.Value, Issuer!, Title!, ShortName!, AssessedFrom!.Value);
}

/// <summary>Checks the form.</summary>
public sealed class PlanCopyFormValidator : AbstractValidator<PlanCopyForm>
{
    /// <summary>Rules of the form.</summary>
    public PlanCopyFormValidator()
    {
        RuleFor(f => f.Code).NotEmpty().WithMessage("Nhập mã kế hoạch.").Matches("^[a-z0-9][a-z0-9-]{1,39}$").WithMessage("Mã gồm chữ thường không dấu, số và dấu gạch ngang, 2 đến 40 ký tự.");
        Include(new PlanHeadFieldsValidator());
        RuleFor(f => f.ShiftMonths).NotNull().WithMessage("Nhập số tháng.").InclusiveBetween(0, 240).WithMessage("Từ 0 đến 240 tháng.");
        RuleFor(f => f.Levels).NotEmpty().WithMessage("Chọn ít nhất một loại đơn vị.").Must(l => l.All(k => Enum.IsDefined(k))).WithMessage("Loại đơn vị không hợp lệ.");
    }
}
