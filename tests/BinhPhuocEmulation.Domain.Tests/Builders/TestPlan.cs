using System.Globalization;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Plans;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Domain.Tests.Builders;

/// <summary>A plan with the limits of Kế hoạch 293, small enough to change one thing in a test.</summary>
internal sealed class TestPlan
{
    private readonly Dictionary<string, string> _readings = new()
    {
        ["AMB-01"] = "strict-amber",
        ["AMB-02"] = "at-least",
        ["AMB-03"] = "before-parent",
        ["AMB-04"] = "as-over",
        ["AMB-05"] = "not-for-plenary",
        ["AMB-07"] = "form-and-unit",
        ["AMB-08"] = "free-ordinal",
        ["AMB-14"] = "capacity",
    };

    private static readonly Dictionary<string, string[]> AllReadings = new()
    {
        ["AMB-01"] = ["strict-amber", "inclusive", "strict"],
        ["AMB-02"] = ["at-least", "exact", "guideline"],
        ["AMB-03"] = ["before-parent", "may-follow"],
        ["AMB-04"] = ["as-over", "as-under", "ask"],
        ["AMB-05"] = ["not-for-plenary", "applies"],
        ["AMB-07"] = ["form-and-unit", "list-only"],
        ["AMB-08"] = ["free-ordinal", "same-as-province"],
        ["AMB-14"] = ["capacity", "strongest-title"],
    };

    private static readonly UnitKind[] Agencies = [UnitKind.Department, UnitKind.MassOrganisation, UnitKind.Enterprise];
    private static readonly UnitKind[] All = [.. UnitKinds.All];
    private readonly Dictionary<string, Severity> _severities = [];
    private readonly Dictionary<(string, string), string> _parameters = [];

    public TestPlan Reading(string code, string key)
    {
        _readings[code] = key;
        return this;
    }

    public TestPlan WithSeverity(string rule, Severity severity)
    {
        _severities[rule] = severity;
        return this;
    }

    public TestPlan Parameter(string rule, string key, string value)
    {
        _parameters[(rule, key)] = value;
        return this;
    }

    public CompiledPlan Compile() => new(Build());

    public static PlanHead Head { get; } = new("293/KH-UBND", new DateOnly(2024, 10, 8), "UBND tỉnh Bình Phước", "Kế hoạch thử", "Kế hoạch 293/KH-UBND", new DateOnly(2020, 1, 1));

