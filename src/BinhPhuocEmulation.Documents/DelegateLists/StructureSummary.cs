namespace BinhPhuocEmulation.Documents.DelegateLists;

/// <summary>The structure summary (cơ cấu đại biểu) as counts; shares are printed against the total.</summary>
/// <param name="Total">Number of delegates the shares refer to; 0 prints no shares.</param>
/// <param name="Groups">Giới tính, dân tộc, độ tuổi … in the order of the paper.</param>
public sealed record StructureSummary(int Total, IReadOnlyList<StructureGroup> Groups)
{
    /// <summary>Closing remarks, e.g. "Đại biểu cao tuổi nhất: ông … (82 tuổi)".</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A group of figures under one title.</summary>
public sealed record StructureGroup(string Title, IReadOnlyList<StructureFigure> Figures);

/// <summary>One figure: how many delegates.</summary>
public sealed record StructureFigure(string Label, int Count);
