using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>Makes the view page and the edit page of one congress.</summary>
public sealed class CongressPageQueries(CongressCaseQueries cases, CheckPanelQueries panels, CurrentActor current)
{
    /// <summary>An empty form with what is known already: the only form, the own title, the địa danh.</summary>
    public static RegistrationForm FirstForm(CongressCase c)
    {
        var forms = Registration.FormsFor(c.Plan, c.FactsOf(new()));
        return new()
        {
            Unit = c.Unit.Id,
            Plan = c.Plan.Code,
            FormCode = forms.Count == 1 ? forms[0].Code : null,
            Title = forms.Any(f => !f.IsCongress) ? ConferenceNameCheck.OwnForm : null,
            Place = c.DefaultPlace,
            Plenary = c.Workers is { } workers && c.Plan.CheckFor<PlenaryThresholdCheck>(c.FactsOf(new()))?.PlenaryExpected(workers) == true,
        };
    }

    /// <summary>The details of a posted form; what no page offers becomes an error at its field.</summary>
    public static CongressDetails Judge(CongressCase c, RegistrationForm form, ModelStateDictionary state)
    {
        var isCongress = c.Plan.Forms.Any(f => f.Code == form.FormCode && f.IsCongress);
        if (isCongress && VietnameseText.Clean(form.Ordinal).Length > 0 && RomanNumeral.Parse(form.Ordinal) is null)
            state.AddModelError($"Form.{nameof(RegistrationForm.Ordinal)}", $"“Lần thứ” là số từ 1 đến {RomanNumeral.Largest}, hoặc số La Mã (V, VI, …).");
        if (form.LeaderIds.Exists(id => c.Leaders.All(l => l.Id != id)))
            state.AddModelError($"Form.{nameof(RegistrationForm.LeaderIds)}", "Có lãnh đạo không thuộc danh bạ của cấp trên đơn vị này.");
        var details = form.Details(isCongress);
        foreach (var error in Registration.Refuse(c.Plan, c.IssuedOn, c.FactsOf(details)))
            state.AddModelError(FieldOf(error), error.Sentence);
        // One sentence a field: what cannot be stored at all is said first.
        if (c.RefusePlace(details) is { } place && state.GetFieldValidationState(FieldOf(place)) != ModelValidationState.Invalid) state.AddModelError(FieldOf(place), place.Sentence);
        return c.Spelled(details);
    }

    /// <summary>What a registration, unlike a draft, may not lack, and what it needs a reason for and none is given: said at its field and at the note.</summary>
    public static void AskMore(CongressCase c, CongressDetails details, ModelStateDictionary state)
    {
        foreach (var error in Registration.Missing(details))
            if (state.GetFieldValidationState(FieldOf(error)) != ModelValidationState.Invalid) state.AddModelError(FieldOf(error), error.Sentence);
        foreach (var error in Registration.Blocking(c.Plan, c.FactsOf(details)))
            if (state.GetFieldValidationState(FieldOf(error)) != ModelValidationState.Invalid) state.AddModelError(FieldOf(error), error.Sentence);
        if (ReasonText.Is(details.Note)) return;
        var needs = Registration.NeedReason(c.Plan, c.FactsOf(details));
        foreach (var need in needs) state.AddModelError(FieldOf(need), need.Sentence);
        if (needs.Count > 0) state.AddModelError($"Form.{nameof(RegistrationForm.Note)}", ReasonText.Fails(details.Note) ? ReasonText.Refusal : "Nêu lý do để đăng ký được.");
    }

    /// <summary>A clash of leaders is asked about once: whoever registers all the same ticks it, and is asked anew only about another clash.</summary>
    public async Task AskClashesAsync(CongressCase c, CongressDetails details, RegistrationForm form, ModelStateDictionary state, CancellationToken cancel)
    {
        var clashes = await panels.ClashesAsync(c, details, cancel);
        if (clashes.Count == 0 || ClashForm.Settle(form, clashes, state)) return;
        state.AddModelError(ClashForm.Field, $"Trùng lịch lãnh đạo: {string.Join(" ", clashes)} Chọn ngày, buổi khác hoặc bỏ chọn lãnh đạo; nếu vẫn giữ thì đánh dấu ô này rồi bấm “Đăng ký”.");
    }

