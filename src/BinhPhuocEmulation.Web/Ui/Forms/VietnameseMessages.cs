using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace BinhPhuocEmulation.Web.Ui.Forms;

/// <summary>Everything ASP.NET Core itself would say in English, in Vietnamese.</summary>
public static class VietnameseMessages
{
    /// <summary>"Họ và tên" inside a sentence: "họ và tên"; abbreviations such as "CCCD" stay.</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLower(label[0], VietnameseUi.Culture) + label[1..] : label;

    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        messages.SetMissingBindRequiredValueAccessor(name => IsLabel(name) ? $"Chưa nhập {InSentence(name)}." : "Chưa nhập giá trị.");
        messages.SetMissingKeyOrValueAccessor(() => "Chưa nhập giá trị.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu gửi đi không có nội dung.");
        messages.SetValueMustNotBeNullAccessor(_ => "Chưa nhập giá trị.");
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => IsLabel(name) ? $"“{Shorten(value)}” không hợp lệ cho {InSentence(name)}." : $"“{Shorten(value)}” không hợp lệ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{Shorten(value)}” không hợp lệ.");
        messages.SetUnknownValueIsInvalidAccessor(name => IsLabel(name) ? $"Giá trị của {InSentence(name)} không hợp lệ." : "Giá trị không hợp lệ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
        messages.SetValueIsInvalidAccessor(value => $"“{Shorten(value)}” không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(name => IsLabel(name) ? $"{name} phải là số." : "Giá trị phải là số.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Giá trị phải là số.");
    }

    /// <summary>The words of a field are Vietnamese: several, or with a mark. The name of a property or of its type ("Version", "Int32") is for programs.</summary>
    public static bool IsLabel(string name) => name.Any(c => c > '\u007F' || c == ' ');

    private static string Shorten(string value) => value.Length > 40 ? value[..40] + "…" : value;
}

/// <summary>Gives data annotations without a message of their own a Vietnamese one.</summary>
public sealed class VietnameseAnnotationMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null && MessageOf(attribute) is { } message)
                attribute.ErrorMessage = message;
        }
    }

    private static string? MessageOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Chưa nhập {0}.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0} phải dài từ {2} đến {1} ký tự.",
        StringLengthAttribute => "{0} dài quá {1} ký tự.",
        MaxLengthAttribute => "{0} dài quá {1} ký tự.",
        MinLengthAttribute => "{0} phải có ít nhất {1} ký tự.",
        RangeAttribute => "{0} phải từ {1} đến {2}.",
        EmailAddressAttribute => "{0} không phải là địa chỉ thư điện tử.",
        PhoneAttribute => "{0} không phải là số điện thoại.",
        RegularExpressionAttribute => "{0} không đúng dạng.",
        CompareAttribute => "{0} không khớp với {1}.",
        _ => null,
    };
}
