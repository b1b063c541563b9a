using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui.Forms;
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
    /// <summary>What was saved when the form was opened; another saved since gives 409.</summary>
    public string? Seen { get; set; }

    /// <summary>The form of a leader as saved.</summary>
    public static LeaderForm Of(Leader leader) => new() { Name = leader.Name, Post = leader.Post, UnitId = leader.UnitId, Active = leader.Active, Seen = FingerprintOf(leader) };

    /// <summary>Fingerprint of what is saved.</summary>
    public static string FingerprintOf(Leader leader) => Previewed.FingerprintOf([leader.Name, leader.Post, leader.Active ? "1" : "0"]);
}

/// <summary>Name and post are needed; both are shown to other units.</summary>
public sealed class LeaderFormValidator : AbstractValidator<LeaderForm>
{
    public LeaderFormValidator()
    {
        RuleFor(f => f.Name).Fits(TextLengths.PersonName);
        RuleFor(f => f.Name).Must(t => VietnameseText.Clean(t).Length > 0).WithMessage("Chưa nhập họ và tên.");
        RuleFor(f => f.Post).Fits(TextLengths.Post);
        RuleFor(f => f.Post).Must(t => VietnameseText.Clean(t).Length > 0).WithMessage("Chưa nhập chức vụ.");
    }
}
