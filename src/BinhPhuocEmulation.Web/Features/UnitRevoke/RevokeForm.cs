using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.UnitRevoke;

/// <summary>The page that revokes the last decision on a unit.</summary>
/// <param name="Event">The decision.</param>
/// <param name="Restored">What holds again, in a sentence.</param>
/// <param name="Obstacles">What stands in the way; empty if nothing does.</param>
/// <param name="Changed">Somebody saved the unit since the form was opened.</param>
public sealed record RevokePage(UnitHead Head, LineageView Event, string Restored, IReadOnlyList<ObstacleView> Obstacles, RevokeForm Form, bool Changed);

/// <summary>What stands in the way, and where it is solved.</summary>
/// <param name="Unit">The unit whose event it is about; "" where the page says so.</param>
/// <param name="Link">Words of the link.</param>
public sealed record ObstacleView(string Unit, string Sentence, string Href, string Link)
{
    /// <summary>The whole sentence, with the unit.</summary>
    public string Words => Unit.Length == 0 ? Sentence : $"{Unit}: {Sentence}";

    /// <summary>An obstacle with the page that helps.</summary>
    public static ObstacleView Of(RevocationObstacle obstacle, string unit = "")
    {
        var (href, link) = obstacle.Kind switch
        {
            ObstacleKind.LaterEvent => ($"/units/{obstacle.UnitId}/revoke", "Hủy bỏ sự kiện đó"),
            ObstacleKind.Accounts => ($"/accounts?unit={obstacle.UnitId}", "Xem các tài khoản"),
            ObstacleKind.Units => ($"/units/{obstacle.UnitId}", "Xem đơn vị"),
            _ => ($"/units/{obstacle.UnitId}", "Xem đại hội, danh sách của đơn vị"),
        };
        return new(unit, obstacle.Sentence, href, link);
    }
}

/// <summary>Deciding document and reason of a revocation.</summary>
public sealed class RevokeForm
{
    /// <summary>Version of the unit the form was opened on.</summary>
    public int Version { get; set; }
    /// <summary>Event that is revoked, as shown.</summary>
    public int EventId { get; set; }
    /// <summary>Day from which the revocation holds.</summary>
    [Display(Name = "Ngày hủy bỏ")] public DateOnly? On { get; set; }
    /// <summary>Deciding document.</summary>
    [Display(Name = "Văn bản hủy bỏ")] public string? Document { get; set; }
    /// <summary>Why.</summary>
    [Display(Name = "Lý do")] public string? Reason { get; set; }
}

/// <summary>Checks the form.</summary>
public sealed class RevokeFormValidator : AbstractValidator<RevokeForm>
{
    /// <summary>Rules of the form.</summary>
    public RevokeFormValidator()
    {
        RuleFor(f => f.On).NotNull().WithMessage("Nhập ngày hủy bỏ.");
        RuleFor(f => f.Document).IsDocument();
        RuleFor(f => f.Reason).IsRevocationReason();
    }
}
