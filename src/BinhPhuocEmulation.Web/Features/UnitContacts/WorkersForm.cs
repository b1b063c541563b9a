using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.UnitContacts;

/// <summary>The page that declares the workers of an enterprise.</summary>
/// <param name="Meaning">What the number means under the plan; null if the plan knows no threshold.</param>
public sealed record WorkersPage(UnitHead Head, WorkersForm Form, WorkersMeaning? Meaning, CompareView? Conflict);

/// <summary>Declared workers, the day they were counted for, and the document (AMB-04, AMB-24).</summary>
public sealed class WorkersForm
{
    /// <summary>Version of the unit the form was opened on.</summary>
    public int Version { get; set; }
    /// <summary>Workers.</summary>
    [Display(Name = "Số lao động")] public int? Workers { get; set; }
    /// <summary>Day counted.</summary>
    [Display(Name = "Tính đến ngày")] public DateOnly? WorkersOn { get; set; }
    /// <summary>Document.</summary>
    [Display(Name = "Văn bản kê khai")] public string? Document { get; set; }

    /// <summary>The form of a unit as it stands.</summary>
    public static WorkersForm Of(Unit unit) => new() { Version = unit.Version, Workers = unit.DeclaredWorkers, WorkersOn = unit.WorkersOn, Document = unit.WorkersDocument };

    /// <summary>In words by label.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Describe() =>
    [
        new("Số lao động", Workers is { } n ? VietnameseFormat.Number(n) : ""),
        new("Tính đến ngày", WorkersOn is { } day ? VietnameseFormat.Date(day) : ""),
        new("Văn bản kê khai", VietnameseText.Clean(Document)),
    ];
}

/// <summary>Checks what needs no clock.</summary>
public sealed class WorkersFormValidator : AbstractValidator<WorkersForm>
{
    /// <summary>Rules of the form.</summary>
    public WorkersFormValidator()
    {
        RuleFor(f => f.Workers).NotNull().WithMessage("Nhập số lao động.")
            .InclusiveBetween(1, Unit.MaxWorkers).WithMessage($"Số lao động từ 1 đến {VietnameseFormat.Number(Unit.MaxWorkers)}.");
        RuleFor(f => f.WorkersOn).NotNull().WithMessage("Nhập ngày mà số lao động được tính đến.");
        RuleFor(f => f.Document).IsDocument("Nhập văn bản kê khai: số, ký hiệu, ngày.");
    }
}
