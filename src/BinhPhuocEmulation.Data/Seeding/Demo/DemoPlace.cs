using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>Where a delegate of a unit lives and works: fills the tokens of posts, places and collectives.</summary>
internal sealed class DemoPlace
{
    private readonly DemoWorld _world;
    private readonly UnitNode _unit, _commune;
    private readonly string _hamlet;

    public DemoPlace(DemoWorld world, UnitNode unit)
    {
        (_world, _unit) = (world, unit);
        var district = unit.Kind == UnitKind.Province ? world.Random.Pick(Below(unit, UnitKind.District)) : unit;
        _commune = district.Kind == UnitKind.District ? world.Random.Pick(Below(district, UnitKind.Commune)) : unit;
        _hamlet = $"{HamletWord(_commune)} {world.Random.Next(1, 9)}";
    }

    /// <summary>Fills "{hamlet}, {commune}" and the like.</summary>
    public string Fill(string text)
    {
        var filled = text.Replace("{hamlet}", _hamlet, StringComparison.Ordinal)
            .Replace("{commune}", _unit == _commune ? _unit.NameInText : $"{_commune.NameInText}, {District()}", StringComparison.Ordinal)
            .Replace("{district}", District(), StringComparison.Ordinal)
            .Replace("{place}", Unit.BareName(_commune.Name), StringComparison.Ordinal)
            .Replace("{unit}", _unit.NameInText, StringComparison.Ordinal)
            .Replace("{room}", _world.Random.Pick(_world.Words.Rooms), StringComparison.Ordinal)
            .Replace("{product}", _world.Random.Pick(_world.Words.Products), StringComparison.Ordinal);
        // "Trưởng ấp", "Bí thư Chi bộ ấp", "Chủ tịch UBND xã": by the words of the place.
        if (filled.EndsWith(" ấp", StringComparison.Ordinal)) filled = filled[..^3] + " " + HamletWord(_commune);
        if (filled.EndsWith(" UBND xã", StringComparison.Ordinal)) filled = filled[..^3] + " " + _commune.NameInText[..^(Unit.BareName(_commune.Name).Length + 1)];
        return _world.Random.Fill(filled);
    }

    /// <summary>The field an agency works in.</summary>
    public static string FieldOf(UnitNode unit) => unit.Code switch
    {
        "A003" or "A046" or "A048" or "A049" or "A052" => "TC",
        "A004" => "KHDT",
        "A005" or "A070" => "CT",
        "A006" => "NN",
        "A007" => "GT",
        "A008" => "XD",
        "A009" => "TNMT",
        "A010" or "A021" or "A056" => "BC",
        "A011" => "LDXH",
        "A012" or "A057" => "VH",
        "A013" or "A059" => "KHCN",
        "A014" or "A035" or "A037" or "A038" or "A061" => "GD",
        "A015" or "A065" => "YT",
        "A016" or "A018" or "A043" or "A044" or "A045" => "TP",
        "A017" or "A060" => "NG",
        "A053" => "BHXH",
        _ => unit.Kind switch
        {
            UnitKind.MassOrganisation or UnitKind.Association => "DT",
            UnitKind.PartyBody => "DANG",
            UnitKind.ArmedForces => "AN",
            UnitKind.Enterprise => "CT",
            _ => "QLNN",
        },
    };

    private List<UnitNode> Below(UnitNode unit, UnitKind kind) => [.. _world.Tree.ChildrenOf(unit.Id).Where(u => u.Kind == kind)];

    private string District() => _world.Tree.ParentOf(_commune.Id) is { } d && _commune.Kind == UnitKind.Commune ? d.NameInText : _unit.NameInText;

    private string HamletWord(UnitNode commune) => !commune.Name.StartsWith("Xã ", StringComparison.Ordinal) ? "khu phố"
        : _world.Tree.ParentOf(commune.Id)?.Code is "688" or "691" or "696" or "698" ? "thôn" : "ấp";
}
