namespace BinhPhuocEmulation.Domain.Rosters.Reading;

/// <summary>
/// Does a post read as a leading one (AMB-14)? The words come from the code list "leading-post": a marked value is a leading post
/// ("Bí thư", "Giám đốc"), an unmarked one an exception ("Bí thư chi đoàn", "Nguyên Giám đốc"). The post is read from left to right,
/// at each word the longest value counts; one marked value is enough.
/// </summary>
public static class LeadingPost
{
    /// <summary>Name of the code list.</summary>
    public const string List = "leading-post";

    /// <summary>True if a leading post is named.</summary>
    public static bool Matches(string? post, CodeLists lists)
    {
        if (string.IsNullOrEmpty(post)) return false;
        foreach (var item in lists.Words(List).Walk(post))
            if (item.Marked) return true;
        return false;
    }
}
