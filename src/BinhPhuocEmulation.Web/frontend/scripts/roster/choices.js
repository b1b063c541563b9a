// The list under a cell with a code list: filtered while typing, without accents, moved through by arrows.
import { el } from "./dom.js";

const most = 60;
/** Height of the top bar, under which nothing is seen. */
const topClear = 48;

export function makeChoices(area, pick) {
  const element = el("ul", { class: "cell-choices", role: "listbox", id: "roster-choices", "aria-label": "Các giá trị", hidden: true, mousedown: event => event.preventDefault() });
  let names = [];
  let at = -1;
  let byArrow = false;

  function mark() {
    [...element.children].forEach((item, index) => {
      item.setAttribute("aria-selected", String(index === at));
      if (index === at) item.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) area.setAttribute("aria-activedescendant", `roster-choice-${at}`);
    else area.removeAttribute("aria-activedescendant");
  }

  return {
    element,
    isOpen: () => !element.hidden,
    moved: () => byArrow,
    /** The choice that Enter takes: the one moved to, or the first, where it fits what was typed. */
    chosen: () => element.hidden || at < 0 ? null : names[at],
    show(found, text, typing, takes = () => true) {
      names = found.slice(0, most);
      byArrow = false;
      at = typing ? (text.trim() && names.length > 0 && takes(names[0]) ? 0 : -1) : names.indexOf(text);
      element.replaceChildren(...names.map((name, index) => el("li", { role: "option", id: `roster-choice-${index}`,
        mousedown: event => { event.preventDefault(); at = index; pick(name); } }, name)));
      element.hidden = names.length === 0;
      area.setAttribute("aria-autocomplete", "list");
      mark();
    },
    move(step) {
      if (names.length === 0) return;
      byArrow = true;
      at = (at + step + names.length) % names.length;
      mark();
    },
    /** Under the cell, or above it where the window ends. */
    place(left, above, below, width) {
      if (element.hidden) return;
      const frame = element.parentElement.getBoundingClientRect();
      element.style.maxHeight = "";
      // Never over what is being typed: where neither side has room for all of it, the larger one has it with a scroll bar.
      const [under, over] = [innerHeight - frame.top - below - 8, frame.top + above - topClear];
      const down = element.offsetHeight <= under || under >= over;
      const most = Math.max(96, down ? under : over);
      if (element.offsetHeight > most) element.style.maxHeight = `${most}px`;
      Object.assign(element.style, { left: `${left}px`, top: `${down ? below : above - element.offsetHeight - 4}px`, minWidth: `${width}px` });
    },
    close() {
      element.hidden = true;
      names = [];
      at = -1;
      area.removeAttribute("aria-activedescendant");
      area.removeAttribute("aria-autocomplete");
    },
  };
}
