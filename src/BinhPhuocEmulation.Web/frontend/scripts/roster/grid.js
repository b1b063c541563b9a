// The table itself: Tabulator draws columns, frozen columns, widths and rows as far as they are in sight; everything else is ours.
import { FormatModule, FrozenColumnsModule, MoveRowsModule, ResizeColumnsModule, ResizeTableModule, Tabulator } from "tabulator-tables";
import { columnsFor, handy, narrow } from "./columns.js";
import { el, icon } from "./dom.js";
import { paperNumber } from "./menu.js";

Tabulator.registerModule([FormatModule, FrozenColumnsModule, MoveRowsModule, ResizeColumnsModule, ResizeTableModule]);

/** Key of the empty last row, which invites typing or pasting. */
export const newKey = "new";

/** How long after going to a cell it is kept in sight, in milliseconds. */
const followed = 1500;

const grows = new Set(["name", "post", "workplace", "awards", "achievement", "note", "collective"]);

/**
 * @param {{host: Element, config: object, model: object, cells: object, sort: (key: string) => void, sorted: () => object|null,
 *   menu: (key: string, button: Element) => void, moved: (keys: string[]) => void, drawn: () => void, tab: () => string}} parts
 */
export function makeGrid({ host, config, model, cells, sort, sorted, menu, moved, drawn, tab }) {
  const byKey = new Map(config.columns.map(c => [c.key, c]));
  let keys = [];
  let place = new Map();
  let full = false;
  let clips = false;
  let drawnKeys = "";
  let table = null;
  let mending;
  /** The cell one just went to: rows that are drawn anew a moment later must not push it out of sight. */
  let wanted = null;
  let nudges = 0;
  const gaugeLine = document.querySelector("[data-gauge-line]");
  /** Where the part of the window begins that nothing covers: below the top bar and the line of the gauge. */
  const clearFrom = () => 48 + (gaugeLine?.offsetHeight ?? 0);
  const maxHeight = () => {
    // With what stands below the table, so that its head never slides under the gauge at the end of the page.
    const below = document.documentElement.scrollHeight - scrollY - host.getBoundingClientRect().bottom;
    return Math.max(240, Math.floor(innerHeight - clearFrom() - Math.max(40, below)));
  };
  /** Rows scroll inside the table only once it is in sight as a whole; before that, the page scrolls. */
  const dock = () => {
    const { bottom } = host.getBoundingClientRect();
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    host.parentElement.classList.toggle("is-docked", bottom <= innerHeight + 1 || end);
  };
  const ready = new Promise(resolve => { table = build(resolve); });

  function build(resolve) {
    const made = new Tabulator(host, {
      index: "key", data: [], layout: "fitColumns", maxHeight: `${maxHeight()}px`, renderVerticalBuffer: 300,
      movableRows: true, columnHeaderVertAlign: "bottom", columns: columnsOf(), columnDefaults: { resizable: "header", headerSort: false },
      rowFormatter: row => mark(row.getElement(), row.getData().key), placeholder: false, debugInvalidOptions: false,
    });
    made.on("tableBuilt", () => { name(); resolve(); });
    made.on("renderComplete", () => { frame(); drawn(); dock(); mendSoon(); });
    made.on("scrollVertical", () => { drawn(); mendSoon(); });
    made.on("rowMoved", () => moved(made.getRows("active").map(row => row.getData().key).filter(key => key !== newKey)));
    return made;
  }

  function shown() {
    return columnsFor(config.columns, { full, tab: tab(), collectives: model.standing().some(row => row.cells.collective) });
  }

  /** Do the least widths of the columns ask for more than the box has, so that it scrolls sideways? */
  function overflows() {
    const least = innerWidth < 576 ? handy : narrow;
    const wanted = shown().reduce((sum, column) => sum + (full ? column.width : least[column.key] ?? column.width), 42 + 34);
    return wanted > host.clientWidth;
  }

  function keysOf() {
    return shown().map(c => c.key).join(" ");
  }

  function columnsOf() {
    const phone = innerWidth < 576;
    const least = phone ? handy : narrow;
    clips = overflows();
    drawnKeys = keysOf();
    host.parentElement.classList.toggle("is-clipping", clips);
    const number = {
      field: "tt", title: "TT", width: phone ? 44 : 42, minWidth: 34, frozen: true, rowHandle: true, resizable: false, cssClass: "col-tt", variableHeight: true,
      titleFormatter: () => headFor({ key: "", heading: "TT" }), formatter: cell => numberOf(cell),
    };
    const dots = {
      field: "menu", title: "", width: 34, minWidth: 34, resizable: false, cssClass: "col-menu", variableHeight: true,
      titleFormatter: () => el("span", "visually-hidden", "Thao tác"), formatter: cell => dotsOf(cell),
    };
    return [number, ...shown().map(column => ({
      field: column.key, title: column.heading, minWidth: full ? column.width : least[column.key] ?? column.width, widthGrow: grows.has(column.key) ? 2 : 1,
      width: phone && column.key === "name" ? least.name : undefined,
      frozen: column.key === "name", variableHeight: true, cssClass: `col-${column.key}`,
      titleFormatter: () => headFor(column), formatter: cell => bodyOf(cell, column),
    })), dots];
  }

  function headFor(column) {
    const now = sorted();
    const on = column.key ? now?.column === column.key : !now;
    const label = el("span", "head-words", column.heading, column.sensitive ? " " : null, column.sensitive ? icon("lock") : null);
    return el("button", {
      type: "button", class: on && column.key ? "head is-sorted" : "head", "data-sort": column.key || "order",
      title: column.key ? (column.sensitive ? "Cột nhạy cảm, được che; bấm để sắp xếp" : "Bấm để sắp xếp") : "Theo thứ tự gõ",
      click: () => sort(column.key),
    }, label, on && column.key ? icon(now.descending ? "caret-down-fill" : "caret-up-fill") : null);
  }

  function numberOf(cell) {
    const key = cell.getData().key;
    const number = el("span", "row-number", String(key === newKey ? place.size + 1 : place.get(key) ?? ""));
    // On pointing at it: the number on paper is that of the list as it stands then.
    number.addEventListener("pointerenter", () => { number.title = paperNumber(model, key) ?? ""; });
    return number;
  }

  function dotsOf(cell) {
    const key = cell.getData().key;
    if (key === newKey) return el("span", "");
    return el("button", {
      type: "button", class: "btn btn-icon row-menu", tabindex: "-1", "aria-label": `Thao tác với dòng ${place.get(key) ?? ""}`, "aria-haspopup": "menu",
      click: event => menu(key, event.currentTarget),
    }, icon("three-dots"));
  }

  function bodyOf(cell, column) {
    const key = cell.getData().key;
    const row = model.get(key);
    if (row) return cells.draw(row, column, cell.getElement());
    return key === newKey && column.key === "name" ? el("span", "invite", "Gõ hoặc dán từ Excel vào đây…") : el("span", "");
  }

  function mark(element, key) {
    element.dataset.key = key;
    const row = model.get(key);
    element.classList.toggle("row-error", Boolean(row?.hasErrors));
    element.classList.toggle("row-unsent", Boolean(row?.isUnsent));
    element.classList.toggle("row-new", key === newKey);
  }

  // What Tabulator leaves out for screen readers.
  function name() {
    host.setAttribute("role", "grid");
    host.setAttribute("aria-label", "Danh sách đại biểu");
    // The text area over the active cell is the one stop of the Tab key; without -1 a browser stops at whatever scrolls.
    const holder = host.querySelector(".tabulator-tableholder");
    holder.setAttribute("tabindex", "-1");
    // What can be focused must be named within a grid: the box that scrolls is the group of rows, not the one inside it.
    holder.setAttribute("role", "rowgroup");
    holder.querySelector(".tabulator-table")?.setAttribute("role", "none");
    frame();
  }

  function frame() {
    host.setAttribute("aria-rowcount", String(keys.length + 1));
    host.setAttribute("aria-colcount", String(shown().length + 2));
    const now = sorted();
    for (const head of host.querySelectorAll(".tabulator-col")) {
      const key = head.getAttribute("tabulator-field");
      if (now?.column === key) head.setAttribute("aria-sort", now.descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
      head.removeAttribute("aria-label");
      for (const grip of head.querySelectorAll(".tabulator-col-resize-handle")) grip.setAttribute("aria-hidden", "true");
    }
    for (const element of host.querySelectorAll(".tabulator-row")) {
      const at = keys.indexOf(element.dataset.key);
      element.setAttribute("aria-rowindex", String(at + 2));
      let column = 0;
      for (const cell of element.querySelectorAll(":scope > .tabulator-cell")) {
        cell.setAttribute("aria-colindex", String(++column));
        cell.id = `rc-${element.dataset.key}-${cell.getAttribute("tabulator-field")}`;
      }
    }
  }

  const rowElement = key => host.querySelector(`.tabulator-row[data-key="${CSS.escape(key)}"]`);

  // Whoever scrolls by hand looks elsewhere.
  for (const kind of ["wheel", "pointerdown", "touchmove"]) host.addEventListener(kind, () => { if (wanted) wanted.at = -followed; }, { capture: true, passive: true });

  return {
    ready,
    host,
    get holder() { return host.querySelector(".tabulator-tableholder"); },
    get header() { return host.querySelector(".tabulator-header"); },
    keys: () => keys,
    columns: () => shown().map(c => c.key),
    /** The table scrolls sideways: a message may stand in a column that is out of sight. */
    clips: () => clips,
    column: key => byKey.get(key),
    place: key => key === newKey ? place.size + 1 : place.get(key),
    cell: (key, column) => rowElement(key)?.querySelector(`:scope > [tabulator-field="${column}"]`) ?? null,
    rowElement,
    /** Shows these rows, in this order; the empty row last. Places are STT on the whole list. */
    async show(newKeys, places) {
      keys = newKeys;
      place = places;
      await ready;
      const { scrollTop, scrollLeft } = host.querySelector(".tabulator-tableholder");
      await table.setData(keys.map(key => ({ key })));
      const holder = host.querySelector(".tabulator-tableholder");
      fit();
      holder.scrollTop = scrollTop;
      holder.scrollLeft = scrollLeft;
      if (isFollowed()) await toCell(wanted.key, wanted.column);
    },
    /** Draws some rows again; their heights follow the text. */
    redraw(rows) {
      const inSight = wanted !== null && isInSight(wanted.key, wanted.column);
      for (const row of rows) {
        const drawnRow = keys.includes(row.key) ? table.getRow(row.key) : null;
        if (drawnRow) drawnRow.reformat();
      }
      fit();
      if (inSight && !isInSight(wanted.key, wanted.column)) bring(wanted.key, wanted.column);
      frame();
      drawn();
    },
    dock,
    setPlaces(places) { place = places; },
    async setFull(value) {
      full = value;
      host.parentElement.classList.toggle("is-compact", !full);
      await ready;
      table.setColumns(columnsOf());
      table.redraw(true);
      frame();
    },
    /** Another tab may have other columns. */
    async setTab() {
      await ready;
      if (keysOf() === drawnKeys) return;
      table.setColumns(columnsOf());
      table.redraw(true);
      frame();
    },
    heads() {
      for (const head of host.querySelectorAll(".tabulator-col .head")) {
        const key = head.dataset.sort === "order" ? "" : head.dataset.sort;
        head.replaceWith(headFor(byKey.get(key) ?? { key: "", heading: "TT" }));
      }
      frame();
    },
    resize() {
      // A window turned or widened: messages get their room back, or lose it.
      if (overflows() !== clips) { table.setColumns(columnsOf()); table.redraw(true); frame(); }
      table.element.style.maxHeight = `${maxHeight()}px`;
      table.options.maxHeight = table.element.style.maxHeight;
      table.redraw();
      dock();
    },
    async scrollTo(key, column) {
      wanted = { key, column, at: performance.now() };
      await ready;
      await toCell(key, column);
    },
  };

  /** A row that became higher: as long as the table has not its full height it grows with its rows, instead of scrolling. */
  function fit() {
    const holder = host.querySelector(".tabulator-tableholder");
    if (holder.scrollHeight > holder.clientHeight + 1 && host.offsetHeight < maxHeight() - 1) table.redraw();
  }

  function isFollowed() {
    return wanted !== null && performance.now() - wanted.at < followed && keys.includes(wanted.key);
  }

  async function toCell(key, column) {
    bring(key, column);
    if (isInSight(key, column)) return;
    // Rows are measured as they come into sight; a high one pushes the row that was meant out again, a moment later.
    for (let tries = 0, still = 0; tries < 12 && still < 3; tries++) {
      if (isInSight(key, column)) still++;
      else {
        still = 0;
        if (!rowElement(key)) {
          try { await table.scrollToRow(key, "center", true); } catch { return; }
        }
        bring(key, column);
      }
      await new Promise(resolve => setTimeout(resolve, 40));
    }
  }

  function mendSoon() {
    clearTimeout(mending);
    mending = setTimeout(mend, 60);
  }

  /** Tabulator guesses the heights of rows it has not drawn: after a jump a band may stay white until the next scroll. That scroll is made here. */
  function mend() {
    const holder = host.querySelector(".tabulator-tableholder");
    const rows = holder?.querySelectorAll(".tabulator-row") ?? [];
    if (!holder?.clientHeight || keys.length === 0) return;
    const [top, end] = [holder.getBoundingClientRect().top, holder.getBoundingClientRect().top + holder.clientHeight];
    const [first, last] = [rows[0], rows[rows.length - 1]];
    // Heights that were guessed until now have pushed away the cell one just went to.
    if (isFollowed() && rowElement(wanted.key) && !isInSight(wanted.key, wanted.column)) bring(wanted.key, wanted.column);
    const whole = first && (first.dataset.key === keys[0] || first.getBoundingClientRect().top <= top + 2)
      && (last.dataset.key === keys.at(-1) || last.getBoundingClientRect().bottom >= end - 2)
      && last.getBoundingClientRect().bottom > top && first.getBoundingClientRect().top < end;
    if (whole || nudges >= 6) { nudges = 0; return; }
    nudges++;
    const at = holder.scrollTop;
    holder.scrollTop = at > 0 ? at - 1 : 1;
    if (nudges % 2 === 0) table.rowManager.reRenderInPosition?.();
    mendSoon();
  }

  function isInSight(key, column) {
    const cell = rowElement(key)?.querySelector(`:scope > [tabulator-field="${column}"]`);
    if (!cell) return false;
    const [frame, box] = [host.querySelector(".tabulator-tableholder").getBoundingClientRect(), cell.getBoundingClientRect()];
    return box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1 && box.bottom <= innerHeight && box.top >= 0;
  }

  function bring(key, column) {
    const holder = host.querySelector(".tabulator-tableholder");
    const cell = rowElement(key)?.querySelector(`:scope > [tabulator-field="${column}"]`);
    if (!cell) return;
    const [frame, box] = [holder.getBoundingClientRect(), cell.getBoundingClientRect()];
    if (box.top < frame.top) holder.scrollTop -= frame.top - box.top;
    else if (box.bottom > frame.top + holder.clientHeight) holder.scrollTop += box.bottom - frame.top - holder.clientHeight;
    // The page scrolls too: the cell must not lie under the gauge or below the window.
    const now = cell.getBoundingClientRect();
    const top = host.querySelector(".tabulator-header").offsetHeight + clearFrom();
    if (now.bottom > innerHeight - 8) scrollBy(0, now.bottom - innerHeight + 8);
    else if (now.top < Math.min(top, innerHeight / 2)) scrollBy(0, now.top - Math.min(top, innerHeight / 2));
    if (!cell.classList.contains("tabulator-frozen")) {
      const frozen = [...rowElement(key).querySelectorAll(":scope > .tabulator-frozen")].reduce((sum, c) => sum + c.offsetWidth, 0);
      if (box.left < frame.left + frozen) holder.scrollLeft -= frame.left + frozen - box.left;
      else if (box.right > frame.left + holder.clientWidth) holder.scrollLeft += box.right - frame.left - holder.clientWidth;
    }
  }
}
