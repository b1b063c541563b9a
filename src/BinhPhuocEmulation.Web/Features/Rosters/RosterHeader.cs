using BinhPhuocEmulation.Domain.Access;
using BinhPhuocEmulation.Domain.Compliance;
using BinhPhuocEmulation.Domain.Congresses;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Shared;
using BinhPhuocEmulation.Domain.Units;
using BinhPhuocEmulation.Web.Features.Congresses;
using BinhPhuocEmulation.Web.Ui;

namespace BinhPhuocEmulation.Web.Features.Rosters;

/// <summary>The last return of a list.</summary>
/// <param name="Reason">As the reviewer wrote it.</param>
/// <param name="By">Who returned it.</param>
/// <param name="At">When (UTC).</param>
public sealed record ReturnNote(string Reason, string By, DateTime At);

/// <summary>Why an approved list was opened again.</summary>
/// <param name="Reason">As it was written.</param>
/// <param name="By">Who opened it.</param>
/// <param name="At">When (UTC).</param>
public sealed record ReopenNote(string Reason, string By, DateTime At);

/// <summary>The head that every page of a list bears: whose list, which congress, by when, in which state, and what this person may do next.</summary>
public sealed record RosterHeader
{
    /// <summary>List.</summary>
    public required int Id { get; init; }
    /// <summary>Account of the person looking: what a browser keeps unsaved is kept for it.</summary>
    public required int Account { get; init; }
    /// <summary>Unit, with its district where the name is borne twice; an approved list names it as on the day of its approval, and what it is called now.</summary>
    public required string UnitName { get; init; }
    /// <summary>Way to the page.</summary>
    public required IReadOnlyList<Crumb> Crumbs { get; init; }
    /// <summary>First line of the name block, or the form.</summary>
    public required string CongressName { get; init; }
    /// <summary>"Sáng 28/03/2025 · Hội trường UBND xã".</summary>
    public required string When { get; init; }
    /// <summary>"hạn trước 31/03/2025"; "" if the plan sets no day.</summary>
    public required string Deadline { get; init; }
    /// <summary>How the congress stands against it, as every page shows it; null if the plan sets no day.</summary>
    public required TagView? DeadlineTag { get; init; }
    /// <summary>State.</summary>
    public required RosterState State { get; init; }
    /// <summary>"Trả lại lần 1 · 2 góp ý".</summary>
    public required string StateWord { get; init; }
    /// <summary>Round.</summary>
    public required int Round { get; init; }
    /// <summary>Steps of the workflow table this person may ask for in this state.</summary>
    public required IReadOnlyList<RosterAction> Actions { get; init; }
    /// <summary>Rows may be typed by this person now.</summary>
    public required bool Editable { get; init; }
    /// <summary>May print and export.</summary>
    public required bool CanExport { get; init; }
    /// <summary>May see sensitive cells.</summary>
    public required bool CanReveal { get; init; }
    /// <summary>May decide who is the same person.</summary>
    public required bool CanDecide { get; init; }
    /// <summary>The level above, as the button says it: "Trình huyện".</summary>
    public required string SubmitWord { get; init; }

    /// <summary>Who decides on the list: "Huyện Lộc Ninh", or "Ban Thi đua - Khen thưởng tỉnh".</summary>
    public required string Reviewer { get; init; }

    /// <summary>Why the list was returned, while it is; else null.</summary>
    public ReturnNote? Returned { get; init; }

    /// <summary>Why the list was opened again, in a later round until it is approved; else null.</summary>
    public ReopenNote? Reopened { get; init; }

    /// <summary>Remarks of this round that the officer has not marked as mended.</summary>
    public required int OpenRemarks { get; init; }

    /// <summary>By which rules an approved list is judged, where the plan has changed since; else "".</summary>
    public string KeptRules { get; init; } = "";

    /// <summary>May this person take this step here?</summary>
    public bool May(RosterAction action) => Actions.Contains(action);

    /// <summary>Colour of a state.</summary>
    public static StatusKind KindOf(RosterState state) => state switch
    {
        RosterState.Submitted => StatusKind.Info,
        RosterState.Returned => StatusKind.Explain,
        RosterState.Approved => StatusKind.Pass,
        _ => StatusKind.Neutral,
    };

    /// <summary>Icon of a state.</summary>
    public static string IconOf(RosterState state) => state switch
    {
        RosterState.Submitted => "send",
        RosterState.Returned => "arrow-return-left",
        RosterState.Approved => "check-circle",
        _ => "pencil",
    };

