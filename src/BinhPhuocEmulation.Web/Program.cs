using BinhPhuocEmulation.Web.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.AddSiteUi();

var app = builder.Build();
app.UseSiteUi();
app.MapControllers();
app.Run();

/// <summary>Entry point; public for the tests' web host.</summary>
public partial class Program;
