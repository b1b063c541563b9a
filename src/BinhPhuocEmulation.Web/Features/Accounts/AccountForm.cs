using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>What the page of one account posts.</summary>
public sealed class AccountForm
{
    [Display(Name = "Tên đăng nhập")]
    public string UserName { get; set; } = "";

    [Display(Name = "Tên hiển thị")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Vai trò")]
    public Role? Role { get; set; }

    [Display(Name = "Đơn vị")]
    public int? UnitId { get; set; }

    /// <summary>State of the account when the page was opened; another saved since gives 409.</summary>
    public string? Version { get; set; }
}

public sealed class AccountFormValidator : AbstractValidator<AccountForm>
{
    public AccountFormValidator()
    {
        RuleFor(f => f.UserName).Custom(static (name, context) =>
        {
            if (UserNames.Problem(name) is { } problem) context.AddFailure(problem);
        });
        RuleFor(f => f.DisplayName).IsFilled("Nhập tên hiển thị.").Fits(TextLengths.PersonName);
        RuleFor(f => f.Role).NotNull().WithMessage("Chọn vai trò.").IsInEnum().WithMessage("Vai trò không có trong danh mục.");
        RuleFor(f => f.UnitId).NotNull().WithMessage("Chọn đơn vị.");
    }
}

/// <summary>The page of one account.</summary>
/// <param name="Form">As typed.</param>
/// <param name="Account">The account; null while it is being made.</param>
/// <param name="Roles">Roles this person may give.</param>
/// <param name="Units">Units by kind.</param>
/// <param name="Saved">The version somebody else saved meanwhile; null if there is none.</param>
public sealed record AccountEditPage(AccountForm Form, AccountDetail? Account, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Units, Ui.CompareView? Saved = null)
{
    /// <summary>Which of the roles fit a unit, by its kind, under which the units stand: for the script that leaves out the others.</summary>
    public string RolesByUnit => JsonSerializer.Serialize(new
    {
        by = "Form_UnitId",
        fit = UnitKinds.All.ToDictionary(UnitKinds.Name, kind => Roles.Select(r => r.Value).Where(r => AccountRules.Fits(Enum.Parse<Role>(r), kind))),
    });
}

/// <summary>One account as its page shows it.</summary>
public sealed record AccountDetail(int Id, string UserName, string DisplayName, Role Role, int UnitId, string Unit, bool IsClosed, bool MustChangePassword,
    DateTime? LockedUntil, DateTime CreatedAt, DateTime? LastSignInAt, string Version, Answer MayChange, IReadOnlyList<Account.AccountEventLine> Events)
{
    /// <summary>Nobody signs in with it before <see cref="LockedUntil"/>, which is told on the machine's clock.</summary>
    public bool IsLocked => LockedUntil is not null;
}
