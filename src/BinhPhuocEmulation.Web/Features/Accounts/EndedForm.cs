using BinhPhuocEmulation.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>What the page of accounts whose unit has ended posts: the ticked ones, each with the unit it goes to.</summary>
public sealed class EndedForm
{
    /// <summary>Ticked accounts.</summary>
    public List<int> Ids { get; set; } = [];

    /// <summary>Stands for a unit where the account is to be closed: its role is used at no unit that took over.</summary>
    public const int Close = -1;

    /// <summary>Unit chosen for an account, or <see cref="Close"/>.</summary>
    public Dictionary<int, int?> Units { get; set; } = [];

    /// <summary>State of an account when the page was opened.</summary>
    public Dictionary<int, string?> Versions { get; set; } = [];
}

public sealed class EndedFormValidator : AbstractValidator<EndedForm>
{
    public EndedFormValidator() => RuleFor(f => f.Ids).NotEmpty().WithMessage("Chọn ít nhất một tài khoản.");
}

/// <summary>Accounts whose unit has ended.</summary>
public sealed record EndedPage(IReadOnlyList<EndedRow> Rows);

/// <summary>One of them.</summary>
/// <param name="Ended">The unit that ended, and when.</param>
/// <param name="Places">Units to choose from; with one there is nothing to choose.</param>
/// <param name="RoleThere">Role after the move where it is another; "" if it stays.</param>
/// <param name="Keeps">What the account reaches while it is not moved.</param>
/// <param name="May">May this person move it, or close it where there is no place?</param>
/// <param name="Error">What is wrong with the choice.</param>
public sealed record EndedRow(int Id, string UserName, string Name, string Role, int UnitId, string Ended, DateOnly On, IReadOnlyList<SelectListItem> Places, string RoleThere,
    string Keeps, Answer May, string Version, bool IsChosen, string Error);
