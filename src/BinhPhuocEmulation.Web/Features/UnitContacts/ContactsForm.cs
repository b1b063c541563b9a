using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Ui;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.UnitContacts;

/// <summary>The page that edits the contacts of a unit.</summary>
public sealed record ContactsPage(UnitHead Head, ContactsForm Form, CompareView? Conflict);

/// <summary>The contacts of a unit, in order; blank lines are left out.</summary>
public sealed class ContactsForm
{
    /// <summary>Version of the unit the form was opened on.</summary>
    public int Version { get; set; }
    /// <summary>Contacts.</summary>
    public List<ContactForm> Contacts { get; set; } = [];

    /// <summary>The form of a unit as it stands, with blank lines up to the most allowed.</summary>
    public static ContactsForm Of(Unit unit) => new ContactsForm
    {
        Version = unit.Version,
        Contacts = [.. unit.Contacts.Select(c => new ContactForm { Name = c.Name, Post = c.Post, Phone = c.Phone, Email = c.Email })],
    }.Padded();

    /// <summary>With blank lines up to the most allowed.</summary>
    public ContactsForm Padded()
    {
        while (Contacts.Count < Unit.MostContacts) Contacts.Add(new ContactForm());
        return this;
    }

    /// <summary>The contacts that were filled in.</summary>
    public IEnumerable<UnitContact> Filled() => Contacts.Where(c => !c.IsBlank).Select(c => new UnitContact(c.Name!, c.Post, c.Phone, c.Email));
}

/// <summary>One contact as typed.</summary>
public sealed class ContactForm
{
    /// <summary>Full name.</summary>
    [Display(Name = "Họ và tên")] public string? Name { get; set; }
    /// <summary>Post.</summary>
    [Display(Name = "Chức vụ")] public string? Post { get; set; }
    /// <summary>Telephone.</summary>
    [Display(Name = "Số điện thoại")] public string? Phone { get; set; }
    /// <summary>E-mail.</summary>
    [Display(Name = "Thư điện tử")] public string? Email { get; set; }

    /// <summary>Nothing was typed.</summary>
    public bool IsBlank => Array.TrueForAll([Name, Post, Phone, Email], t => VietnameseText.Clean(t).Length == 0);
}

/// <summary>Checks the form.</summary>
public sealed class ContactsFormValidator : AbstractValidator<ContactsForm>
{
    /// <summary>Rules of the form.</summary>
    public ContactsFormValidator()
    {
        RuleFor(f => f.Contacts).Must(c => c.Count <= Unit.MostContacts).WithMessage($"Tối đa {Unit.MostContacts} đầu mối.");
        RuleForEach(f => f.Contacts).SetValidator(new ContactFormValidator());
    }
}

/// <summary>Checks one contact; a blank line is no contact.</summary>
public sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    /// <summary>Rules of a line.</summary>
    public ContactFormValidator()
    {
        When(c => !c.IsBlank, () =>
        {
            RuleFor(c => c.Name).IsFilled("Nhập họ và tên.").Fits(TextLengths.PersonName);
            RuleFor(c => c.Post).Fits(TextLengths.Post);
            RuleFor(c => c.Phone).Fits(TextLengths.Phone)
                .Must(p => VietnameseText.Clean(p) is { } text && (text.Length is 0 or > TextLengths.Phone || ContactRules.IsPhone(text)))
                .WithMessage("Số điện thoại không đúng: cần 8 đến 15 chữ số, ví dụ 0271 3879 123.");
            RuleFor(c => c.Email).Fits(TextLengths.Email)
                .Must(e => VietnameseText.Clean(e) is { } text && (text.Length is 0 or > TextLengths.Email || ContactRules.IsEmail(text)))
                .WithMessage("Thư điện tử không đúng, ví dụ ten@binhphuoc.gov.vn.");
            RuleFor(c => c.Phone).Must((c, _) => VietnameseText.Clean(c.Phone).Length + VietnameseText.Clean(c.Email).Length > 0)
                .WithMessage("Nhập số điện thoại hoặc thư điện tử của đầu mối này.");
        });
    }
}
