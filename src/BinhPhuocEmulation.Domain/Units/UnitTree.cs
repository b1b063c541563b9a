using BinhPhuocEmulation.Domain.Access;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>All units at one moment, as a tree in memory (a few hundred nodes). Immutable; made anew when a unit changes.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<int, UnitNode> _byId;
    private readonly ILookup<int, UnitNode> _children;
    private readonly ILookup<int, UnitNode> _predecessors;
    private readonly HashSet<string> _ambiguousNames;
    private readonly Dictionary<int, UnitNode> _coming;
    private readonly HashSet<string> _ambiguousToCome;

    /// <summary>
    /// Builds the tree on a day; a predecessor's duties pass from the day it is closed on, and what stood below it stands below its successor. Units
    /// that are yet to be founded do not stand in it.
    /// </summary>
    public UnitTree(IEnumerable<UnitNode> units, DateOnly today)
    {
        Today = today;
        var founded = units.Select(u => u.AsEntered().NamedOn(today)).ToLookup(u => u.FoundedOn is null || u.FoundedOn <= today);
        Coming = [.. founded[false]];
        _byId = founded[true].ToDictionary(u => u.Id);
        foreach (var unit in _byId.Values.Where(u => u.ParentId is not null && !(u.ClosedOn <= today)).ToArray())
            if (StandingAbove(unit.Id) is { } above && above.Id != unit.ParentId && above.Id != unit.Id && above.IsInForce(today))
                _byId[unit.Id] = unit with { ParentId = above.Id, PlacedUnder = unit.ParentId };
        _children = _byId.Values.Where(u => u.ParentId is not null).OrderBy(u => u.SortKey, StringComparer.Ordinal).ToLookup(u => u.ParentId!.Value);
        _predecessors = _byId.Values.Where(u => u.SuccessorId is not null && u.ClosedOn <= today).ToLookup(u => u.SuccessorId!.Value);
        _ambiguousNames = _byId.Values.GroupBy(u => u.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        _coming = Coming.ToDictionary(u => u.Id);
        _ambiguousToCome = _byId.Values.Concat(Coming).GroupBy(u => u.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
    }

    /// <summary>An empty tree.</summary>
    public static UnitTree Empty { get; } = new([], DateOnly.MinValue);

    /// <summary>The day for which closings and successions hold.</summary>
    public DateOnly Today { get; }

    /// <summary>Every unit, also those that ended.</summary>
    public IReadOnlyCollection<UnitNode> All => _byId.Values;

    /// <summary>Units whose founding is decided but whose day has not come.</summary>
    public IReadOnlyList<UnitNode> Coming { get; }

    /// <summary>The tree on another day, past or to come, as far as the lineage known now tells.</summary>
    public UnitTree On(DateOnly day) => day == Today ? this : new([.. All, .. Coming], day);

    /// <summary>
    /// The units that may stand above one, whatever the day, in the order in which one gives way to the next: the one it was entered under, then for each that
    /// ends its successor, or, where nobody took over, the unit above it. On a day it is the first that has not ended by then.
    /// </summary>
    public IEnumerable<UnitNode> EverAbove(int unitId)
    {
        var above = EnteredAbove(Known(unitId));
        for (var steps = MostSteps; above is not null && steps > 0; steps--)
        {
            yield return above;
            if (above.ClosedOn is null) yield break;
            above = (above.SuccessorId is { } next ? Known(next) : null) ?? EnteredAbove(above);
        }
    }

    private UnitNode? EnteredAbove(UnitNode? unit) => unit?.EnteredParentId is { } above ? Known(above) : null;

    private UnitNode? Known(int id) => Find(id) ?? _coming.GetValueOrDefault(id);

    /// <summary>A unit, or null.</summary>
    public UnitNode? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// The unit that bears a code on a day. Codes are given again once a unit has ended: where nobody bears it on the day, the last that bore it before, else the
    /// first to bear it later; null for nobody. A unit that was never founded bears none.
    /// </summary>
    public UnitNode? ByCode(string code, DateOnly day)
    {
        var bearers = _byId.Values.Concat(Coming).Where(u => !u.IsAnnulled && u.Code == code).OrderBy(u => u.FoundedOn).ToArray();
        return Array.Find(bearers, u => u.IsInForce(day)) ?? bearers.Where(u => u.ClosedOn <= day).MaxBy(u => u.ClosedOn) ?? bearers.FirstOrDefault();
    }

    /// <summary>The unit above, or null.</summary>
    public UnitNode? ParentOf(int id) => Find(id)?.ParentId is { } parent ? Find(parent) : null;

    /// <summary>Units that ended by today in whose place this one stands: what was entered below them stands below it.</summary>
    public IEnumerable<UnitNode> HandedOverTo(int id) => _byId.Values.Where(u => u.PlacedUnder is not null && u.ParentId == id)
        .Select(u => u.PlacedUnder!.Value).Distinct().Select(Find).OfType<UnitNode>();

    /// <summary>Units directly below, in Vietnamese order.</summary>
    public IEnumerable<UnitNode> ChildrenOf(int id) => _children[id];

    /// <summary>Units whose duties this unit has taken over by today.</summary>
    public IEnumerable<UnitNode> PredecessorsOf(int id) => _predecessors[id];

    /// <summary>From the root down to the unit itself.</summary>
    public IReadOnlyList<UnitNode> PathTo(int id)
    {
        var path = new List<UnitNode>();
        for (var node = Find(id); node is not null && path.Count < 16; node = ParentOf(node.Id)) path.Add(node);
        path.Reverse();
        return path;
    }

    /// <summary>Is <paramref name="unitId"/> this unit, or does it stand below it?</summary>
    public bool IsWithin(int ancestorId, int unitId) => PathTo(unitId).Any(u => u.Id == ancestorId);

    /// <summary>
    /// Where <paramref name="unitId"/> stands seen from <paramref name="fromId"/>: own, child, deeper, or nowhere.
    /// A unit that ended counts as standing where its successor stands too, and its successor as standing above the units below it,
    /// so that duties pass on (calendar.md, 1/7/2025). The unit that ended keeps what stood below it: who worked there loses nothing overnight.
    /// </summary>
    public Reach ReachFrom(int fromId, int unitId)
    {
        var steps = MostSteps;
        return Climb(fromId, Find(unitId), 0, ref steps);
    }

    /// <summary>The unit that reviews this one: the level above (the province's board stands for the province). Units that ended give way to their successors.</summary>
    public UnitNode? ReviewerOf(int unitId)
    {
        var unit = Standing(Find(unitId));
        return unit is null ? null : Standing(ParentOf(unit.Id)) ?? unit;
    }

    /// <summary>The unit itself, or who has taken over its duties by today; null if there is no such unit.</summary>
    public UnitNode? StandingFor(int unitId) => Standing(Find(unitId));

    /// <summary>The unit above that stands on this day: one that ended gives way to its successor, or, ended without one, to the unit above it.</summary>
    public UnitNode? StandingAbove(int unitId)
    {
        var above = ParentOf(unitId);
        for (var steps = MostSteps; above is not null && above.ClosedOn <= Today && steps > 0; steps--)
            above = SuccessorOf(above) ?? ParentOf(above.Id);
        return above;
    }

    /// <summary>
    /// Name for screens: with the unit above when two units of the province bear it ("Xã Tân Tiến, Huyện Bù Đốp"). A unit to come is told apart from those
    /// that stand; those keep their names as they are until its day.
    /// </summary>
    public string DisplayName(int id)
    {
        if (_coming.GetValueOrDefault(id) is { } later)
            return _ambiguousToCome.Contains(later.Name) && later.ParentId is { } place && (Find(place) ?? _coming.GetValueOrDefault(place)) is { } over ? $"{later.Name}, {over.Name}" : later.Name;
        if (Find(id) is not { } unit) return "";
        return _ambiguousNames.Contains(unit.Name) && ParentOf(id) is { } parent ? $"{unit.Name}, {parent.Name}" : unit.Name;
    }

    private Reach Climb(int fromId, UnitNode? node, int level, ref int steps)
    {
        var reach = Reach.None;
        for (; node is not null && steps > 0; node = SuccessorOf(node))
        {
            steps--;
            if (node.Id == fromId) reach |= level switch { 0 => Reach.Own, 1 => Reach.Children, _ => Reach.Deeper };
            else
            {
                reach |= Climb(fromId, node.EnteredParentId is { } entered ? Find(entered) : null, level + 1, ref steps);
                if (node.PlacedUnder is not null) reach |= Climb(fromId, ParentOf(node.Id), level + 1, ref steps);
            }
        }
        return reach;
    }

    private UnitNode? Standing(UnitNode? node)
    {
        for (var steps = MostSteps; node is not null && steps > 0 && SuccessorOf(node) is { } next; steps--) node = next;
        return node;
    }

    /// <summary>The unit that has taken over by today, or null.</summary>
    private UnitNode? SuccessorOf(UnitNode node) => node.SuccessorId is { } next && node.ClosedOn <= Today ? Find(next) : null;

    /// <summary>Units looked at for one answer at most: wrong data going in circles must not hang a request.</summary>
    private const int MostSteps = 100;
}
