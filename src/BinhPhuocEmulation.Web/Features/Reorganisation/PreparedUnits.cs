using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>
/// The units of the portal that the rows of the file mean. A code alone does not tell: a new unit gets its official code afterwards, and that may be the one
/// an old unit bore. The old unit is who bore the code before; the new one who bears the provisional code, or who was founded on the day the old ones merged into it.
/// </summary>
public sealed class PreparedUnits(UnitTree tree)
{
    private readonly ILookup<string, UnitNode> _byCode = tree.All.Concat(tree.Coming).ToLookup(u => u.Code);
    private readonly Dictionary<int, UnitNode> _byId = tree.All.Concat(tree.Coming).ToDictionary(u => u.Id);

    /// <summary>The unit that ends by a row; null if the portal has none of that code.</summary>
    public UnitNode? Old(ReorganisationRow row) => _byCode[row.Code].Where(u => !u.IsAnnulled && (u.FoundedOn is null || u.FoundedOn < row.On)).OrderBy(u => u.FoundedOn).FirstOrDefault();

    /// <summary>The new unit of this provisional code; null while it is not made. One whose founding was revoked is found by that code only.</summary>
    public UnitNode? New(string code, UnitKind kind, IReadOnlyList<ReorganisationRow> from)
    {
        var made = _byCode[code].FirstOrDefault();
        if (made is { IsAnnulled: false }) return made;
        return from.Select(Old).Select(old => old?.SuccessorId is { } next && _byId.GetValueOrDefault(next) is { } s && s.Kind == kind && s.FoundedOn == old.ClosedOn ? s : null).FirstOrDefault(s => s is not null) ?? made;
    }

    /// <summary>Old and new units by the code of the file or the provisional code: keys of the portal.</summary>
    public IReadOnlyDictionary<string, int> Ids() => PreparedReorganisation.Rows.Select(r => (r.Code, Unit: Old(r)))
        .Concat(PreparedReorganisation.Successors.Select(s => (s.Code, Unit: New(s.Code, s.Kind, s.From))))
        .Where(u => u.Unit is not null).ToDictionary(u => u.Code, u => u.Unit!.Id);
}
