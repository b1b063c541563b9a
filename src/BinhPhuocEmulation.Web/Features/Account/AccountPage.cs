namespace BinhPhuocEmulation.Web.Features.Account;

/// <summary>A person's own account.</summary>
/// <param name="Scope">Units the person sees, in words.</param>
/// <param name="May">What the role allows, in words.</param>
/// <param name="LastEvents">Newest events of the account.</param>
public sealed record AccountPage(string Name, string UserName, string Role, string Unit, string Scope, IReadOnlyList<string> May, IReadOnlyList<AccountEventLine> LastEvents);

/// <summary>One event.</summary>
public sealed record AccountEventLine(DateTime At, string What, string By, string Remark);
