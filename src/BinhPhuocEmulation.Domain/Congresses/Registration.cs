using System.Globalization;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Congresses;

/// <summary>A title a Hội nghị may bear: its code as stored, and its words on the wall.</summary>
public sealed record TitleChoice(string Code, string Words);

/// <summary>Something in a registration that may not be saved at all: the field (a name of <see cref="CongressDetails"/>) and the sentence.</summary>
public sealed record RegistrationError(string Field, string Sentence);

/// <summary>What a unit may choose when it registers, what its name block reads, and which findings stand in the way.</summary>
public static class Registration
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The forms this unit may choose from, in the order of the rule, those that need a reason last; all of the plan's if no rule limits them.</summary>
    public static IReadOnlyList<CongressForm> FormsFor(CompiledPlan plan, CongressFacts facts) =>
        plan.CheckFor<AllowedFormsCheck>(facts) is { } check
            ? [.. check.Allowed.Concat(check.Tolerated).Distinct().Select(code => plan.Forms.FirstOrDefault(f => f.Code == code)).OfType<CongressForm>()]
            : plan.Forms;

    /// <summary>The parts of a day this unit may choose from; all where no rule limits the length.</summary>
    public static IReadOnlyList<HalfDay> SessionsFor(CompiledPlan plan, CongressFacts facts) =>
        plan.CheckFor<HalfDayCheck>(facts) is { } check ? [.. HalfDays.All.Where(check.Offers)] : HalfDays.All;

    /// <summary>Facts with this form chosen; an unknown code counts as no Đại hội.</summary>
    public static CongressFacts WithForm(this CongressFacts facts, CompiledPlan plan, string? form)
    {
        var code = string.IsNullOrEmpty(form) ? null : form;
        return facts with { Form = code, IsCongressForm = plan.Forms.Any(f => f.Code == code && f.IsCongress) };
    }

    /// <summary>The titles a Hội nghị of this form may bear (N-02), the form's own name with the unit last if AMB-07 allows it; none for a Đại hội.</summary>
    public static IReadOnlyList<TitleChoice> TitlesFor(CompiledPlan plan, CongressFacts facts, string unitOnWall)
    {
        if (plan.CheckFor<ConferenceNameCheck>(facts) is not { } check) return [];
        var titles = check.Template.Titles.Select((words, i) => new TitleChoice((i + 1).ToString(CultureInfo.InvariantCulture), words));
        return check.AllowsOwnForm && FormName(plan, facts.Form) is { } form
            ? [.. titles, new TitleChoice(ConferenceNameCheck.OwnForm, $"{OnWall(form)} {unitOnWall}".ToUpper(Vietnamese))]
            : [.. titles];
    }

    /// <summary>The name block (N-01, N-02) line by line; dots for what is not known yet. Empty while no form is chosen.</summary>
    public static IReadOnlyList<string> NameBlock(CompiledPlan plan, CongressFacts facts, string unitOnWall, string place)
    {
        var template = plan.CheckFor<CongressNameCheck>(facts)?.Template ?? plan.CheckFor<ConferenceNameCheck>(facts)?.Template;
        if (template is null) return [];
        var title = TitlesFor(plan, facts, unitOnWall).FirstOrDefault(t => t.Code == facts.Title)?.Words;
        // Until a day is chosen the wall shows the year in which the plan wants the congress.
        var year = DeadlineStanding.Of(plan, facts)?.NamedDay.Year ?? facts.Today.Year;
        return template.Compose(new(unitOnWall, title, facts.Ordinal, VietnameseText.Clean(place), facts.Date, year));
    }

    /// <summary>What a registration still lacks, each at its field; a draft may lack all of it. The wall's own parts are findings (N-01, N-02).</summary>
    public static IReadOnlyList<RegistrationError> Missing(CongressDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var missing = new List<RegistrationError>();
        if (string.IsNullOrEmpty(details.Form)) missing.Add(new(nameof(CongressDetails.Form), "Chọn hình thức tổ chức."));
        if (details.Date is null) missing.Add(new(nameof(CongressDetails.Date), "Nhập ngày tổ chức."));
        if (details.Session is null) missing.Add(new(nameof(CongressDetails.Session), "Chọn buổi tổ chức."));
        if (VietnameseText.Clean(details.Venue).Length == 0) missing.Add(new(nameof(CongressDetails.Venue), "Nhập địa điểm tổ chức."));
        if (VietnameseText.Clean(details.Place).Length == 0) missing.Add(new(nameof(CongressDetails.Place), "Nhập địa danh ghi trên tên hội nghị."));
        return missing;
    }

    /// <summary>The findings that speak of the registration, not of the delegate list.</summary>
    public static IEnumerable<Finding> Findings(IEnumerable<Finding> findings) => findings.Where(f => !f.Rule.Check.AboutRoster);

    /// <summary>What the guards of the workflow look at. A finding on the list never stands in the way of registering.</summary>
    public static CongressSituation Situation(CompiledPlan plan, CongressFacts facts, bool complete, bool reasoned, IEnumerable<Finding> findings) =>
        new(facts.Today, facts.Date, complete, Findings(findings).Any(f => f.Blocks), !reasoned && NeedReason(plan, facts).Count > 0);

    /// <summary>
    /// What may be kept as a draft, but registered only with a reason in the note: a day that has passed (a congress already held may be recorded
    /// afterwards, a forgotten one must be moved), and every finding on the registration that needs an explanation (rules.md, section 3): the named day
    /// itself (AMB-01, which the level above then confirms or returns) or a later one, a form beside those the plan gives as examples, a plenary meeting at the
    /// very threshold …
    /// </summary>
    public static IReadOnlyList<RegistrationError> NeedReason(CompiledPlan plan, CongressFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var needs = new List<RegistrationError>();
        var passed = facts.Date < facts.Today;
        if (passed)
            needs.Add(new(nameof(CongressDetails.Date), $"Ngày {VietnameseFormat.Date(facts.Date!.Value)} đã qua (hôm nay {VietnameseFormat.Date(facts.Today)}): "
                + "chưa tổ chức thì chọn ngày khác; đã tổ chức thì nêu lý do đăng ký sau ở ô “Ghi chú, giải trình”."));
        foreach (var finding in Findings(plan.Evaluate(facts)).Where(f => TakesReason(f, facts)))
        {
            // A day that has passed is asked about once.
            if (finding.Aspect == Aspect.Deadline && passed) continue;
            needs.Add(new(FieldOf(finding), SentenceOf(plan, facts, finding)));
        }
        return needs;
    }

    /// <summary>Does the note answer for this finding? Without a day there is nothing to give a reason for yet.</summary>
    public static bool TakesReason(Finding finding, CongressFacts facts) => finding.NeedsExplanation && (finding.Aspect != Aspect.Deadline || facts.Date is not null);

    /// <summary>What the plan makes obligatory and is not met, each at its field: it can be saved as a draft, but not registered.</summary>
    public static IReadOnlyList<RegistrationError> Blocking(CompiledPlan plan, CongressFacts facts) =>
        [.. Findings(plan.Evaluate(facts)).Where(f => f.Blocks).Select(f => new RegistrationError(
            // A name that lacks nothing but the place is mended there.
            f.Rule.Check is CongressNameCheck or ConferenceNameCheck && !facts.HasPlace && (facts.Ordinal > 0 || facts.Title is not null) ? nameof(CongressDetails.Place) : FieldOf(f), $"{f.Text.Sentence} {f.Text.Mend}".TrimEnd()))];

    private static string SentenceOf(CompiledPlan plan, CongressFacts facts, Finding finding) => finding switch
    {
        { Rule.Check: AllowedFormsCheck } => $"“{FormName(plan, facts.Form)}” không có trong các hình thức kế hoạch nêu: chọn hình thức khác, hoặc nêu lý do ở ô “Ghi chú, giải trình”.",
        { Status: FindingStatus.Overdue } when facts.Date is { } late =>
            $"Ngày {VietnameseFormat.Date(late)} quá thời hạn ({finding.Text.Expected}): {Earlier(plan, facts, late)}",
        { Aspect: Aspect.Deadline, Degree: Degree.Near } when facts.Date is { } near =>
            $"Ngày {VietnameseFormat.Date(near)} sát hạn ({finding.Text.Expected}), cấp trên phải xác nhận: {Earlier(plan, facts, near)}",
        _ => $"{finding.Text.Sentence.TrimEnd('.')} ({finding.Text.Expected}): sửa lại, hoặc nêu lý do ở ô “Ghi chú, giải trình”.",
    };

    /// <summary>What can still be done about a day at or after the deadline: no advice to choose one that has passed.</summary>
    private static string Earlier(CompiledPlan plan, CongressFacts facts, DateOnly date) =>
        DeadlineStanding.Of(plan, facts) is { DaysLeft: >= 0 } ? "chọn ngày sớm hơn, hoặc nêu lý do ở ô “Ghi chú, giải trình”."
        : date > facts.Today ? "chọn ngày sớm nhất có thể và nêu lý do ở ô “Ghi chú, giải trình”."
        : "nêu lý do ở ô “Ghi chú, giải trình”.";

    private static string FieldOf(Finding finding) => finding switch
    {
        { Rule.Check: AllowedFormsCheck } => nameof(CongressDetails.Form),
        { Aspect: Aspect.Ordinal } or { Rule.Check: CongressNameCheck } => nameof(CongressDetails.Ordinal),
        { Rule.Check: ConferenceNameCheck } => nameof(CongressDetails.Title),
        { Rule.Check: HalfDayCheck } => nameof(CongressDetails.Session),
        { Rule.Check: PlenaryThresholdCheck } => nameof(CongressDetails.Plenary),
        _ => nameof(CongressDetails.Date),
    };

    /// <summary>The title that says what the chosen form is, where the chosen one says another; null where there is nothing to offer.</summary>
    public static TitleChoice? BetterTitle(CompiledPlan plan, CongressFacts facts, string unitOnWall) =>
        plan.CheckFor<ConferenceNameCheck>(facts)?.BetterTitle(facts) is { } code ? TitlesFor(plan, facts, unitOnWall).FirstOrDefault(t => t.Code == code) : null;

    /// <summary>What the name block still lacks, in the words of its fields; empty when it can be hung.</summary>
    public static IReadOnlyList<string> MissingOnWall(CompiledPlan plan, CongressFacts facts)
    {
        var missing = new List<string>();
        if (facts.Form is null) missing.Add("hình thức tổ chức");
        if (plan.CheckFor<CongressNameCheck>(facts) is not null && facts.Ordinal is < 1 or > RomanNumeral.Largest) missing.Add("lần thứ");
        if (plan.CheckFor<ConferenceNameCheck>(facts) is { } names && !names.IsOffered(facts.Title)) missing.Add("tiêu đề");
        if (!facts.HasPlace) missing.Add("địa danh");
        if (facts.Date is null) missing.Add("ngày tổ chức");
        return missing;
    }

    /// <summary>
    /// What may not even be saved as a draft, because no page offers it: a form, title or length outside the level's, a plenary meeting where the plan
    /// knows none (it would lift cap and structure), a day outside the plan's time.
    /// </summary>
    public static IReadOnlyList<RegistrationError> Refuse(CompiledPlan plan, DateOnly issuedOn, CongressFacts facts)
    {
        var errors = new List<RegistrationError>();
        var forms = FormsFor(plan, facts);
        if (facts.Form is { } form && forms.All(f => f.Code != form))
            errors.Add(new(nameof(CongressDetails.Form), $"Cấp này chỉ được chọn {string.Join(" hoặc ", forms.Select(f => $"“{f.Name}”"))}."));
        if (facts.Title is { } title && plan.CheckFor<ConferenceNameCheck>(facts) is { } names && !names.IsOffered(title))
            errors.Add(new(nameof(CongressDetails.Title), "Chọn một trong các tiêu đề theo mẫu thống nhất; không đặt tên khác."));
        if (facts.Session is { } session && !SessionsFor(plan, facts).Contains(session))
            errors.Add(new(nameof(CongressDetails.Session), $"Kế hoạch chỉ cho tổ chức {plan.CheckFor<HalfDayCheck>(facts)!.Expected}: chọn buổi sáng hoặc buổi chiều."));
        if (facts.Plenary && plan.CheckFor<PlenaryThresholdCheck>(facts) is null)
            errors.Add(new(nameof(CongressDetails.Plenary), "Hội nghị toàn thể chỉ dành cho doanh nghiệp theo số lao động."));
        if (facts.Date is { } date && CongressDays.Of(plan, issuedOn, facts) is var days && !days.Hold(date)) errors.Add(new(nameof(CongressDetails.Date), days.Sentence));
        return errors;
    }

    /// <summary>What may not stand as địa danh on the wall: anything but the name of an administrative unit, unless it was saved so before. Null where nothing is wrong.</summary>
    public static RegistrationError? RefusePlace(UnitTree tree, string? place, string? saved, string example) =>
        VietnameseText.Clean(place) is { Length: > 0 } text && text != saved && !PlaceNames.IsPlace(tree, text)
            ? new(nameof(CongressDetails.Place), $"“{text}” không phải tên xã, phường, thị trấn, huyện, thị xã, thành phố hay tỉnh. Ghi địa danh, ví dụ “{example}”.") : null;

    /// <summary>The địa danh offered first (Decree 30/2020): the unit's own bare name, or that of the province for its agencies.</summary>
    public static string DefaultPlace(string unitName, UnitKind kind, string provinceName) =>
        Unit.BareName(kind is UnitKind.Commune or UnitKind.District ? unitName : provinceName);

    /// <summary>"Hội nghị (hình thức khác)": the explanation in brackets is for registers, as in the name of a unit.</summary>
    private static string OnWall(string formName) => formName.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? formName[..bracket].TrimEnd() : formName;

    private static string? FormName(CompiledPlan plan, string? code) => plan.Forms.FirstOrDefault(f => f.Code == code)?.Name;
}
