// The small menu at the end of a row.
import { el, icon } from "./dom.js";

/** What is said of the number a row bears on paper; null where it is the TT, or the row is not on the list. */
export function paperNumber(model, key) {
  const printed = model.printed().get(key);
  return printed === undefined || printed === model.places().get(key) ? null : `Trên bản in: số ${printed}`;
}

export function makeMenu(frame, actions, model) {
  const box = el("div", { class: "row-popover", role: "menu", "aria-label": "Thao tác với dòng", hidden: true });
  frame.append(box);
  let opener = null;

  function close(back) {
    box.hidden = true;
    if (back) opener?.focus();
  }

  const item = (name, words, run) => el("button", { type: "button", role: "menuitem", class: "menu-item", click: () => { close(false); run(); } }, icon(name), words);

  box.addEventListener("keydown", event => {
    const items = [...box.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement);
    if (event.key === "Escape") close(true);
    else if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length].focus();
    else if (event.key === "Home") items[0].focus();
    else if (event.key === "End") items.at(-1).focus();
    else if (event.key === "Tab") { close(false); return; }
    else return;
    event.preventDefault();
  });
  document.addEventListener("mousedown", event => { if (!box.hidden && !box.contains(event.target)) close(false); });

  return {
    open(key, button) {
      opener = button;
      box.replaceChildren(item("caret-up-fill", "Đưa lên", () => actions.moveRow(key, -1)), item("caret-down-fill", "Đưa xuống", () => actions.moveRow(key, 1)),
        item("copy", "Nhân đôi dòng", () => actions.copyRow(key)), item("trash", "Xóa dòng", () => actions.removeRows([key])));
      const paper = paperNumber(model, key);
      box.setAttribute("aria-label", paper ? `Thao tác với dòng. ${paper}` : "Thao tác với dòng");
      if (paper) box.prepend(el("p", { class: "menu-note", role: "presentation" }, paper));
      const [at, outer] = [button.getBoundingClientRect(), frame.getBoundingClientRect()];
      box.hidden = false;
      const top = at.bottom + box.offsetHeight > innerHeight ? at.top - box.offsetHeight : at.bottom;
      Object.assign(box.style, { left: `${Math.max(0, at.right - outer.left - box.offsetWidth)}px`, top: `${top - outer.top}px` });
      box.querySelector("button").focus();
    },
  };
}
