using System.Net;
using System.Reflection;
using BinhPhuocEmulation.Data;
using BinhPhuocEmulation.Web.Security.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BinhPhuocEmulation.Web.Tests.Conventions;

/// <summary>What holds for every action, controller and form.</summary>
public sealed class ActionConventionTests(AccessSite site) : IClassFixture<AccessSite>
{
    private const int MostDependencies = 5;
    private static readonly Type[] Controllers = [.. typeof(Program).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract)];
    private static readonly HashSet<Type> Entities = [.. typeof(AppDbContext).Assembly.GetTypes().Where(t => typeof(AppDbContext).IsAssignableFrom(t))
        .SelectMany(t => t.GetProperties()).Concat(typeof(AppDbContext).GetProperties())
        .Where(p => p.PropertyType is { IsGenericType: true } type && type.Name.StartsWith("DbSet", StringComparison.Ordinal)).Select(p => p.PropertyType.GetGenericArguments()[0])];

    [Fact]
    public void Actions_All_SayWhoMayUseThem()
    {
        var actions = Controllers.SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetCustomAttributes<HttpMethodAttribute>().Any() || m.GetCustomAttribute<RouteAttribute>() is not null)).ToList();

        Assert.True(actions.Count > 30, $"Only {actions.Count} actions were found.");
        Assert.Empty(actions.Where(a => !SaysWho(a) && !SaysWho(a.DeclaringType!)).Select(a => $"{a.DeclaringType!.Name}.{a.Name}"));
    }

    [Fact]
    public async Task Post_WithoutToken_Is400Everywhere()
    {
        using var client = site.Portal.SignedIn(TestKit.Web.TestAccounts.EmulationBoard);
        var posts = site.Portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().DistinctBy(e => e)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
                && e.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Assembly == typeof(Program).Assembly).ToList();

        var open = new List<string>();
        foreach (var post in posts)
        {
            // The rows need not exist: the token is asked for first.
            var address = "/" + string.Join('/', post.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(ValueOf))));
            using var body = new FormUrlEncodedContent([new("a", "b")]);
            var response = await client.PostAsync(address, body);
            if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.UnsupportedMediaType) && !IsDevelopmentOnly(post))
                open.Add($"{address}: {(int)response.StatusCode}");
        }

        Assert.True(posts.Count > 10, $"Only {posts.Count} posts were found.");
        Assert.Empty(open);
        Assert.Empty(posts.Where(p => p.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null).Select(p => p.DisplayName));
    }

    [Fact]
    public void Controllers_All_AreShortAndDependOnLittle()
    {
        Assert.True(Controllers.Length > 8);
        Assert.Empty(Controllers.Where(c => c.GetConstructors().Single().GetParameters().Length > MostDependencies).Select(c => c.Name));
        var files = SourceTexts.Of("src/BinhPhuocEmulation.Web", "*Controller.cs");
        Assert.True(files.Count > 8);
        Assert.Empty(files.Where(f => f.Text.Count(c => c == '\n') > 150).Select(f => f.Path));
    }

    [Fact]
    public void FormsAndPages_All_ContainNoEntity()
    {
        var models = typeof(Program).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("BinhPhuocEmulation.Web.Features", StringComparison.Ordinal) == true
            && (t.Name.EndsWith("Form", StringComparison.Ordinal) || t.Name.EndsWith("Page", StringComparison.Ordinal) || t.Name.EndsWith("Row", StringComparison.Ordinal) || t.Name.EndsWith("View", StringComparison.Ordinal))).ToList();
        // Whatever an action takes is posted, whatever its name.
        models.AddRange(Controllers.SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType));

        Assert.True(models.Count > 30 && Entities.Count > 10);
        var found = models.Distinct().SelectMany(m => EntitiesIn(m, []).Select(e => $"{m.FullName} holds {e.Name}")).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<Type> EntitiesIn(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) yield break;
        if (Entities.Contains(type)) yield return type;
        foreach (var inner in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : [])
            foreach (var found in EntitiesIn(inner, seen)) yield return found;
        if (type.Assembly != typeof(Program).Assembly) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            foreach (var found in EntitiesIn(property.PropertyType, seen)) yield return found;
    }

    /// <summary>A value that fits: the first choice of a pattern, a letter where it gives none, else 1.</summary>
    private static string ValueOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => parameter.ParameterPolicies.Select(p => p.Content ?? "")
            .Where(p => p.StartsWith("regex", StringComparison.Ordinal)).Select(p => p.Split('(', ')', '|').FirstOrDefault(w => w.Length > 0 && char.IsLower(w[0]) && w != "regex", "a")).FirstOrDefault("1"),
        _ => "",
    };

    private static bool SaysWho(MemberInfo member) => member.GetCustomAttribute<RequirePermissionAttribute>() is not null
        || member.GetCustomAttribute<SignedInAttribute>() is not null || member.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    private static bool IsDevelopmentOnly(RouteEndpoint post) => post.RoutePattern.RawText!.StartsWith("dev/", StringComparison.Ordinal);
}
