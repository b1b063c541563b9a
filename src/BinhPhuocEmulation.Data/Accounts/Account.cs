using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using Microsoft.AspNetCore.Identity;

namespace BinhPhuocEmulation.Data.Accounts;

/// <summary>
/// A person who signs in. The role is one column read from <see cref="RoleTable"/>; together with the unit it gives the scope.
/// Accounts are closed, never deleted: history rows name them.
/// </summary>
public sealed class Account : IdentityUser<int>
{
    private string _displayName = "";

    /// <summary>Name as shown and as written into history.</summary>
    public string DisplayName
    {
        get => _displayName;
        set
        {
            _displayName = VietnameseText.Clean(value);
            SearchKey = VietnameseText.SearchKey(value);
        }
    }
    /// <summary>Name without accents.</summary>
    public string SearchKey { get; private set; } = "";
    /// <summary>Unit the person works for.</summary>
    public int UnitId { get; set; }
    /// <summary>Unit the person works for.</summary>
    public Unit? Unit { get; private set; }
    /// <summary>Role.</summary>
    public Role Role { get; set; }
    /// <summary>The password is a one-time one: the next sign-in asks for another.</summary>
    public bool MustChangePassword { get; set; }
    /// <summary>Closed accounts cannot sign in.</summary>
    public bool IsClosed { get; set; }
    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }
    /// <summary>Last sign-in (UTC); null if never.</summary>
    public DateTime? LastSignInAt { get; set; }
}
