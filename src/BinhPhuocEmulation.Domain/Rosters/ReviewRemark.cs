using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>A reviewer's remark on a row or one of its cells. Shown in place to the officer until it is settled; never deleted once sent.</summary>
public sealed class ReviewRemark : IUnitOwned
{
    /// <summary>Longest remark.</summary>
    public const int TextLength = 500;

    private ReviewRemark() { }

    /// <summary>Writes a remark on a row (column "") or a cell.</summary>
    public ReviewRemark(int rosterId, int unitId, int round, int entryId, string column, string text, StepStamp stamp)
    {
        (RosterId, UnitId, Round, EntryId, Column) = (rosterId, unitId, round, entryId, column);
        Text = VietnameseText.CleanLines(text);
        (AccountId, AccountName, At) = (stamp.AccountId, stamp.AccountName, stamp.At);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>List.</summary>
    public int RosterId { get; private set; }
    /// <inheritdoc/>
    public int UnitId { get; private set; }
    /// <summary>Round.</summary>
    public int Round { get; private set; }
    /// <summary>Row.</summary>
    public int EntryId { get; private set; }
    /// <summary>Key of the column; "" for the whole row.</summary>
    public string Column { get; private set; } = "";
    /// <summary>Text.</summary>
    public string Text { get; private set; } = "";
    /// <summary>Who wrote it.</summary>
    public int AccountId { get; private set; }
    /// <summary>Who wrote it, by name.</summary>
    public string AccountName { get; private set; } = "";
    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }
    /// <summary>When the list was returned with it (UTC); null while only the reviewer sees it.</summary>
    public DateTime? SentAt { get; private set; }
    /// <summary>When the officer marked it as mended (UTC).</summary>
    public DateTime? SettledAt { get; private set; }

    /// <summary>Changes the text before it is sent; it is from then on the remark of who changed it.</summary>
    public void Reword(string text, StepStamp stamp)
    {
        Text = VietnameseText.CleanLines(text);
        (AccountId, AccountName, At) = (stamp.AccountId, stamp.AccountName, stamp.At);
    }

    /// <summary>Sends it with the returned list.</summary>
    public void Send(DateTime at) => SentAt ??= at;

    /// <summary>Marks it as mended, or not.</summary>
    public void Settle(DateTime? at) => SettledAt = at;
}
