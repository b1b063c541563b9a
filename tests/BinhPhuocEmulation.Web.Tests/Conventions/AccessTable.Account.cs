using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.TestKit.Web;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>Sign-in, own account, administration of accounts, logs, error pages.</summary>
public sealed class AccountAccessRows : IAccessRows
{
    public IEnumerable<AccessRow> Rows =>
    [
        AccessRow.ForAll("account", "/account"),
        AccessRow.ForAll("account/password", "/account/password"),
        AccessRow.ForAll("account/session", "/account/session"),
        AccessRow.Open("account/sign-in", "/account/sign-in"),
        AccessRow.ForRoles("accounts", "/accounts", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("accounts/new", "/accounts/new", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("accounts/{id:int}", $"/accounts/{TestAccounts.CommuneOfficer.Id}", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("accounts/issued", "/accounts/issued", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("accounts/bulk", "/accounts/bulk", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("accounts/ended", "/accounts/ended", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("audit", "/audit", Role.Administrator, Role.EmulationBoard),
        AccessRow.ForRoles("audit/exports", "/audit/exports", Role.Administrator, Role.EmulationBoard),
        AccessRow.Open("errors/{code:int:range(400,599)}", "/errors/418", 418),
        AccessRow.Open("dev/look", "/dev/look", 404),
        AccessRow.Open("dev/failure", "/dev/failure", 404),
        AccessRow.Open("dev/status/{code:int:range(400,599)}", "/dev/status/409", 404),
    ];
}
