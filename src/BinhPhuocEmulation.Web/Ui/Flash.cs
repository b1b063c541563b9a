using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BinhPhuocEmulation.Web.Ui;

/// <summary>One banner of the next page.</summary>
public sealed record Banner(StatusKind Kind, string Text);

/// <summary>Banners that survive the redirect after a successful post; each is shown once.</summary>
public static class Flash
{
    private const string Key = "banners";

    public static void Success(Controller controller, string text) => Add(controller, StatusKind.Pass, text);

    public static void Warn(Controller controller, string text) => Add(controller, StatusKind.Explain, text);

    public static void Error(Controller controller, string text) => Add(controller, StatusKind.Fail, text);

    public static void Info(Controller controller, string text) => Add(controller, StatusKind.Info, text);

    /// <summary>Takes the waiting banners out; they are gone after this.</summary>
    public static IReadOnlyList<Banner> Take(ITempDataDictionary tempData) =>
        tempData[Key] is string text ? JsonSerializer.Deserialize<List<Banner>>(text) ?? [] : [];

    private static void Add(Controller controller, StatusKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var waiting = controller.TempData.Peek(Key) is string old ? JsonSerializer.Deserialize<List<Banner>>(old) ?? [] : [];
        waiting.Add(new Banner(kind, text));
        controller.TempData[Key] = JsonSerializer.Serialize(waiting);
    }
}
