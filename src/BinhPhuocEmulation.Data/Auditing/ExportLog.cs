using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Data.Auditing;

/// <summary>One export: who took which list out, in which format, with or without the sensitive columns. Only ever added.</summary>
public sealed class ExportLog : IUnitOwned, IFrozen
{
    /// <summary>Longest kind.</summary>
    public const int KindLength = 40;
    /// <summary>Longest format.</summary>
    public const int FormatLength = 10;

    private ExportLog() { }

    /// <summary>Notes an export. A subject longer than <see cref="TextLengths.Title"/> is cut: a long title must not stop a paper.</summary>
    public ExportLog(int accountId, string accountName, DateTime at, int unitId, string kind, string subject, int rows, bool sensitive, string format)
    {
        (AccountId, AccountName, At, UnitId, Kind) = (accountId, accountName, at, unitId, kind);
        Subject = VietnameseText.Clean(subject);
        if (Subject.Length > TextLengths.Title) Subject = Subject[..TextLengths.Title];
        (Rows, Sensitive, Format) = (rows, sensitive, format);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Who.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>Kind of paper: "roster".</summary>
    public string Kind { get; private set; } = "";
    /// <summary>What it is about.</summary>
    public string Subject { get; private set; } = "";
    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }
    /// <summary>Sensitive columns were in it.</summary>
    public bool Sensitive { get; private set; }
    /// <summary>File format: "pdf", "xlsx", "docx".</summary>
    public string Format { get; private set; } = "";
}
