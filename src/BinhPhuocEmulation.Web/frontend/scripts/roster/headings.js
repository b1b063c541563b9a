// Headings of tables copied from Excel, Word or a mail: a mirror of Domain PasteHeadings and PasteHead. No document, no page: pure.
import { clean, keyOf } from "./text.js";

const numbering = ["STT", "TT", "Số TT", "Số thứ tự", "No"];
const standings = ["Phân loại đối tượng"];
const maleBirth = ["Nam", "Năm sinh nam", "Ngày sinh nam", "Ngày tháng năm sinh nam", "Sinh ngày nam"];
const femaleBirth = ["Nữ", "Năm sinh nữ", "Ngày sinh nữ", "Ngày tháng năm sinh nữ", "Sinh ngày nữ"];
const theory = ["Lý luận chính trị", "LLCT", "Trình độ lý luận chính trị", "Trình độ LLCT", "Lý luận"];
const kinds = ["Phân loại khen thưởng", "Phân loại khen thưởng (cá nhân/tập thể/hộ gia đình)", "Cá nhân/tập thể", "Cá nhân, tập thể", "Loại hình"];
const genderBirths = ["Nam/Nữ + năm sinh", "Nam/Nữ, ngày sinh", "Giới tính, năm sinh", "Giới tính, ngày sinh", "Năm sinh, giới tính", "Ngày sinh, giới tính", "Nam/Nữ, ngày tháng năm sinh"];
const guestOrLeader = new Set(["Khách mời", "Khách", "Đại biểu khách mời", "Khách mời khác", "Lãnh đạo", "Đại biểu lãnh đạo", "Lãnh đạo các cấp", "Lãnh đạo các cấp, các ngành"].map(keyOf));
/** Value of the spelling "DT": dân tộc or điện thoại, as the cells below say. */
const ethnicityOrPhone = "ethnicity|phone";
/** Value of the spelling "Thành phần": the group where the cells below say khách mời or lãnh đạo, else the capacity. */
const groupOrCapacity = "group|capacity";
const searchedRows = 30;
const titleCells = 2;
const mostHeadingRows = 3;
const partCells = 2;

/** What stands between two texts of one column. */
export const joined = { workplace: ", ", awards: "; ", education: "; ", achievement: "; " };

/** Meanings that are no column of the table: the key of each, and how the preview offers it. */
export const mixed = [["genderbirth", "Nam/Nữ và năm sinh"], ["kind", "Cá nhân hay tập thể"], ["standing", "Phân loại đối tượng"]];

/** Every known heading and what it names: a column key, "birth+nam", "birth+nu", "education+llct", a key of `mixed`, or "-" for a column that is not taken. */
export function spellingsOf(columns) {
  const all = new Map();
  for (const [words, key] of [[numbering, "-"], [maleBirth, "birth+nam"], [femaleBirth, "birth+nu"]]) {
    for (const word of words) all.set(keyOf(word), key);
  }
  all.set("dt", ethnicityOrPhone);
  all.set(keyOf("Thành phần"), groupOrCapacity);
  const add = (words, key) => { for (const word of words) if (!all.has(keyOf(word))) all.set(keyOf(word), key); };
  add(theory, "education+llct");
  add(kinds, "kind");
  add(standings, "standing");
  add(genderBirths, "genderbirth");
  for (const column of columns) add([column.heading, ...column.aliases, column.key], column.key);
  return all;
}

/**
 * The columns of a pasted table and how many rows stand before its data (0: no headings, no columns); above: how many of these are titles over the headings.
 * @returns {{headingRows: number, above: number, columns: {heading: string, key: string, gender: string, known: boolean, prefix: string}[]}}
 */
export function recognise(rows, spellings) {
  for (let above = 0; above < Math.min(rows.length, searchedRows); above++) {
    const found = headingsAt(rows, above, spellings);
    if (found) return found;
    if (!isTitle(rows[above])) break;
  }
  return { headingRows: 0, above: 0, columns: [] };
}

/** The headings of a further table that begins at a row; null where none does. @returns as `recognise` */
export function headingsBelow(rows, at, spellings) {
  const filled = rows[at].map(clean).filter(Boolean);
  if (filled.length < 2 || filled.some(text => isData(text, spellings)) || !filled.some(text => namesSomebody(findHeading(text, spellings)))) return null;
  return filled.filter(text => findHeading(text, spellings).known).length * 2 < filled.length ? null : headingsAt(rows, at, spellings);
}

const isTitle = row => row.filter(clean).length <= titleCells;

