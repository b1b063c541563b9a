using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Congresses;

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
