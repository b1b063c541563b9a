using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Features.Interpretations;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.PlanParts;

/// <summary>The words of an unclear point.</summary>
public sealed class PointForm
{
    /// <summary>Version the form was opened on.</summary>
    public int Version { get; set; }
    [Display(Name = "Điểm chưa rõ")] public string? Point { get; set; }
    [Display(Name = "Vị trí trong kế hoạch")] public string? Section { get; set; }
    /// <summary>Readings, by their key.</summary>
    public List<ReadingForm> Readings { get; set; } = [];
    [Display(Name = "Ghi chú cho cán bộ")] public string? Note { get; set; }

    /// <summary>The form of an interpretation as it stands.</summary>
    public static PointForm Of(Interpretation i) => new()
    {
        Version = i.Version,
        Point = i.Point,
        Section = i.Section,
        Note = i.Note,
        Readings = [.. i.Readings.Select(r => new ReadingForm { Key = r.Key, Text = r.Text })],
    };

    /// <summary>The saved words, by label; for history and for comparing.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Words(Interpretation i) =>
        [new("Điểm chưa rõ", i.Point), new("Vị trí trong kế hoạch", i.Section), .. i.Readings.Select((r, n) => new KeyValuePair<string, string>($"Cách hiểu {n + 1}", r.Text)), new("Ghi chú", i.Note)];
}

/// <summary>Words of one reading.</summary>
public sealed class ReadingForm
{
    /// <summary>Key of the reading; what the check knows it by does not change.</summary>
    public string Key { get; set; } = "";
    [Display(Name = "Cách hiểu")] public string? Text { get; set; }
}

/// <summary>An unclear point that is put into a plan in preparation, with its readings and the decision for one of them.</summary>
public sealed class NewPointForm : IDecisionFields
{
    /// <summary>Readings that can be typed.</summary>
    public const int MostReadings = 4;

    [Display(Name = "Mã")] public string? Code { get; set; }
    [Display(Name = "Điểm chưa rõ")] public string? Point { get; set; }
    [Display(Name = "Vị trí trong kế hoạch")] public string? Section { get; set; }
    /// <summary>The readings as typed; those left empty do not count.</summary>
    public List<ReadingForm> Readings { get; set; } = [.. Enumerable.Range(0, MostReadings).Select(_ => new ReadingForm())];
    /// <summary>Number of the reading in force, from 1.</summary>
    [Display(Name = "Cách hiểu áp dụng")] public int? InForce { get; set; }
    [Display(Name = "Người, cơ quan quyết định")] public string? DecidedBy { get; set; }
    [Display(Name = "Ngày quyết định")] public DateOnly? DecidedOn { get; set; }
    [Display(Name = "Văn bản")] public string? Document { get; set; }
    [Display(Name = "Ghi chú cho cán bộ")] public string? Note { get; set; }

    /// <summary>As an unclear point of the plan.</summary>
    public Interpretation ToPoint() => new(Code!, Section!, Point!, Readings.Select((r, i) => (r.Text, Key: KeyOf(i + 1))).Where(r => !string.IsNullOrWhiteSpace(r.Text)).Select(r => new Reading(r.Key, r.Text!)),
        KeyOf(InForce!.Value), DecidedBy!, DecidedOn!.Value, Document!, Note);

    private static string KeyOf(int number) => $"reading-{number}";
}

/// <summary>Checks the words of an unclear point.</summary>
public sealed class PointFormValidator : AbstractValidator<PointForm>
{
    /// <summary>Rules of the form.</summary>
    public PointFormValidator()
    {
        RuleFor(f => f.Point).PlanText("Nhập điểm chưa rõ.", TextLengths.Paragraph);
        RuleFor(f => f.Section).PlanText("Nhập vị trí trong kế hoạch.", TextLengths.Code);
        RuleForEach(f => f.Readings).ChildRules(r => r.RuleFor(x => x.Text).PlanText("Nhập lời của cách hiểu.", TextLengths.Paragraph));
        RuleFor(f => f.Note).Fits(TextLengths.Note);
    }
}

/// <summary>Checks a new unclear point.</summary>
public sealed class NewPointFormValidator : AbstractValidator<NewPointForm>
{
    /// <summary>Rules of the form; those of the decision are those of every decision.</summary>
    public NewPointFormValidator(DecisionFieldsValidator decision)
    {
        RuleFor(f => f.Code).NotEmpty().WithMessage("Nhập mã, ví dụ AMB-25.").Matches("^[A-Z]{1,6}-[0-9]{2,3}$").WithMessage("Mã gồm chữ hoa không dấu, gạch ngang và số, ví dụ AMB-25.");
        RuleFor(f => f.Point).PlanText("Nhập điểm chưa rõ.", TextLengths.Paragraph);
        RuleFor(f => f.Section).PlanText("Nhập vị trí trong kế hoạch.", TextLengths.Code);
        RuleForEach(f => f.Readings).ChildRules(r => r.RuleFor(x => x.Text).Fits(TextLengths.Paragraph));
        RuleFor(f => f.Readings).Must(r => r.Count <= NewPointForm.MostReadings && r.Count(x => !string.IsNullOrWhiteSpace(x.Text)) >= 2).OverridePropertyName("Readings[1].Text").WithMessage("Nêu ít nhất hai cách hiểu.");
        RuleFor(f => f.InForce).Must((f, n) => n >= 1 && n <= f.Readings.Count && !string.IsNullOrWhiteSpace(f.Readings[n.Value - 1].Text)).WithMessage("Chọn một trong các cách hiểu đã ghi.");
        Include(decision);
        RuleFor(f => f.Document).Must(d => !DocumentText.Fails(d)).WithMessage(DocumentText.Refusal);
    }
}
