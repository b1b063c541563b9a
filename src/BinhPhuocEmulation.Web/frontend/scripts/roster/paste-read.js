// A list pasted whole: tables one below the other, each under its own headings, become one table with the columns of all. No document, no page: pure.
import { headingsBelow, recognise } from "./headings.js";
import { sortLines } from "./paste-lines.js";
import { linesThatCount, takeRow } from "./paste.js";
import { clean, keyOf } from "./text.js";

const unknown = () => ({ heading: "", key: "", gender: "", known: false, prefix: "" });
const filledOf = row => row.map(clean).filter(Boolean);
/** Two columns that say the same: of one key, or both not taken and headed alike. */
const markOf = ({ key, gender, prefix = "", heading }) => key ? `${key}+${gender}+${prefix}` : `-${keyOf(heading)}`;

/** The head of the table of figures at the end of our own lists: what follows is nobody. */
const headsFigures = row => {
  const keys = new Set(row.map(keyOf));
  return keys.has("noidung") && keys.has("soluong");
};

/**
 * The rows below the headings, laid under the columns of the first table; columns that only a later one has follow them.
 * @param {string[][]} rows @param {Map<string, string>} spellings
 * @returns {{headingRows: number, above: number, columns: object[], titles: string[][], data: string[][], heads: string[], closing: string[]}}
 *   titles: rows over the first headings; heads: later headings, one text a table; closing: rows from the table of figures on
 */
export function unite(rows, spellings) {
  const { headingRows, above, columns: first } = recognise(rows, spellings);
  const united = { headingRows, above, columns: [...first], titles: rows.slice(0, above), data: [], heads: [], closing: [] };
  if (headingRows === 0) return { ...united, data: rows };
  let places = first.map((_, i) => i);
  let figures = false;
  for (let at = headingRows; at < rows.length; at++) {
    const head = headingsBelow(rows, at, spellings);
    if (head) {
      united.heads.push(filledOf(rows[at]).join(" "));
      places = placesOf(head.columns, united.columns);
      at = head.headingRows - 1;
      figures = false;
      continue;
    }
    figures ||= headsFigures(rows[at]);
    if (figures) {
      if (filledOf(rows[at]).length > 0) united.closing.push(filledOf(rows[at]).join(" "));
    } else united.data.push(laid(rows[at], places, united.columns));
  }
  return united;
}

/** Where the columns of a table stand among all; new ones are added at the end. Of two alike the second stands with the second. */
function placesOf(found, all) {
  const free = all.map((column, at) => [markOf(column), at]);
  return found.map(column => {
    const mark = markOf(column);
    const i = free.findIndex(([other]) => other === mark);
    return i >= 0 ? free.splice(i, 1)[0][1] : all.push(column) - 1;
  });
}

function laid(row, places, all) {
  const cells = [];
  row.forEach((cell, i) => {
    if (places[i] === undefined && clean(cell)) places[i] = i < all.length && !places.includes(i) ? i : all.push(unknown()) - 1;
    if (places[i] !== undefined) cells[places[i]] = cell;
  });
  return Array.from(cells, cell => cell ?? "");
}

/**
 * Delegates of the pasted rows, each with the cells it came from. A row without a group has that of the section it stands in.
 * @param {object} pasted as `unite` gives it @param {object[]} mapping what each column is @param {object[]} under rows that the first lines come over
 */
export function readDelegates({ data, titles, heads, closing }, mapping, { words, listOf, spellings, under = [] }) {
  const { rows: lines, skipped } = sortLines(data, mapping, spellings, titles);
  skipped.heading.push(...heads);
  skipped.closing.push(...closing);
  const entries = linesThatCount(lines, under.length, line => line.cells)
    .map(({ cells: raw, group, ungrouped }, i) => ({ raw, cells: takeRow(raw, mapping, words, listOf, i < under.length), group, ungrouped, over: under[i] ?? null }))
    .filter(entry => entry.over || Object.keys(entry.cells).length > 0);
  const bySection = entries.filter(({ cells, group }) => group && !cells.group);
  for (const { cells, group } of bySection) cells.group = group;
  return { entries, skipped, bySection: bySection.length > 0, without: entries.filter(({ cells, over }) => !over && !cells.group) };
}
