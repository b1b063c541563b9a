using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BinhPhuocEmulation.Web.Features.Accounts;

/// <summary>Filters of the list, as they stand in the address.</summary>
public sealed class AccountFilter
{
    public string? Q { get; set; }
    public Role? Role { get; set; }
    /// <summary>A unit; accounts of the units below it are shown too.</summary>
    public int? Unit { get; set; }
    /// <summary>active, closed, locked, new (one-time password not used yet), or empty for all.</summary>
    public string? State { get; set; }
    public string? Sort { get; set; }
    public string? Dir { get; set; }
    public int? Page { get; set; }
    public int? Size { get; set; }
}

/// <summary>The list of accounts.</summary>
public sealed record AccountsPage(AccountFilter Filter, IReadOnlyList<AccountRow> Rows, PageInfo Paging, AccountCounts Counts,
    IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Units)
{
    /// <summary>Open accounts whose unit has ended.</summary>
    public int Ended { get; init; }
}

/// <summary>One line of the list.</summary>
public sealed record AccountRow(int Id, string UserName, string Name, string Role, string Unit, StateMark State, DateTime? LastSignInAt);

/// <summary>State of an account in one word.</summary>
public sealed record StateMark(StatusKind Kind, string Word, string Icon);

/// <summary>Accounts per state.</summary>
public sealed record AccountCounts(int All, int Active, int New, int Locked, int Closed);

/// <summary>Accounts just made, with the passwords that are shown this once.</summary>
/// <param name="Sealed">For the download of the letters; null when there is nothing to show any more.</param>
public sealed record IssuedPage(IReadOnlyList<IssuedRow> Rows, string? Sealed, bool LettersTaken = false);

/// <summary>One of them.</summary>
/// <param name="Addressee">To whom its letter goes.</param>
public sealed record IssuedRow(string UserName, string Password, string Name, string Unit, string Addressee);
