using BinhPhuocEmulation.Domain.Units;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>What the page for many accounts posts.</summary>
public sealed class BulkForm
{
    /// <summary>Most accounts of one batch: the one-time passwords travel in the answer.</summary>
    public const int MostUnits = 150;

    public List<int> UnitIds { get; set; } = [];
}

public sealed class BulkFormValidator : AbstractValidator<BulkForm>
{
    public BulkFormValidator()
    {
        RuleFor(f => f.UnitIds).NotEmpty().WithMessage("Chọn ít nhất một đơn vị.");
        RuleFor(f => f.UnitIds).Must(ids => ids.Count <= BulkForm.MostUnits).WithMessage($"Mỗi lần tạo nhiều nhất {BulkForm.MostUnits} tài khoản; hãy lọc theo huyện.");
    }
}

/// <summary>Which units the page shows.</summary>
public sealed class BulkFilter
{
    public UnitKind? Kind { get; set; }
    public int? District { get; set; }
}

/// <summary>Units without an account, with the user name each would get.</summary>
/// <param name="WithAccount">Units of the filter that have one already.</param>
public sealed record BulkPage(BulkFilter Filter, IReadOnlyList<BulkRow> Rows, int WithAccount, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Districts);

/// <summary>One of them.</summary>
public sealed record BulkRow(int UnitId, string Unit, string Kind, string Role, string UserName, bool IsChosen);
