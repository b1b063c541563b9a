using System.Globalization;
using System.Security.Claims;
using BinhPhuocEmulation.Data.Auditing;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Data.Scoping;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Hosting;

namespace BinhPhuocEmulation.Web.Security.Access;

/// <summary>
/// The signed-in person of this request, from the sign-in cookie and the unit tree of today.
/// Also tells the database layer whose scope applies and who writes. Nobody signed in: no scope, no rows.
/// </summary>
public sealed class CurrentActor(IHttpContextAccessor http, UnitTreeCache units, PortalClock clock) : IScopeSource, ICurrentWriter
{
    /// <summary>Claim with the account's unit.</summary>
    public const string UnitClaim = "bpe:unit";
    /// <summary>Claim with the account's role.</summary>
    public const string RoleClaim = "bpe:role";
    /// <summary>Claim with the name shown.</summary>
    public const string NameClaim = "bpe:name";
    /// <summary>Claim present while the password must be changed.</summary>
    public const string MustChangeClaim = "bpe:must-change";

    private UnitScope? _systemScope;
    private Actor? _actor;
    private ClaimsPrincipal? _readFrom;

    /// <summary>The person, or null.</summary>
    public Actor? OrNull
    {
        get
        {
            var user = http.HttpContext?.User;
            if (ReferenceEquals(user, _readFrom)) return _actor;
            _readFrom = user;
            _actor = Read(user);
            return _actor;
        }
    }

    /// <summary>The person; for actions behind sign-in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Actor => OrNull ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <inheritdoc/>
    public UnitScope Scope => _systemScope ?? OrNull?.Scope ?? UnitScope.Nothing;

    /// <summary>Start-up and commands see every unit. Impossible inside a request.</summary>
    /// <exception cref="InvalidOperationException">A request is being answered.</exception>
    public void ActAsSystem()
    {
        if (http.HttpContext is not null) throw new InvalidOperationException("A request never acts as the system.");
        _systemScope = UnitScope.Everything;
    }

    /// <inheritdoc/>
    int ICurrentWriter.AccountId => OrNull?.AccountId ?? 0;

    /// <inheritdoc/>
    string ICurrentWriter.Name => OrNull?.Name ?? "Hệ thống";

    private Actor? Read(ClaimsPrincipal? user)
    {
        if (user?.Identity?.IsAuthenticated != true) return null;
        if (!int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !int.TryParse(user.FindFirstValue(UnitClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var unit)
            || !Enum.TryParse<Role>(user.FindFirstValue(RoleClaim), out var role) || !Enum.IsDefined(role)) return null;
        return new Actor(id, user.FindFirstValue(NameClaim) ?? "", role, unit, units.Get(clock.Today));
    }
}
