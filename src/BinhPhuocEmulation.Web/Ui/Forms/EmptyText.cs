using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>An empty field posted for a text that is never null arrives as "", not as null: what the type promises holds in validators and actions.</summary>
public sealed class EmptyTextMetadata : IDisplayMetadataProvider
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Gate = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Key is not { ModelType: { } type, PropertyInfo: { } property } || type != typeof(string)) return;
        lock (Gate)
        {
            if (Nullability.Create(property).WriteState == NullabilityState.NotNull) context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
