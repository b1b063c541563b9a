using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Web.Features.UnitRevoke;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>The page that shows and applies a prepared reorganisation.</summary>
/// <param name="Revoke">How it would be revoked; null while nothing is applied.</param>
public sealed record ReorganisationPage(ReorganisationPreview Preview, ReorganisationForm Form, DateOnly Today, ReorganisationRevoke? Revoke = null)
{
    /// <summary>What stands in the way from the day of the form on.</summary>
    public IReadOnlyList<ReorganisationObstacle> Obstacles { get; init; } = [];

    /// <summary>Plan looked at, by which duties are counted; "" without one.</summary>
    public string PlanName { get; init; } = "";

    /// <summary>What the new units have to do under the plan looked at.</summary>
    public string DutyWords => (PlanName, Preview.Owing) switch
    {
        ("", _) => "",
        (_, 0) => $"Theo {PlanName}, hiện không xã, phường mới nào phải tổ chức thêm.",
        _ when Preview.Communes.Any(c => c.Anew) => $"{PlanName} ban hành từ ngày sắp xếp trở đi: {Preview.Owing} trong {Preview.Communes.Count} xã, phường mới phải tổ chức như mọi đơn vị.",
        _ => $"Theo {PlanName}, hiện {Preview.Owing} trong {Preview.Communes.Count} xã, phường mới sẽ phải tổ chức, đúng thời hạn cũ, vì còn đơn vị cũ chưa lập đăng ký, kể cả bản nháp (cột “Theo kế hoạch”).",
    };

    /// <summary>The same, by unit, for the tables.</summary>
    public string? ObstacleOf(int unitId) => Obstacles.FirstOrDefault(o => o.UnitId == unitId)?.Sentence;
}

/// <summary>Revoking the whole reorganisation.</summary>
/// <param name="Obstacles">What stands in the way.</param>
/// <param name="Units">Units that would be restored.</param>
/// <param name="New">New units that would be annulled.</param>
public sealed record ReorganisationRevoke(ReorganisationRevokeForm Form, IReadOnlyList<ObstacleView> Obstacles, int Units, int New)
{
    /// <summary>Accounts at the new units: those that go back with the revocation, and those that cannot.</summary>
    public required IReadOnlyList<ReturningAccount> Accounts { get; init; }
    /// <summary>Accounts that go back to their old units.</summary>
    public IReadOnlyList<ReturningAccount> Back => [.. Accounts.Where(a => a.May)];
    /// <summary>First day of the new units.</summary>
    public required DateOnly On { get; init; }
    /// <summary>Documents it was entered by.</summary>
    public required IReadOnlyList<string> Documents { get; init; }
}

/// <summary>Day, document and reason of the revocation.</summary>
public sealed class ReorganisationRevokeForm
{
    /// <summary>Day from which the revocation holds.</summary>
    [Display(Name = "Ngày hủy bỏ")] public DateOnly? On { get; set; }
    /// <summary>Deciding document.</summary>
    [Display(Name = "Văn bản hủy bỏ")] public string? Document { get; set; }
    /// <summary>Why.</summary>
    [Display(Name = "Lý do")] public string? Reason { get; set; }
    /// <summary>Accounts that were shown as going back: who confirms knows which.</summary>
    public string? Accounts { get; set; }

    /// <summary>Accounts as the form carries them.</summary>
    public static string Listed(IEnumerable<ReturningAccount> accounts) => string.Join(',', accounts.Select(a => a.Id));
}

/// <summary>Checks the form.</summary>
public sealed class ReorganisationRevokeFormValidator : AbstractValidator<ReorganisationRevokeForm>
{
    /// <summary>Rules of the form.</summary>
    public ReorganisationRevokeFormValidator()
    {
        RuleFor(f => f.On).NotNull().WithMessage("Nhập ngày hủy bỏ.");
        RuleFor(f => f.Document).IsDocument();
        RuleFor(f => f.Reason).IsRevocationReason();
    }
}

