using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>Reads dates as people type them: 17/03/2025, 17/3/2025, 17-3-2025, 17.3.2025, and 2025-03-17 from scripts.</summary>
public sealed class VietnameseDateBinder : IModelBinder
{
    /// <summary>Years a form takes: nothing the portal writes down lies outside. Days of birth have their own rules.</summary>
    public const int FirstYear = 1900, LastYear = 2100;

    private static readonly string[] Formats =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var text = posted.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"Chưa nhập {Name(bindingContext)}.");
            return Task.CompletedTask;
        }

        if (TryRead(text, out var date))
            bindingContext.Result = ModelBindingResult.Success(date);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Refusal(text));
        return Task.CompletedTask;
    }

    /// <summary>False for anything that is not a day of the calendar between <see cref="FirstYear"/> and <see cref="LastYear"/>.</summary>
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= FirstYear and <= LastYear;

    /// <summary>The sentence for a text that <see cref="TryRead"/> refused; tells a day that does not exist from a wrong form.</summary>
    public static string Refusal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/', '-', '.');
        var looksLikeDate = parts.Length == 3 && parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit));
        if (DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var far))
            return $"Năm {far.Year:0000} không hợp lý. Nhập năm từ {FirstYear} đến {LastYear}.";
        var shown = text.Length > 20 ? text[..20] + "…" : text;
        return looksLikeDate && parts[2].Length == 4
            ? $"Ngày {shown} không có trong lịch. Nhập ngày/tháng/năm, ví dụ 17/03/2025."
            : $"“{shown}” không phải là ngày. Nhập ngày/tháng/năm, ví dụ 17/03/2025.";
    }

    private static string Name(ModelBindingContext context) =>
        VietnameseMessages.InSentence(context.ModelMetadata.GetDisplayName());
}

public sealed class VietnameseDateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new VietnameseDateBinder() : null;
}
