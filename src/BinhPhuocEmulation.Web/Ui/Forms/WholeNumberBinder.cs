using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>
/// Reads whole numbers as people type them: 1000, 1.000, 1 000. A number too large for its type counts as the largest, so that the validator of the
/// form tells the limit at its field.
/// </summary>
public sealed partial class WholeNumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var (name, state) = (bindingContext.ModelName, bindingContext.ModelState);
        var posted = bindingContext.ValueProvider.GetValue(name);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;
        state.SetModelValue(name, posted);
        var type = bindingContext.ModelMetadata.UnderlyingOrModelType;
        if (string.IsNullOrWhiteSpace(posted.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else state.TryAddModelError(name, bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(posted.FirstValue ?? ""));
        }
        else if (TryRead(posted.FirstValue, out var number))
        {
            bindingContext.Result = ModelBindingResult.Success(type == typeof(long) ? (object)number : (int)Math.Clamp(number, int.MinValue, int.MaxValue));
        }
        else
        {
            state.TryAddModelError(name, bindingContext.ModelMetadata.ModelBindingMessageProvider
                .AttemptedValueIsInvalidAccessor(posted.FirstValue, bindingContext.ModelMetadata.GetDisplayName()));
        }
        return Task.CompletedTask;
    }

    /// <summary>False for anything but digits, alone or in groups of three parted by dots or blanks, with a sign before.</summary>
    public static bool TryRead(string text, out long number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = 0;
        var trimmed = text.Trim();
        if (!Plain().IsMatch(trimmed)) return false;
        var digits = string.Concat(trimmed.Where(char.IsAsciiDigit)).TrimStart('0');
        var sign = trimmed[0] == '-' ? -1 : 1;
        number = digits.Length == 0 ? 0 : digits.Length > MostDigits ? sign * long.MaxValue : sign * long.Parse(digits, CultureInfo.InvariantCulture);
        return true;
    }

    // Any number of so many digits fits into a long.
    private const int MostDigits = 18;

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}([. \u00A0\u202F][0-9]{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

public sealed class WholeNumberBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(int) || context.Metadata.UnderlyingOrModelType == typeof(long) ? new WholeNumberBinder() : null;
    }
}