/// <summary>Who merges into whom.</summary>
/// <param name="Provinces">The province and its successor.</param>
/// <param name="Communes">New communes and wards with those they are made of.</param>
/// <param name="Closings">Units that end without a single successor: the districts.</param>
/// <param name="Missing">Codes of the file that no unit bears.</param>
/// <param name="ToDo">Units still to be ended; 0 once all is applied.</param>
/// <param name="Done">Units that have ended, or are decided to.</param>
public sealed record ReorganisationPreview(IReadOnlyList<NewUnitView> Provinces, IReadOnlyList<NewUnitView> Communes, IReadOnlyList<EndingUnit> Closings,
    IReadOnlyList<string> Missing, int ToDo, int Done, int OpenCongresses, int OpenRosters, int Accounts)
{
    /// <summary>New communes that will owe a congress, as things stand now.</summary>
    public int Owing => Communes.Count(c => c.Owes.Count > 0);

    /// <summary>Old communes that merge.</summary>
    public int OldCommunes => Communes.Sum(c => c.From.Count);
}

/// <summary>A unit that comes of the reorganisation.</summary>
/// <param name="Code">Provisional code, after the first of its predecessors; corrected once the official code is known.</param>
/// <param name="Id">Key once it was made.</param>
public sealed record NewUnitView(string Name, string Code, int? Id, IReadOnlyList<EndingUnit> From)
{
    /// <summary>Old units that owe a congress and have begun none, not even a draft: while there is one, the new unit owes it in their place.</summary>
    public IReadOnlyList<EndingUnit> Owes { get; init; } = [];

    /// <summary>The plan was issued after they had ended: it binds the new unit like every other, and nothing passes on.</summary>
    public bool Anew { get; init; }

    /// <summary>Congresses the old units have begun, by state, in words: the new unit goes on with them; "" for none.</summary>
    public string GoesOn { get; init; } = "";

    /// <summary>The column "Theo kế hoạch".</summary>
    public string DutyWords => Owes.Count == 0 ? "không phải tổ chức thêm" : Anew || Owes.Count == From.Count ? "phải tổ chức" : $"phải tổ chức thay {string.Join("; ", Owes.Select(o => o.Name))}";

    /// <summary>Why, below it; "" where there is nothing to add.</summary>
    public string DutyReason => string.Join("; ", new[] { Owes.Count == 0 || Anew ? "" : Owes.Count == From.Count ? "chưa đơn vị cũ nào đăng ký" : "chưa đăng ký", GoesOn.Length == 0 ? "" : $"của đơn vị cũ: {GoesOn}" }.Where(w => w.Length > 0));
}

/// <summary>A unit that ends.</summary>
/// <param name="Name">With its district where another unit bears it too.</param>
public sealed record EndingUnit(int Id, string Name, string Parent, DateOnly? ClosedOn);

/// <summary>Day and deciding documents.</summary>
public sealed class ReorganisationForm
{
    /// <summary>First day of the new units.</summary>
    [Display(Name = "Từ ngày")] public DateOnly? On { get; set; }
    /// <summary>Document on the province, which also ends the districts.</summary>
    [Display(Name = "Văn bản về cấp tỉnh, cấp huyện")] public string? ProvinceDocument { get; set; }
    /// <summary>Document on the communes.</summary>
    [Display(Name = "Văn bản về cấp xã")] public string? CommuneDocument { get; set; }
}

/// <summary>Checks the form.</summary>
public sealed class ReorganisationFormValidator : AbstractValidator<ReorganisationForm>
{
    /// <summary>Rules of the form.</summary>
    public ReorganisationFormValidator()
    {
        RuleFor(f => f.On).NotNull().WithMessage("Nhập ngày bắt đầu có hiệu lực.");
        RuleFor(f => f.ProvinceDocument).IsDocument();
        RuleFor(f => f.CommuneDocument).IsDocument();
    }
}
