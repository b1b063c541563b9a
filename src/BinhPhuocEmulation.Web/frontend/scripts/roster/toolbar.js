// What stands above and under the table: search, filters, column sets, state of saving, keys.
import { el, icon } from "./dom.js";
import { anyTitle, noTitle } from "./view.js";

const keysHelp = [
  ["Enter, F2", "sửa ô"], ["Ctrl+V", "dán từ Excel"], ["Ctrl+Z", "hoàn tác"], ["Ctrl+Delete", "xóa dòng"], ["Esc rồi Tab", "ra khỏi bảng"],
];
const moreKeys = [["Ctrl+Enter", "thêm đại biểu"], ["Ctrl+D", "chép ô trên xuống"], ["Esc", "bỏ sửa"], ["Alt+↑ ↓", "đổi thứ tự"], ["Tab", "ô bên"], ["Delete", "xóa ô"], ["Ctrl+S", "lưu ngay"], ["Alt+Enter", "xuống dòng trong ô dài"], ["Ctrl+Y", "làm lại"], ["Shift+mũi tên", "chọn nhiều ô"], ["Shift+F2", "vào góp ý của ô"]];

export function makeToolbar({ config, filter, setFilter, setFull, reveal, undo, add }) {
  const addButton = el("button", { type: "button", class: "btn roster-add", title: "Tới dòng trống cuối danh sách (n; đang ở trong bảng: Ctrl+Enter)",
    "data-shortcut": "n", "data-shortcut-text": "Thêm đại biểu", click: add }, icon("plus-lg"), "Thêm đại biểu");
  const search = el("input", { class: "input", type: "search", id: "roster-search", "data-search": true, placeholder: "Tìm tên, đơn vị", title: "Tìm không cần dấu, chữ nào trước cũng được", autocomplete: "off",
    input: event => setFilter({ query: event.target.value }) });
  const select = (id, label, list, key) => {
    const choice = el("select", { class: "input", id, change: event => setFilter({ [key]: event.target.value }) }, new Option(label, ""),
      ...(config.lists[list] ?? []).map(item => new Option(item.name, item.name)));
    choice.value = filter()[key] ?? "";
    return el("div", {}, el("label", { class: "visually-hidden", for: id }, label), choice);
  };
  const titles = el("select", { class: "input", id: "roster-title", change: event => setFilter({ title: event.target.value }) });
  let known = null;
  const sets = el("div", { class: "segments", role: "group", "aria-label": "Cột hiện ra" });
  const setButton = (full, word) => el("button", { type: "button", class: "segment", "aria-pressed": String(!full), click: () => { press(full); setFull(full); } }, word);
  const press = full => [...sets.children].forEach((button, at) => button.setAttribute("aria-pressed", String(full === (at === 1))));
  sets.append(setButton(false, "Gọn"), setButton(true, "Đầy đủ"));
  const revealButton = config.canReveal ? el("button", { type: "button", class: "btn btn-quiet btn-sm", click: () => reveal() }) : null;
  const state = el("span", "save-state");
  const undoButton = el("button", { type: "button", class: "link-button", disabled: true, click: undo }, "Hoàn tác");
  const top = el("div", { class: "filters roster-tools", role: "search" },
    el("div", "search-box", icon("search"), el("label", { class: "visually-hidden", for: "roster-search" }, "Tìm"), search),
    select("roster-field", "Mọi lĩnh vực", "field", "field"), select("roster-gender", "Nam và nữ", "gender", "gender"),
    el("div", {}, el("label", { class: "visually-hidden", for: "roster-title" }, "Danh hiệu, khen thưởng"), titles), sets, revealButton,
    el("div", "filters-end row-flex", state, undoButton));
  document.querySelector("[data-roster-add]")?.replaceChildren(addButton);
  const summary = el("span", { class: "roster-summary", role: "status" });
  const foot = el("div", "under-table roster-keys", summary, ...keysHelp.map(([key, words]) => el("span", "nowrap", el("kbd", "", key), ` ${words}`)),
    el("button", { type: "button", class: "link-button", "data-shortcuts-more": true, click: () => document.querySelector("[data-shortcuts-open]")?.click() }, "Mọi phím"),
    document.querySelector("[data-roster-same]"));
  const tools = {
    top, foot, state, undoButton,
    /** Offers to show the sensitive cells, or to cover them again. */
    revealed(shown) {
      revealButton?.replaceChildren(icon(shown ? "eye-slash" : "eye"), shown ? "Che cột nhạy cảm" : "Hiện cột nhạy cảm");
      if (revealButton) revealButton.title = shown ? "" : "Việc xem được ghi nhật ký";
    },
    /** Marks the set of columns that is shown. */
    full: press,
    summary(words) { summary.textContent = words; summary.hidden = !words; },
    /** Offers the titles that stand on the list; the chosen one stays. */
    titles(names) {
      if (names.join("\n") === known) return;
      known = names.join("\n");
      const chosen = titles.value;
      titles.replaceChildren(new Option("Mọi danh hiệu", ""), new Option("Có danh hiệu, khen thưởng", anyTitle), new Option("Chưa có danh hiệu nào", noTitle),
        ...names.map(name => new Option(name, name)));
      titles.value = names.includes(chosen) || chosen === anyTitle || chosen === noTitle ? chosen : "";
    },
    clear() {
      search.value = "";
      for (const choice of top.querySelectorAll("select")) choice.value = "";
    },
  };
  tools.revealed(false);
  return tools;
}

/** The keys of the table in the list that "?" opens. */
export function listKeys() {
  const list = document.querySelector("[data-shortcut-list]");
  if (!list) return;
  // The list is filled anew each time it opens.
  new MutationObserver(() => {
    if (list.querySelector("[data-grid-key]")) return;
    list.append(el("dt", { class: "keys-head", "data-grid-key": true }, "Trong bảng"), el("dd", { class: "visually-hidden" }, "các phím sau"));
    for (const [key, words] of [...keysHelp, ...moreKeys]) list.append(el("dt", {}, el("kbd", "", key)), el("dd", {}, words));
  }).observe(list, { childList: true });
}
