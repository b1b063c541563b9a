using BinhPhuocEmulation.Web.Features.PlanChoice;
using BinhPhuocEmulation.Web.Security.Access;
using BinhPhuocEmulation.Web.Ui;
using BinhPhuocEmulation.Web.Ui.Menu;
using FluentValidation;
using FluentValidation.AspNetCore;

namespace BinhPhuocEmulation.Web.Features;

/// <summary>Registers what the feature folders hold, by name: …Queries (reads), …Actions (writes), validators, menu sources.</summary>
public static class FeatureServices
{
    /// <summary>A new feature needs no line here.</summary>
    public static IMvcBuilder AddPortalPages(this IMvcBuilder mvc)
    {
        var services = mvc.Services;
        foreach (var type in typeof(FeatureServices).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericType: false, IsNested: false }))
        {
            if (type.Name.EndsWith("Queries", StringComparison.Ordinal) || type.Name.EndsWith("Actions", StringComparison.Ordinal))
                services.AddScoped(type);
            if (typeof(ISiteMenuSource).IsAssignableFrom(type) && type.Namespace?.Contains(".Features.Dev", StringComparison.Ordinal) != true)
                services.AddScoped(typeof(ISiteMenuSource), type);
        }
        services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        services.AddFluentValidationAutoValidation();
        services.AddScoped<ChosenPlan>();
        services.AddScoped<IBarChoice, PlanChoiceSource>();
        services.AddScoped<IMenuPermissions, ActorMenuPermissions>();
        services.AddScoped<ISignedInPerson, ActorSignedInPerson>();
        services.AddSingleton<ISiteNotice, ClockNotice>();
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(options => options.Filters.Add<MustChangePasswordFilter>());
        return mvc;
    }
}
