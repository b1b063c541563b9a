// Counts of the list as it stands in the page, saved or not: the mirror of Domain RosterStatistics for what the gauge shows.
import { ageOn, birthCode } from "./dates.js";
import { masked } from "./row.js";

/**
 * @param {Row[]} rows
 * @param {string} asOf day on which ages are counted, yyyy-MM-dd
 * @returns counts; minorities is what the unsaved cells change in the server's figure: saved cells may be masked here, and where such a one goes or
 *   is typed over, recounting says that only the server can tell.
 *   youngest and oldest are ages, null while no birth is known.
 */
export function countRows(rows, asOf) {
  const counts = { total: 0, models: 0, guests: 0, leaders: 0, none: 0, women: 0, direct: 0, minorities: 0, recounting: false, youngest: null, oldest: null };
  let [first, last] = [0, 0];
  for (const row of rows) {
    const change = minorityChange(row);
    if (change === null) counts.recounting = true;
    else counts.minorities += change;
    if (!row.counts) continue;
    counts.total++;
    const group = row.group;
    if (group === "Điển hình") counts.models++;
    else if (group === "Khách mời") counts.guests++;
    else if (group === "Lãnh đạo") counts.leaders++;
    else counts.none++;
    const { words, today } = row.rules;
    // As on the server: without a name there is nobody these cells could be about.
    const named = isNamed(row);
    if (named && words.read("gender", row.cells.gender ?? "") === "Nữ") counts.women++;
    if (words.read("yes-no", row.cells.direct ?? "") === "Có") counts.direct++;
    const birth = row.cells.birth ?? "";
    const code = !named || row.hintFor("birth", birth) ? 0 : birthCode(birth, today);
    if (code && (first === 0 || code < first)) first = code;
    if (code > last) last = code;
  }
  if (first) [counts.youngest, counts.oldest] = [ageOn(last, asOf), ageOn(first, asOf)];
  return counts;
}

const isNamed = row => /\p{L}/u.test(row.cells.name ?? "");

/** What the row adds to or takes from the minorities the server last counted: -1, 0 or 1; null where that is masked. */
function minorityChange(row) {
  const before = row.id === null || row.gone ? "" : row.saved.ethnicity ?? "";
  const now = row.counts && isNamed(row) ? row.cells.ethnicity ?? "" : "";
  if (before === now) return 0;
  if (before === masked || now === masked) return null;
  return Number(row.rules.words.marked("ethnicity", now)) - Number(row.rules.words.marked("ethnicity", before));
}
