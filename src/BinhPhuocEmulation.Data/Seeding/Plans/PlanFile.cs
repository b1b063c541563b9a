namespace BinhPhuocEmulation.Data.Seeding.Plans;

/// <summary>A plan as it stands in its file. Kinds, severities and conditions are names, so that a wrong one is reported and not guessed.</summary>
public sealed record PlanFile
{
    /// <summary>Code used in addresses: "kh-293-2024".</summary>
    public string Code { get; init; } = "";
    /// <summary>Number, date, issuer, titles.</summary>
    public PlanFileHead? Head { get; init; }
    /// <summary>Forms of congress, in the order they are shown.</summary>
    public IReadOnlyList<PlanFileForm> Forms { get; init; } = [];
    /// <summary>Clauses, in the order of the text.</summary>
    public IReadOnlyList<PlanFileClause> Clauses { get; init; } = [];
    /// <summary>Interpretations of unclear points.</summary>
    public IReadOnlyList<PlanFileInterpretation> Interpretations { get; init; } = [];
    /// <summary>Rules.</summary>
    public IReadOnlyList<PlanFileRule> Rules { get; init; } = [];
}

/// <summary>Head of the file. <c>AssessedFrom</c>: awards of this day and later count (G-02).</summary>
public sealed record PlanFileHead(string Number, DateOnly IssuedOn, string Issuer, string Title, string ShortName, DateOnly AssessedFrom);

/// <summary>A form of congress.</summary>
public sealed record PlanFileForm(string Code, string Name, bool IsCongress);

/// <summary>A clause.</summary>
public sealed record PlanFileClause(string Section, string Heading, string Citation, string Text);

/// <summary>A reading of an unclear point.</summary>
public sealed record PlanFileReading(string Key, string Text);

/// <summary>An unclear point.</summary>
public sealed record PlanFileInterpretation(string Code, string Section, string Point, IReadOnlyList<PlanFileReading> Readings,
    string InForce, string DecidedBy, DateOnly DecidedOn, string Document, string? Note = null);

/// <summary>A parameter of a rule.</summary>
public sealed record PlanFileParameter(string Key, string Kind, string Value, string Label, string? Suffix = null);

/// <summary>A rule. <c>Check</c> is left out where a person judges.</summary>
public sealed record PlanFileRule(string Code, string Section, string Title, string Quote, string Severity, IReadOnlyList<string> Binds,
    string? Condition = null, string? Check = null, string? Overrides = null, string? Note = null,
    IReadOnlyList<PlanFileParameter>? Parameters = null);

/// <summary>The file of a plan cannot be used. Every fault found is named at once.</summary>
public sealed class PlanFileException : Exception
{
    /// <summary>Creates it with all faults.</summary>
    public PlanFileException(IReadOnlyList<string> faults, Exception? inner = null)
        : base($"The plan file has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}", inner) => Faults = faults;

    /// <summary>Creates it with one fault.</summary>
    public PlanFileException(string fault, Exception inner) : this([fault], inner) { }

    /// <summary>Creates it with one fault.</summary>
    public PlanFileException(string fault) : this([fault]) { }

    /// <summary>Creates it.</summary>
    public PlanFileException() : this([]) { }

    /// <summary>One sentence per fault, each naming the row it stands in.</summary>
    public IReadOnlyList<string> Faults { get; }
}
