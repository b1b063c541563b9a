namespace BinhPhuocEmulation.Documents.Kit.Layout;

/// <summary>Millimetres to points; layout counts in points.</summary>
public static class Mm
{
    /// <summary>Points in one millimetre.</summary>
    public const double PointsPerMm = 72 / 25.4;

    /// <summary>The length in points.</summary>
    public static float ToPoints(double millimetres) => (float)(millimetres * PointsPerMm);
}
