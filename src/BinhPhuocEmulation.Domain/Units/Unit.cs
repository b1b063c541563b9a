using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Units;

/// <summary>An administrative unit, agency, organisation or enterprise. Never deleted: it is closed, renamed or merged, with the deciding document.</summary>
public sealed class Unit : IVersioned
{
    /// <summary>Longest code.</summary>
    public const int CodeLength = 20;
    /// <summary>Longest name.</summary>
    public const int NameLength = 200;

    private readonly List<UnitContact> _contacts = [];
    private readonly List<UnitEvent> _events = [];

    private Unit() { }

    /// <summary>Creates a unit. No two bear one code on one day.</summary>
    public Unit(string code, string name, UnitKind kind, int? parentId, string? abbreviation = null)
    {
        Code = VietnameseText.Clean(code);
        Kind = kind;
        ParentId = parentId;
        Abbreviation = VietnameseText.Clean(abbreviation);
        SetName(name);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>GSO code of an administrative unit, or the register's code of an agency; given again once the unit has ended.</summary>
    public string Code { get; private set; } = "";
    /// <summary>Full name last decided, with its kind: "Xã Lộc An", "Sở Nội vụ". A rename may be yet to come: screens and papers show <see cref="NameOn"/>.</summary>
    public string Name { get; private set; } = "";
    /// <summary>Symbol used in document numbers ("SNV"); may be blank.</summary>
    public string Abbreviation { get; private set; } = "";
    /// <summary>Kind.</summary>
    public UnitKind Kind { get; private set; }
    /// <summary>Unit above; null for the province.</summary>
    public int? ParentId { get; private set; }
    /// <summary>Unit above.</summary>
    public Unit? Parent { get; private set; }
    /// <summary>True for the unit of the pilot congress (P-01).</summary>
    public bool IsPilot { get; private set; }
    /// <summary>False for units the plan does not oblige (AMB-18, AMB-19); they may still take part.</summary>
    public bool IsObliged { get; private set; } = true;
    /// <summary>First day on which the unit no longer exists.</summary>
    public DateOnly? ClosedOn { get; private set; }
    /// <summary>Unit that took over its duties.</summary>
    public int? SuccessorId { get; private set; }
    /// <summary>Workers the enterprise declared (AMB-24); null if none declared.</summary>
    public int? DeclaredWorkers { get; private set; }
    /// <summary>Day for which the workers were counted.</summary>
    public DateOnly? WorkersOn { get; private set; }
    /// <summary>Document the number was declared by.</summary>
    public string WorkersDocument { get; private set; } = "";
    /// <summary>Key for searching without accents: name, code, abbreviation, former names as far as they fit.</summary>
    public string SearchKey { get; private set; } = "";
    /// <summary>Key of Vietnamese order of the bare name.</summary>
    public string SortKey { get; private set; } = "";
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>Contact persons.</summary>
    public IReadOnlyList<UnitContact> Contacts => _contacts;
    /// <summary>Dated lineage: founded, renamed, merged, closed, revoked.</summary>
    public IReadOnlyList<UnitEvent> Events => _events;

    /// <summary>Corrects name, symbol, parent or flags where no document changed the unit itself.</summary>
    public void Correct(string name, string? abbreviation, int? parentId, bool isPilot, bool isObliged)
    {
        Abbreviation = VietnameseText.Clean(abbreviation);
        ParentId = parentId;
        IsPilot = isPilot;
        IsObliged = isObliged;
        SetName(name);
    }

    /// <summary>
    /// Notes in the lineage that a name entered wrong was put right, and why. Not a decision: it is neither revoked nor a former name. The caller
    /// asks <see cref="UnitRules.MayCorrectName"/> first and saves the name by <see cref="Correct"/>.
    /// </summary>
    public void NoteCorrection(string wrong, string right, DateOnly on, string reason) => _events.Add(UnitEvent.Corrected(this, wrong, right, on, reason));

    /// <summary>Corrects the code, such as a provisional one once the official code is known. The caller asks <see cref="UnitRules.MayBearCode"/> first.</summary>
    public void Recode(string code)
    {
        Code = VietnameseText.Clean(code);
        SetName(Name);
    }

    /// <summary>Corrects the kind. The caller asks <see cref="UnitRules.MayChangeKind"/> first: rules, forms and name blocks follow the kind.</summary>
    public void ChangeKind(UnitKind kind) => Kind = kind;

    /// <summary>Renames by a document, from a day on, past or to come. The old name stays in the lineage, on papers of the time, and finds the unit.</summary>
    public void Rename(string newName, DateOnly on, string document)
    {
        _events.Add(UnitEvent.Renamed(this, Name, newName, on, document));
        SetName(newName);
    }

    /// <summary>Ends the unit from a day on; its duties pass to the successor, if one is named.</summary>
    public void Close(DateOnly on, string document, Unit? successor, UnitEventKind kind = UnitEventKind.Closed)
    {
        ClosedOn = on;
        SuccessorId = successor?.Id;
        _events.Add(UnitEvent.Ended(this, kind, successor, on, document));
    }

    /// <summary>Notes that the unit was set up by a document. One whose founding was revoked stands again.</summary>
    public void Found(DateOnly on, string document)
    {
        if (IsAnnulled) ClosedOn = null;
        _events.Add(UnitEvent.Founded(this, on, document));
    }

    /// <summary>
    /// Revokes an event of the lineage, by a document and for a reason: it is held never to have taken effect. The event stays, the revocation stands beside
    /// it. A founding that is revoked leaves a unit that never existed. The caller asks <see cref="UnitRevocation"/> first.
    /// </summary>
    /// <exception cref="InvalidOperationException">The event does not stand.</exception>
    public void Revoke(int eventId, DateOnly on, string document, string reason)
    {
        var revoked = StandingEvents.FirstOrDefault(e => e.Id == eventId) ?? throw new InvalidOperationException($"Event {eventId} does not stand.");
        _events.Add(UnitEvent.Revoked(this, revoked, on, document, reason));
        switch (revoked.Kind)
        {
            case UnitEventKind.Renamed:
                SetName(revoked.OldName);
                break;
            case UnitEventKind.Founded:
                ClosedOn = on < revoked.On ? on : revoked.On;
                break;
            default:
                (ClosedOn, SuccessorId) = (null, null);
                break;
        }
    }

    /// <summary>Decisions that were not revoked, without revocations and corrections, in the order of their days. Needs the lineage loaded.</summary>
    public IEnumerable<UnitEvent> StandingEvents
    {
        get
        {
            var revoked = _events.Select(e => e.RevokesId).OfType<int>().ToHashSet();
            return _events.Where(e => e.Kind is not (UnitEventKind.Revoked or UnitEventKind.Corrected) && !revoked.Contains(e.Id)).OrderBy(e => e.On).ThenBy(e => e.Id);
        }
    }

    /// <summary>The event that may be revoked next: the last that stands; null if none does.</summary>
    public UnitEvent? LastStanding => StandingEvents.LastOrDefault();

    /// <summary>The unit was founded by a decision that was revoked: it never existed.</summary>
    public bool IsAnnulled => _events.Exists(e => e.Kind == UnitEventKind.Founded) && !StandingEvents.Any(e => e.Kind == UnitEventKind.Founded);

    /// <summary>Declares the number of workers (0 to 1,000,000), its day and document.</summary>
    public void DeclareWorkers(int? workers, DateOnly? on, string? document)
    {
        if (workers is { } w)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(w);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(w, MaxWorkers);
        }
        DeclaredWorkers = workers;
        WorkersOn = on;
        WorkersDocument = VietnameseText.Clean(document);
    }

