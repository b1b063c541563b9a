using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>
/// The plan of the demo has a history: for some weeks the board let communes and districts choose another form, then took that back. What a unit
/// had begun meanwhile still stands as a draft with the form of then, and shows as “chưa đạt”.
/// </summary>
internal static class DemoPlans
{
    private const string Parameter = "forms";

    private static readonly (string Rule, string Added, int From, int To, string Why, string WhyBack)[] Stories =
    [
        ("X-01", "dai-hoi", 98, 70, "Một số phường đề nghị tổ chức Đại hội", "Trở lại đúng hình thức của kế hoạch; phường tổ chức Hội nghị"),
        ("H-01", "hoi-nghi-tuyen-duong", 95, 69, "Huyện Bù Đốp đề nghị tổ chức Hội nghị", "Trở lại đúng hình thức của kế hoạch; huyện tổ chức Đại hội"),
    ];

    /// <summary>Adds the changes in their order, each a revision of the plan; the rules end as they began.</summary>
    public static async Task ChangeAsync(AppDbContext db, DemoWorld world, CancellationToken cancellation)
    {
        var plan = await db.Plans.SingleAsync(p => p.Id == world.Plan.Id, cancellation);
        var officer = world.OfficerOf(world.Province);
        foreach (var (days, story, back) in Stories.SelectMany(s => new[] { (s.From, s, false), (s.To, s, true) }).OrderByDescending(s => s.Item1))
        {
            var parameter = world.Plan.Rules.Single(r => r.Code == story.Rule).Parameters.Single(p => p.Key == Parameter);
            var (narrow, wide) = (Words(world, parameter.Value), Words(world, $"{parameter.Value},{story.Added}"));
            plan.Revise();
            world.Plan.Revise();
            db.PlanChanges.Add(new PlanChange(plan.Id, plan.Revision, story.Rule, parameter.Label, back ? wide : narrow, back ? narrow : wide,
                back ? story.WhyBack : story.Why, officer.AccountId, officer.AccountName,
                VietnamTime.UtcOf(world.Today.AddDays(-days), new TimeOnly(9, 20)), back ? 1 : 0));
        }
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellation);
    }

    private static string Words(DemoWorld world, string codes) =>
        string.Join(", ", codes.Split(',').Select(code => world.Plan.Forms.Single(f => f.Code == code).Name));
}
