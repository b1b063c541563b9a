// Cells copied from Excel, Word or a mail: text with tabs and line breaks becomes rows, headings become columns. No document, no page: pure.
// Rows are taken as Domain PasteMapping does it; what the headings say is read in headings.js.
import { fromSerial, tidyDate } from "./dates.js";
import { joined } from "./headings.js";
import { clean, cleanLines, keyOf } from "./text.js";

const manyLines = ["achievement", "note", "awards"];
const collectives = new Set(["tapthe", "hogiadinh", "ho", "giadinh", "tt"]);
const genders = new Map([...["Nam", "Male", "M", "Trai", "Ông"].map(word => [keyOf(word), "Nam"]), ...["Nữ", "Female", "F", "Gái", "Bà"].map(word => [keyOf(word), "Nữ"])]);
const no = new Set(["khong", "ko", "k", "no", "n", "false", "0", "chua", "sai", "khongco"]);
const yes = new Set(["co", "x", "xx", "v", "yes", "y", "true", "1", "dung", "roi", "✓", "✔", "√", "☑"]);

/**
 * Rows of cells. Cells in quotes keep their tabs and line breaks, "" in them is one quote; a quote within a word is only a quote.
 * Blank lines are rows, as in Excel; the line break that ends the last row begins none.
 */
