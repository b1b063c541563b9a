// The active cell and the range around it, painted on whatever rows are drawn at the moment.
import { newKey } from "./grid.js";

export function makeSelection(grid) {
  let active = null;
  let anchor = null;

  function span() {
    if (!active) return { keys: [], columns: [] };
    const [keys, columns] = [grid.keys(), grid.columns()];
    const part = (all, a, b) => {
      const [from, to] = [all.indexOf(a), all.indexOf(b)].sort((x, y) => x - y);
      return from < 0 ? all.slice(to, to + 1) : all.slice(from, to + 1);
    };
    return { keys: part(keys, anchor.key, active.key), columns: part(columns, anchor.column, active.column) };
  }

  const api = {
    get active() { return active; },
    /** Keys and columns of the range; the active cell alone when nothing more is chosen. */
    span,
    isRange: () => Boolean(active) && (anchor.key !== active.key || anchor.column !== active.column),
    set(key, column, extend = false) {
      active = { key, column };
      if (!extend || !anchor) anchor = { key, column };
      api.paint();
    },
    all() {
      const [keys, columns] = [grid.keys().filter(k => k !== newKey), grid.columns()];
      if (keys.length === 0) return;
      anchor = { key: keys[0], column: columns[0] };
      active = { key: keys.at(-1), column: columns.at(-1) };
      api.paint();
    },
    /** Keeps the active cell on something that is shown. */
    settle() {
      if (!active) return;
      if (!grid.columns().includes(active.column)) active = { ...active, column: "name" };
      if (!grid.keys().includes(active.key)) active = { ...active, key: newKey };
      if (!grid.keys().includes(anchor.key) || !grid.columns().includes(anchor.column)) anchor = { ...active };
    },
    /** The cell some rows and columns away, or null beyond the edge. */
    beside(rows, columns) {
      const [keys, all] = [grid.keys(), grid.columns()];
      const [row, column] = [keys.indexOf(active.key) + rows, all.indexOf(active.column) + columns];
      return keys[row] !== undefined && all[column] !== undefined ? { key: keys[row], column: all[column] } : null;
    },
    /** The next cell in reading order, or null at the end. */
    next(step) {
      const [keys, all] = [grid.keys(), grid.columns()];
      const at = keys.indexOf(active.key) * all.length + all.indexOf(active.column) + step;
      return at < 0 || at >= keys.length * all.length ? null : { key: keys[Math.floor(at / all.length)], column: all[at % all.length] };
    },
    paint() {
      const { keys, columns } = span();
      const many = keys.length * columns.length > 1;
      for (const row of grid.host.querySelectorAll(".tabulator-row")) {
        const within = many && keys.includes(row.dataset.key);
        const on = active?.key === row.dataset.key;
        row.classList.toggle("is-current", on);
        for (const cell of row.children) {
          const column = cell.getAttribute("tabulator-field");
          cell.classList.toggle("is-active", on && active.column === column);
          cell.classList.toggle("is-in-range", within && columns.includes(column));
        }
      }
    },
  };
  return api;
}
