using System.Globalization;
using System.Text.Json;
using BinhPhuocEmulation.Data.Seeding.Reference;
using BinhPhuocEmulation.Domain.Rosters;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Web.Tests.Scripts;

/// <summary>What the page makes of typed and pasted text is what the server makes of it.</summary>
public sealed class TextTests
{
    private static readonly string[] Samples =
    [
        "Điểu Ánh", "Lê Thị Ngọc Ánh", "đặng  văn\tđức ", "ĐẶNG VĂN ĐỨC", "Nguye\u0302\u0303n Va\u0306n A\u0301i", "Trươ\u0300ng", "K’Ho", "K‘Ho", "Kʼho",
        "\u00A0Xã\u00A0Lộc\u202FAn\u3000", "a\u200Bb\uFEFFc\u00ADd", "dòng 1\r\ndòng 2\n\n dòng 3", "ÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ ÈÉẺẼẸ ÊỀẾỂỄỆ ÌÍỈĨỊ ÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ ÙÚỦŨỤ ƯỪỨỬỮỰ ỲÝỶỸỴ Đ",
        "àáảãạ ăằắẳẵặ âầấẩẫậ đ", "İstanbul ẞ ΣΑΣ K", "①②③ ﬁ ½", "😀 mặt cười 😀", "nửa \uD83D cặp", "\uDE00đuôi", "", "   ", "QĐ 1187/QĐ-UBND", "x\u0085y", "CSTĐ; BK, GK",
        "\u1EA4p 5", "A\u0302\u0301p 5", "0 9 ٣ ߃", "\u180Ea", "Xã Lô\u200B\u0323c An", "e\u200D\u0302\u00AD\u0301", "tab\tvà\vkhác",
    ];

    [Fact]
    public async Task Keys_OfEverySample_AreThoseOfTheServer()
    {
        var all = Samples.Concat(Samples.Select(s => s.ToUpper(CultureInfo.InvariantCulture))).Concat(DelegateColumns.All.SelectMany(c => c.Aliases.Append(c.Heading)))
            .Concat(EveryLetter()).ToArray();

        var read = await NodeScript.RunAsync<string[][]>(
            """import { clean, cleanLines, searchKey, searchTokens, hasControl } from "./text.js";""",
            "return input.map(s => [clean(s), cleanLines(s), searchKey(s), searchTokens(s).join('|')]);",
            all);

        Assert.True(all.Length > 1000);
        for (var i = 0; i < all.Length; i++)
        {
            string[] expected = [VietnameseText.Clean(all[i]), VietnameseText.CleanLines(all[i]), VietnameseText.SearchKey(all[i]), string.Join('|', VietnameseText.SearchTokens(all[i]))];
            Assert.True(expected.SequenceEqual(read[i]), $"“{all[i]}”: the page reads {string.Join(" / ", read[i])}, the server {string.Join(" / ", expected)}.");
        }
    }

    [Fact]
    public async Task FixedWords_AsOfficersTypeThem_BecomeTheWordTheServerReads()
    {
        string[] words = ["Điển hình", "dien hinh", "ĐHTT", "đh", "Điển hình tiên tiến tiêu biểu", "Khách mời", "km", "khach", "Lãnh đạo", "LĐ", "lãnh đạo các cấp, các ngành", "Nam", "nữ", "Nu", "f", "ông", "gái", "x", "✓", "ko", "không", "1", "chưa", "gì đó", ""];

        var read = await NodeScript.RunAsync<string?[][]>("""import { makeWords } from "./words.js";""",
            """
            const items = (...names) => names.map(name => ({ code: name, name, variants: [] }));
            const words = makeWords({ group: items("Điển hình", "Khách mời", "Lãnh đạo"), gender: items("Nam", "Nữ"), "yes-no": items("Có", "Không") });
            return input.map(w => ["group", "gender", "yes-no"].map(list => words.read(list, w)));
            """, words);

        for (var i = 0; i < words.Length; i++)
        {
            string?[] expected =
            [
                CellWords.ReadGroup(words[i]) is { } group ? DelegateWords.Name(group) : null,
                CellWords.ReadGender(words[i]) is { } gender ? DelegateWords.Name(gender) : null,
                CellWords.ReadDirect(words[i]) is { } yes ? CellWords.Write(yes) : null,
            ];
            Assert.True(expected.SequenceEqual(read[i]), $"“{words[i]}”: {string.Join(", ", read[i])}");
        }
        Assert.Equal("Điển hình", read[1][0]);
    }

    /// <summary>What a cell shows after it was typed is what the server writes after it was saved, for every spelling of every list.</summary>
    [Fact]
    public async Task Tidy_OfEverySpelling_IsWhatTheServerWrites()
    {
        var items = ReferenceFiles.CodeItems().Where(i => i.List is "ethnicity" or "religion" or "field" or "component" or "capacity").ToArray();
        var server = new DelegateRowReader(new CodeLists(items), new(DelegateCells.FullName, DelegateCells.FullName, DelegateCells.None, 14, 110, new(2020, 1, 1)), new(2025, 3, 17));
        var typed = items.SelectMany(i => i.Variants.Split(';').Append(i.Name).Append(i.Code).Append(i.Name.ToUpperInvariant()).Append($"{i.Name} lạ"), (i, text) => new[] { i.List, text.Trim() })
            .Where(pair => pair[1].Length > 0).ToArray();
        var lists = items.GroupBy(i => i.List).ToDictionary(g => g.Key, g => g.Select(i => new { i.Code, i.Name, Variants = i.Variants.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), i.Marked }));