export function parseCells(text) {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const rows = [];
  if (!source) return rows;
  let row = [];
  let at = 0;
  for (;;) {
    let cell;
    if (source[at] === "\"") {
      const closed = closingQuote(source, at);
      if (closed > 0) {
        cell = source.slice(at + 1, closed).replaceAll("\"\"", "\"");
        at = closed + 1;
      }
    }
    if (cell === undefined) {
      let end = at;
      while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end++;
      cell = source.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (source[at] === "\t") { at++; continue; }
    rows.push(row);
    if (at >= source.length || at === source.length - 1) break;
    row = [];
    at++;
  }
  return rows;
}

/** Is nothing written in any of these cells? */
export const isBlankLine = cells => cells.every(cell => !cell.trim());

/**
 * Lines that do something: a blank one clears the row it comes over, and beyond the rows that stand it makes none.
 * @param {object[]} lines @param {number} over how many of them come over rows that stand @param {(line: object) => string[]} cellsOf
 */
export const linesThatCount = (lines, over, cellsOf = line => line) => lines.filter((line, i) => i < over || !isBlankLine(cellsOf(line)));

/** Where a quoted cell ends, or -1 if the quote does not belong to a quoted cell. */
function closingQuote(source, open) {
  for (let at = open + 1; at < source.length; at++) {
    if (source[at] !== "\"") continue;
    if (source[at + 1] === "\"") { at++; continue; }
    return at + 1 === source.length || source[at + 1] === "\t" || source[at + 1] === "\n" ? at : -1;
  }
  return -1;
}

/** Rows as text for the clipboard; cells with tabs, line breaks or a leading quote stand in quotes. */
export function writeCells(rows) {
  return rows.map(row => row.map(cell => /[\t\n]|^"/.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell).join("\t")).join("\n");
}

/**
 * The cells of one pasted row by column key, tidied: dates as dd/MM/yyyy (also from Excel's day numbers), words as printed, NFC.
 * Two columns of one key are joined; a date or tick under Nam or Nữ tells the gender. A collective or a household has its name there, and no person.
 * "Khách mời" in the column of capacities is the group.
 * @param {boolean} clears the row comes over another one: its blank cells are cells too, and empty what stands there
 */
export function takeRow(row, columns, words, listOf, clears = false) {
  const cells = {};
  for (let i = 0; i < columns.length; i++) {
    const { key, gender, prefix = "" } = columns[i];
    if (key === "genderbirth") { splitGenderAndBirth(clean(row[i] ?? ""), cells, clears); continue; }
    const text = tidyCell(key, row[i] ?? "", words, listOf);
    if (key && clears) cells[key] ??= "";
    if (!key || !text) continue;
    const tick = gender ? keyOf(row[i]) : "";
    if (gender && no.has(tick)) continue;
    if (gender) cells.gender ||= gender;
    if (gender && yes.has(tick)) continue;
    const written = prefix && !keyOf(text).startsWith(keyOf(prefix)) ? prefix + text : text;
    cells[key] = cells[key] ? cells[key] + (joined[key] ?? " ") + written : written;
  }
  const { kind } = cells;
  delete cells.kind;
  if (kind && collectives.has(keyOf(kind)) && !cells.collective && cells.name) {
    cells.collective = cells.name;
    delete cells.name;
  }
  takeStanding(cells);
  birthFromNote(cells, clears);
  const own = words.groupInCapacity(cells.capacity ?? "");
  if (own && (cells.group || own) === own) {
    cells.group = own;
    if (clears) cells.capacity = "";
    else delete cells.capacity;
  }
  return cells;
}

/** "Người trực tiếp công tác, lao động …", "Các cấp lãnh đạo khác", "Doanh nhân" of another system say what two columns ask; what these say goes first. */
function takeStanding(cells) {
  const said = keyOf(cells.standing ?? "");
  delete cells.standing;
  if (said.startsWith("nguoitructiep")) cells.direct ||= "Có";
  else if (said.startsWith("lanhdao") || said.startsWith("caccaplanhdao")) cells.direct ||= "Không";
  else if (said === "doanhnhan") cells.capacity ||= "Doanh nhân";
}

/** Our own papers print the birth in the note where the gender is not known: no column of theirs could hold it. */
function birthFromNote(cells, clears) {
  const found = cells.gender || cells.birth ? null : /(?:^|; )chưa rõ giới tính, (?:ngày sinh|sinh (.+))$/.exec(cells.note ?? "");
  if (!found) return;
  cells.note = cells.note.slice(0, found.index);
  if (!cells.note && !clears) delete cells.note;
  if (found[1]) cells.birth = tidyDate(found[1]);
}

/** "Nữ, 1985": a gender before or behind the birth. Without one the whole is the birth. */
function splitGenderAndBirth(text, cells, clears) {
  if (clears) { cells.gender ??= ""; cells.birth ??= ""; }
  if (!text) return;
  const words = text.split(/[ ,;\-–/():]+/).filter(Boolean);
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  const word = genders.has(keyOf(first)) ? first : genders.has(keyOf(last)) ? last : "";
  if (word) cells.gender ||= genders.get(keyOf(word));
  const at = word === first ? text.indexOf(word) : text.lastIndexOf(word);
  const birth = word ? (text.slice(0, at) + text.slice(at + word.length)).replace(/^[ ,;\-–/():]+|[ ,;\-–/():]+$/g, "") : text;
  if (birth) cells.birth = fromSerial(birth) ?? tidyDate(birth);
}

/** One pasted or typed text as its cell keeps it. */
export function tidyCell(key, text, words, listOf) {
  if (manyLines.includes(key)) return cleanLines(text);
  if (key === "birth" || key === "party") return fromSerial(text) ?? tidyDate(text);
  // Excel drops the 0 that a mobile number begins with.
  if (key === "phone") return clean(text).replace(/^(?=[35789]\d{8}$)/, "0");
  const list = listOf(key);
  return list ? words.tidy(list, text) : clean(text);
}

/**
 * Cells of pasted rows that the server will not read, in order, so that the preview says all of them: a row without a name counts as one.
 * @param {object[]} rows cells by column key @param {(key: string, text: string) => string} problemOf "" where nothing is wrong
 * @returns {{line: number, key: string, sentence: string}[]} line counts from 1
 */
export function badCells(rows, problemOf) {
  return rows.flatMap((cells, i) => {
    const bad = Object.entries(cells).map(([key, text]) => ({ line: i + 1, key, sentence: problemOf(key, text) })).filter(b => b.sentence);
    return cells.name ? bad : [{ line: i + 1, key: "name", sentence: cells.collective ? "Chưa có họ và tên người đại diện tập thể." : "Chưa có họ và tên." }, ...bad];
  });
}
