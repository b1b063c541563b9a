using System.Text.Encodings.Web;
using System.Text.Unicode;
using BinhPhuocEmulation.Web.Features.Dev;
using BinhPhuocEmulation.Web.Security.Headers;
using BinhPhuocEmulation.Web.Ui.Forms;
using BinhPhuocEmulation.Web.Ui.Menu;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>Wires the shell of the site: views by feature, Vietnamese forms, menu, headers, compression, error pages.</summary>
public static class UiServices
{
    /// <summary>Services; the defaults of the shell's seams (notice, person, permissions) give way to any registered before or after.</summary>
    public static IMvcBuilder AddSiteUi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
        services.TryAddSingleton<ISiteNotice, SettingsSiteNotice>();
        services.TryAddSingleton<ISignedInPerson, ClaimsSignedInPerson>();
        services.TryAddSingleton<IMenuPermissions, NoMenuPermissions>();
        services.TryAddSingleton<IBarChoice, NoBarChoice>();
        services.AddSingleton<Icons>();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        if (builder.Environment.IsDevelopment())
            services.AddSingleton<ISiteMenuSource, LookMenuSource>();

        // Vietnamese letters as letters: the default encoder would write each as &#x1EA1; and swell every page.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSiteCompression();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "bp-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.HeaderName = "RequestVerificationToken";
            options.SuppressXFrameOptionsHeader = true;
        });
        ValidatorOptions.Global.LanguageManager.Culture = VietnameseUi.Culture;

        var mvc = services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new OneMessageFilter());
            options.Filters.Add(new PlainEchoFilter());
            options.ModelBinderProviders.Insert(0, new VietnameseDateBinderProvider());
            options.ModelBinderProviders.Insert(0, new TickBinderProvider());
            options.ModelBinderProviders.Insert(0, new WholeNumberBinderProvider());
            options.ModelMetadataDetailsProviders.Add(new EmptyTextMetadata());
            options.ModelMetadataDetailsProviders.Add(new VietnameseAnnotationMessages());
            VietnameseMessages.Apply(options.ModelBindingMessageProvider);
            // The validator beside the form is the one place that says what is required.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        mvc.AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        mvc.AddCookieTempDataProvider(options => options.Cookie.Name = "bp-banner");
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        return mvc;
    }

    /// <summary>Middleware of the shell, before routing and sign-in.</summary>
    public static WebApplication UseSiteUi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseExceptionHandler("/errors/500");
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseResponseCompression();
        app.UseMiddleware<NulBytesMiddleware>();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = StaticFileCaching.Apply });
        app.UseRequestLocalization(options =>
        {
            options.RequestCultureProviders.Clear();
            options.SetDefaultCulture(VietnameseUi.Culture.Name);
            options.AddSupportedCultures(VietnameseUi.Culture.Name).AddSupportedUICultures(VietnameseUi.Culture.Name);
        });
        return app;
    }
}
