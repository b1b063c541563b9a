// Lines of a pasted list that are nobody: totals, headings of sections, repeated headings, what closes the paper. No document: pure.
import { clean, keyOf } from "./text.js";

const total = /^(tổng cộng|tổng số)|^(tổng|cộng)\s*($|[:(\d])|^tong (cong|so)\s*($|[:(\d])/;
const closing = /^(danh sách (này|trên|gồm|có) |người lập|lập biểu|người tổng hợp|xác nhận|thủ trưởng|cơ cấu đại biểu|nơi nhận|kt\.|tm\.|tl\.|\(?ký[ ,)])|ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm/;
const roman = /^([IVX]+|[A-D])[.)]?$/;
const leadingRoman = /^([IVX]+|[A-D])[.)\-:]\s*/;
const groups = [["Điển hình", /điển hình|đhtt/], ["Khách mời", /khách mời|khách/], ["Lãnh đạo", /lãnh đạo/]];
const parts = /^(tập thể|cá nhân|các tập thể|các cá nhân)( |$)/;
const isCount = text => /^[\d.,]+\s*(người|đại biểu|tập thể|cá nhân|đ\/c)?$/.test(text);
const low = text => text.toLocaleLowerCase("vi");

/** The cells of a new row; who represents a collective is điển hình where nothing says otherwise (AMB-15). */
export const grouped = cells => cells.collective && !cells.group ? { ...cells, group: groups[0][0] } : cells;

/** The group that the heading of a section names, or "". */
function groupOf(words) {
  return groups.find(([, pattern]) => pattern.test(words))?.[0] ?? "";
}

/** The heading of a section without its number and count, in small letters; null if the row is none. */
function sectionOf(filled, inName) {
  const numbered = roman.test(filled[0]) && filled.length > 1;
  const [title, ...rest] = numbered ? filled.slice(1) : filled;
  if (!title || !rest.every(isCount)) return null;
  const words = low(title.replace(leadingRoman, "").replace(/\(.*$/, "").replace(/[:.]\s*$/, "").trim());
  if (numbered || leadingRoman.test(title)) return words;
  // Without a number only what nobody is called.
  return parts.test(words) || (groupOf(words) && /^(đại biểu |các )?(điển hình|khách mời|lãnh đạo|đhtt)/.test(words) && inName) ? words : null;
}

/**
 * Which rows of a pasted table are delegates; blank ones keep their place, the caller knows what they mean. Only tables that have a name column and another are looked at: a column pasted alone is what it is.
 * @param {string[][]} data rows below the headings @param {{key: string}[]} columns @param {Map<string, string>} spellings of headings
 * @param {string[][]} titles rows over the headings: the last section they name is that of the first rows
 * @returns {{rows: {cells: string[], group: string, ungrouped: boolean}[], skipped: {total: string[], section: string[], heading: string[], closing: string[]}}}
 *   group: what the section above a row names, "" where none does; ungrouped: that section says so itself
 */
export function sortLines(data, columns, spellings, titles = []) {
  const skipped = { total: [], section: [], heading: [], closing: [] };
  const person = columns.findIndex(c => c.key === "name");
  const name = person >= 0 ? person : columns.findIndex(c => c.key === "collective");
  const plain = name < 0 || columns.length < 2;
  const rows = [];
  let [group, ungrouped, closed] = ["", false, false];
  const enter = words => {
    const named = groupOf(words);
    if (!named && parts.test(words)) return;
    group = named;
    ungrouped = words === "chưa phân nhóm";
  };
  for (const title of titles) {
    const filled = title.map(clean).filter(Boolean);
    const words = filled.length > 0 ? sectionOf(filled, filled.length === 1) : null;
    if (words !== null) enter(words);
  }
  for (const cells of data) {
    const filled = cells.map(clean).filter(Boolean);
    if (filled.length === 0) {
      rows.push({ cells, group, ungrouped });
      continue;
    }
    const kind = plain ? "" : kindOf(cells, filled, clean(cells[name] ?? ""), closed, spellings);
    if (!kind) {
      closed = false;
      rows.push({ cells, group, ungrouped });
      continue;
    }
    skipped[kind].push(filled.join(" "));
    if (kind === "closing") closed = true;
    if (kind === "section") enter(sectionOf(filled, true));
  }
  return { rows, skipped };
}

function kindOf(cells, filled, name, closed, spellings) {
  const first = filled.slice(0, 2).map(low);
  if (first.some(text => total.test(text))) return "total";
  // Repeated headings, also the lower row of two: nobody is called like one.
  const called = spellings.get(keyOf(name));
  const heads = name ? called === "name" || (called === "collective" && keyOf(name) !== "tapthe") : filled.every(text => spellings.has(keyOf(text)));
  if (heads && filled.length > 1) return "heading";
  if (filled.length >= 3 && filled.every((text, i) => keyOf(text) === String(i + 1))) return "heading";
  const most = /^\d/.test(first[0]) ? 2 : 3;
  if (filled.length <= most && filled.some(text => closing.test(low(text)) || /^CHỦ TỊCH|^PHÓ CHỦ TỊCH/.test(text))) return "closing";
  // Below the closing lines stand the names of those who sign.
  if (closed && filled.length <= most) return "closing";
  return sectionOf(filled, filled.length === 1 || Boolean(name)) === null ? "" : "section";
}

/**
 * Does the first column number the rows: 1, 2, 3 …, perhaps anew in each section, beside cells with words?
 * @param {string[][]} data
 */
export function leadsWithNumbers(data) {
  let [last, seen, words] = [0, 0, 0];
  for (const row of data) {
    const first = clean(row[0] ?? "");
    const filled = row.map(clean).filter(Boolean);
    if (!first || filled.length < 2 || roman.test(first) || total.test(low(first))) continue;
    const number = /^(\d{1,4})[.)]?$/.exec(first);
    if (!number) return false;
    const value = Number(number[1]);
    if (seen > 0 && value !== last + 1 && value !== 1) return false;
    if (/\p{L}/u.test(row[1] ?? "")) words++;
    last = value;
    seen++;
  }
  return seen > 0 && words * 2 > seen;
}

