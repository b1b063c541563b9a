using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Data.Caching;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BinhPhuocEmulation.Web.Features.Reorganisation;

/// <summary>
/// Applies the prepared reorganisation in one transaction, as dated events. What is there already stays: units that ended are left alone and new
/// units are found by their provisional code or by who merged into them, so that applying twice does nothing the second time.
/// </summary>
public sealed class ReorganisationActions(AppDbContext db, ReorganisationObstacleQueries obstacles, UnitTreeCache cache, PortalClock clock)
{
    /// <summary>Units ended, 0 if nothing was left to do; or why nothing was saved.</summary>
    public async Task<(int Ended, string? Refused)> ApplyAsync(ReorganisationForm form, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = new PreparedUnits(await UnitTreeCache.TakeAsync(db, clock.Today, cancel)).Ids();
        var keys = ids.Values.ToArray();
        var loaded = await db.Units.Where(u => keys.Contains(u.Id)).Include(u => u.Events).ToDictionaryAsync(u => u.Id, cancel);
        var units = ids.Where(i => loaded.ContainsKey(i.Value)).ToDictionary(i => i.Key, i => loaded[i.Value]);
        var (on, ended) = (form.On!.Value, 0);
        if (await obstacles.OfAsync(on, cancel) is { Count: > 0 } found) return (0, ReorganisationObstacle.Words(found));
        try
        {
            await FoundAsync(units, form, cancel);
            foreach (var (_, kind, code, from) in PreparedReorganisation.Successors)
                foreach (var row in from) ended += End(row.Code, units.GetValueOrDefault(code), kind == UnitKind.Province ? form.ProvinceDocument! : form.CommuneDocument!, UnitEventKind.Merged);
            foreach (var row in PreparedReorganisation.Closings) ended += End(row.Code, null, form.ProvinceDocument!, UnitEventKind.Closed);
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return (0, "Có người vừa thay đổi đơn vị trong lúc áp dụng; chưa ghi gì cả. Tải lại trang và kiểm tra.");
        }
        await transaction.CommitAsync(cancel);
        cache.Forget();
        return (ended, null);

        int End(string code, Unit? successor, string document, UnitEventKind kind)
        {
            if (!units.TryGetValue(code, out var unit) || unit.ClosedOn is not null) return 0;
            unit.Close(on, document, successor, kind);
            return 1;
        }
    }

    /// <summary>Makes the new units that are missing, the province first. They owe nothing under the plan that their predecessors carried out.</summary>
    private async Task FoundAsync(Dictionary<string, Unit> units, ReorganisationForm form, CancellationToken cancel)
    {
        Unit? province = null;
        foreach (var level in PreparedReorganisation.Successors.GroupBy(s => s.Kind).OrderBy(g => g.Key))
        {
            foreach (var (name, kind, code, from) in level)
            {
                if ((units.TryGetValue(code, out var known) && !known.IsAnnulled) || from.All(r => !units.TryGetValue(r.Code, out var old) || old.ClosedOn is not null)) continue;
                var unit = known ?? new Unit(code, name, kind, province?.Id);
                unit.Correct(name, null, province?.Id, isPilot: false, isObliged: false);
                unit.Found(form.On!.Value, VietnameseText.Clean(kind == UnitKind.Province ? form.ProvinceDocument : form.CommuneDocument));
                if (known is not null) continue;
                db.Units.Add(unit);
                units.Add(code, unit);
            }
            await db.SaveChangesAsync(cancel);
            if (level.Key == UnitKind.Province) province = units.GetValueOrDefault(level.First().Code);
        }
    }
}
