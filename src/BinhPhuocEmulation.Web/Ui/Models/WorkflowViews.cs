namespace BinhPhuocEmulation.Web.Ui;

public enum StepState
{
    Todo,
    Done,
    Current,
    Returned,
}

/// <summary>One state of a workflow on the way of a paper; drawn by partial <c>_Steps</c> from a list.</summary>
public sealed record StepView(string Name, StepState State, string? Note = null);

/// <summary>One row of a history; drawn by partial <c>_History</c> from a list, newest first.</summary>
/// <param name="AtUtc">Instant, UTC.</param>
/// <param name="Who">Person and post.</param>
/// <param name="Unit">The person's unit, or null.</param>
/// <param name="What">What was done, past tense: "Trả lại danh sách".</param>
/// <param name="From">State before, in words, or null.</param>
/// <param name="To">State after, in words, or null.</param>
/// <param name="Remark">What the person wrote, or null.</param>
/// <param name="Kind">Colour and icon.</param>
public sealed record HistoryEntry(
    DateTime AtUtc,
    string Who,
    string? Unit,
    string What,
    string? From,
    string? To,
    string? Remark,
    StatusKind Kind = StatusKind.Neutral);

/// <summary>One compared value; partial <c>_Compare</c> marks the row when the two differ.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Left">Value on the left.</param>
/// <param name="Right">Value on the right.</param>
/// <param name="Differs">Set where both are masked: the eye cannot see that they differ.</param>
public sealed record CompareRow(string Label, string? Left, string? Right, bool Differs = false)
{
    public bool IsChanged => Differs || !string.Equals(Left ?? "", Right ?? "", StringComparison.Ordinal);
}

/// <summary>Two versions of one thing side by side: theirs and mine, approved and now.</summary>
public sealed record CompareView(string LeftTitle, string RightTitle, IReadOnlyList<CompareRow> Rows)
{
    /// <summary>What somebody else saved since a form was opened, beside what is typed in it.</summary>
    public static CompareView SavedAndTyped(IEnumerable<CompareRow> rows) => new("Bản vừa được người khác lưu", "Bản Ông/Bà đang sửa", [.. rows]);
}
