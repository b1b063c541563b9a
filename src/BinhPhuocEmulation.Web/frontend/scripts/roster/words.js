// Fixed words and code lists of cells: what was typed becomes the word as printed, and choices are offered without accents.
import { clean, keyOf, searchKey, searchTokens } from "./text.js";

// Short forms that the server reads too (Domain CellWords; a test compares).
const spoken = {
  group: {
    "Điển hình": "Điển hình tiên tiến|ĐHTT|ĐH|Đại biểu điển hình|Đại biểu điển hình tiên tiến|Điển hình tiên tiến tiêu biểu",
    "Khách mời": "Khách|KM|Đại biểu khách mời|Khách mời khác",
    "Lãnh đạo": "LĐ|Đại biểu lãnh đạo|Lãnh đạo các cấp|Lãnh đạo các cấp, các ngành",
  },
  gender: { "Nam": "Male|M|Trai|Ông", "Nữ": "Nu|Female|F|Gái|Bà" },
  "yes-no": { "Có": "x|xx|v|yes|y|true|1|đúng|rồi|✓|✔|√|☑|Trực tiếp|Trực tiếp sản xuất|Trực tiếp công tác|Trực tiếp lao động",
    "Không": "ko|k|no|n|false|0|chưa|sai|không có|Gián tiếp|Không trực tiếp" },
};

/** Lists whose values may be named in words of one's own, which say more: they stay as typed. As Domain CodeLists.IsOwnWording. */
const worded = new Set(["capacity", "field", "component"]);

/** "hssv" of "Học sinh, sinh viên". */
const initialsOf = name => searchKey(name).match(/(?<![\p{L}\p{Nd}])[\p{L}\p{Nd}]/gu)?.join("") ?? "";

/** @param {Record<string, {code: string, name: string, variants: string[]}[]>} lists code lists of the page */
export function makeWords(lists) {
  const names = new Map();
  const choices = new Map();
  const marked = new Map();
  const plain = new Map();
  for (const [list, items] of Object.entries(lists)) {
    const byKey = new Map();
    for (const item of items) {
      const also = spoken[list]?.[item.name]?.split("|") ?? [];
      for (const word of [item.name, ...item.variants, ...also, ...(spoken[list] ? [] : [item.code])]) {
        const key = keyOf(word);
        if (key && !byKey.has(key)) byKey.set(key, item.name);
      }
    }
    names.set(list, byKey);
    if (worded.has(list)) plain.set(list, new Set(items.flatMap(item => [keyOf(item.name), keyOf(item.code), initialsOf(item.name)].map(key => `${item.name}|${key}`))));
    marked.set(list, new Set(items.filter(item => item.marked).map(item => item.name)));
    choices.set(list, items.map(item => ({ name: item.name, search: searchKey([item.name, ...item.variants].join(" | ")), start: searchKey(item.name) })));
  }
  const read = (list, text) => names.get(list)?.get(keyOf(text)) ?? null;
  const ownNameOf = (list, text) => {
    const name = worded.has(list) ? read(list, text) : null;
    return name !== null && !plain.get(list).has(`${name}|${keyOf(text)}`) ? name : null;
  };
  return {
    /** The word as printed, or null if the list has no such word. */
    read,
    /** The group that a cell of capacities names, as on the papers of guests and leaders; "" where it holds a capacity. As Domain DelegateRowReader. */
    groupInCapacity: text => read("capacity", text) === null ? read("group", text) ?? "" : "",
    /** Does the text name a value that is counted on its own: an ethnic minority. */
    marked: (list, text) => marked.get(list)?.has(names.get(list)?.get(keyOf(text))) ?? false,
    /** Choices for what was typed so far: the value it names, then those that begin with it. */
    offer(list, typed) {
      const all = choices.get(list) ?? [];
      const start = searchKey(typed);
      if (!start) return all.map(c => c.name);
      const tokens = searchTokens(typed);
      const known = read(list, typed);
      const found = all.filter(c => c.name === known || tokens.every(t => c.search.includes(t)));
      const rank = c => c.name === known ? 0 : c.start.startsWith(start) ? 1 : 2;
      return found.sort((a, b) => rank(a) - rank(b)).map(c => c.name);
    },
    /** Word as printed where the list knows it; cleaned text otherwise, and where it names the value in words of its own. */
    tidy: (list, text) => ownNameOf(list, text) === null ? read(list, text) ?? clean(text) : clean(text),
    /** The value that a text names in words of its own and is counted as; null where it does not. */
    ownNameOf,
    /** May Enter take this choice for what was typed? What the list knows whole is a word already, and a choice found by another spelling is only offered. */
    takes: (list, typed, name) => read(list, typed) === null && searchTokens(typed).every(token => searchKey(name).includes(token)),
  };
}
