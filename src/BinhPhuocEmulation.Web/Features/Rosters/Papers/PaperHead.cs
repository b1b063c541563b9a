using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;

namespace BinhPhuocEmulation.Web.Features.Rosters.Papers;

/// <summary>
/// What a paper of a unit bears of the unit and the levels above it, by their names on the day of the paper (<see cref="UnitOnPaper"/>; Decree 30/2020, ô 2, 7a and 9b).
/// A paper dated before a merger keeps the names of its time whenever it is printed.
/// </summary>
/// <param name="Superior">Superior agency, in capitals; may be none.</param>
/// <param name="Issuing">Issuing agency, in capitals.</param>
/// <param name="SignedBy">Authority and post of the signer.</param>
/// <param name="Reference">Which Tờ trình the list is attached to, its number and date to be written.</param>
/// <param name="Recipients">Nơi nhận: the level that reviews the list, and the archive.</param>
public sealed record PaperHead(IReadOnlyList<string> Superior, IReadOnlyList<string> Issuing, IReadOnlyList<string> SignedBy, string Reference, IReadOnlyList<string> Recipients)
{
    /// <summary>Headed as papers of the Party are.</summary>
    public bool IsOfParty { get; init; }

    /// <summary>The head for a unit on a day.</summary>
    /// <param name="tree">Units.</param>
    /// <param name="unitId">Unit.</param>
    /// <param name="day">Day of the paper.</param>
    /// <param name="symbol">Symbol of the unit in numbers of documents ("SNV"); blank leaves room to write it.</param>
    /// <param name="office">The office the province's lists are sent to.</param>
    /// <param name="deputy">A deputy signs for the head ("KT.").</param>
    /// <param name="typed">Words of the signer as an officer typed them; none takes those of the kind of unit.</param>
    public static PaperHead Of(UnitTree tree, int unitId, DateOnly day, string? symbol, OfficeOptions office, bool deputy = false, IReadOnlyList<string>? typed = null)
    {
        var then = UnitOnDay.Of(tree, unitId, day) ?? throw new ArgumentException($"There is no unit {unitId}.", nameof(unitId));
        var (superior, issuing) = UnitOnPaper.Agencies(then);
        return new(superior, issuing, typed is { Count: > 0 } ? typed : UnitOnPaper.Authority(then.Unit, deputy),
            $"(Kèm theo Tờ trình số …{UnitOnPaper.ProposalSymbol(then.Unit, symbol)} ngày … tháng … năm … của {UnitOnPaper.Body(then)})",
            [Reviewer(tree, then, office), "Lưu: VT"])
        {
            IsOfParty = UnitOnPaper.IsOfParty(then.Unit.Kind),
        };
    }

    private static string Reviewer(UnitTree tree, UnitOnDay then, OfficeOptions office) =>
        tree.On(then.Day).ReviewerOf(then.Unit.Id) is { Kind: UnitKind.District } district
            ? UnitOnPaper.CommitteeOf(district with { Name = district.NameOn(then.Day) }) : office.InText;
}