        var read = await NodeScript.RunAsync<string[]>("""import { makeWords } from "./words.js";""",
            $"const words = makeWords({JsonSerializer.Serialize(lists, JsonSerializerOptions.Web)}); return input.map(([list, text]) => words.tidy(list, text));", typed);

        for (var i = 0; i < typed.Length; i++)
        {
            var row = server.Read(new Dictionary<string, string> { ["name"] = "Lê Thị Hoa", [typed[i][0]] = typed[i][1] });
            var written = DelegateRowWriter.Write(row.Details, new CodeLists(items)).GetValueOrDefault(typed[i][0], "");
            // A word for a group stands in the column of groups afterwards.
            if (written.Length == 0) Assert.Equal("capacity", typed[i][0]);
            else Assert.True(written == read[i], $"{typed[i][0]} “{typed[i][1]}”: the page shows “{read[i]}”, the server “{written}”.");
        }
        Assert.Contains("Nông dân sản xuất giỏi", read);
        Assert.DoesNotContain("HSSV", read);
    }

    [Fact]
    public async Task GroupInCapacity_OfEveryPair_IsWhatTheServerReads()
    {
        string[] groups = ["", "Điển hình", "Khách mời", "LĐ", "Phục vụ"];
        string[] capacities = ["", "Khách mời", "khach moi khac", "Lãnh đạo", "Điển hình", "Điển hình tiên tiến", "ĐHTT", "Tập thể", "Hoa hậu"];
        var lists = new CodeLists([new("capacity", "DHTT", "Điển hình tiên tiến", 1, "ĐHTT"), new("capacity", "TT", "Đại diện tập thể", 2, "Tập thể", marked: true)]);
        var server = new DelegateRowReader(lists, new(DelegateCells.FullName, DelegateCells.FullName, DelegateCells.None, 14, 110, new(2020, 1, 1)), new(2025, 3, 17));
        var pairs = groups.SelectMany(_ => capacities, (group, capacity) => new[] { group, capacity }).ToArray();

        var read = await NodeScript.RunAsync<string[][]>("""import { Row } from "./row.js"; import { makeWords } from "./words.js";""",
            """
            const named = (name, variants = [], marked = false) => ({ code: name, name, variants, marked });
            const words = makeWords({ group: ["Điển hình", "Khách mời", "Lãnh đạo"].map(name => named(name)), capacity: [named("Điển hình tiên tiến", ["ĐHTT"]), named("Đại diện tập thể", ["Tập thể"], true)] });
            const column = key => ({ key, list: key, maxLength: 200, required: [] });
            const rules = { words, byKey: new Map(["group", "capacity"].map(key => [key, column(key)])), columns: [] };
            return input.map(([group, capacity]) => {
              const row = new Row("", 0, rules);
              row.cells = { group, capacity };
              return [row.group, row.hintFor("group", group), row.hintFor("capacity", capacity)];
            });
            """, pairs);

        for (var i = 0; i < pairs.Length; i++)
        {
            var row = server.Read(new Dictionary<string, string> { ["name"] = "Lê Thị Hoa", ["group"] = pairs[i][0], ["capacity"] = pairs[i][1] });
            string[] expected = [row.Entry.Group == DelegateGroup.None ? "" : DelegateWords.Name(row.Entry.Group), row.Errors.GetValueOrDefault("group", ""), row.Errors.GetValueOrDefault("capacity", "")];
            Assert.True(expected.SequenceEqual(read[i]), $"{string.Join(" / ", pairs[i])}: the page reads {string.Join(" | ", read[i])}, the server {string.Join(" | ", expected)}.");
        }
        Assert.Equal(["Khách mời", "", ""], read[1]);
    }

    [Fact]
    public async Task BirthHints_OfTypedDates_AreTheSentencesOfTheServer()
    {
        string[] typed = ["14/08/1979", "1/2/1980", "31/02/1990", "29/02/2023", "29/02/2024", "29/2/1900", "1979", "1799", "79", "5/9/79", "05-09-1979", "5.9.1979", "1979-09-05", "1979/13/01", "00/01/1980", "32/01/1980",
            "hôm nay", "12/1980", "1/1/1", "1/1/12345", "01/01/1500", "ngày 5 tháng 9 năm 1979 tại xã", "99/99/9999"];

        var read = await NodeScript.RunAsync<string[]>("""import { birthProblem } from "./dates.js";""", "return input.map(t => birthProblem(t, '9999-12-31'));", typed);

        Assert.Equal(typed.Select(t => BirthDate.TryParse(t, out _, out var error) ? "" : error), read);
        Assert.Contains(read, sentence => sentence.StartsWith("Ngày 31/02/1990 không có", StringComparison.Ordinal));
    }

    /// <summary>Every letter of the planes that names and papers use.</summary>
    private static IEnumerable<string> EveryLetter()
    {
        foreach (var (from, to) in new[] { ('!', '\u0530'), ('\u1E00', '\u20D0'), ('\uFB00', '\uFB07'), ('\uFF00', '\uFF60') })
            for (var c = from; c < to; c++)
                if (!char.IsControl(c)) yield return $"a{c}b";
    }
}
