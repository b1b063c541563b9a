using System.Data.Common;
using System.Net;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.TestKit.Builders;
using BinhPhuocEmulation.TestKit.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Congresses;

/// <summary>Two people make the one registration of their unit at the same instant.</summary>
public sealed class RegisterRaceTests : IDisposable
{
    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("Nhà văn hóa xã", false, HttpStatusCode.Conflict)]
    [InlineData("Hội trường UBND xã", false, HttpStatusCode.Redirect)]
    [InlineData("Hội trường UBND xã", true, HttpStatusCode.Conflict)]
    public async Task Save_WhileAColleagueMakesIt_ShowsBothUnlessTheSame(string venue, bool register, HttpStatusCode expected)
    {
        var colleague = await _portal.SaveAsync(TestData.Account("xa.locan.2", Role.UnitOfficer, TestUnits.LocAn));
        var (mine, theirs) = (await FormAsync(TestAccounts.CommuneOfficer.Id), await FormAsync(colleague.Id));
        var send = register ? "true" : "false";
        _portal.Meanwhile.Run = async () => Assert.Equal(HttpStatusCode.Redirect, (await theirs.PostAsync(("register", send))).Status);

        var answer = await mine.PostAsync(("Form.Venue", venue), ("register", send));

        Assert.Null(_portal.Meanwhile.Run);
        Assert.Equal(expected, answer.Status);
        Assert.Equal("Hội trường UBND xã", await _portal.DataAsync(db => db.Congresses.Select(c => c.Venue).SingleAsync()));
        if (expected != HttpStatusCode.Conflict) return;
        Assert.Equal(venue, answer.Form("/congresses/save")["Form.Venue"]);
        Assert.Contains("Hội trường UBND xã", Page.Words(answer.Document.QuerySelector(".compare")), StringComparison.Ordinal);
    }

    private async Task<PageForm> FormAsync(int account) => (await _portal.SignedIn(account).PageAsync($"/congresses/new?unit={TestUnits.LocAn.Id}")).Form("/congresses/save")
        .Set("Form.Date", "28/03/2025").Set("Form.Session", "Morning").Set("Form.Venue", "Hội trường UBND xã");

    private sealed class Portal : PortalFactory
    {
        public Meanwhile Meanwhile { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Meanwhile)));
        }
    }

    /// <summary>Runs once, after a new congress was judged and before its transaction begins.</summary>
    private sealed class Meanwhile : DbTransactionInterceptor
    {
        public Func<Task>? Run { get; set; }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData,
            InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (Run is { } run && eventData.Context!.ChangeTracker.Entries<Congress>().Any(e => e.State == EntityState.Added))
            {
                Run = null;
                await run();
            }
            return result;
        }
    }
}
