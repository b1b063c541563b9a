// Cells copied from Excel, Word or a mail: text with tabs and line breaks becomes rows, headings become columns. No document, no page: pure.
// Headings are recognised as Domain PasteHeadings does it.
import { fromSerial, tidyDate } from "./dates.js";
import { clean, cleanLines, keyOf } from "./text.js";

const numbering = ["STT", "TT", "Số TT", "Số thứ tự", "No"];
const maleBirth = ["Nam", "Năm sinh nam", "Ngày sinh nam", "Ngày tháng năm sinh nam", "Sinh ngày nam"];
const femaleBirth = ["Nữ", "Năm sinh nữ", "Ngày sinh nữ", "Ngày tháng năm sinh nữ", "Sinh ngày nữ"];
const joined = { workplace: ", ", awards: "; ", education: "; ", achievement: "; " };
const manyLines = ["achievement", "note", "awards"];
/** Value of the spelling "DT": dân tộc or điện thoại, as the cells below say. */
const ethnicityOrPhone = "ethnicity|phone";
const searchedRows = 10;
const titleCells = 2;
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

/** Every known heading and what it names: a column key, "birth+nam", "birth+nu", or "-" for a column that is not taken. */
export function spellingsOf(columns) {
  const all = new Map();
  for (const [words, key] of [[numbering, "-"], [maleBirth, "birth+nam"], [femaleBirth, "birth+nu"]]) {
    for (const word of words) all.set(keyOf(word), key);
  }
  all.set("dt", ethnicityOrPhone);
  for (const column of columns) {
    for (const word of [column.heading, ...column.aliases, column.key]) {
      if (!all.has(keyOf(word))) all.set(keyOf(word), column.key);
    }
  }
  return all;
}

/**
 * The columns of a pasted table and how many rows stand before its data (0: no headings, no columns); above: how many of these are titles over the headings.
 * @returns {{headingRows: number, above: number, columns: {heading: string, key: string, gender: string, known: boolean}[]}}
 */
export function recognise(rows, spellings) {
  for (let above = 0; above < Math.min(rows.length, searchedRows); above++) {
    const found = headingsAt(rows, above, spellings);
    if (found) return found;
    if (rows[above].filter(clean).length > titleCells) break;
  }
  return { headingRows: 0, above: 0, columns: [] };
}

function headingsAt(rows, above, spellings) {
  const split = rows.length > above + 1 && isSplitBirth(rows[above + 1]);
  let headingRows = above + (split ? 2 : 1);
  const data = rows.slice(headingRows);
  const columns = readHeadings(split ? together(rows[above], rows[above + 1]) : rows[above], spellings, i => data.map(row => row[i] ?? ""));
  if (!columns.some(c => c.key === "name") || columns.filter(c => c.key).length < 2) return null;
  if (rows.length > headingRows && isNumbering(rows[headingRows])) headingRows++;
  return { headingRows, above, columns };
}

function readHeadings(headings, spellings, cellsOf) {
  const taken = new Set();
  return headings.map(clean).map((heading, i) => {
    const column = findHeading(heading, spellings);
    if (column.key === ethnicityOrPhone) column.key = ethnicityOrPhoneOf(heading, cellsOf(i));
    const mark = column.key + column.gender;
    const again = column.key !== "" && taken.has(mark);
    taken.add(mark);
    return again && !joined[column.key] ? { heading, key: "", gender: "", known: false } : column;
  });
}

function findHeading(heading, spellings) {
  const open = heading.indexOf("(");
  const found = !heading ? "-" : spellings.get(keyOf(heading)) ?? (open > 0 ? spellings.get(keyOf(heading.slice(0, open))) : undefined);
  if (found === undefined) return { heading, key: "", gender: "", known: false };
  if (found === "birth+nam") return { heading, key: "birth", gender: "Nam", known: true };
  if (found === "birth+nu") return { heading, key: "birth", gender: "Nữ", known: true };
  return { heading, key: found === "-" ? "" : found, gender: "", known: true };
}

/** By the first cell that says something: a number is a telephone. Without any, "ĐT" is điện thoại and "DT" dân tộc. */
function ethnicityOrPhoneOf(heading, cells) {
  for (const cell of cells) {
    if (/\p{L}/u.test(cell)) return "ethnicity";
    if (cell.replace(/[^0-9]/g, "").length > 5) return "phone";
  }
  return /đ/i.test(heading) ? "phone" : "ethnicity";
}

function isSplitBirth(row) {
  const keys = row.map(keyOf);
  return keys.includes("nam") && keys.includes("nu") && keys.every(k => k === "" || k === "nam" || k === "nu");
}

function together(upper, lower) {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => keyOf(lower[i] ?? "") ? lower[i] : upper[i] ?? "");
}

function isNumbering(row) {
  const numbers = row.map(keyOf).filter(Boolean);
  return numbers.length >= 3 && numbers.every((n, i) => n === String(i + 1));
}

/**
 * The cells of one pasted row by column key, tidied: dates as dd/MM/yyyy (also from Excel's day numbers), words as printed, NFC.
 * Two columns of one key are joined; a date or tick under Nam or Nữ tells the gender.
 * @param {boolean} clears the row comes over another one: its blank cells are cells too, and empty what stands there
 */
export function takeRow(row, columns, words, listOf, clears = false) {
  const cells = {};
  for (let i = 0; i < columns.length; i++) {
    const { key, gender } = columns[i];
    const text = tidyCell(key, row[i] ?? "", words, listOf);
    if (key && clears) cells[key] ??= "";
    if (!key || !text) continue;
    const tick = gender ? keyOf(row[i]) : "";
    if (gender && no.has(tick)) continue;
    if (gender) cells.gender ??= gender;
    if (gender && yes.has(tick)) continue;
    cells[key] = cells[key] ? cells[key] + (joined[key] ?? " ") + text : text;
  }
  return cells;
}

/** One pasted or typed text as its cell keeps it. */
export function tidyCell(key, text, words, listOf) {
  if (manyLines.includes(key)) return cleanLines(text);
  if (key === "birth" || key === "party") return fromSerial(text) ?? tidyDate(text);
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
    return cells.name ? bad : [{ line: i + 1, key: "name", sentence: "Chưa có họ và tên." }, ...bad];
  });
}
