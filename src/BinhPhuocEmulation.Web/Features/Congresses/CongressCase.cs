using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Congresses;

/// <summary>One unit's congress with all that is needed to judge and draw it, begun or not.</summary>
public sealed class CongressCase(CompiledPlan plan, DateOnly issuedOn, bool planIsOpen, Unit unit, Congress? congress, CongressFacts baseFacts,
    CongressRoster? roster, IReadOnlyList<Leader> leaders, Actor actor)
{
    /// <summary>Plan.</summary>
    public CompiledPlan Plan { get; } = plan;
    /// <summary>Day the plan was issued.</summary>
    public DateOnly IssuedOn { get; } = issuedOn;
    /// <summary>The plan has ended: nothing new is registered under it, what was begun is finished.</summary>
    public bool PlanEnded { get; } = !planIsOpen;
    /// <summary>Unit with its lineage.</summary>
    public Unit Unit { get; } = unit;
    /// <summary>The congress; null while the unit has not begun.</summary>
    public Congress? Congress { get; } = congress;
    /// <summary>The delegate list; null if there is none.</summary>
    public CongressRoster? Roster { get; } = roster;
    /// <summary>Leaders in office whom this unit may expect: those of the province and of its own district.</summary>
    public IReadOnlyList<Leader> Leaders { get; } = leaders;
    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => baseFacts.Today;
    /// <summary>Name for the screen, with the district where another unit bears it too.</summary>
    public string DisplayName => actor.Tree.DisplayName(Unit.Id);
    /// <summary>Its name on the day it was held, once it was; the present one before.</summary>
    public NameOfDay NameOfDay => NameOfDay.Of(actor.Tree, Unit.Id, Congress is { State: CongressState.Held, Date: { } day } ? day : null);

    /// <summary>The person looking registered it, and no other account in use could confirm it; false where that was not asked.</summary>
    public bool OnlyReviewer { get; init; }

    /// <summary>Does this person look at an own registration that waits to be confirmed?</summary>
    public static bool Registered(Congress? congress, Actor actor) => congress is { State: CongressState.Registered }
        && congress.History.Where(h => h.Action == CongressAction.Register).MaxBy(h => h.Id)?.AccountId == actor.AccountId;

    /// <summary>The names offered for the địa danh.</summary>
    public IReadOnlyList<string> Places => PlaceNames.Of(actor.Tree);

    /// <summary>What is wrong with the địa danh, or null (<see cref="Registration.RefusePlace"/>).</summary>
    public RegistrationError? RefusePlace(CongressDetails details) => Registration.RefusePlace(actor.Tree, details.Place, Congress?.Place, DefaultPlace);

    /// <summary>The unit above, or null.</summary>
    public UnitNode? Parent => actor.Tree.ParentOf(Unit.Id);
    /// <summary>Số lao động đã kê khai.</summary>
    public int? Workers => baseFacts.Workers;

    /// <summary>The name on the wall: the one in force on the day of the congress.</summary>
    public string OnWall(DateOnly? date) => UnitOnWall.Name(Unit.NameOn(date ?? Today), Unit.Kind, ProvinceOn(date ?? Today));

    /// <summary>The địa danh on the wall: the unit's own follows its name.</summary>
    public string PlaceOnWall(CongressDetails details) => PlaceNames.On(actor.Tree, Unit.Id, details.Place, details.Date ?? Today);

    /// <summary>The details as they are saved: the địa danh in the spelling of the unit it names.</summary>
    public CongressDetails Spelled(CongressDetails details) => details with { Place = PlaceNames.Spelled(actor.Tree, details.Place) };

    /// <summary>The địa danh offered first.</summary>
    public string DefaultPlace => Registration.DefaultPlace(Unit.NameOn(Today), Unit.Kind, ProvinceOn(Today));

    /// <summary>Facts with these details, typed or saved.</summary>
    public CongressFacts FactsOf(CongressDetails details) => (baseFacts with
    {
        Title = string.IsNullOrEmpty(details.Title) ? null : details.Title,
        Date = details.Date,
        Session = details.Session,
        HasPlace = VietnameseText.Clean(details.Place).Length > 0,
        Plenary = details.Plenary,
        Combined = details.Combined,
        Ordinal = details.Ordinal ?? 0,
    }).WithForm(Plan, details.Form);

    /// <summary>What the guards of the workflow look at, for the saved congress or for details about to be saved.</summary>
    public CongressSituation SituationOf(CongressDetails details)
    {
        var facts = FactsOf(details);
        return Registration.Situation(Plan, facts, Registration.Missing(details).Count == 0, ReasonText.Is(details.Note), Plan.Evaluate(facts)) with
        {
            ActorRegistered = Registered(Congress, actor),
            OnlyReviewer = OnlyReviewer,
        };
    }

    /// <summary>May this person take this step now? The same question for buttons and for posts.</summary>
    public Answer May(CongressState from, CongressAction action, CongressDetails details) =>
        CongressWorkflow.Table.May(from, action, permission => actor.May(permission, Unit.Id), SituationOf(details));

    /// <summary>May this unit begin a congress under this plan at all? One that has ended leaves it to its successor, one to come waits for its day.</summary>
    private Answer MayBegin => Unit.ClosedOn <= Today
        ? Answer.No($"{Unit.NameOn(Today)} đã kết thúc từ {VietnameseFormat.Date(Unit.ClosedOn!.Value)} nên không đăng ký mới được nữa"
            + (Unit.SuccessorId is { } heir ? $"; việc chưa làm đã chuyển cho {actor.Tree.DisplayName(heir)}." : "."))
        : Unit.FoundedOn > Today ? Answer.No($"{Unit.NameOn(Today)} thành lập từ {VietnameseFormat.Date(Unit.FoundedOn!.Value)}; từ ngày đó mới đăng ký được.")
        : !planIsOpen ? Answer.No($"{Plan.ShortName} đã kết thúc nên không đăng ký mới được nữa.")
        : Plan.Binds(Unit.Kind) ? Answer.Yes
        : Answer.No($"{Plan.ShortName} không áp dụng cho {UnitKinds.Name(Unit.Kind).ToLower(VietnameseUi.Culture)}: đơn vị không phải đăng ký theo kế hoạch này.");

    /// <summary>
    /// May this person work on the registration of this unit at all? A unit to come stands in no tree before its day, so that nobody's rights reach it: who sees
    /// it reads from which day on.
    /// </summary>
    public Answer MayTouch => Congress is null && Unit.FoundedOn > Today ? MayBegin : actor.May(Permission.CongressEdit, Unit.Id);

    /// <summary>May this person change the registration in its present state?</summary>
    public Answer MayEdit
    {
        get
        {
            var may = MayTouch;
            if (!may) return may;
            if (Congress is null) return MayBegin;
            if (CongressWorkflow.IsEditable(Congress.State)) return may;
            return Answer.No($"Đăng ký đang ở trạng thái “{CongressWorkflow.Name(Congress.State)}” nên không sửa được. "
                + (Congress.State == CongressState.Registered ? "Rút đăng ký, hoặc chờ cấp trên trả lại." : "Đề nghị cấp trên bấm “Cho điều chỉnh”."));
        }
    }

    private string ProvinceOn(DateOnly day) => UnitOnDay.Of(actor.Tree, Unit.Id, day)?.ProvinceName ?? "";
}

/// <summary>The delegate list of a congress in a few figures.</summary>
public sealed record CongressRoster(int Id, RosterState State, RosterStatistics Figures);

/// <summary>The saved congress as details, for comparing and judging.</summary>
public static class SavedDetails
{
    /// <summary>What is saved.</summary>
    public static CongressDetails Of(Congress congress) => new()
    {
        Form = congress.Form,
        Title = congress.Title,
        Ordinal = congress.Ordinal == 0 ? null : congress.Ordinal,
        Date = congress.Date,
        Session = congress.Session,
        Venue = congress.Venue,
        Place = congress.Place,
        Plenary = congress.Plenary,
        Combined = congress.Combined,
        Note = congress.Note,
        LeaderIds = [.. congress.Leaders.Select(l => l.LeaderId)],
    };
}