/**
 * Which columns hold something and go nowhere: no heading that is known, and the officer has not said that they are left out.
 * @param {string[][]} data @param {{key: string, heading: string, known: boolean, left?: boolean}[]} columns @returns {number[]} places of the columns
 */
export function unrecognised(data, columns) {
  return columns.map((_, at) => at).filter(at => {
    const { key, heading, known, left } = columns[at];
    if (key || left || (known && heading)) return false;
    const filled = data.map(row => clean(row[at] ?? "")).filter(Boolean);
    return filled.length > 0 && !(at === 0 && filled.every(text => /^\d{1,4}[.)]?$|^[IVX]+[.)]?$/.test(text)));
  });
}

const quoted = (lines, most = 2) => lines.slice(0, most).map(line => `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`).join(", ") + (lines.length > most ? ", …" : "");

/** What the preview says of lines that are not taken, sentence by sentence. @param {number} above titles over the headings */
export function skippedWords(skipped, above, hasGroups) {
  const said = [];
  if (above > 0) said.push(`${above} dòng trên tiêu đề cột`);
  for (const [kind, words] of [["total", "dòng tổng"], ["section", "dòng tiêu đề mục"], ["heading", "dòng tiêu đề cột lặp lại"], ["closing", "dòng cuối văn bản"]]) {
    if (skipped[kind].length > 0) said.push(`${skipped[kind].length} ${words} (${quoted(skipped[kind])})`);
  }
  if (said.length === 0) return "";
  return `Bỏ qua ${said.join(", ")}.${(skipped.section.length > 0 || above > 0) && !hasGroups ? " Nhóm của các dòng dưới mỗi mục lấy theo tiêu đề mục." : ""}`;
}
