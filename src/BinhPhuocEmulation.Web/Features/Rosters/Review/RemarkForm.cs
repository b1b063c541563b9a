using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Rosters.Review;

/// <summary>A remark as posted; a blank text takes back the one that stood in the box.</summary>
public sealed class RemarkForm
{
    /// <summary>Row.</summary>
    public int EntryId { get; set; }

    /// <summary>Column; "" for the whole row.</summary>
    [Display(Name = "Về ô")]
    public string? Column { get; set; }

    /// <summary>Text.</summary>
    [Display(Name = "Góp ý")]
    public string? Text { get; set; }

    /// <summary>The draft the reviewer had before him, in the box or above it; blank where there was none.</summary>
    public string? Seen { get; set; }

    /// <summary>Column of that draft.</summary>
    public string? SeenColumn { get; set; }

    /// <summary>The text goes below that draft, not in its place.</summary>
    public bool Add { get; set; }

    /// <summary>Another draft stands in this place than the reviewer had before him: he is asked what becomes of it.</summary>
    [BindNever]
    public bool Clashes { get; set; }

    /// <summary>The form of a row as it opens: with the draft that stands in this place.</summary>
    public static RemarkForm Of(int entry, string? column, IEnumerable<RemarkDraft> drafts)
    {
        var text = drafts.FirstOrDefault(d => d.Column == (column ?? ""))?.Text;
        return new() { EntryId = entry, Column = column, Text = text, Seen = text, SeenColumn = column };
    }

    /// <summary>The draft the reviewer had before him in the place he writes about, as it is kept; "" if none.</summary>
    public string SeenThere => (SeenColumn ?? "") == (Column ?? "") ? VietnameseText.CleanLines(Seen) : "";

    /// <summary>The text as it is to stand.</summary>
    public string Wanted => VietnameseText.CleanLines(Add && !string.IsNullOrWhiteSpace(Text) ? $"{SeenThere}\n{Text}" : Text);
}

/// <summary>A remark that is not sent yet.</summary>
/// <param name="Column">Column; "" for the whole row.</param>
/// <param name="Text">Text.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When (UTC).</param>
public sealed record RemarkDraft(string Column, string Text, string By, DateTime At)
{
    /// <summary>Its place in words.</summary>
    public string Place => DelegateColumns.Find(Column)?.Heading ?? "Cả dòng";

    /// <summary>Those of one row, the whole row first, then in the order of the columns.</summary>
    public static IReadOnlyList<RemarkDraft> Of(IEnumerable<ReviewRemark> remarks) =>
        [.. remarks.Where(r => r.SentAt is null).Select(r => new RemarkDraft(r.Column, r.Text, r.AccountName, r.At))
            .OrderBy(d => DelegateColumns.All.Select(c => c.Key).ToList().IndexOf(d.Column)).ThenBy(d => d.At)];
}

/// <summary>What the table of rows needs where remarks are written.</summary>
/// <param name="RosterId">List.</param>
/// <param name="Keep">What the address keeps while a form is opened, closed and saved: "?q=…", or "".</param>
/// <param name="Open">Row whose form is open, or null.</param>
/// <param name="Form">The form of that row.</param>
/// <param name="Drafts">Remarks on that row that are not sent yet.</param>
public sealed record ReviewTools(int RosterId, string Keep, int? Open, RemarkForm Form, IReadOnlyList<RemarkDraft> Drafts)
{
    /// <summary>The draft that stands where a remark was to be written, and was not in the box; null if none.</summary>
    public RemarkDraft? Standing => Form.Clashes ? Drafts.FirstOrDefault(d => d.Column == (Form.Column ?? "")) : null;

    /// <summary>The draft in the box as the form opened, or null.</summary>
    public RemarkDraft? InBox => Form.Clashes ? null : Drafts.FirstOrDefault(d => d.Column == (Form.SeenColumn ?? "") && d.Text == Form.Seen);

    /// <summary>Address of the page with the form of a row open, at its field: a fragment that cannot take the focus would take it from the field.</summary>
    public string OpenAt(int entry, string column = "") => $"/rosters/{RosterId}/review{Keep}{Then}entry={entry}{(column.Length > 0 ? $"&column={column}" : null)}#Text";

    /// <summary>Address of the page at a row, no form open.</summary>
    public string At(int? entry) => $"/rosters/{RosterId}/review{Keep}{Then}at={entry}#r-{entry}";

    /// <summary>Where a remark is posted.</summary>
    public string PostUrl => $"/rosters/{RosterId}/remarks{Keep}";

    private char Then => Keep.Length == 0 ? '?' : '&';

    /// <summary>Search, part and size of a page as they stand in the address.</summary>
    public static string KeepOf(ReviewRequest request) => QueryString.Create(new KeyValuePair<string, string?>[]
    {
        new("q", request.Q), new("show", request.Show), new("size", request.Size?.ToString(CultureInfo.InvariantCulture)), new("reveal", request.Reveal == 1 ? "1" : null),
        new("field", request.Field), new("gender", request.Gender), new("title", request.Title), new("cols", request.Cols),
    }.Where(p => !string.IsNullOrEmpty(p.Value))).ToString();

    /// <summary>Columns a remark may be about.</summary>
    public static IReadOnlyList<SelectListItem> Columns { get; } =
        [new("Cả dòng", ""), .. DelegateColumns.All.Select(c => new SelectListItem(c.Heading, c.Key))];
}
