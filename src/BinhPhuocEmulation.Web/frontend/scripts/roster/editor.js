// Typing into cells. One text area lies over the active cell all the time and has the focus, unseen until something is typed: so the first
// letter is never lost, whatever makes it (Unikey and Telex replace letters after typing them, other systems compose).
import { el } from "./dom.js";
import { newKey } from "./grid.js";
import { makeChoices } from "./choices.js";
import { makeNotes } from "./notes.js";
import { masked } from "./row.js";

const manyLines = new Set(["achievement", "note", "awards"]);

// A text that became higher than this in a narrow column is given more width. Pixels, as are all below.
const high = 90;
const roomy = 320;
const highest = 320;
/** Between the open cell and the end of the window. */
const gap = 8;

/**
 * @param {{frame: Element, grid: object, selection: object, model: object, words: object, cells: object, hint: (key, column, text) => string,
 *   commit: (key: string, column: string, text: string) => string, keys: (event: KeyboardEvent) => boolean, paste: (text: string) => void,
 *   copy: () => string, clear: () => void, locked: () => boolean, typing: (cell: {key, column, text}|null) => void}} parts commit answers the key of the row (a new
 *   row gets one); keys answers true if it took the key; typing is told what the open cell would become, and null once it is closed
 */
export function makeEditor({ frame, grid, selection, model, words, cells, hint, commit, keys, paste, copy, clear, locked, typing }) {
  const area = el("textarea", { class: "cell-editor", rows: "1", spellcheck: "false", autocomplete: "off", autocapitalize: "off", "aria-controls": "roster-table", "aria-describedby": "roster-way-out",
    "aria-label": "Bảng đại biểu: mũi tên để đi giữa các ô, gõ để sửa" });
  const note = el("div", { class: "cell-hint", role: "status", hidden: true });
  const choices = makeChoices(area, text => { area.value = text; finish(1, 0, { back: true }); });
  // Before the table: the first Tab from the tools is in a cell, the heads follow.
  grid.host.before(area);
  frame.append(note, choices.element, el("span", { class: "visually-hidden", id: "roster-way-out" }, "Esc rồi Tab: ra khỏi bảng."));
  const notes = makeNotes({ frame, area, of: (key, column, open) => open ? cells.covered(model.get(key), column) : cells.notes(model.get(key), column) });
  let editing = null;
  let leaving = false;
  let pressed = false;
  let touchedAt = 0;
  /** Where the cell lies in the frame, its width, and the table's own box; null while it is out of sight. */
  let lies = null;
  /** Where the run of Tabs began: Enter after it goes below that cell, to the next row, as in Excel. */
  let tabbedFrom = null;

  const column = () => grid.column(selection.active.column);
  const textOf = () => model.get(selection.active.key)?.cells[selection.active.column] ?? "";

  function place() {
    const { active } = selection;
    const cell = active ? grid.cell(active.key, active.column) : null;
    const holder = grid.holder;
    if (!cell || !holder) { goAway(); return; }
    const [box, outer, inner] = [cell.getBoundingClientRect(), frame.getBoundingClientRect(), holder.getBoundingClientRect()];
    const away = box.bottom < inner.top + 4 || box.top > inner.bottom - 4;
    if (away && !editing) { goAway(); return; }
    area.classList.remove("is-away");
    // A choice is one line, however high its row is: what is offered stands close below.
    const height = editing && column().list ? Math.min(box.height, 34) : box.height;
    lies = { left: box.left - outer.left, top: box.top - outer.top, width: box.width, inner };
    area.style.minHeight = `${height}px`;
    if (editing) notes.show(editing.key, editing.column, box, true);
    else notes.show(active.key, active.column, box);
    grow();
  }

  /** The cell is scrolled out: the area keeps the focus, at the top, where it makes the page no longer. */
  function goAway() {
    area.classList.add("is-away");
    lies = null;
    Object.assign(area.style, { left: "0px", top: "0px", minHeight: "0px" });
    choices.close();
    notes.hide();
  }

  /** As high as the text; one that would end below the window is wider, then higher up, so that what is typed is always seen. */
  function grow() {
    area.style.height = "auto";
    if (lies) {
      let { left, top, width } = lies;
      area.style.width = `${width}px`;
      if (editing) {
        if (area.scrollHeight > high && width < roomy) {
          const outer = frame.getBoundingClientRect();
          width = Math.max(width, Math.min(roomy, lies.inner.width));
          left = Math.max(lies.inner.left - outer.left, Math.min(left, lies.inner.right - outer.left - width));
          area.style.width = `${width}px`;
        }
        area.style.height = `${Math.min(area.scrollHeight + 4, highest)}px`;
        const [outer, seen] = [frame.getBoundingClientRect(), visualViewport];
        const over = outer.top + top + area.offsetHeight + gap - (seen ? seen.offsetTop + seen.height : innerHeight);
        if (over > 0) top -= Math.min(over, Math.max(0, outer.top + top - lies.inner.top));
      }
      Object.assign(area.style, { left: `${left}px`, top: `${top}px` });
    }
    const below = area.offsetTop + area.offsetHeight;
    Object.assign(note.style, { left: area.style.left, top: `${below}px` });
    choices.place(area.offsetLeft, area.offsetTop, below, area.offsetWidth);
  }

  function describe() {
    const { active } = selection;
    if (!active) return;
    const row = model.get(active.key);
    const text = textOf();
    const counted = row?.countedAs(active.column);
    const parts = [column().heading, active.key === newKey ? "dòng mới" : `dòng ${grid.place(active.key)}`, text === masked ? "đã che" : text || "trống", ...(counted ? [`cơ cấu tính là ${counted}`] : [])];
    const error = row?.errors[active.column];
    const remarks = cells.spoken(row, active.column);
    area.setAttribute("aria-label", [parts.join(", "), error ? `Lỗi: ${error}` : "", remarks ? `Góp ý: ${remarks}` : ""].filter(Boolean).join(". "));
    const cell = grid.cell(active.key, active.column);
    if (cell && !editing) area.setAttribute("aria-activedescendant", cell.id);
    if (error) area.setAttribute("aria-invalid", "true");
    else area.removeAttribute("aria-invalid");
    area.inputMode = active.column === "phone" ? "tel" : "text";
  }

  /** Opens the cell. Typed: what was typed replaces the text; otherwise the text is edited. */
  function begin(typed) {
    if (locked()) { area.value = ""; return; }
    if (editing || !selection.active) return;
    editing = { ...selection.active, typed, before: textOf() };
    area.classList.add("is-editing");
    area.classList.remove("is-away");
    if (!typed) {
      area.value = editing.before === masked ? "" : editing.before;
      // Of a choice the whole is chosen: a letter typed then looks for another, instead of making a word that is none.
      area.setSelectionRange(column().list ? 0 : area.value.length, area.value.length);
    }
    place();
    look(!typed);
  }

  function look(everything) {
    const { list } = column();
    if (list) choices.show(words.offer(list, everything ? "" : area.value), everything ? editing.before : area.value, !everything, name => words.takes(list, area.value, name));
    // Of free words only what is known is offered, and taken only when it is chosen.
    else if (editing.column === "collective") choices.show(area.value.trim() ? words.offer("collective", area.value).filter(name => name !== area.value) : [], "", false);
    const sentence = list ? "" : hint(editing.key, editing.column, area.value);
    note.hidden = !sentence;
    note.textContent = sentence;
    grow();
  }

  function end() {
    editing = null;
    typing(null);
    area.value = "";
    area.classList.remove("is-editing");
    area.style.height = "auto";
    note.hidden = true;
    choices.close();
  }

  /**
   * Commits what is typed and goes that far. @param {{stay?: boolean, back?: boolean}} how stay: the page stands still, whoever pressed something
   * elsewhere must hit it; back: below the cell where the Tabs began
   */
  function finish(rows, columns, { stay = false, back = false } = {}) {
    const now = editing;
    if (!now) return;
    const typed = choices.chosen() ?? area.value;
    end();
    // An untouched masked cell stays what it is; Delete empties it.
    const same = typed === now.before || (now.before === masked && typed === "");
    const key = same ? now.key : commit(now.key, now.column, typed);
    selection.set(key, now.column);
    if (stay) { describe(); place(); return; }
    if (columns) tabbedFrom ??= now.column;
    const next = rows === 0 && columns === 0 ? null : columns ? selection.next(columns) : selection.beside(rows, 0);
    go(next && back && grid.columns().includes(tabbedFrom) ? { key: next.key, column: tabbedFrom } : next);
    if (!columns) tabbedFrom = null;
  }

  function go(cell, extend = false) {
    if (cell) selection.set(cell.key, cell.column, extend);
    const { active } = selection;
    describe();
    place();
    return grid.scrollTo(active.key, active.column).then(() => { selection.paint(); place(); describe(); });
  }

  function whileEditing(event) {
    const { key } = event;
    if (key === "Escape") {
      if (choices.isOpen() && choices.moved()) choices.close();
      else end();
      describe();
    } else if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
      finish(0, 0);
      keys(event);
    } else if (key === "Enter" && event.altKey && manyLines.has(editing.column)) {
      area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
      grow();
    } else if (key === "Enter") {
      finish(event.shiftKey ? -1 : 1, 0, { back: !event.shiftKey });
    } else if (key === "Tab") {
      finish(0, event.shiftKey ? -1 : 1);
    } else if ((key === "ArrowDown" || key === "ArrowUp") && column().list) {
      if (!choices.isOpen()) look(true);
      choices.move(key === "ArrowDown" ? 1 : -1);
    } else if ((key === "ArrowDown" || key === "ArrowUp") && editing.typed && !manyLines.has(editing.column)) {
      finish(key === "ArrowDown" ? 1 : -1, 0);
    } else if (event.ctrlKey && key.toLowerCase() === "s") {
      finish(0, 0);
      keys(event);
    } else {
      return;
    }
    event.preventDefault();
  }

  function whileMoving(event) {
    const { key, shiftKey } = event;
    // Of Shift+Tab the Shift comes first, by itself.
    if (["Shift", "Control", "Alt", "Meta"].includes(key)) return;
    const control = event.ctrlKey || event.metaKey;
    const wasLeaving = leaving;
    leaving = false;
    if (isTravel(key) || (control && key.toLowerCase() !== "s")) tabbedFrom = null;
    if (keys(event)) { event.preventDefault(); return; }
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] };
    if (key in steps && !event.altKey) {
      const [rows, columns] = steps[key];
      go(control ? edge(rows, columns) : selection.beside(rows, columns) ?? edge(rows, columns), shiftKey);
    } else if (key === "Home" || key === "End") {
      const far = key === "Home" ? -1 : 1;
      if (control) selection.set(edge(far, 0).key, selection.active.column, shiftKey);
      go(edge(0, far), shiftKey);
    } else if (key === "Tab") {
      const cell = wasLeaving ? null : selection.next(shiftKey ? -1 : 1);
      if (!cell) return;
      tabbedFrom ??= selection.active.column;
      go(cell);
    } else if (key === "F2" && shiftKey) {
      notes.enter();
    } else if (key === "Enter" && shiftKey) {
      go(selection.beside(-1, 0));
    } else if (key === "Enter" || key === "F2") {
      begin(false);
    } else if (key === "Escape") {
      leaving = true;
      selection.set(selection.active.key, selection.active.column);
      return;
    } else if (key === "Delete" || key === "Backspace") {
      clear();
    } else {
      return;
    }
    event.preventDefault();
  }

  const isTravel = key => key.startsWith("Arrow") || ["Home", "End", "PageUp", "PageDown"].includes(key);

  function edge(rows, columns) {
    const [all, heads] = [grid.keys(), grid.columns()];
    return {
      key: rows < 0 ? all[0] : rows > 0 ? all.at(-1) : selection.active.key,
      column: columns < 0 ? heads[0] : columns > 0 ? heads.at(-1) : selection.active.column,
    };
  }

  area.addEventListener("keydown", event => {
    touchedAt = performance.now();
    if (event.isComposing || event.keyCode === 229 || !selection.active) return;
    if (editing) whileEditing(event);
    else whileMoving(event);
  });
  area.addEventListener("compositionstart", () => begin(true));
  area.addEventListener("input", () => {
    if (!editing && area.value === "") return;
    begin(true);
    if (!editing) return;
    look(false);
    typing({ key: editing.key, column: editing.column, text: choices.chosen() ?? area.value });
  });
  area.addEventListener("paste", event => {
    if (editing) return;
    event.preventDefault();
    paste(event.clipboardData.getData("text/plain"));
  });
  for (const kind of ["copy", "cut"]) {
    area.addEventListener(kind, event => {
      if (editing || !selection.active) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", copy());
      if (kind === "cut") clear();
    });
  }
  /** The area has the focus and the caret: a press elsewhere, as in a dialog that is gone now, may have taken the caret alone, and then no letter arrives. */
  function take() {
    area.focus({ preventScroll: true });
    if (!editing) area.setSelectionRange(0, 0);
  }

  area.addEventListener("focus", () => {
    frame.classList.add("has-focus");
    if (!editing) area.setSelectionRange(0, 0);
    if (!selection.active) selection.set(grid.keys()[0], grid.columns()[0]);
    describe();
    place();
  });
  area.addEventListener("blur", () => {
    frame.classList.remove("has-focus");
    leaving = false;
    // Between press and release of the mouse nothing may move, or be drawn anew: the press is a click only where both hit the same thing.
    if (!pressed) finish(0, 0, { stay: true });
  });
  const release = () => {
    pressed = false;
    if (document.activeElement !== area) finish(0, 0, { stay: true });
  };
  document.addEventListener("mousedown", () => { pressed = true; }, true);
  document.addEventListener("click", release, true);
  for (const kind of ["mouseup", "dragend"]) document.addEventListener(kind, () => setTimeout(release), true);

  const pick = (event, edit) => {
    const cell = event.target.closest(".tabulator-cell");
    const key = cell?.closest(".tabulator-row")?.dataset.key;
    if (!key || event.target.closest("button, a")) return false;
    const field = cell.getAttribute("tabulator-field");
    if (!grid.column(field)) return false;
    finish(0, 0, { stay: true });
    selection.set(key, field, event.shiftKey);
    tabbedFrom = null;
    take();
    go(null);
    if (edit) begin(false);
    return true;
  };
  let dragging = false;
  grid.host.addEventListener("mousedown", event => {
    if (event.button !== 0 || event.sourceCapabilities?.firesTouchEvents) return;
    if (pick(event, false)) { dragging = true; event.preventDefault(); }
  });
  grid.host.addEventListener("mouseover", event => {
    if (!dragging || !(event.buttons & 1)) { dragging = false; return; }
    const cell = event.target.closest(".tabulator-cell");
    const field = cell?.getAttribute("tabulator-field");
    const key = cell?.closest(".tabulator-row")?.dataset.key;
    if (key && grid.column(field)) selection.set(key, field, true);
  });
  addEventListener("mouseup", () => { dragging = false; });
  grid.host.addEventListener("click", event => { if (event.sourceCapabilities?.firesTouchEvents) pick(event, false); });
  grid.host.addEventListener("dblclick", event => pick(event, true));

  return {
    area,
    isEditing: () => editing !== null,
    focus(key, field) {
      if (key) selection.set(key, field);
      tabbedFrom = null;
      take();
      return go(null);
    },
    go,
    place,
    describe,
    /** Whatever is being typed is committed; nothing scrolls. */
    flush() { finish(0, 0, { stay: true }); },
    /** Comes back when no cell is open and no key was pressed for a moment; a cell left open without typing is not waited for. */
    async quiet() {
      for (let wait = () => performance.now() - touchedAt < (editing ? 5000 : 700); wait();) await new Promise(resolve => setTimeout(resolve, 100));
    },
  };
}
