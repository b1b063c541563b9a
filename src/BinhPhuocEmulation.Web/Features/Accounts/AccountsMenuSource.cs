using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Ui.Menu;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Administration in the left menu.</summary>
public sealed class AccountsMenuSource : ISiteMenuSource
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new(MenuSections.Administration, "Tài khoản", "person-gear", "/accounts", nameof(Permission.AccountManage), Order: 1),
        new(MenuSections.Administration, "Nhật ký", "clock-history", "/audit", nameof(Permission.AuditRead), Order: 2),
    ];

    public ValueTask<IReadOnlyList<MenuItem>> GetItemsAsync(HttpContext context, CancellationToken cancellationToken) => ValueTask.FromResult(Items);
}
