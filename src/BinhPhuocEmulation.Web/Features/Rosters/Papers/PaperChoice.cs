using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>What an officer chooses for a paper; it travels in the address, so that each file is the one that was looked at.</summary>
public sealed class PaperChoice
{
    /// <summary>Value of <see cref="Signer"/> for a deputy who signs for the head ("KT."); anything else means the head.</summary>
    public const string Deputy = "deputy";

    /// <summary>Who signs.</summary>
    public string? Signer { get; set; }

    /// <summary>Words above the name of the signer, one a line; blank takes those of the kind of unit.</summary>
    [Display(Name = "Quyền hạn, chức vụ người ký")]
    public string? Post { get; set; }

    /// <summary>Day written on the paper; null leaves room to write it.</summary>
    [Display(Name = "Ngày ghi trên giấy")]
    public DateOnly? Day { get; set; }

    /// <summary>Approved round whose copy is printed; null for the list as it stands.</summary>
    public int? Round { get; set; }

    /// <summary>A deputy signs.</summary>
    public bool DeputySigns => Signer == Deputy;

    /// <summary>The lines typed.</summary>
    public IReadOnlyList<string> Lines => PaperChoiceValidator.LinesOf(Post);

    /// <summary>The choice as the query of an address, "" for none; <paramref name="more"/> are further keys.</summary>
    public string Query(params (string Key, string? Value)[] more)
    {
        (string Key, string? Value)[] all = [("signer", DeputySigns ? Deputy : null), ("post", string.Join('\n', Lines)), ("day", Day is { } day ? VietnameseFormat.Date(day) : null),
            ("round", Round?.ToString(CultureInfo.InvariantCulture)), .. more];
        return QueryString.Create(all.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Key, p.Value))).Value ?? "";
    }
}

/// <summary>What fits above a signature.</summary>
public sealed class PaperChoiceValidator : AbstractValidator<PaperChoice>
{
    /// <summary>Most lines above the name, and most letters of one: half the width of the page in capitals of 13 points.</summary>
    public const int MostLines = 4, LineLength = 50;

    /// <summary>Sets the rules.</summary>
    public PaperChoiceValidator()
    {
        RuleFor(c => c.Post).Fits(MostLines * (LineLength + 1))
            .Must(p => LinesOf(p).Count <= MostLines).WithMessage($"Ghi nhiều nhất {MostLines} dòng.")
            .Must(p => LinesOf(p).All(l => l.Length <= LineLength)).WithMessage($"Mỗi dòng dài nhất {LineLength} ký tự.");
    }

    internal static IReadOnlyList<string> LinesOf(string? post) =>
        VietnameseText.CleanLines(post).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