    /// <summary>The field of the form that holds this part of the details.</summary>
    public static string FormFieldOf(RegistrationError error) => error.Field == nameof(CongressDetails.Form) ? nameof(RegistrationForm.FormCode) : error.Field;

    private static string FieldOf(RegistrationError error) => $"Form.{FormFieldOf(error)}";

    /// <summary>The edit page with what is typed, or with what is saved.</summary>
    public async Task<EditPage> EditAsync(CongressCase c, RegistrationForm form, IReadOnlyList<RegistrationError> problems, ModelStateDictionary state, CancellationToken cancel)
    {
        var isCongress = c.Plan.Forms.Any(f => f.Code == form.FormCode && f.IsCongress);
        var panel = await panels.ForAsync(c, form.Details(isCongress), problems, cancel);
        // Where the answer asks about the clash at its box, the tick was settled before.
        var asked = state.GetFieldValidationState(ClashForm.Field) == ModelValidationState.Invalid;
        return EditPage.Of(c, form, panel.Clashes.Count == 0 || (!asked && ClashForm.Settle(form, panel.Clashes, state)) ? panel : panel with { Lacks = [.. panel.Lacks, ClashForm.Lack] });
    }

    /// <summary>The edit page after somebody else saved: both versions, what was typed still in the form, the next save on the new version.</summary>
    public async Task<EditPage> ConflictAsync(int congressId, RegistrationForm form, ModelStateDictionary state, CancellationToken cancel)
    {
        var c = (await cases.LoadAsync(congressId, cancel))!;
        form.Version = c.Congress!.Version;
        form.Id = congressId;
        state.Remove("Form.Version");
        state.Remove("Form.Id");
        var typed = RegistrationWords.Of(c, form.Details(c.Plan.Forms.Any(f => f.Code == form.FormCode && f.IsCongress)));
        var saved = RegistrationWords.Of(c, SavedDetails.Of(c.Congress));
        return (await EditAsync(c, form, [], state, cancel)) with
        {
            Compare = RegistrationWords.Compare(saved, "Ông/Bà vừa gõ", [.. typed.Select(r => r.Value)]),
            Locked = !c.MayEdit,
        };
    }

    /// <summary>The view page.</summary>
    public async Task<ShowPage> ShowAsync(CongressCase c, CancellationToken cancel)
    {
        var details = SavedDetails.Of(c.Congress!);
        var steps = CongressWorkflow.Table.From(c.Congress!.State)
            .Where(s => current.Actor.May(s.Permission, c.Unit.Id))
            .Select(s => new StepButton(s.Action, StepPaths.PathOf(s.Action), CongressWorkflow.Name(s.Action), c.May(s.From, s.Action, details), s.ReasonRequired));
        return ShowPage.Of(c, await panels.ForAsync(c, details, [], cancel), [.. steps]) with { MayStartRoster = current.Actor.May(Permission.RosterEdit, c.Unit.Id), MayOpenRoster = current.Actor.May(Permission.RosterRead, c.Unit.Id), OnlyReviewer = c.OnlyReviewer };
    }

    /// <summary>The view page after a step on an old version: what was seen beside what stands now, the reason kept.</summary>
    public async Task<ShowPage> StaleAsync(int id, CongressAction action, StepForm form, CancellationToken cancel)
    {
        var page = await ShowAsync((await cases.LoadAsync(id, cancel))!, cancel);
        var now = page.Rows.Prepend(("Trạng thái", CongressWorkflow.Name(page.Congress.State))).ToList();
        return page with
        {
            Compare = RegistrationWords.Compare(now, "Ông/Bà đã xem", [.. form.Seen.Select(s => s ?? "")]),
            Failed = action,
            Reason = form.Reason,
        };
    }
}
