namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>Which cells the plan wants of which group, and the ages it takes for right. From the parameters of the rule on rows (X-04, H-04, S-04).</summary>
/// <param name="Model">Required of a model.</param>
/// <param name="Other">Required of a guest or leader.</param>
/// <param name="Advised">Wanted of a model, without blocking.</param>
/// <param name="MinAge">Youngest age taken for right.</param>
/// <param name="MaxAge">Oldest age taken for right.</param>
/// <param name="AssessedFrom">Awards before this day are out of the period (G-02).</param>
public sealed record RosterRequirements(DelegateCells Model, DelegateCells Other, DelegateCells Advised, int MinAge, int MaxAge, DateOnly AssessedFrom)
{
    /// <summary>Oldest age where a plan sets none: above any human age.</summary>
    public const int AnyAge = 200;

    /// <summary>Cells that say something of a person and not of a collective: wanted of nobody who speaks for one (forms.md 1.2).</summary>
    public DelegateCells NotOfCollective { get; init; }

    /// <summary>What a row must have; a representative must also name the collective (AMB-15).</summary>
    public DelegateCells RequiredOf(DelegateGroup group, bool representsCollective) =>
        (group == DelegateGroup.Model ? Model : Other) & Asked(representsCollective);

    /// <summary>Required cells that are empty.</summary>
    public DelegateCells MissingOf(in DelegateFacts row) => RequiredOf(row.Group, row.RepresentsCollective) & ~row.Filled;

    /// <summary>Recommended cells that are empty.</summary>
    public DelegateCells AdvisedMissingOf(in DelegateFacts row) =>
        row.Group == DelegateGroup.Model ? Advised & Asked(row.RepresentsCollective) & ~row.Filled : DelegateCells.None;

    private DelegateCells Asked(bool representsCollective) => representsCollective ? ~NotOfCollective : ~DelegateCells.None;
}
