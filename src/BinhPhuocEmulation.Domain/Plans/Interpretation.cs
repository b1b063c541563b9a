using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Plans;

/// <summary>An unclear point of the plan, its possible readings, and the one in force with who decided it by which document.</summary>
public sealed class Interpretation : IVersioned
{
    private readonly List<Reading> _readings = [];

    private Interpretation() { }

    /// <summary>Creates an interpretation; the reading in force must be one of the readings.</summary>
    public Interpretation(string code, string section, string point, IEnumerable<Reading> readings, string inForce,
        string decidedBy, DateOnly decidedOn, string document, string? note = null)
    {
        Code = code;
        Section = VietnameseText.Clean(section);
        Point = VietnameseText.Clean(point);
        _readings.AddRange(readings);
        InForce = inForce;
        if (ReadingInForce is null) throw new ArgumentException($"{code}: unknown reading {inForce}", nameof(inForce));
        DecidedBy = VietnameseText.Clean(decidedBy);
        DecidedOn = decidedOn;
        Document = VietnameseText.Clean(document);
        Note = VietnameseText.CleanLines(note);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Plan.</summary>
    public int PlanId { get; private set; }
    /// <summary>Code: "AMB-02".</summary>
    public string Code { get; private set; } = "";
    /// <summary>Section of the clause in question.</summary>
    public string Section { get; private set; } = "";
    /// <summary>The unclear point.</summary>
    public string Point { get; private set; } = "";
    /// <summary>Key of the reading in force.</summary>
    public string InForce { get; private set; } = "";
    /// <summary>Who decided.</summary>
    public string DecidedBy { get; private set; } = "";
    /// <summary>When.</summary>
    public DateOnly DecidedOn { get; private set; }
    /// <summary>By which document.</summary>
    public string Document { get; private set; } = "";
    /// <summary>How the portal applies the reading.</summary>
    public string Note { get; private set; } = "";
    /// <inheritdoc/>
    public int Version { get; private set; }
    /// <summary>All readings.</summary>
    public IReadOnlyList<Reading> Readings => _readings;
    /// <summary>The reading in force.</summary>
    public Reading? ReadingInForce => _readings.Find(r => r.Key == InForce);

    /// <summary>Decides for a reading.</summary>
    public Answer Decide(string readingKey, string decidedBy, DateOnly on, string document, string? note)
    {
        if (!_readings.Exists(r => r.Key == readingKey)) return Answer.No("Chọn một trong các cách hiểu đã nêu.");
        InForce = readingKey;
        DecidedBy = VietnameseText.Clean(decidedBy);
        DecidedOn = on;
        Document = VietnameseText.Clean(document);
        Note = VietnameseText.CleanLines(note);
        return Answer.Yes;
    }

    /// <summary>Would this remark stay from the reading in force while another is chosen? Officers would read of the new one what was said of the old.</summary>
    public bool KeepsFormerNote(string? readingKey, string? note) =>
        readingKey != InForce && Note.Length > 0 && VietnameseText.CleanLines(note) == Note;

    /// <summary>Would another reading be chosen by the document that decided the one in force? A new reading needs a decision of its own.</summary>
    private bool KeepsFormerDocument(string? readingKey, string? document) =>
        readingKey != InForce && Document.Length > 0 && VietnameseText.Clean(document) == Document;

    /// <summary>May a reading be decided by this document? A new reading needs a decision of its own; the document that stands, also “chờ văn bản”, may stay while the reading does.</summary>
    public Answer MayDecideBy(string? readingKey, string? document) =>
        KeepsFormerDocument(readingKey, document) ? Answer.No("Văn bản này đã quyết định cách hiểu trước. Nhập văn bản quyết định cách hiểu mới, và người, ngày quyết định nếu khác.")
        : DocumentText.Fails(document) && VietnameseText.Clean(document) != Document ? Answer.No(DocumentText.Refusal) : Answer.Yes;

    /// <summary>The decision in one line, for history: the reading first.</summary>
    public string Decision => $"{ReadingInForce?.Text} ({DecidedBy}, {VietnameseFormat.Date(DecidedOn)}, {Document}){(Note.Length > 0 ? $" {Note}" : "")}";

    /// <summary>Is this line of history a <see cref="Decision"/> for the reading with this text?</summary>
    internal static bool SpeaksOf(string decision, string reading) => decision.StartsWith(reading + " (", StringComparison.Ordinal);

    /// <summary>Asks the point otherwise; readings of unknown keys are left out, those not named stay.</summary>
    public void Reword(string point, string section, IReadOnlyDictionary<string, string> readings, string? note)
    {
        Point = VietnameseText.Clean(point);
        Section = VietnameseText.Clean(section);
        Note = VietnameseText.CleanLines(note);
        foreach (var reading in _readings)
            if (readings.TryGetValue(reading.Key, out var words)) reading.Reword(words);
    }

    /// <summary>The point anew, word for word.</summary>
    internal Interpretation AsItWas() => new(Code, Section, Point, _readings.Select(r => new Reading(r.Key, r.Text)), InForce, DecidedBy, DecidedOn, Document, Note);

    internal Interpretation Copy(CampaignShift shift) =>
        new(Code, Section, shift.Text(Point), _readings.Select(r => new Reading(r.Key, shift.Text(r.Text))), InForce, DecidedBy, DecidedOn, Document, shift.Text(Note));
}

/// <summary>One possible reading of an unclear point.</summary>
public sealed class Reading
{
    private Reading() { }

    /// <summary>Creates a reading.</summary>
    public Reading(string key, string text)
    {
        Key = key;
        Text = VietnameseText.Clean(text);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>Interpretation.</summary>
    public int InterpretationId { get; private set; }
    /// <summary>Name a check knows it by.</summary>
    public string Key { get; private set; } = "";
    /// <summary>The reading in Vietnamese.</summary>
    public string Text { get; private set; } = "";

    internal void Reword(string text) => Text = VietnameseText.Clean(text);
}
