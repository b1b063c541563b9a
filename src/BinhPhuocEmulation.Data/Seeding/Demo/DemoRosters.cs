using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Compliance.Checks;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;

namespace BinhPhuocEmulation.Data.Seeding.Demo;

/// <summary>One list while its story is told.</summary>
internal sealed record DemoList(DemoScenario Scenario, UnitNode Unit, Congress Congress, CongressFacts Facts, Roster Roster, List<DemoRow> Rows, DemoClock Clock)
{
    /// <summary>Rows of the present round.</summary>
    public IEnumerable<DemoRow> Present => Rows.Where(r => !r.Late || Roster.Round > 1).Where(r => r.Entry is not { DeletedAt: not null });
}

/// <summary>Takes lists through their stories by the steps of the workflow; what the story leaves behind besides (remarks, approved copies, new rows) comes back.</summary>
internal sealed class DemoRosters(DemoWorld world)
{
    private readonly List<object> _added = [];

    /// <summary>Tells the story of a list whose rows are saved. Returns what is to be saved besides.</summary>
    public IReadOnlyList<object> Tell(DemoList list)
    {
        _added.Clear();
        switch (list.Scenario.Roster)
        {
            case RosterStory.Submitted: Submit(list); break;
            case RosterStory.Withdrawn: Submit(list, asAtFirst: true); Withdraw(list); break;
            case RosterStory.Returned: Submit(list, asAtFirst: true); Return(list, settled: false); break;
            case RosterStory.Resubmitted: Submit(list); Return(list, settled: true); Submit(list); break;
            case RosterStory.Approved: Submit(list); Approve(list); break;
            case RosterStory.Reopened: Submit(list); Approve(list); Reopen(list); break;
            case RosterStory.ApprovedTwice: Submit(list); Approve(list); Reopen(list); Submit(list); Approve(list); break;
        }
        return [.. _added];
    }

    /// <summary>Counts the figures as saved now.</summary>
    public RosterStatistics Count(DemoList list) => Count(list, list.Present.Select(r => DelegateFactsFactory.Of(r.Entry!, r.Entry!.Person, world.Lists, r.Elsewhere)));

    private RosterStatistics Count(DemoList list, IEnumerable<DelegateFacts> facts) =>
        RosterStatistics.Of(facts.ToList(), world.Compiled.RequirementsFor(list.Facts), list.Congress.Date ?? world.Today);

    /// <summary>Faults of a returned or withdrawn list came in afterwards: what blocks cannot have been submitted.</summary>
    private void Submit(DemoList list, bool asAtFirst = false)
    {
        var figures = asAtFirst
            ? Count(list, list.Rows.Select(r => r.AtFirst ?? r.Details).Select(d => DelegateFactsFactory.Of(d.Person, d.Entry, world.Lists)))
            : Count(list);
        var findings = world.Compiled.Evaluate(list.Facts with { Roster = figures });
        if (findings.Find(f => f.Blocks) is { Rule: not null } blocking)
            throw new InvalidOperationException($"The demo's list of {list.Unit.Code} cannot be submitted: {blocking.Key}.");
        foreach (var finding in findings.Where(f => f.NeedsExplanation && list.Roster.ExplanationOf(f.Key) is null))
            list.Roster.Explain(finding.Key, world.Random.Pick(world.Words.Explanations[WordsFor(finding)]), world.OfficerOf(list.Unit) with { At = list.Clock.Next() });
        list.Roster.Count(figures, list.Clock.Next());
        Step(list, RosterAction.Submit, null);
    }

    private static string WordsFor(Finding finding) => finding.Rule.Check switch
    {
        StructureShareCheck => "share",
        DeadlineCheck => "deadline",
        PlenaryThresholdCheck => "workers",
        _ => "other",
    };

    private void Return(DemoList list, bool settled)
    {
        var by = world.ReviewerOf(list.Unit);
        var written = list.Clock.Next();
        var models = list.Rows.Where(r => r.Details.Entry.Group == DelegateGroup.Model).ToArray();
        var remarks = list.Unit.Code == "25276"
            ? [(models[1], "awards", "Ghi rõ số và ngày quyết định."), (models[20], "", "Xem lại: đại biểu này đã có trong danh sách của ấp khác chưa?")]
            : Enumerable.Range(0, world.Random.Next(2, 5)).Select(i => (Row: models[i * 3 + 1], Remark: world.Random.Pick(world.Words.Remarks)))
                .Select(r => (r.Row, r.Remark.Column, r.Remark.Text)).ToArray();
        var step = Step(list, RosterAction.Return, "Đề nghị đơn vị xem các góp ý trong danh sách và trình lại.");
        Keep(list, RosterAction.Return, settled ? remarks.ToDictionary(r => r.Item1.Entry!.Id, r => r.Item2) : [], step);
        foreach (var (row, column, text) in remarks)
        {
            var remark = new ReviewRemark(list.Roster.Id, list.Unit.Id, list.Roster.Round, row.Entry!.Id, column, text, by with { At = written });
            remark.Send(step);
            if (settled) remark.Settle(list.Clock.Next());
            _added.Add(remark);
        }
    }

