namespace BinhPhuocEmulation.Data.Setup;

/// <summary>Limits of queries that both engines keep.</summary>
public static class QueryLimits
{
    /// <summary>
    /// Most values of a list in one query ("… IN (values)"); longer lists are asked in chunks of this size. SQL Server takes 2,100 parameters,
    /// and EF Core would turn to OPENJSON beyond that; the ids of the scope need their share.
    /// </summary>
    public const int MostValues = 1000;
}
