// Which rows are shown and in which order. Pure: rows in, keys out.
import { dateRank } from "./dates.js";
import { clean, hasWords, searchKey, searchTokens } from "./text.js";

const collator = new Intl.Collator("vi");

/** Family, middle and given name as printed: the last word is the given name. */
export function nameParts(fullName) {
  const words = clean(fullName).split(" ");
  if (words.length === 1) return ["", "", words[0]];
  return [words[0], words.slice(1, -1).join(" "), words.at(-1)];
}

/** Vietnamese order of names: given, middle, family. */
export function compareNames(a, b) {
  const [familyA, middleA, givenA] = nameParts(a);
  const [familyB, middleB, givenB] = nameParts(b);
  return collator.compare(givenA, givenB) || collator.compare(middleA, middleB) || collator.compare(familyA, familyB);
}

function comparer(column) {
  if (column === "name") return compareNames;
  if (column !== "birth" && column !== "party") return (a, b) => collator.compare(a, b);
  return (a, b) => (dateRank(a) ?? 0) - (dateRank(b) ?? 0) || collator.compare(a, b);
}

/** Rows in the order of a column; empty cells last in both directions, ties as typed. */
export function sortRows(rows, sort) {
  const typed = [...rows].sort((a, b) => a.order - b.order || a.serial - b.serial);
  if (!sort) return typed;
  const compare = comparer(sort.column);
  const sign = sort.descending ? -1 : 1;
  return typed.map((row, at) => ({ row, at, text: row.cells[sort.column] ?? "" })).sort((a, b) => {
    if (!a.text || !b.text) return Number(!a.text) - Number(!b.text) || a.at - b.at;
    return sign * compare(a.text, b.text) || a.at - b.at;
  }).map(entry => entry.row);
}

export const tabs = {
  "": () => true,
  models: row => row.group === "Điển hình",
  guests: row => row.group === "Khách mời",
  leaders: row => row.group === "Lãnh đạo",
  remarks: row => row.remarks.some(r => !r.settled),
  errors: row => row.hasErrors || (row.held && row.isUnsent),
  missing: row => row.missing.length > 0 || row.hasErrors,
  advised: row => row.advised.some(key => !row.cells[key]),
  leading: row => row.leading && row.group === "Điển hình",
  same: row => row.same.length > 0 || row.elsewhere,
};

/** Choices of the filter of titles beside the titles themselves. */
export const anyTitle = "*";
export const noTitle = "-";

function hasTitle(row, title) {
  const text = row.cells.awards ?? "";
  if (title === anyTitle || title === noTitle) return (text.trim() !== "") === (title === anyTitle);
  // The server reads short forms too; what is not saved yet is found by its words.
  return row.titles.includes(title) || searchKey(text).includes(searchKey(title));
}

/** Titles and awards of the catalogue that stand in these rows, each once. */
export const titlesOf = rows => [...new Set(rows.flatMap(row => row.titles))].sort(collator.compare);

/** Does a row belong to what is asked: tab, words, field, gender and title. */
export function matches(row, { tab = "", query = "", field = "", gender = "", title = "" }) {
  if (!(tabs[tab] ?? tabs[""])(row)) return false;
  if (field && row.field !== field) return false;
  if (gender && (row.cells.gender ?? "") !== gender) return false;
  if (title && !hasTitle(row, title)) return false;
  const tokens = searchTokens(query);
  if (tokens.length === 0) return true;
  const text = searchKey(Object.entries(row.cells).filter(([key]) => searched.includes(key)).map(([, cell]) => cell).join(" "));
  return hasWords(text, tokens);
}

const searched = ["name", "collective", "post", "workplace", "awards", "field", "capacity", "phone", "note", "birth"];
