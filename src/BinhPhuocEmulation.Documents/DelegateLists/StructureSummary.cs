namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>The structure summary (cơ cấu đại biểu) as counts and shares.</summary>
/// <param name="Total">Number of delegates; 0 prints no shares.</param>
/// <param name="Groups">Giới tính, dân tộc, độ tuổi … in the order of the paper.</param>
public sealed record StructureSummary(int Total, IReadOnlyList<StructureGroup> Groups)
{
    /// <summary>Closing remarks, e.g. "Đại biểu cao tuổi nhất: … (82 tuổi)".</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A group of figures under one title.</summary>
public sealed record StructureGroup(string Title, IReadOnlyList<StructureFigure> Figures);

/// <summary>One figure: how many delegates, and their share in tenths of a per cent (684 prints as 68,4).</summary>
public sealed record StructureFigure(string Label, int Count, int Tenths);
