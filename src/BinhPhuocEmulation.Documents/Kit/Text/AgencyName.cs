namespace BinhPhuocEmulation.Documents.Kit.Text;

/// <summary>Where the name of an agency, or of its congress, may be broken when there is no room for it on one line.</summary>
public static class AgencyName
{
    private const char NoBreak = '\u00A0';

    /// <summary>Words of several syllables that names of agencies and of congresses are made of; a line never ends inside one.</summary>
    private static readonly string[][] Words =
    [
        .. new[]
        {
            "ủy ban", "nhân dân", "hội đồng", "thi đua", "khen thưởng", "nội vụ", "tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "đảng ủy",
            "văn phòng", "ban quản lý", "tổ chức", "tuyên giáo", "dân vận", "kiểm tra", "thanh tra", "mặt trận", "tổ quốc", "việt nam",
            "liên đoàn", "lao động", "thanh niên", "cộng sản", "phụ nữ", "nông dân", "cựu chiến binh", "chữ thập đỏ", "liên hiệp", "liên minh",
            "hợp tác xã", "công an", "quân sự", "bộ đội", "biên phòng", "bộ chỉ huy", "kế hoạch", "đầu tư", "tài chính", "công thương",
            "nông nghiệp", "phát triển", "nông thôn", "môi trường", "tài nguyên", "xây dựng", "giao thông", "thương binh", "vận tải", "khoa học", "công nghệ",
            "giáo dục", "đào tạo", "y tế", "văn hóa", "thể thao", "du lịch", "thông tin", "truyền thông", "tư pháp", "ngoại vụ", "dân tộc",
            "tôn giáo", "bảo hiểm", "xã hội", "ngân hàng", "nhà nước", "kho bạc", "hải quan", "kiểm sát", "tòa án", "công ty", "cổ phần",
            "tập đoàn", "tổng công ty", "cao su", "thương mại", "dịch vụ", "sản xuất", "trách nhiệm", "hữu hạn", "một thành viên", "tổng hợp",
            "xổ số", "kiến thiết", "bệnh viện", "trung tâm", "trường học", "cao đẳng", "đại học",
            "đại hội", "hội nghị", "thi đua yêu nước", "yêu nước", "tuyên dương", "biểu dương", "điển hình tiên tiến", "điển hình", "tiên tiến", "lao động giỏi", "lao động sáng tạo", "người tốt", "việc tốt", "sáng tạo", "giai đoạn", "lần thứ",
        }.Select(word => word.Split(' ')),
    ];

    /// <summary>
    /// The name with no-break spaces inside such words, around a dash, so that no line ends or begins with one, and between its last two syllables, which are mostly
    /// the name of a place.
    /// </summary>
    public static string Unbroken(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var syllables = name.Split(' ');
        var joined = new bool[syllables.Length];
        for (var i = 0; i < syllables.Length; i++)
            foreach (var word in Words)
                if (IsAt(syllables, i, word))
                    joined.AsSpan(i, word.Length - 1).Fill(true);
        for (var i = 0; i + 1 < syllables.Length; i++)
            joined[i] |= syllables[i + 1] is "-" or "–" || syllables[i] is "-" or "–" || i + 2 == syllables.Length;

        return string.Concat(syllables.Select((s, i) => i + 1 == syllables.Length ? s : s + (joined[i] ? NoBreak : ' ')));
    }

    private static bool IsAt(string[] syllables, int start, string[] word)
    {
        if (start + word.Length > syllables.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (!string.Equals(syllables[start + i].TrimEnd(','), word[i], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
