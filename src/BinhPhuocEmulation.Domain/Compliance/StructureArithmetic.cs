namespace BinhPhuocEmulation.Domain.Compliance;

/// <summary>
/// The arithmetic of cap and structure in whole persons (AMB-02), shared by evaluator, gauge and the script in the page
/// (frontend/roster/arithmetic.js computes the same and a test compares the two). No floating point.
/// </summary>
/// <param name="Total">All delegates; one without a group counts among the others until it has one.</param>
/// <param name="Models">Điển hình tiên tiến.</param>
/// <param name="Cap">Most delegates allowed; 0 for no cap.</param>
/// <param name="Numerator">Share of models wanted, numerator (7 of 7/10).</param>
/// <param name="Denominator">Denominator (10).</param>
public readonly record struct StructureArithmetic(int Total, int Models, int Cap, int Numerator, int Denominator)
{
    /// <summary>Guests and leaders.</summary>
    public int Others => Total - Models;

    /// <summary>Delegates above the cap; 0 if within.</summary>
    public int OverCap => Cap > 0 && Total > Cap ? Total - Cap : 0;

    /// <summary>Seats left under the cap; 0 if none or no cap.</summary>
    public int SeatsLeft => Cap > Total ? Cap - Total : 0;

    /// <summary>True if the share of models is reached (never asked of an empty list).</summary>
    public bool ShareReached => Missing <= 0;

    /// <summary>Fewest models a list of this size needs: ceil(n/d of Total).</summary>
    public int ModelsNeeded => CeilingDivide((long)Numerator * Total, Denominator);

    /// <summary>Most guests and leaders a list of this size may hold: floor((d-n)/d of Total).</summary>
    public int OthersAllowed => Total - ModelsNeeded;

    /// <summary>Models to add, others unchanged, until the share is reached.</summary>
    public int ModelsToAdd => ShareReached ? 0 : CeilingDivide(Missing, Denominator - Numerator);

    /// <summary>Guests or leaders to drop, models unchanged, until the share is reached.</summary>
    public int OthersToDrop => ShareReached ? 0 : CeilingDivide(Missing, Numerator);

    /// <summary>Guests or leaders to replace by models, the total unchanged, until the share is reached.</summary>
    public int OthersToSwap => ShareReached ? 0 : CeilingDivide(Missing, Denominator);

    /// <summary>Would the models to add still fit under the cap?</summary>
    public bool AddingFits => Cap == 0 || Total + ModelsToAdd <= Cap;

    /// <summary>Guests or leaders to drop until cap and share are both kept; 0 if dropping them alone cannot do it, or if neither or only one is missed.</summary>
    public int OthersToDropForBoth => OverCap > 0 && !ShareReached && Math.Max(OverCap, OthersToDrop) is var drop && drop <= Others ? drop : 0;

    private long Missing => (long)Numerator * Total - (long)Denominator * Models;

    private static int CeilingDivide(long a, int b) => b <= 0 ? 0 : (int)((a + b - 1) / b);
}
