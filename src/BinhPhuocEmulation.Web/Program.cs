using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Web.Features;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security;
using BinhPhuocEmulation.Web.Ui;
using Serilog;

if (CommandLine.Answer(args, Console.Out, Console.Error) is { } code) return code;
try
{
    return await RunAsync(args);
}
catch (Exception problem) when (StartProblem.Sentence(problem) is not null)
{
    // One sentence that says which setting to mend; the trace would bury it.
    await Console.Error.WriteLineAsync(StartProblem.Sentence(problem));
    return 1;
}

static async Task<int> RunAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Host.UseSerilog((context, logging) => logging.ReadFrom.Configuration(context.Configuration));
    builder.Services.AddPortalHosting(builder.Configuration, builder.Environment);
    builder.Services.AddPortalData(builder.Configuration);
    builder.Services.AddPortalSecurity(builder.Environment);
    builder.AddSiteUi().AddPortalPages();

    var app = builder.Build();
    var isCommand = AdminCommand.Matches(args);
    await app.PrepareDatabaseAsync(withDemo: !isCommand);
    if (isCommand) return await AdminCommand.RunAsync(app.Services, args, HiddenInput.Reader(), Console.Out, Console.Error);

    app.UsePortalProxy();
    app.UseSiteUi();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapPortalHealth();
    app.MapControllers();
    await app.RunAsync();
    return 0;
}

/// <summary>Entry point; public for the tests' web host.</summary>
public partial class Program;
