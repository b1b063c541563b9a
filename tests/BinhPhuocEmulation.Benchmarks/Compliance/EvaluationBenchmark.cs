using BenchmarkDotNet.Attributes;
using BinhPhuocEmulation.Data.Seeding.Plans;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Benchmarks.Compliance;

/// <summary>All rules of Kế hoạch 293/KH-UBND on the congress of a district with 300 delegates: what each keystroke in a list costs the server.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmark
{
    private static readonly DateOnly Today = new(2025, 3, 17);
    private readonly List<Finding> _findings = new(32);
    private readonly List<DelegateFacts> _rows = [];
    private CompiledPlan _plan = null!;
    private RosterRequirements _requirements = null!;
    private CongressFacts _facts = null!;

    /// <summary>Reads the plan and makes a full list: a third of the rows guests, some flaws of each kind.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _plan = new CompiledPlan(PlanReader.ReadPlan293());
        _facts = new CongressFacts
        {
            UnitKind = UnitKind.District,
            Today = Today,
            Form = "dai-hoi",
            IsCongressForm = true,
            Date = new(2025, 6, 10),
            Session = HalfDay.Morning,
            HasPlace = true,
            Ordinal = 6,
        };
        _requirements = _plan.CheckFor<RosterRowsCheck>(_facts)!.Requirements(_plan.AssessedFrom);
        var cells = (DelegateCells)((1 << 17) - 1);
        for (var i = 1; i <= 300; i++)
        {
            _rows.Add(new DelegateFacts
            {
                Group = i % 10 < 7 ? DelegateGroup.Model : i % 10 < 9 ? DelegateGroup.Guest : DelegateGroup.Leader,
                Filled = i % 20 == 0 ? cells & ~DelegateCells.Birth : cells,
                PersonId = i % 50 == 0 ? i - 1 : i,
                Gender = i % 3 == 0 ? Gender.Female : Gender.Male,
                BirthCode = (1950 + i % 55) * 10000 + 101 + i % 28,
                Minority = i % 5 == 0,
                Religious = i % 6 == 0,
                PartyMember = i % 4 == 0,
                DirectWorker = i % 2 == 0,
                Component = i % 3 == 0 ? "tu-nhan" : "tap-the",
                LatestAward = new DateOnly(2019 + i % 6, 1, 1),
                RepresentsCollective = i % 15 == 0,
            });
        }
        _facts = _facts with { Roster = Statistics() };
        if (Evaluation().Count < 15) throw new InvalidOperationException("The plan judged too little.");
    }

    /// <summary>Counting the 300 rows.</summary>
    [Benchmark]
    public RosterStatistics Statistics() => RosterStatistics.Of(_rows, _requirements, Today);

    /// <summary>Judging the counted list by all rules, into a list that is used again.</summary>
    [Benchmark]
    public List<Finding> Evaluation()
    {
        _plan.Evaluate(_facts, _findings);
        return _findings;
    }

    /// <summary>Both, into a new list: one whole answer.</summary>
    [Benchmark(Baseline = true)]
    public List<Finding> StatisticsAndEvaluation() => _plan.Evaluate(_facts with { Roster = Statistics() });

    /// <summary>Both, and the words of every finding, as a page shows them.</summary>
    [Benchmark]
    public int WithWords()
    {
        var length = 0;
        foreach (var finding in StatisticsAndEvaluation()) length += finding.Text.Sentence.Length + finding.Text.Mend.Length;
        return length;
    }
}