    /// <summary>The head of a list for a person; <paramref name="openRemarks"/> are those the officer has not mended yet.</summary>
    public static RosterHeader Of(RosterCase roster, Actor actor, int openRemarks, int timesReturned)
    {
        var (list, congress, tree) = (roster.Roster, roster.Congress, actor.Tree);
        var standing = DeadlineStanding.Of(roster.Rules.OfRegistration, roster.Facts);
        var above = tree.ReviewerOf(list.UnitId);
        var permitted = RosterWorkflow.Table.From(list.State).Where(s => actor.May(s.Permission, list.UnitId)).Select(s => s.Action).ToArray();
        return new()
        {
            Id = list.Id,
            Account = actor.AccountId,
            UnitName = NameOfDay.Of(tree, list.UnitId, list.State == RosterState.Approved ? roster.Rules.ApprovedOn : null).Words,
            Crumbs = CrumbsOf(tree, list.UnitId, actor.Scope),
            CongressName = NameOf(roster, tree),
            When = WhenOf(congress),
            Deadline = standing is { } d ? d.Before ? $"hạn trước {VietnameseFormat.Date(d.NamedDay)}" : $"hạn {VietnameseFormat.Date(d.NamedDay)}" : "",
            DeadlineTag = standing is { } s ? CongressTags.Deadline(s, congress.Date is not null, congress.State == CongressState.Held) : null,
            State = list.State,
            StateWord = StateWordOf(list, openRemarks, timesReturned),
            Round = list.Round,
            OpenRemarks = openRemarks,
            Actions = permitted,
            Editable = RosterWorkflow.IsEditable(list.State) && actor.May(Permission.RosterEdit, list.UnitId),
            CanExport = actor.May(Permission.RosterExport, list.UnitId),
            CanReveal = actor.May(Permission.SensitiveRead, list.UnitId),
            CanDecide = actor.May(Permission.PersonDecide, list.UnitId),
            SubmitWord = above?.Kind == UnitKind.District ? "Trình huyện" : "Trình Ban Thi đua",
            KeptRules = roster.Rules is { Approved: { } rules, ApprovedOn: { } day } && rules != roster.Rules.Present
                ? $"Danh sách giữ kết quả kiểm tra theo bản quy định lúc duyệt (ngày {VietnameseFormat.Date(day)}); {rules.ShortName} đã thay đổi sau đó." : "",
            Reviewer = above?.Kind == UnitKind.District ? tree.DisplayName(above.Id) : "Ban Thi đua - Khen thưởng tỉnh",
        };
    }

    /// <summary>Sáng 28/03/2025 · Hội trường UBND xã.</summary>
    public static string WhenOf(Congress congress)
    {
        var half = congress.Session switch { HalfDay.Morning => "Sáng ", HalfDay.Afternoon => "Chiều ", _ => "" };
        var day = congress.Date is { } date ? half + VietnameseFormat.Date(date) : "Chưa có ngày tổ chức";
        return congress.Venue.Length == 0 ? day : $"{day} · {congress.Venue}";
    }

    /// <summary>First line of the name block; the plan's name of the form, or "Đại hội, hội nghị", while there is none.</summary>
    public static string NameOf(RosterCase roster, UnitTree tree)
    {
        var block = roster.Kept?.NameBlock ?? NameBlockOf(roster, tree);
        return block.Count > 0 && !block[0].Contains('…', StringComparison.Ordinal) ? block[0]
            : roster.Plan.Forms.FirstOrDefault(f => f.Code == roster.Congress.Form)?.Name ?? "Đại hội, hội nghị";
    }

    /// <summary>The name block as it will hang on the wall, with the names in force on the day of the congress.</summary>
    public static IReadOnlyList<string> NameBlockOf(RosterCase roster, UnitTree tree) =>
        Registration.NameBlock(roster.Rules.OfRegistration, roster.Facts, OnWallOf(roster, tree, roster.AsOf), PlaceOn(roster, tree, roster.AsOf));

    /// <summary>The địa danh of the congress as it stands on a wall or paper of this day.</summary>
    public static string PlaceOn(RosterCase roster, UnitTree tree, DateOnly day) => PlaceNames.On(tree, roster.Roster.UnitId, roster.Congress.Place, day);

    /// <summary>The unit as it hangs on the wall, by its name on a day.</summary>
    public static string OnWallOf(RosterCase roster, UnitTree tree, DateOnly day)
    {
        var then = UnitOnDay.Of(tree, roster.Roster.UnitId, day)!;
        return UnitOnWall.Name(then.Unit.Name, then.Unit.Kind, then.ProvinceName);
    }

    private static List<Crumb> CrumbsOf(UnitTree tree, int unitId, UnitScope scope)
    {
        var way = tree.PathTo(unitId).Where(u => u.Kind != UnitKind.Province || u.Id == unitId)
            .Select(u => new Crumb(u.Name, scope.Contains(u.Id) ? $"/units/{u.Id}" : null)).ToList();
        way.Add(new("Danh sách đại biểu", null));
        return way;
    }

    private static string StateWordOf(Roster list, int openRemarks, int timesReturned)
    {
        var word = RosterWorkflow.Name(list.State);
        if (list.State == RosterState.Returned) word += timesReturned > 0 ? $" lần {timesReturned}" : "";
        if (list.Round > 1) word += $" · vòng {list.Round}";
        // Nobody works on the remarks of an approved list any more; its page says how many were left.
        return openRemarks > 0 && list.State != RosterState.Approved ? $"{word} · {openRemarks} góp ý" : word;
    }
}
