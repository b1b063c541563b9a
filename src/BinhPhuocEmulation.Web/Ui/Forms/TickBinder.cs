using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>Reads check boxes. Anything but true or false is told at its field and drawn as not ticked; the stock binder would keep the text, which no check box can draw.</summary>
public sealed class TickBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var (name, state) = (bindingContext.ModelName, bindingContext.ModelState);
        var posted = bindingContext.ValueProvider.GetValue(name);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;
        // A ticked box sends "true", and the hidden field behind it "false".
        if (string.IsNullOrEmpty(posted.FirstValue) && Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (bool.TryParse(posted.FirstValue, out var ticked))
        {
            state.SetModelValue(name, posted);
            bindingContext.Result = ModelBindingResult.Success(ticked);
        }
        else
        {
            state.SetModelValue(name, new ValueProviderResult("false"));
            state.TryAddModelError(name, $"Giá trị của {VietnameseMessages.InSentence(bindingContext.ModelMetadata.GetDisplayName())} không hợp lệ.");
        }
        return Task.CompletedTask;
    }
}

public sealed class TickBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(bool) ? new TickBinder() : null;
    }
}
