using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>One choice drawn as a card.</summary>
public sealed record ChoiceCard(string Value, string Text, string? Hint, bool Checked, bool IsCongress = false);

/// <summary>A leader to tick.</summary>
public sealed record LeaderChoice(int Id, string Name, string Post, bool Checked);

/// <summary>The unit as the head of a page names it.</summary>
/// <param name="District">District above, for the crumbs; null for units of the province itself.</param>
public sealed record UnitHeadView(string Name, string DisplayName, bool IsPilot, string PlanName, TagView State, (int Id, string Name)? District)
{
    /// <summary>What the unit is called now, where a congress that was held stands under an earlier name; else null.</summary>
    public string? Now { get; init; }

    /// <summary>Of a case.</summary>
    public static UnitHeadView Of(CongressCase c) => new(c.Unit.NameOn(c.Today), c.NameOfDay.Then, c.Unit.IsPilot, c.Plan.ShortName, CongressTags.State(c.Congress?.State),
        c.Parent is { ParentId: not null } parent ? (parent.Id, parent.Name) : null)
    { Now = c.NameOfDay.Now };
}

/// <summary>The page on which a congress is registered and edited.</summary>
/// <param name="PlenaryHint">Explains the plenary field by the rule and the declared workers; null where the plan knows no plenary.</param>
public sealed record EditPage(UnitHeadView Unit, RegistrationForm Form, CheckPanel Panel, IReadOnlyList<ChoiceCard> Forms, IReadOnlyList<ChoiceCard> Titles,
    string? PlenaryHint, IReadOnlyList<LeaderChoice> Leaders, CompareView? Compare = null, bool Locked = false)
{
    /// <summary>When the note must give a reason, of what this page can choose.</summary>
    public string NoteHint => $"Lý do khi chọn ngày đã qua, đúng ngày hạn cuối hoặc sau hạn{(Forms.Count > 1 ? ", hình thức khác" : "")}{(PlenaryHint is not null ? ", hoặc khi có đúng số lao động ở ngưỡng" : "")}.";

    /// <summary>Parts of a day that are offered.</summary>
    public IReadOnlyList<HalfDay> Sessions { get; init; } = [];

    /// <summary>Names offered for the địa danh.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Does the page hold this field? The ordinal belongs to a Đại hội, the plenary meeting to enterprises.</summary>
    public bool Has(string field) => field switch
    {
        nameof(RegistrationForm.Ordinal) => Forms.Any(f => f.IsCongress),
        nameof(RegistrationForm.Plenary) => PlenaryHint is not null,
        _ => true,
    };

    /// <summary>The page of a case with what is typed.</summary>
    public static EditPage Of(CongressCase c, RegistrationForm form, CheckPanel panel) => new(UnitHeadView.Of(c), form, panel,
        [.. Registration.FormsFor(c.Plan, c.FactsOf(new())).Select(f => new ChoiceCard(f.Code, f.Name, null, f.Code == form.FormCode, f.IsCongress))],
        TitlesOf(c, form), PlenaryHintOf(c),
        [.. c.Leaders.Select(l => new LeaderChoice(l.Id, l.Name, l.Active ? l.Post : $"{l.Post} (đã thôi giữ chức vụ)", form.LeaderIds.Contains(l.Id)))])
    {
        Places = c.Places,
        Sessions = Registration.SessionsFor(c.Plan, c.FactsOf(new())),
    };

    /// <summary>What cannot be saved or registered as typed, for the panel and the fields; the panel tells of clashes by itself.</summary>
    public static IReadOnlyList<RegistrationError> ProblemsOf(ModelStateDictionary state) =>
        [.. state.Where(e => e.Key != ClashForm.Field).SelectMany(e => e.Value!.Errors.Select(error => new RegistrationError(e.Key.StartsWith(Prefix, StringComparison.Ordinal) ? e.Key[Prefix.Length..] : "", error.ErrorMessage)))
            .DistinctBy(e => e.Sentence)];

    private const string Prefix = "Form.";

    /// <summary>Titles of a Hội nghị. The last one follows the form chosen.</summary>
    private static IReadOnlyList<ChoiceCard> TitlesOf(CongressCase c, RegistrationForm typed)
    {
        var forms = Registration.FormsFor(c.Plan, c.FactsOf(new()));
        var form = forms.FirstOrDefault(f => f.Code == typed.FormCode && !f.IsCongress) ?? forms.FirstOrDefault(f => !f.IsCongress);
        if (form is null) return [];
        var single = forms.Count(f => !f.IsCongress) == 1;
        return [.. Registration.TitlesFor(c.Plan, c.FactsOf(new() { Form = form.Code }), c.OnWall(typed.Date)).Select(t =>
            t.Code == ConferenceNameCheck.OwnForm && !single
                ? new ChoiceCard(t.Code, "HỘI NGHỊ … (tên hình thức đã chọn, kèm tên đơn vị)", null, t.Code == typed.Title)
                : new ChoiceCard(t.Code, t.Words, null, t.Code == typed.Title))];
    }

    private static string? PlenaryHintOf(CongressCase c)
    {
        if (c.Plan.CheckFor<PlenaryThresholdCheck>(c.FactsOf(new())) is not { } rule) return null;
        var threshold = VietnameseFormat.Number(rule.Threshold);
        return c.Workers is { } workers
            ? $"Đã kê khai {VietnameseFormat.Number(workers)} lao động. Dưới {threshold} lao động thì tổ chức hội nghị toàn thể; từ mức đó trở lên thì chọn đại biểu."
            : $"Chưa kê khai số lao động: kê khai ở trang đơn vị trước khi đăng ký (ngưỡng {threshold} lao động).";
    }
}