    /// <summary>Largest number of workers accepted.</summary>
    public const int MaxWorkers = 1_000_000;

    /// <summary>Most contact persons.</summary>
    public const int MostContacts = 5;

    /// <summary>Replaces the contact persons, in order. A person whose details changed keeps the row, so that the log shows the change.</summary>
    public void SetContacts(IEnumerable<UnitContact> contacts)
    {
        var (kept, wanted) = (_contacts.OrderBy(c => c.Id).ToList(), contacts.ToList());
        for (var i = 0; i < wanted.Count; i++)
            if (i < kept.Count) kept[i].Change(wanted[i]);
            else _contacts.Add(wanted[i]);
        foreach (var gone in kept.Skip(wanted.Count)) _contacts.Remove(gone);
    }

    /// <summary>First day on which the unit exists; null if it was there before the portal.</summary>
    public DateOnly? FoundedOn => StandingEvents.Where(e => e.Kind == UnitEventKind.Founded).Select(e => (DateOnly?)e.On).Min();

    /// <summary>Does the unit exist on this day? Needs the lineage loaded.</summary>
    public bool IsInForce(DateOnly day) => (ClosedOn is null || ClosedOn > day) && (FoundedOn is null || FoundedOn <= day);

    /// <summary>The name in force on a day, from the lineage.</summary>
    public string NameOn(DateOnly day) =>
        StandingEvents.FirstOrDefault(e => e.Kind == UnitEventKind.Renamed && e.On > day)?.OldName ?? Name;

    private void SetName(string name)
    {
        Name = VietnameseText.Clean(name);
        var former = StandingEvents.Where(e => e.Kind == UnitEventKind.Renamed).Select(e => e.OldName).Distinct().Where(n => n != Name);
        var key = VietnameseText.SearchKey($"{Name} {Code} {Abbreviation} {string.Join(' ', former)}");
        SearchKey = key.Length <= TextLengths.SearchKey ? key : key[..TextLengths.SearchKey].TrimEnd();
        SortKey = VietnameseOrder.SortKey(BareName(Name));
    }

    /// <summary>The name without "Xã", "Phường", "Thị trấn", "Huyện", "Thị xã", "Thành phố", "Tỉnh": lists sort by it. "Tỉnh đoàn" is no place.</summary>
    public static string BareName(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["Thị trấn ", "Thành phố ", "Thị xã ", "Phường ", "Huyện ", "Tỉnh ", "Xã "])
            if (name.StartsWith(prefix, StringComparison.Ordinal) && !char.IsLower(name, prefix.Length)) return name[prefix.Length..];
        return name;
    }
}
