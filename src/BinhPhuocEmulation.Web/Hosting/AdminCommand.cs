using System.Data.Common;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Accounts;
using BinhPhuocEmulation.Data.Setup;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BinhPhuocEmulation.Web.Hosting;

/// <summary>
/// <c>-- admin create --user quantri --name "Nguyễn Văn A"</c>: makes an administrator from the machine itself; there is no self-registration.
/// The password is read from the terminal, or from standard input when that is redirected; it never stands on the command line.
/// </summary>
public static class AdminCommand
{
    /// <summary>Is this command line for us?</summary>
    public static bool Matches(string[] args) => args is ["admin", ..];

    /// <summary>Has the command all its words?</summary>
    public static bool IsComplete(string[] args) => args is ["admin", "create", ..] && Option(args, "--user") is not null;

    /// <summary>Runs the command; 0 if an administrator was made, 1 with a sentence on standard error if not.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextReader input, TextWriter output, TextWriter error)
    {
        if (!IsComplete(args))
        {
            await error.WriteLineAsync(CommandLine.Usage);
            return 1;
        }
        var user = Option(args, "--user")!;
        // A terminal may lack the settings of the service: say where the account will stand before anything is typed.
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        await output.WriteLineAsync($"Cơ sở dữ liệu / database: {options.Engine}, {PlaceOf(options)}");
        await output.WriteAsync($"Mật khẩu cho {user} / password: ");
        var password = await input.ReadLineAsync() ?? "";
        await output.WriteAsync("Nhập lại mật khẩu / repeat: ");
        // What is piped in may end after one line; whoever types unseen types twice.
        var again = await input.ReadLineAsync();
        await output.WriteLineAsync();
        if (again is not null && again != password)
        {
            await error.WriteLineAsync("Hai lần nhập mật khẩu không giống nhau; chưa tạo tài khoản. (The passwords differ.)");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var province = await db.Units.Where(u => u.Kind == UnitKind.Province && u.ClosedOn == null).Select(u => u.Id).FirstOrDefaultAsync();
        if (province == 0)
        {
            await error.WriteLineAsync("Chưa có đơn vị cấp tỉnh trong cơ sở dữ liệu. (No province in the database.)");
            return 1;
        }
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var now = scope.ServiceProvider.GetRequiredService<PortalClock>().UtcNow;
        var account = new Account { UserName = user, DisplayName = Option(args, "--name") ?? user, UnitId = province, Role = Role.Administrator, CreatedAt = now };
        var result = await accounts.CreateAsync(account, password);
        if (!result.Succeeded)
        {
            foreach (var problem in result.Errors.Select(e => e.Description).Distinct()) await error.WriteLineAsync(problem);
            return 1;
        }
        db.AccountEvents.Add(new AccountEvent(account, AccountEventKind.Created, new StepStamp(0, "Lệnh quản trị", now)));
        await db.SaveChangesAsync();
        await output.WriteLineAsync($"Đã tạo tài khoản quản trị {user}. (Administrator created.)");
        return 0;
    }

    private static readonly string[] Places = ["Data Source", "Server", "Database", "Initial Catalog"];

    /// <summary>Server and database, or the file; never the password of a connection string.</summary>
    private static string PlaceOf(DatabaseOptions options)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = options.ConnectionString };
        return string.Join(", ", Places.Where(parts.ContainsKey).Select(k => parts[k]));
    }

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
