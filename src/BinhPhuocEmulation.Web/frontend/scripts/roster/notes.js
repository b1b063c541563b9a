// What a cell of a table that scrolls sideways has no room for: the whole sentence of an error, the remarks of the reviewer, beside the active cell.
import { el } from "./dom.js";

/** @param {{frame: Element, area: Element, of: (key: string, column: string, open: boolean) => Element[]}} parts of answers the notes of a cell, those of
 *   the name are the row's; open: the cell is being typed into and covers its remarks */
export function makeNotes({ frame, area, of }) {
  // Whoever presses a button here stays in the table.
  const box = el("div", { class: "cell-notes", role: "group", "aria-label": "Góp ý và lỗi của dòng", hidden: true, mousedown: event => event.preventDefault() });
  frame.append(box);
  let shown = "";

  box.addEventListener("keydown", event => {
    const buttons = [...box.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === "Escape") area.focus({ preventScroll: true });
    else if (event.key === "ArrowDown") buttons[(at + 1) % buttons.length].focus();
    else if (event.key === "ArrowUp") buttons[(at - 1 + buttons.length) % buttons.length].focus();
    else return;
    event.preventDefault();
  });

  return {
    /** Shows the notes of a cell below it, or above it where the window ends or the cell is open: below it come hints and choices. @param {DOMRect} cell */
    show(key, column, cell, open = false) {
      const notes = of(key, column, open);
      const now = `${key} ${column} ${open} ${notes.map(note => note.textContent).join("\n")}`;
      if (notes.length > 0 && now !== shown) box.replaceChildren(...notes);
      shown = now;
      box.hidden = notes.length === 0;
      if (box.hidden) return;
      const outer = frame.getBoundingClientRect();
      const above = open || cell.bottom + box.offsetHeight > innerHeight && cell.top - box.offsetHeight > 0;
      const left = Math.max(0, Math.min(cell.left, outer.right - box.offsetWidth) - outer.left);
      Object.assign(box.style, { left: `${left}px`, top: `${(above ? cell.top - box.offsetHeight - 2 : cell.bottom + 2) - outer.top}px` });
    },
    hide() { box.hidden = true; },
    /** To the first thing to press; false where there is none. */
    enter() {
      const first = box.hidden ? null : box.querySelector("button");
      first?.focus();
      return Boolean(first);
    },
  };
}