    public Plan Build()
    {
        var plan = new Plan("kh-293", Head);
        plan.Add(new CongressForm("hoi-nghi-tuyen-duong", "Hội nghị tuyên dương điển hình tiên tiến", false, 1));
        plan.Add(new CongressForm("dai-hoi", "Đại hội Thi đua yêu nước", true, 2));
        plan.Add(new CongressForm("hoi-nghi-dien-hinh", "Hội nghị điển hình tiên tiến", false, 3));
        plan.Add(new PlanClause("II.3.a", 1, "Cấp xã", "điểm a khoản 3 mục II", "Số lượng đại biểu: Tối đa 200 đại biểu."));
        foreach (var (code, inForce) in _readings)
            plan.Add(new Interpretation(code, "II.3.a", "Điểm " + code, AllReadings[code].Select(k => new Reading(k, "Cách " + k)), inForce, "Ban Thi đua", new DateOnly(2024, 10, 8), "Công văn 1"));

        plan.Add(new CongressForm("hoi-nghi-khac", "Hội nghị (hình thức khác)", false, 4));
        Add("G-02", Severity.Advice, All, "award-period", Day("assessed-from", "2020-01-01"));
        Level("X", [UnitKind.Commune], "hoi-nghi-tuyen-duong", "2025-03-31", 200);
        Level("H", [UnitKind.District], "dai-hoi", "2025-06-30", 300);
        Level("S", Agencies, "hoi-nghi-dien-hinh,dai-hoi", "2025-06-30", 0);
        Add("H-06", Severity.Advice, [UnitKind.District], "structure-attention");
        Add("S-06", Severity.Mandatory, [UnitKind.Department, UnitKind.MassOrganisation], "delegate-cap", Int("max", 300));
        Add("S-07", Severity.Mandatory, [UnitKind.Enterprise], "plenary-threshold", Int("workers", 300), Read("reading", "AMB-04"));
        Add("S-08", Severity.Mandatory, [UnitKind.Enterprise], "delegate-cap", Int("max", 200), Of("not-for-plenary", ParameterKind.Flag, "true"));
        Add("T-01", Severity.Explanation, [UnitKind.Province], "date-window", Day("from", "2025-07-01"), Day("to", "2025-09-30"), Int("ordinal", 6));
        Add("T-02", Severity.Mandatory, [UnitKind.Province], "delegate-cap", Int("max", 500));
        Add("P-02", Severity.Explanation, [UnitKind.District], RuleCondition.PilotUnit, "deadline", "H-03", Day("date", "2025-03-30"), Int("green-days-before", 1), Read("reading", "AMB-01"));
        Add("N-01", Severity.Mandatory, All, RuleCondition.CongressForm, "congress-name",
            Of("lines", ParameterKind.Text, "ĐẠI HỘI THI ĐUA YÊU NƯỚC {UNIT}\nLẦN THỨ {ORDINAL} ({PERIOD})\n{PLACE}, ngày {DAY} tháng {MONTH} năm {YEAR}"), Of("period", ParameterKind.Text, "2025 - 2030"), Read("ordinal-reading", "AMB-08"));
        Add("N-02", Severity.Mandatory, All, RuleCondition.ConferenceForm, "conference-name",
            Of("lines", ParameterKind.Text, "{TITLE}\nGiai đoạn {PERIOD}\n{PLACE}, ngày {DAY} tháng {MONTH} năm {YEAR}"), Of("period", ParameterKind.Text, "2025 - 2030"),
            Of("titles", ParameterKind.Text, "HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN\nHỘI NGHỊ BIỂU DƯƠNG ĐIỂN HÌNH TIÊN TIẾN\nHỘI NGHỊ BIỂU DƯƠNG NGƯỜI TỐT, VIỆC TỐT"), Read("reading", "AMB-07"));
        return plan;

        void Level(string letter, UnitKind[] kinds, string forms, string deadline, int cap)
        {
            Add(letter + "-01", Severity.Mandatory, kinds, "allowed-forms", (RuleParameter[])[Of("forms", ParameterKind.Codes, forms),
                .. letter == "S" ? [Of("tolerated-forms", ParameterKind.Codes, "hoi-nghi-khac")] : Array.Empty<RuleParameter>()]);
            Add(letter + "-02", Severity.Mandatory, kinds, "half-day", Int("half-days", 1));
            Add(letter + "-03", Severity.Explanation, kinds, "deadline", (RuleParameter[])[Day("date", deadline), Int("green-days-before", 1), Read("reading", "AMB-01"),
                .. letter == "X" ? [Read("parent-reading", "AMB-03"), Of("parent-severity", ParameterKind.Severity, "Advice")] : Array.Empty<RuleParameter>()]);
            Add(letter + "-04", Severity.Mandatory, kinds, "roster-rows", Of("required-model", ParameterKind.Codes, "FullName,Birth,Gender,Post"), Of("required-other", ParameterKind.Codes, "FullName,Post"),
                Of("advised-model", ParameterKind.Codes, "Awards"), Int("min-age", 14), Int("max-age", 110), Of("age-severity", ParameterKind.Severity, "Explanation"),
                Of("leading-severity", ParameterKind.Severity, "Advice"), Of("advised-severity", ParameterKind.Severity, "Advice"), Of("elsewhere-severity", ParameterKind.Severity, "Advice"), Read("leading-reading", "AMB-14"));
            Add(letter + "-05", Severity.Explanation, kinds, "structure-share", Int("numerator", 7), Int("denominator", 10), Read("reading", "AMB-02"), Read("plenary-reading", "AMB-05"));
            if (cap > 0) Add(letter + "-" + (letter == "X" ? "06" : "08"), Severity.Mandatory, kinds, "delegate-cap", Int("max", cap));
        }

        void Add(string code, Severity severity, UnitKind[] kinds, params object[] rest)
        {
            var condition = rest.OfType<RuleCondition>().FirstOrDefault();
            var words = rest.OfType<string>().ToArray();
            var rule = new PlanRule(code, "II.3.a", "Quy định " + code, "Trích " + code, _severities.GetValueOrDefault(code, severity), kinds, condition, words[0], words.ElementAtOrDefault(1));
            foreach (var parameter in rest.SelectMany(r => r as RuleParameter[] ?? (r is RuleParameter p ? [p] : [])))
            {
                if (_parameters.TryGetValue((code, parameter.Key), out var other) && !parameter.Set(other)) throw new ArgumentException(other);
                rule.With(parameter);
            }
            plan.Add(rule);
        }
    }

    private static RuleParameter Of(string key, ParameterKind kind, string value) => new(key, kind, value, key);
    private static RuleParameter Int(string key, int value) => Of(key, ParameterKind.Integer, value.ToString(CultureInfo.InvariantCulture));
    private static RuleParameter Day(string key, string value) => Of(key, ParameterKind.Date, value);
    private static RuleParameter Read(string key, string code) => Of(key, ParameterKind.Interpretation, code);
}
