using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Web.Hosting;

namespace BinhPhuocEmulation.Web.Features.PlanChoice;

/// <summary>
/// The plan whose congresses, lists and calendar this person looks at. Several plans run side by side; the choice is kept in a cookie of the
/// browser session and forgotten when the plan is no longer there. A page of one congress or list follows its own plan, whatever was chosen.
/// </summary>
public sealed class ChosenPlan(PlanCache plans, IHttpContextAccessor http, PortalClock clock)
{
    /// <summary>Cookie with the code of the plan.</summary>
    public const string Cookie = "bpe-plan";

    private (PlanShelf Shelf, Plan? Head)? _found;

    /// <summary>Plans one can choose from, newest first.</summary>
    public IReadOnlyList<Plan> Choices => Found.Shelf.Shown;

    /// <summary>The chosen plan, or the usual one; null if there is none at all.</summary>
    public Plan? Head => Found.Head;

    /// <summary>Short name of the chosen plan where it is another than the usual one, for the head of a page; else "".</summary>
    public string Unusual => Head is { } head && head != Found.Shelf.UsualOn(clock.Today) ? head.ShortName : "";

    /// <summary>The same, ready for judging.</summary>
    public CompiledPlan? Compiled => Head is { } head ? CompiledOf(head) : null;

    /// <summary>One of the choices, ready for judging.</summary>
    public CompiledPlan CompiledOf(Plan plan) => Found.Shelf.Compiled(plan.Id);

    /// <summary>The plans whose duties a person has now: all under way, and the chosen one if it is in force.</summary>
    public IReadOnlyList<Plan> Running =>
        [.. Choices.Where(p => p.State == PlanState.InForce && (p.IssuedOn <= clock.Today || p.Id == Head?.Id)).Reverse()];

    /// <summary>A plan one can choose, by its code; the chosen one when no code is given.</summary>
    public Plan? Find(string? code) => string.IsNullOrEmpty(code) ? Head : Choices.FirstOrDefault(p => p.Code == code);

    private (PlanShelf Shelf, Plan? Head) Found
    {
        get
        {
            if (_found is { } found) return found;
            var shelf = plans.Plans;
            var code = http.HttpContext?.Request.Cookies[Cookie];
            var head = shelf.Shown.FirstOrDefault(p => p.Code == code) ?? shelf.UsualOn(clock.Today);
            _found = (shelf, head);
            return (shelf, head);
        }
    }
}
