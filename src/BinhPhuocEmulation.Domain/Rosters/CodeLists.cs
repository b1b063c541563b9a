using System.Collections.Concurrent;
using BinhPhuocEmulation.Domain.Rosters.Reading;
using BinhPhuocEmulation.Domain.Shared;

namespace BinhPhuocEmulation.Domain.Rosters;

/// <summary>One value of a code list: ethnic group, religion, field, component, capacity, title or award.</summary>
public sealed class CodeItem
{
    private CodeItem() { }

    /// <summary>Adds a value.</summary>
    public CodeItem(string list, string code, string name, int order, string? variants = null, bool marked = false)
    {
        (List, Code, Order, Marked) = (list, code, order, marked);
        Name = VietnameseText.Clean(name);
        Variants = VietnameseText.Clean(variants);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }
    /// <summary>List: "ethnicity", "religion", "field", "component", "capacity", "award", "leading-post".</summary>
    public string List { get; private set; } = "";
    /// <summary>Code in the list.</summary>
    public string Code { get; private set; } = "";
    /// <summary>Name as printed.</summary>
    public string Name { get; private set; } = "";
    /// <summary>Other spellings, separated by semicolons.</summary>
    public string Variants { get; private set; } = "";
    /// <summary>Order on screen; for titles and awards the rank, highest first.</summary>
    public int Order { get; private set; }
    /// <summary>Ethnicity: a minority. Religion: a religion (not "Không"). Capacity: of a collective. Leading post: is one (else an exception).</summary>
    public bool Marked { get; private set; }
}

/// <summary>All code lists, ready for reading cells: by code, and by any spelling without accents. Immutable.</summary>
public sealed class CodeLists
{
    private readonly Dictionary<(string List, string Code), CodeItem> _byCode;
    private readonly Dictionary<(string List, string Key), CodeItem> _byKey = [];
    private readonly ILookup<string, CodeItem> _byList;
    private readonly ConcurrentDictionary<string, WordMatcher> _words = new();

    /// <summary>Builds the lists.</summary>
    public CodeLists(IEnumerable<CodeItem> items)
    {
        var all = items.OrderBy(i => i.Order).ToArray();
        _byCode = all.ToDictionary(i => (i.List, i.Code));
        _byList = all.ToLookup(i => i.List);
        foreach (var item in all)
            foreach (var spelling in item.Variants.Split(';').Append(item.Name).Append(item.Code))
                if (KeyOf(spelling) is { Length: > 0 } key) _byKey.TryAdd((item.List, key), item);
    }

    /// <summary>The lists with some values named and marked as a frozen copy has them; their names of now are still read. The same lists where nothing differs.</summary>
    public CodeLists Keeping(IReadOnlyList<FrozenCode> kept)
    {
        if (kept.All(k => Find(k.List, k.Code) is { } now && (now.Name, now.Marked) == (k.Name, k.Marked))) return this;
        var then = kept.ToDictionary(k => (k.List, k.Code), k => new CodeItem(k.List, k.Code, k.Name, k.Order, VariantsOf(k), k.Marked));
        return new CodeLists(_byCode.Where(i => !then.ContainsKey(i.Key)).Select(i => i.Value).Concat(then.Values));

        string VariantsOf(FrozenCode code) => Find(code.List, code.Code) is { } now ? $"{now.Variants};{now.Name}" : "";
    }

    /// <summary>Values of a list, in order.</summary>
    public IEnumerable<CodeItem> Of(string list) => _byList[list];

    /// <summary>Finds the values of a list inside longer texts.</summary>
    public WordMatcher Words(string list) => _words.GetOrAdd(list, static (name, lists) => new WordMatcher(lists.Of(name)), this);

    /// <summary>A value by code, or null.</summary>
    public CodeItem? Find(string list, string code) => code.Length == 0 ? null : _byCode.GetValueOrDefault((list, code));

    /// <summary>A value by any known spelling (accents, case, hyphens and apostrophes do not matter), or null.</summary>
    public CodeItem? Read(string list, string text) => _byKey.GetValueOrDefault((list, KeyOf(text)));

    /// <summary>Name of a code as printed; "" for none, the code itself if it is unknown.</summary>
    public string NameOf(string list, string code) => code.Length == 0 ? "" : Find(list, code)?.Name ?? code;

    /// <summary>
    /// True for a spelling that says more than the name of its value ("Nông dân sản xuất giỏi" of "Nông dân"): neither the name, nor the code, nor the initials.
    /// Of peoples and religions, which the state names, every spelling is the name.
    /// </summary>
    public static bool IsOwnWording(CodeItem item, string text) => item.List is "capacity" or "field" or "component"
        && KeyOf(text) is var key && key != KeyOf(item.Name) && key != KeyOf(item.Code) && key != InitialsOf(item.Name);

    /// <summary>"hssv" of "Học sinh, sinh viên".</summary>
    private static string InitialsOf(string name)
    {
        var key = VietnameseText.SearchKey(name);
        return string.Concat(key.Where((c, at) => char.IsLetterOrDigit(c) && (at == 0 || !char.IsLetterOrDigit(key[at - 1]))));
    }

    private static string KeyOf(string text) =>
        string.Concat(VietnameseText.SearchKey(text).Where(c => char.IsLetterOrDigit(c)));
}