function headingsAt(rows, above, spellings) {
  const paths = rows[above].map(clean).map(text => text ? [text] : []);
  const named = paths.some(path => isName(path, spellings));
  if (isTitle(rows[above]) && !named) return null;
  let end = above + 1;
  if (named || !rows[above].map(clean).some(cell => isData(cell, spellings))) {
    while (end < rows.length && end - above < mostHeadingRows && takes(paths, rows[end], spellings)) end++;
  }
  const data = rows.slice(end);
  const columns = readHeadings(paths, spellings, i => data.map(row => row[i] ?? ""));
  const alone = columns.length === 1 && rows.length > end && ["hovaten", "hoten"].includes(keyOf(columns[0].heading));
  if (!columns.some(namesSomebody) || (!alone && columns.filter(c => c.known && c.heading).length < 2)) return null;
  if (rows.length > end && isNumbering(rows[end])) end++;
  return { headingRows: end, above, columns };
}

/** Takes the next row of headings into the paths if it is one: no figures, mostly known, and below a heading of names nothing but blanks and headings. */
function takes(paths, row, spellings) {
  const below = row.map(clean);
  const filled = below.filter(Boolean);
  const known = filled.filter(text => findHeading(text, spellings).known).length;
  if (known < partCells || known * 2 < filled.length || filled.some(text => isData(text, spellings))) return false;
  if (paths.some((path, i) => isName(path, spellings) && below[i] && !findHeading(below[i], spellings).known)) return false;
  while (paths.length < below.length) paths.push([]);
  const above = paths.map(path => [...path]);
  below.forEach((text, i) => {
    if (!text) return;
    if (paths[i].length === 0) paths[i].push(...mergedOver(i, above, below));
    if (paths[i].at(-1) !== text) paths[i].push(text);
  });
  return true;
}

/** The headings of the merged cell that reaches over a blank one: the next to the left, if all between are parts of it. */
function mergedOver(column, above, below) {
  for (let i = column - 1; i >= 0 && below[i]; i--) if (above[i].length > 0) return above[i];
  return [];
}

const namesSomebody = column => column.key === "name" || (column.key === "collective" && !["tapthe", "daidientapthe"].includes(keyOf(column.heading)));
const isName = (path, spellings) => path.some(heading => namesSomebody(findHeading(heading, spellings)));
const isData = (cell, spellings) => /[0-9]/.test(cell) && !findHeading(cell, spellings).known;

function readHeadings(paths, spellings, cellsOf) {
  const taken = new Set();
  return paths.map((path, i) => {
    const column = meaningOf(path, spellings);
    if (column.key === ethnicityOrPhone) column.key = ethnicityOrPhoneOf(column.heading, cellsOf(i));
    if (column.key === groupOrCapacity) column.key = cellsOf(i).some(cell => guestOrLeader.has(keyOf(cell))) ? "group" : "capacity";
    const mark = column.key + column.gender;
    const again = column.key !== "" && taken.has(mark);
    taken.add(mark);
    return again && !joined[column.key] ? { heading: column.heading, key: "", gender: "", known: false, prefix: "" } : column;
  });
}

/**
 * What the headings over a column say together, from above down: the lowest one that is known. Under "Khen thưởng" and "Trình độ" stand only parts of them:
 * "Cơ quan" below "Khen thưởng" is no place of work.
 */
function meaningOf(path, spellings) {
  const found = path.map(heading => findHeading(heading, spellings));
  const last = found.at(-1);
  const whole = found.slice(0, -1).find(c => c.key === "awards" || c.key === "education");
  const column = !last ? findHeading("", spellings) : whole && last.key !== whole.key ? whole : found.findLast(c => c.known) ?? last;
  return { ...column, heading: path.join(": ") };
}

function findHeading(heading, spellings) {
  const open = heading.indexOf("(");
  const found = !heading ? "-" : spellings.get(keyOf(heading)) ?? (open > 0 ? spellings.get(keyOf(heading.slice(0, open))) : undefined);
  if (found === undefined) return { heading, key: "", gender: "", known: false, prefix: "" };
  if (found === "birth+nam") return { heading, key: "birth", gender: "Nam", known: true, prefix: "" };
  if (found === "birth+nu") return { heading, key: "birth", gender: "Nữ", known: true, prefix: "" };
  if (found === "education+llct") return { heading, key: "education", gender: "", known: true, prefix: "LLCT: " };
  return { heading, key: found === "-" ? "" : found, gender: "", known: true, prefix: "" };
}

/** By the first cell that says something: a number is a telephone. Without any, "ĐT" is điện thoại and "DT" dân tộc. */
function ethnicityOrPhoneOf(heading, cells) {
  for (const cell of cells) {
    if (/\p{L}/u.test(cell)) return "ethnicity";
    if (cell.replace(/[^0-9]/g, "").length > 5) return "phone";
  }
  return /đ/i.test(heading) ? "phone" : "ethnicity";
}

function isNumbering(row) {
  const numbers = row.map(keyOf).filter(Boolean);
  return numbers.length >= 3 && numbers.every((n, i) => n === String(i + 1));
}
