using System.ComponentModel.DataAnnotations;
using System.Reflection;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>What an officer types to register a congress. Names follow <see cref="CongressDetails"/>, but for the form: a property may not bear the name of the prefix.</summary>
public sealed class RegistrationForm
{
    /// <summary>Congress; 0 when it is new.</summary>
    public int Id { get; set; }
    /// <summary>Unit; looked at when it is new.</summary>
    public int Unit { get; set; }
    /// <summary>Code of the plan; looked at when it is new, so that a choice made elsewhere meanwhile changes nothing here.</summary>
    public string? Plan { get; set; }
    /// <summary>Version the page was drawn from.</summary>
    public int Version { get; set; }
    [Display(Name = "Hình thức tổ chức")]
    public string? FormCode { get; set; }
    [Display(Name = "Tiêu đề trên phông")]
    public string? Title { get; set; }
    /// <summary>The title offered at its field, taken in one press without scripts; null if not pressed.</summary>
    public string? UseTitle { get; set; }
    /// <summary>Roman or Arabic, as typed.</summary>
    [Display(Name = "Lần thứ")]
    public string? Ordinal { get; set; }
    [Display(Name = "Ngày tổ chức")]
    public DateOnly? Date { get; set; }
    [Display(Name = "Buổi")]
    public HalfDay? Session { get; set; }
    [Display(Name = "Địa điểm tổ chức")]
    public string? Venue { get; set; }
    [Display(Name = "Địa danh ghi trên phông")]
    public string? Place { get; set; }
    [Display(Name = "Hội nghị toàn thể (mọi người lao động cùng dự)")]
    public bool Plenary { get; set; }
    [Display(Name = "Kết hợp sân khấu hóa, giao lưu trực tiếp")]
    public bool Combined { get; set; }
    [Display(Name = "Ghi chú, giải trình")]
    public string? Note { get; set; }
    [Display(Name = "Lãnh đạo cấp trên dự kiến dự")]
    public List<int> LeaderIds { get; set; } = [];

    /// <summary>Registers although a leader is expected elsewhere at that time; asked only where one is.</summary>
    [Display(Name = "Tôi đã biết trùng lịch lãnh đạo và vẫn đăng ký")]
    public bool ClashAccepted { get; set; }
    /// <summary>The clash that was shown beside it.</summary>
    public string? ClashSeen { get; set; }

    /// <summary>Label of a field; "" if there is no such field.</summary>
    public static string LabelOf(string field) => typeof(RegistrationForm).GetProperty(field)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? "";

    /// <summary>The details; what does not belong to the form chosen (the ordinal of a Hội nghị, the title of a Đại hội) is left out.</summary>
    public CongressDetails Details(bool isCongressForm) => new()
    {
        Form = FormCode,
        Title = isCongressForm ? null : Title,
        Ordinal = isCongressForm ? RomanNumeral.Parse(Ordinal) : null,
        Date = Date,
        Session = Session,
        Venue = Venue,
        Place = Place,
        Plenary = Plenary,
        Combined = Combined,
        Note = Note,
        LeaderIds = [.. LeaderIds.Distinct()],
    };

    /// <summary>The form of a saved congress.</summary>
    public static RegistrationForm Of(Congress congress) => new()
    {
        Id = congress.Id,
        Unit = congress.UnitId,
        Version = congress.Version,
        FormCode = congress.Form,
        Title = congress.Title,
        Ordinal = congress.Ordinal > 0 ? RomanNumeral.Of(congress.Ordinal) : "",
        Date = congress.Date,
        Session = congress.Session,
        Venue = congress.Venue,
        Place = congress.Place,
        Plenary = congress.Plenary,
        Combined = congress.Combined,
        Note = congress.Note,
        LeaderIds = [.. congress.Leaders.Select(l => l.LeaderId)],
    };
}

/// <summary>How a clash of leaders goes out with the page that asks about it, and comes back.</summary>
public static class ClashForm
{
    /// <summary>The tick.</summary>
    public const string Field = $"Form.{nameof(RegistrationForm.ClashAccepted)}";

    /// <summary>What registering lacks until it is ticked.</summary>
    public const string Lack = "đánh dấu đã biết trùng lịch lãnh đạo";

    /// <summary>Was this very clash accepted? A tick for another one is taken off, on the form and in what was posted.</summary>
    public static bool Settle(RegistrationForm form, IReadOnlyList<string> clashes, ModelStateDictionary state)
    {
        if (form.ClashAccepted && form.ClashSeen == Seen(clashes)) return true;
        form.ClashAccepted = false;
        state.Remove(Field);
        return false;
    }

    /// <summary>The clashes as one line.</summary>
    public static string Seen(IReadOnlyList<string> clashes) => string.Join(" ", clashes);
}

/// <summary>What may not be stored at all. What the plan says is asked of <see cref="Registration.Refuse"/>.</summary>
public sealed class RegistrationFormValidator : AbstractValidator<RegistrationForm>
{
    public RegistrationFormValidator()
    {
        RuleFor(f => f.Venue).Fits(Congress.VenueLength);
        RuleFor(f => f.Place).Fits(Congress.PlaceLength);
        RuleFor(f => f.Note).Fits(Congress.NoteLength);
        RuleFor(f => f.LeaderIds).Must(ids => ids.Count <= MostLeaders).WithMessage($"Chọn nhiều nhất {MostLeaders} lãnh đạo.");
    }

    /// <summary>More is a mistake of the form, not a congress.</summary>
    public const int MostLeaders = 50;
}
