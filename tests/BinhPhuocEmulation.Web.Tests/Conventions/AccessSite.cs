using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>A portal with a congress and a list at every unit the matrix visits.</summary>
public sealed class AccessSite : IAsyncLifetime
{
    private readonly Dictionary<TestUnit, (int Congress, int Roster)> _rows = [];
    private readonly Dictionary<TestUnit, int> _pairs = [];

    /// <summary>One account per role.</summary>
    public static IReadOnlyDictionary<Role, TestAccount> Accounts { get; } = new Dictionary<Role, TestAccount>
    {
        [Role.Administrator] = TestAccounts.Administrator,
        [Role.EmulationBoard] = TestAccounts.EmulationBoard,
        [Role.ProvinceLeader] = TestAccounts.ProvinceLeader,
        [Role.DistrictOfficer] = TestAccounts.DistrictOfficer,
        [Role.DistrictLeader] = TestAccounts.DistrictLeader,
        [Role.UnitOfficer] = TestAccounts.CommuneOfficer,
        [Role.FinanceOfficer] = TestAccounts.DistrictFinance,
    };

    public PortalFactory Portal { get; } = new();

    /// <summary>Congress of a unit.</summary>
    public int CongressOf(TestUnit unit) => _rows[unit].Congress;

    /// <summary>Delegate list of a unit.</summary>
    public int RosterOf(TestUnit unit) => _rows[unit].Roster;

    /// <summary>Decision on two namesakes on the list of a unit.</summary>
    public int PairOf(TestUnit unit) => _pairs[unit];

    /// <summary>The unit at a place seen from an account's own; null if there is none.</summary>
    public static TestUnit? UnitAt(TestUnit own, Place place) => (own.Parent, place) switch
    {
        (_, Place.Own) => own,
        (null, Place.Child) => TestUnits.LocNinh,
        (null, _) => null,
        (_, Place.Child) => own == TestUnits.LocNinh ? TestUnits.LocAn : null,
        (_, Place.Sibling) => own == TestUnits.LocNinh ? TestUnits.HonQuan : TestUnits.LocHoa,
        (_, Place.Parent) => own.Parent,
        _ => TestUnits.TanHung,
    };

    /// <summary>Every action that answers GET, with its route.</summary>
    public IReadOnlyList<(string Template, ControllerActionDescriptor Action)> Pages() => Actions("GET");

    /// <summary>Every action that answers this method, with its route.</summary>
    public IReadOnlyList<(string Template, ControllerActionDescriptor Action)> Actions(string method) => [.. Portal.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().DistinctBy(e => e)
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } methods ? method == "GET" : methods.Contains(method))
        .Select(e => (Template: e.RoutePattern.RawText!.TrimStart('/'), Action: e.Metadata.GetMetadata<ControllerActionDescriptor>()!))
        .Where(e => e.Action?.ControllerTypeInfo.Assembly == typeof(Program).Assembly)];

    /// <summary>Code of a plan in preparation.</summary>
    public const string DraftPlan = "kh-15-2029";

    /// <summary>A leader of the directory.</summary>
    public int Leader { get; private set; }

    public async Task InitializeAsync()
    {
        using var start = Portal.CreateClient();
        await Portal.DataAsync(async db =>
        {
            var source = await db.Plans.WithParts().AsNoTracking().SingleAsync(p => p.Code == "kh-293-2024");
            db.Plans.Add(source.CopyAs(DraftPlan, new PlanHead("15/KH-UBND", new(2029, 10, 8), source.Issuer, source.Title, "Kế hoạch 15/KH-UBND", new(2025, 1, 1)), 60));
            await db.SaveChangesAsync();
        });
        Leader = (await Portal.SaveAsync(new Leader("Trần Văn An", "Phó Chủ tịch", TestUnits.Province.Id))).Id;
        foreach (var unit in new[] { TestUnits.Province, TestUnits.LocNinh, TestUnits.LocAn, TestUnits.LocHoa, TestUnits.HonQuan, TestUnits.TanHung })
        {
            var congress = await Portal.SaveAsync(TestData.CongressFor(unit));
            var roster = await Portal.SaveAsync(TestData.RosterFor(congress));
            _rows[unit] = (congress.Id, roster.Id);
            _pairs[unit] = await NamesakesAsync(unit, roster.Id);
        }
    }

    private async Task<int> NamesakesAsync(TestUnit unit, int roster)
    {
        var ids = new List<int>();
        for (var order = 1; order <= 2; order++)
        {
            var person = await Portal.SaveAsync(new Person(new PersonDetails { FullName = "Điểu Ánh", Birth = BirthDate.OfYear(1979) }));
            await Portal.DataAsync(async db =>
            {
                var row = new RosterEntry(roster, unit.Id, order);
                row.Refer(await db.Persons.SingleAsync(p => p.Id == person.Id));
                db.Add(row);
                await db.SaveChangesAsync();
            });
            ids.Add(person.Id);
        }
        var pair = new PersonDecision(ids[0], ids[1]);
        pair.Take(PersonDecisionAction.Separate, unit.Id, TestData.Stamp);
        return (await Portal.SaveAsync(pair)).Id;
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}
