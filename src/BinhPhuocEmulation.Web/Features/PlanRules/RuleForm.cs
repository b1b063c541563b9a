using System.ComponentModel.DataAnnotations;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Plans;
using BinhPhuocEmulation.Web.Ui.Forms;
using FluentValidation;
using Severity = BinhPhuocEmulation.Domain.Plans.Severity;

namespace BinhPhuocEmulation.Web.Features.PlanRules;

/// <summary>What Ban Thi đua may change of a rule.</summary>
public sealed class RuleForm
{
    /// <summary>Version the form was opened on.</summary>
    public int Version { get; set; }
    /// <summary>Severity.</summary>
    [Display(Name = "Mức độ")] public Severity Severity { get; set; }
    /// <summary>Kinds of units bound.</summary>
    [Display(Name = "Áp dụng cho")] public List<UnitKind> Binds { get; set; } = [];
    /// <summary>First day in force.</summary>
    [Display(Name = "Hiệu lực từ ngày")] public DateOnly? From { get; set; }
    /// <summary>Last day in force.</summary>
    [Display(Name = "Đến hết ngày")] public DateOnly? To { get; set; }
    /// <summary>Remark for officers.</summary>
    [Display(Name = "Ghi chú cho cán bộ")] public string? Note { get; set; }
    /// <summary>Parameters.</summary>
    public List<ParameterForm> Parameters { get; set; } = [];
    /// <summary>Why it is changed.</summary>
    [Display(Name = "Lý do, văn bản làm căn cứ")] public string? Reason { get; set; }
    /// <summary>The cautions of the preview were read and are meant.</summary>
    [Display(Name = "Tôi đã đọc và vẫn muốn lưu")] public bool Confirmed { get; set; }
    /// <summary>Fingerprint of what was previewed; only exactly that is saved, anything changed since is previewed again.</summary>
    public string? Seen { get; set; }

    /// <summary>Fingerprint of the change as typed now.</summary>
    public string Fingerprint => Previewed.FingerprintOf([Severity.ToString(), string.Join(',', Binds), $"{From?.DayNumber}", $"{To?.DayNumber}",
        .. Parameters.Select(p => $"{p.Key}={p.Given}")]);

    /// <summary>The form of a rule as it stands.</summary>
    public static RuleForm Of(PlanRule rule) => new()
    {
        Version = rule.Version,
        Severity = rule.Severity,
        Binds = [.. rule.Binds],
        From = rule.From,
        To = rule.To,
        Note = rule.Note,
        Parameters = [.. rule.Parameters.Select(p => p.Kind == ParameterKind.Codes
            ? new ParameterForm { Key = p.Key, Codes = [.. p.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] }
            : new ParameterForm { Key = p.Key, Value = ParameterWords.ToForm(p.Kind, p.Value) })],
    };

    /// <summary>The field of the parameter that makes the plan contradict itself; "" if it is none of this rule.</summary>
    public string FieldOf(string ruleCode, PlanDataException problem) =>
        problem.RuleCode == ruleCode && Parameters.FindIndex(p => p.Key == problem.Parameter) is >= 0 and var at ? $"Form.Parameters[{at}].Value" : "";

    /// <summary>
    /// Writes the form onto a rule. Errors by field name ("Parameters[1].Value"); empty if all was taken.
    /// </summary>
    public Dictionary<string, string> ApplyTo(PlanRule rule, UnitTree units)
    {
        var errors = new Dictionary<string, string>();
        for (var i = 0; i < Parameters.Count; i++)
        {
            var parameter = rule.Parameters.FirstOrDefault(p => p.Key == Parameters[i].Key);
            if (parameter is null) continue;
            var answer = parameter.Set(ParameterWords.FromForm(parameter.Kind, Parameters[i].Given));
            if (!answer) errors[$"Parameters[{i}].Value"] = answer.Reason;
            else if (parameter.Key == PlanRule.NamedUnitsKey && rule.NamedUnits.FirstOrDefault(code => units.All.All(u => u.Code != code)) is { } unknown)
                errors[$"Parameters[{i}].Value"] = $"Không có đơn vị nào mang mã “{unknown}”.";
        }
        rule.Change(Severity, Binds, From, To, Note);
        return errors;
    }
}

/// <summary>One parameter as typed.</summary>
public sealed class ParameterForm
{
    /// <summary>Key of the parameter.</summary>
    public string Key { get; set; } = "";
    /// <summary>Value as typed.</summary>
    public string? Value { get; set; }
    /// <summary>Ticked codes, of a parameter that is a list of codes.</summary>
    public List<string> Codes { get; set; } = [];
    /// <summary>What was typed or ticked.</summary>
    public string? Given => Codes.Count > 0 ? string.Join(',', Codes) : Value;
}

/// <summary>Checks the form; the types of parameters are checked by the rule itself.</summary>
public sealed class RuleFormValidator : AbstractValidator<RuleForm>
{
    /// <summary>Rules of the form.</summary>
    public RuleFormValidator()
    {
        RuleFor(f => f.Severity).IsInEnum().WithMessage("Chọn một mức độ.");
        RuleFor(f => f.Binds).Must(b => b.All(k => Enum.IsDefined(k))).WithMessage("Loại đơn vị không hợp lệ.");
        RuleFor(f => f.To).Must((f, to) => to is null || f.From is null || to >= f.From).WithMessage("Ngày hết hiệu lực phải từ ngày bắt đầu trở đi.");
        RuleFor(f => f.Note).Fits(TextLengths.Note);
        RuleFor(f => f.Reason).IsReason("Ghi lý do hoặc văn bản làm căn cứ.", TextLengths.Ground);
    }
}
