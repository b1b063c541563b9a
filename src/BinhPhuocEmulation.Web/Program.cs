using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Web.Features;
using BinhPhuocEmulation.Web.Hosting;
using BinhPhuocEmulation.Web.Security;
using BinhPhuocEmulation.Web.Ui;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((context, logging) => logging.ReadFrom.Configuration(context.Configuration));
builder.Services.AddPortalHosting(builder.Configuration, builder.Environment);
builder.Services.AddPortalData(builder.Configuration);
builder.Services.AddPortalSecurity(builder.Environment);
builder.AddSiteUi().AddPortalPages();

var app = builder.Build();
await app.PrepareDatabaseAsync();
if (AdminCommand.Matches(args)) return await AdminCommand.RunAsync(app.Services, args, Console.In, Console.Out, Console.Error);

app.UseSiteUi();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapPortalHealth();
app.MapControllers();
await app.RunAsync();
return 0;

/// <summary>Entry point; public for the tests' web host.</summary>
public partial class Program;
