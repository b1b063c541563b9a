using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Congresses;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Leaders;

/// <summary>What is typed about a leader.</summary>
public sealed class LeaderForm
{
    [Display(Name = "Họ và tên")]
    public string? Name { get; set; }
    [Display(Name = "Chức vụ")]
    public string? Post { get; set; }
    [Display(Name = "Thuộc")]
    public int UnitId { get; set; }
    [Display(Name = "Đang giữ chức vụ")]
    public bool Active { get; set; } = true;
}

/// <summary>Name and post are needed; both are shown to other units.</summary>
public sealed class LeaderFormValidator : AbstractValidator<LeaderForm>
{
    public LeaderFormValidator()
    {
        RuleFor(f => f.Name).StorableText("Họ và tên", TextLengths.PersonName);
        RuleFor(f => f.Name).Must(t => VietnameseText.Clean(t).Length > 0).WithMessage("Chưa nhập họ và tên.");
        RuleFor(f => f.Post).StorableText("Chức vụ", TextLengths.Post);
        RuleFor(f => f.Post).Must(t => VietnameseText.Clean(t).Length > 0).WithMessage("Chưa nhập chức vụ.");
    }
}
