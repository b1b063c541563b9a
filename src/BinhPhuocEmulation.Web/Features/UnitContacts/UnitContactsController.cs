using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Shared;
using BinhPhuocEmulation.Web.Features.Units;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace BinhPhuocEmulation.Web.Features.UnitContacts;

/// <summary>Whom to ring at a unit; kept by the unit itself, its district, or Ban Thi đua.</summary>
[Route("units/{id:int}/contacts")]
[RequirePermission(Permission.UnitContactEdit)]
public sealed class UnitContactsController(UnitPageQueries units, UnitContactsActions actions, CurrentActor current) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await units.LoadAsync(id, cancel) is not { } unit) return NotFound();
        return current.Actor.May(Permission.UnitContactEdit, id) is { Allowed: false } no ? this.Refused(no)
            : View(new ContactsPage(units.HeadOf(unit), ContactsForm.Of(unit), null));
    }

    /// <summary>Saves them.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] ContactsForm form, CancellationToken cancel)
    {
        if (await units.LoadAsync(id, cancel) is not { } unit) return NotFound();
        if (current.Actor.May(Permission.UnitContactEdit, id) is { Allowed: false } no) return this.Refused(no);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), new ContactsPage(units.HeadOf(unit), form.Padded(), null));
        if (!await actions.SaveContactsAsync(id, form, cancel)) return this.Conflicting(nameof(Edit), Conflict((await units.LoadAsync(id, cancel))!, form));
        Flash.Success(this, "Đã lưu đầu mối liên hệ.");
        return Redirect($"/units/{id}");
    }

    private ContactsPage Conflict(Unit theirs, ContactsForm form)
    {
        ModelState.Clear();
        form.Version = theirs.Version;
        var saved = ContactsForm.Of(theirs);
        form.Padded();
        return new(units.HeadOf(theirs), form, new CompareView("Bản vừa được người khác lưu", "Bản Ông/Bà đang sửa",
            [.. saved.Contacts.Zip(form.Contacts, (left, right) => (Words(left), Words(right))).Select((pair, i) => new CompareRow($"Đầu mối {i + 1}", pair.Item1, pair.Item2))]));
    }

    private static string Words(ContactForm c) => string.Join(", ", new[] { c.Name, c.Post, c.Phone, c.Email }.Where(t => !string.IsNullOrWhiteSpace(t)));
}
