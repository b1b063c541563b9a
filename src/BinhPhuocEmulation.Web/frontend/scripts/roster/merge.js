// Two versions of a row over what both began with: which cells only one of them changed. No document: pure.
import { masked } from "./row.js";

/**
 * What needs no asking. @param {Row} row with its conflict @param {string[]} keys cells in which the versions differ
 * @returns {Map<string, boolean>} true: the own text, false: theirs; a cell both changed, or one that is masked, is not in it
 */
export function preset(row, keys) {
  const chosen = new Map();
  for (const key of keys) {
    const [before, theirs] = [row.saved[key] ?? "", row.conflict.theirs.cells[key] ?? ""];
    if (!row.dirty.has(key)) chosen.set(key, false);
    else if (theirs === before && theirs !== masked) chosen.set(key, true);
  }
  return chosen;
}
