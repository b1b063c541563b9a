namespace BinhPhuocEmulation.Domain.Shared;

/// <summary>What counts as a written reason, wherever one is asked: of a registration, a list, a step back, a change of a plan or of a unit, an export with sensitive columns: not a dot, not “ok”.</summary>
public static class ReasonText
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 10;

    /// <summary>Fewest words of letters.</summary>
    public const int FewestWords = 2;

    /// <summary>What is said of a text that is none.</summary>
    public static string Refusal => $"Chưa thành lý do: viết ít nhất {FewestWords} chữ, {Shortest} ký tự.";

    /// <summary>Is this a reason?</summary>
    public static bool Is(string? text)
    {
        var clean = VietnameseText.CleanLines(text);
        return clean.Length >= Shortest && clean.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= FewestWords;
    }

    /// <summary>May a step be taken with this reason, where one is asked?</summary>
    /// <param name="missing">What is said where nothing is written.</param>
    public static Answer May(string? text, string missing) => Is(text) ? Answer.Yes : Answer.No(Fails(text) ? Refusal : missing);

    /// <summary>Something is written that is no reason.</summary>
    public static bool Fails(string? text) => VietnameseText.CleanLines(text).Length > 0 && !Is(text);
}