    private void Withdraw(DemoList list) =>
        Keep(list, RosterAction.Withdraw, [], Step(list, RosterAction.Withdraw, "Bổ sung thêm điển hình của khối trường học."));

    /// <summary>The rows as the reviewers had them: as first submitted, and where a remark was mended since, with the cell it spoke of as it was before.</summary>
    private void Keep(DemoList list, RosterAction action, Dictionary<int, string> mended, DateTime at)
    {
        var rows = list.Present.Select(r =>
        {
            var cells = r.AtFirst is { } first ? DelegateRowWriter.Write(first, world.Lists) : DelegateRowWriter.Write(r.Entry!, world.Lists);
            if (mended.TryGetValue(r.Entry!.Id, out var column) && column.Length > 0) cells[column] = Before(column, cells.GetValueOrDefault(column, ""));
            return new FrozenRow(r.Entry!.Id, cells);
        });
        _added.Add(new ReviewedRoster(list.Roster, action, [.. rows], at));
    }

    private static string Before(string column, string text) => column switch
    {
        "awards" => "Giấy khen",
        "achievement" => "Hoàn thành tốt nhiệm vụ được giao.",
        "post" => "Cán bộ",
        "birth" => text.Length < 4 ? "" : text[^4..],
        _ => text.Split(',')[0].Replace("Ủy ban nhân dân", "UBND", StringComparison.Ordinal).Replace("Trường ", "Tr. ", StringComparison.Ordinal),
    };

    private void Approve(DemoList list)
    {
        var by = world.ReviewerOf(list.Unit);
        var explanations = list.Roster.Explanations.Where(e => e.Round == list.Roster.Round).ToArray();
        foreach (var explanation in explanations) explanation.Accept(by with { At = list.Clock.Next() });
        var at = Step(list, RosterAction.Approve, null);
        var onWall = UnitOnWall.Name(list.Unit.Name, list.Unit.Kind, world.Province.Name);
        var rows = list.Present.Select(r => r.Entry!).ToArray();
        var asOf = list.Congress.Date ?? VietnamTime.DateOf(at);
        var frozen = new FrozenList
        {
            UnitName = list.Unit.Name,
            UnitOnWall = onWall,
            NameBlock = Registration.NameBlock(world.Compiled, list.Facts, onWall, list.Congress.Place),
            Place = list.Congress.Place,
            FormName = world.Compiled.Forms.FirstOrDefault(f => f.Code == list.Congress.Form)?.Name ?? "",
            AsOf = asOf,
            Codes = FrozenCode.UsedBy(rows, world.Lists),
            Structure = RosterStructure.Of(rows.Select(RowDetails.Of), world.Lists, asOf, StructureShareCheck.MarkOf(world.Compiled, list.Facts)),
            Rows = [.. rows.Select(r => new FrozenRow(r.Id, DelegateRowWriter.Write(r, world.Lists)))],
            Figures = list.Roster.Figures,
            Explanations = explanations.ToDictionary(e => e.FindingKey, e => e.Text),
        };
        _added.Add(new ApprovedRoster(list.Roster, world.Plan.Id, world.Plan.Revision, frozen, by with { At = at }));
    }

    /// <summary>A new round: one delegate leaves, another comes, the post of one changes. The difference to the approved copy shows all three.</summary>
    private void Reopen(DemoList list)
    {
        var at = Step(list, RosterAction.Reopen, "Một đại biểu chuyển công tác, đề nghị thay thế.");
        var models = list.Rows.Where(r => r.Details.Entry is { Group: DelegateGroup.Model, RepresentsCollective: false }).ToArray();
        models[2].Entry!.Delete(at);
        var changed = models[4];
        changed.Entry!.Change(RowDetails.Of(changed.Entry).Entry with { Post = "Tổ trưởng Tổ sản xuất", Note = "Thay đổi chức vụ từ tháng 3/2025" });
    }

    private DateTime Step(DemoList list, RosterAction action, string? remark)
    {
        var by = action is RosterAction.Approve or RosterAction.Return ? world.ReviewerOf(list.Unit) : world.OfficerOf(list.Unit);
        var at = list.Clock.Next();
        list.Roster.Take(action, by with { At = at, Remark = remark });
        return at;
    }
}
