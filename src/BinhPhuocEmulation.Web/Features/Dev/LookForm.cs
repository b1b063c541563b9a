using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Dev;

/// <summary>One field of each kind.</summary>
public sealed class LookForm
{
    [Display(Name = "Địa điểm")]
    [Required]
    [StringLength(100)]
    public string Place { get; set; } = "";

    [Display(Name = "Ngày tổ chức")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Số người lao động")]
    [Range(0, 100000)]
    public int? Workers { get; set; }

    [Display(Name = "Hình thức")]
    public string? FormKind { get; set; }

    [Display(Name = "Buổi")]
    public string? HalfDay { get; set; }

    [Display(Name = "Tổ chức kết hợp với hội nghị khác")]
    public bool IsCombined { get; set; }

    [Display(Name = "Ý kiến giải trình")]
    [StringLength(1000)]
    public string? Explanation { get; set; }
}

public sealed record LookPage(LookForm Form, PageInfo Paging);
