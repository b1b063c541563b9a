using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>One choice drawn as a card.</summary>
public sealed record ChoiceCard(string Value, string Text, string? Hint, bool Checked, bool IsCongress = false);

/// <summary>The page on which a congress is registered and edited.</summary>
public sealed record EditPage(CongressCase Case, RegistrationForm Form, CheckPanel Panel, CompareView? Compare = null, bool Locked = false)
{
    /// <summary>Forms the level allows.</summary>
    public IReadOnlyList<ChoiceCard> Forms =>
        [.. Registration.FormsFor(Case.Plan, Case.FactsOf(new())).Select(f => new ChoiceCard(f.Code, f.Name, null, f.Code == Form.FormCode, f.IsCongress))];

    /// <summary>Titles of a Hội nghị. The last one follows the form chosen.</summary>
    public IReadOnlyList<ChoiceCard> Titles
    {
        get
        {
            var forms = Registration.FormsFor(Case.Plan, Case.FactsOf(new()));
            var form = forms.FirstOrDefault(f => f.Code == Form.FormCode && !f.IsCongress) ?? forms.FirstOrDefault(f => !f.IsCongress);
            if (form is null) return [];
            var single = forms.Count(f => !f.IsCongress) == 1;
            return [.. Registration.TitlesFor(Case.Plan, Case.FactsOf(new() { Form = form.Code }), Case.OnWall(Form.Date)).Select(t =>
                t.Code == ConferenceNameCheck.OwnForm && !single
                    ? new ChoiceCard(t.Code, "HỘI NGHỊ … (tên hình thức đã chọn, kèm tên đơn vị)", null, t.Code == Form.Title)
                    : new ChoiceCard(t.Code, t.Words, null, t.Code == Form.Title))];
        }
    }

    /// <summary>The rule on plenary meetings; null where the plan knows none.</summary>
    public PlenaryThresholdCheck? Plenary => Case.Plan.CheckFor<PlenaryThresholdCheck>(Case.FactsOf(new()));

    /// <summary>Explains the plenary field by the rule and the declared workers.</summary>
    public string PlenaryHint
    {
        get
        {
            if (Plenary is not { } rule) return "";
            var threshold = VietnameseFormat.Number(rule.Threshold);
            return Case.Workers is { } workers
                ? $"Đã kê khai {VietnameseFormat.Number(workers)} lao động. Dưới {threshold} lao động thì tổ chức hội nghị toàn thể; từ mức đó trở lên thì chọn đại biểu."
                : $"Chưa kê khai số lao động: kê khai ở trang đơn vị trước khi đăng ký (ngưỡng {threshold} lao động).";
        }
    }

    /// <summary>What could not be read of the form, for the panel.</summary>
    public static IReadOnlyList<string> ProblemsOf(ModelStateDictionary state) =>
        [.. state.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).Distinct()];
}

/// <summary>A registration in words, field by field: for the view page and for two versions side by side.</summary>
public static class RegistrationWords
{
    /// <summary>Label and value of every field.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(CongressCase c, CongressDetails d)
    {
        var facts = c.FactsOf(d);
        var rows = new List<(string, string)>
        {
            ("Hình thức", c.Plan.Forms.FirstOrDefault(f => f.Code == d.Form)?.Name ?? ""),
            facts.IsCongressForm
                ? ("Lần thứ", d.Ordinal is > 0 and <= RomanNumeral.Largest ? RomanNumeral.Of(d.Ordinal.Value) : "")
                : ("Tiêu đề", Registration.TitlesFor(c.Plan, facts, c.OnWall(d.Date)).FirstOrDefault(t => t.Code == d.Title)?.Words ?? ""),
            ("Ngày", d.Date is { } date ? VietnameseFormat.Date(date) : ""),
            ("Buổi", d.Session is null ? "" : CongressTags.Session(d.Session)),
            ("Địa điểm", VietnameseText.Clean(d.Venue)),
            ("Địa danh", VietnameseText.Clean(d.Place)),
        };
        if (c.Plan.CheckFor<PlenaryThresholdCheck>(facts) is not null) rows.Add(("Hội nghị toàn thể", d.Plenary ? "có" : "không"));
        rows.Add(("Kết hợp sân khấu hóa, giao lưu", d.Combined ? "có" : "không"));
        rows.Add(("Lãnh đạo dự", string.Join("; ", c.Leaders.Where(l => d.LeaderIds.Contains(l.Id)).Select(l => $"{l.Name} ({l.Post})"))));
        rows.Add(("Ghi chú, giải trình", VietnameseText.CleanLines(d.Note)));
        return rows;
    }

    /// <summary>What stands saved now beside what was typed or seen.</summary>
    public static CompareView Compare(IReadOnlyList<(string Label, string Value)> saved, string otherTitle, IReadOnlyList<string> other) =>
        new("Đang lưu trên máy chủ", otherTitle, [.. saved.Select((row, i) => new CompareRow(row.Label, row.Value, other.ElementAtOrDefault(i)))]);
}
