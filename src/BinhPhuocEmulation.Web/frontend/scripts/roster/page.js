// Puts the parts together: table, typing, paste, gauge, saving.
import { makeActions } from "./actions.js";
import { number } from "./arithmetic.js";
import { makeCells } from "./cells.js";
import { askConflict } from "./conflict-dialog.js";
import { ask, el, icon, tag } from "./dom.js";
import { makeEditor } from "./editor.js";
import { countRows } from "./figures.js";
import { makeGauge } from "./gauge-view.js";
import { makeGrid, newKey } from "./grid.js";
import { Keep } from "./keep.js";
import { makeMenu } from "./menu.js";
import { Model } from "./model.js";
import { tidyCell, writeCells } from "./paste.js";
import { SaveQueue } from "./queue.js";
import { recall, remember } from "./remember.js";
import { makeSaveState } from "./save-state.js";
import { makeSelection } from "./selection.js";
import { makeServer } from "./server.js";
import { guardLinks } from "./submit.js";
import { makeToolbar, listKeys } from "./toolbar.js";
import { matches, sortRows, tabs, titlesOf } from "./view.js";
import { makeWords } from "./words.js";

/** “Gọn” or “Đầy đủ”, as chosen last in this browser. */
const columnSet = "bpe-columns";
/** How long after the page asked about unsent rows itself the browser does not ask once more, in milliseconds. */
const answered = 2000;
const groupOfTab = { models: "Điển hình", guests: "Khách mời", leaders: "Lãnh đạo" };

export async function start(host, config) {
  const words = makeWords(config.lists);
  const model = new Model({ columns: config.columns, words, today: config.today, minAge: config.minAge, maxAge: config.maxAge,
    collectives: (config.lists.collective ?? []).map(item => item.name) });
  const server = makeServer(config, document.querySelector("input[name=__RequestVerificationToken]"));
  const account = config.account;
  const keep = new Keep({ list: config.id, account: String(account), sensitive: config.columns.filter(c => c.sensitive).map(c => c.key),
    local: localStorage, session: sessionStorage, now: () => Date.now() });
  const gauge = makeGauge(document.querySelector("[data-gauge]"), config.gauge);
  const tabLinks = [...document.querySelectorAll("[data-roster-tabs] a")];
  const tabOf = link => new URL(link.href).searchParams.get("tab") ?? "";
  const removedBox = tabLinks.find(link => tabOf(link) === "deleted")?.querySelector(".tab-count");
  const removedBefore = Number((removedBox?.textContent ?? "").replace(/\D/g, ""));
  const sameNote = document.querySelector("[data-roster-same]");
  let filter = { tab: new URL(location.href).searchParams.get("tab") ?? "", query: "", field: "", gender: "", title: "" };
  let sort = null;
  let shownRows = [];
  let closed = false;

  // The frame
  const frame = el("div", "roster-frame is-compact");
  const tableHost = el("div", { id: "roster-table" });
  const toolbar = makeToolbar({ config, filter: () => filter, setFilter, setFull, reveal, undo: () => { if (!closed) actions.undo(); }, add: addRow });
  const alerts = el("div", { class: "roster-alerts", role: "alert" });
  const toast = el("div", { class: "roster-toast", role: "status", hidden: true });
  const nothing = el("p", { class: "roster-nothing", role: "status", hidden: true }, "Không có dòng nào khớp. ",
    el("button", { type: "button", class: "link-button", click: () => showAll() }, "Bỏ lọc, xem tất cả"));
  const empty = el("p", { class: "roster-nothing", hidden: true }, "Danh sách chưa có ai. Gõ họ và tên vào dòng trống, hoặc trong Excel chọn các ô cùng dòng tiêu đề, Ctrl+C, rồi Ctrl+V ở trang này: các cột được nhận ra theo tên.");
  const loading = el("p", { class: "roster-loading", role: "status" }, "Đang tải danh sách…");
  frame.append(loading, tableHost, nothing, empty);
  host.replaceChildren(alerts, toolbar.top, frame, toolbar.foot, toast);
  let grid = null;
  const cells = makeCells({ config, visible: () => new Set(grid.columns()), settle, take: row => { if (!closed) model.change("Lấy tên tập thể đã có", tx => tx.set(row, "collective", row.like)); }, advises: () => filter.tab === "advised",
    clips: () => grid?.clips() ?? false, go: (key, column) => editor.focus(key, column) });
  grid = makeGrid({ host: tableHost, config, model, cells, sort: sortBy, sorted: () => sort, menu: (key, button) => { if (!closed) menu.open(key, button); },
    moved: keys => actions.reorder(keys), drawn: () => { selection.paint(); editor?.place(); }, tab: () => filter.tab });
  const selection = makeSelection(grid);
  const actions = makeActions({ model, grid, selection, config, words, defaults: () => ({ ...(groupOfTab[filter.tab] ? { group: groupOfTab[filter.tab] } : {}) }),
    isTypedOrder: () => !sort && isWhole(), say, add: addRow, go: (key, column) => editor.focus(key, column), show: (key, column) => editor.go({ key, column }), saveNow: () => queue.now() });
  const menu = makeMenu(frame, actions, model);
  const editor = makeEditor({
    frame, grid, selection, model, words, cells, locked: () => closed, clear: () => { if (!closed) actions.clear(); }, commit: (key, column, text) => actions.commit(key, column, text),
    hint: (key, column, text) => column === "birth" || column === "party" ? (model.get(key) ?? blank()).hintFor(column, text.trim()) : "",
    typing: cell => { if (typed !== cell) { typed = cell; drawSoon(); } },
    keys: event => !closed && actions.key(event), paste: text => { if (!closed) actions.paste(text); },
    copy: () => { const { keys, columns } = selection.span(); return writeCells(keys.map(k => columns.map(c => model.get(k)?.cells[c] ?? ""))); },
  });
  const saveState = makeSaveState(toolbar.state, { conflicts: () => askConflicts(true), errors: toErrors });
  const queue = new SaveQueue({ model, most: Math.min(1000, config.maxPasteRows), send: server.send, tell: onQueue,
    later: (work, ms) => setTimeout(work, ms), never: timer => clearTimeout(timer) });

  function blank() {
    const row = model.create("blank");
    model.rows.delete("blank");
    return row;
  }

  // What is shown
  function isWhole() { return !filter.tab && !filter.query && !filter.field && !filter.gender && !filter.title; }

  function choose() {
    shownRows = sortRows(model.standing().filter(row => matches(row, filter)), sort).map(row => row.key);
  }

  async function show(anew) {
    if (anew) choose();
    else {
      // Rows stay where they are while one works on them; new ones come last, removed ones go.
      const standing = new Set(model.standing().map(row => row.key));
      const already = new Set(shownRows);
      shownRows = [...shownRows.filter(key => standing.has(key)), ...[...standing].filter(key => !already.has(key) && (fresh.has(key) || matches(model.get(key), filter)))];
      if (!sort) shownRows = sortRows(shownRows.map(key => model.get(key)), null).map(row => row.key);
    }
    const withNew = closed || filter.query || filter.field || filter.gender || filter.title || ["remarks", "errors", "missing", "advised", "leading", "same"].includes(filter.tab) ? shownRows : [...shownRows, newKey];
    await grid.show(withNew, model.places());
    selection.settle();
    selection.paint();
    editor.place();
    nothing.hidden = withNew.length > 0;
    count();
  }
  const fresh = new Set();

  // What is being typed counts before the cell is left.
  let typed = null;
  let drawing = 0;
  function drawGauge() {
    const rows = [...model.rows.values()];
    gauge.draw(countRows(typed ? withTyped(rows) : rows, config.asOf));
  }

  function drawSoon() {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(drawGauge);
  }

  function withTyped(rows) {
    const { key, column, text } = typed;
    const row = model.get(key) ?? blank();
    const cells = { ...row.cells, [column]: tidyCell(column, text, words, name => grid.column(name)?.list ?? "") };
    const changed = Object.create(row, { cells: { value: cells } });
    return model.get(key) ? rows.map(other => other === row ? changed : other) : [...rows, changed];
  }

  function count() {
    const standing = model.standing();
    drawGauge();
    for (const link of tabLinks) {
      const key = new URL(link.href).searchParams.get("tab") ?? "";
      const box = link.querySelector(".tab-count");
      if (!box || !(key in tabs)) continue;
      const count = standing.filter(row => (row.id !== null || !row.isBlank) && tabs[key](row)).length;
      box.textContent = number(count);
    }
    if (removedBox) removedBox.textContent = number(removedBefore + model.removedCount());
    if (sameNote) {
      const same = standing.filter(tabs.same).length;
      sameNote.hidden = same === 0;
      sameNote.querySelector("[data-roster-same-count]").textContent = number(same);
    }
    const all = standing.filter(row => row.counts).length;
    empty.hidden = closed || all > 0 || !isWhole();
    toolbar.summary(shownRows.length < all ? `Đang hiện ${shownRows.length} / ${all} dòng.` : "");
    toolbar.titles(titlesOf(standing));
    toolbar.undoButton.disabled = model.undoSteps.length === 0;
    toolbar.undoButton.title = model.undoSteps.at(-1)?.label ?? "";
  }

  model.listen(change => {
    if (change.kind === "cells") {
      grid.redraw(change.rows);
      count();
    } else {
      for (const row of change.rows ?? []) if (row.id === null) fresh.add(row.key);
      show(change.kind === "all");
    }
    if (change.edited) {
      if (offered && offered !== model.undoSteps.at(-1)) toast.hidden = true;
      keep.write(model.keep());
      if (!closed) queue.changed();
    }
  });

  // Filters, tabs, sorting, columns
  async function setFilter(part) {
    editor.flush();
    filter = { ...filter, ...part };
    await grid.setTab();
    fresh.clear();
    frame.classList.toggle("is-filtered", !isWhole() || sort !== null);
    return show(true);
  }

  /** To the empty row, wherever one stands; a filter that hides it is given up. */
  async function addRow() {
    if (closed) return;
    editor.flush();
    if (!grid.keys().includes(newKey)) await showAll();
    await editor.focus(newKey, "name");
  }

  function showAll() {
    toolbar.clear();
    for (const link of tabLinks) {
      if (new URL(link.href).searchParams.has("tab")) link.removeAttribute("aria-current");
      else link.setAttribute("aria-current", "page");
    }
    history.replaceState(null, "", location.pathname);
    return setFilter({ tab: "", query: "", field: "", gender: "", title: "" });
  }

  for (const link of tabLinks) {
    const key = new URL(link.href).searchParams.get("tab") ?? "";
    if (!(key in tabs)) continue;
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toTab(key);
    });
  }

  function toTab(key) {
    const link = tabLinks.find(other => tabOf(other) === key);
    for (const other of tabLinks) other.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "page");
    if (link) {
      history.replaceState(null, "", link.href);
      // On a phone the tabs scroll sideways; the page itself stays.
      const [bar, box] = [link.parentElement, link.getBoundingClientRect()];
      const { left, right } = bar.getBoundingClientRect();
      if (box.left < left || box.right > right) bar.scrollLeft += box.left - left - 16;
    }
    return setFilter({ tab: key });
  }

  /** The rows with errors alone, in the first wrong cell. */
  async function toErrors() {
    await toTab("errors");
    const row = model.get(shownRows[0]);
    if (row) await editor.focus(row.key, Object.keys(row.errors).find(key => grid.columns().includes(key)) ?? "name");
  }

  function sortBy(key) {
    editor.flush();
    if (!key || (sort?.column === key && sort.descending)) sort = null;
    else sort = { column: key, descending: sort?.column === key };
    frame.classList.toggle("is-filtered", !isWhole() || sort !== null);
    grid.heads();
    grid.host.querySelector(`.head[data-sort="${key || "order"}"]`)?.focus();
    say(sort ? `Xếp theo ${grid.column(key).heading}${sort.descending ? ", ngược lại" : ""}` : "Theo thứ tự gõ");
    return show(true);
  }

  async function setFull(full) {
    remember(columnSet, full ? "full" : "");
    editor.flush();
    await grid.setFull(full);
    await show(false);
  }

  /** Shows the sensitive cells, or covers them again. */
  async function reveal() {
    editor.flush();
    if (model.unsent().length > 0) await queue.now();
    const shown = !model.rules.revealed;
    const { status, body } = await server.read(shown).catch(() => ({ status: 0 }));
    if (status !== 200) { say(`Chưa ${shown ? "hiện" : "che"} được cột nhạy cảm; thử lại sau.`); return; }
    model.rules.revealed = shown;
    model.load(body.rows);
    toolbar.revealed(shown);
  }

  /** The state beside the title counts open remarks: it follows at once. */
  function tellRemarks(change) {
    const words = document.querySelector(".page-title h1 + .tag > span");
    if (!words) return;
    const [, state, open = "0"] = /^(.*?)(?: · ([\d.]+) góp ý)?\s*$/s.exec(words.textContent);
    const count = Math.max(0, Number(open.replace(/\D/g, "")) + change);
    words.textContent = count > 0 ? `${state} · ${number(count)} góp ý` : state;
  }

  /** The head was drawn before the list was closed: its state and the step it offers are not true any more. */
  function tellClosed() {
    const state = document.querySelector(".page-title h1 + .tag");
    state?.replaceWith(tag("neutral", "Trạng thái đã đổi", "info-circle"));
    const step = document.querySelector(".page-actions a[href$='/check']");
    if (step) Object.assign(step, { href: location.pathname, textContent: "Mở lại trang" });
  }

  async function settle(row, remark) {
    const wanted = !remark.settled;
    const answer = await server.settle(remark.id, wanted).catch(() => null);
    if (answer?.status !== 200) { say("Chưa đánh dấu được; thử lại."); return; }
    remark.settled = wanted;
    tellRemarks(wanted ? -1 : 1);
    grid.redraw([row]);
    if (grid.clips()) editor.area.focus({ preventScroll: true });
    count();
  }

  // Saving
  function onQueue(state) {
    if (state.kind === "figures") { gauge.figures(state.figures); count(); return; }
    saveState.show(state);
    keep.write(model.keep());
    if (state.kind === "conflicts") { askConflicts(); return; }
    if (state.kind === "closed") close(state.message);
    if (state.kind === "signedOut") askToSignIn();
  }

  let signingIn = false;
  /** The rows stay as typed; the site's dialog asks to sign in beside this page, then they go out. It waits for a pause: it would swallow what is being typed. */
  async function askToSignIn() {
    if (signingIn) return;
    signingIn = true;
    await editor.quiet();
    document.dispatchEvent(new CustomEvent("session-ended", { detail: () => { signingIn = false; queue.now(); } }));
  }

  let asking = false;
  /** @param {boolean} asked by the officer; otherwise the question waits for a pause: a dialog would swallow what is being typed */
  async function askConflicts(asked = false) {
    if (asking) return;
    asking = true;
    for (;;) {
      if (!asked) await editor.quiet();
      const row = model.standing().find(r => r.conflict && !r.conflict.later);
      if (!row) break;
      editor.flush();
      if (!await askConflict(row, model, config, model.places().get(row.key))) row.conflict.later = true;
    }
    for (const row of model.standing()) if (row.conflict) delete row.conflict.later;
    asking = false;
    if (document.activeElement === editor.area || document.activeElement === document.body) editor.focus();
  }

  function close(message) {
    closed = true;
    editor.flush();
    const rows = model.unsent();
    const text = writeCells([config.columns.map(c => c.heading), ...rows.map(row => config.columns.map(c => row.cells[c.key] ?? ""))]);
    const box = rows.length ? el("textarea", { class: "input", rows: "4", readonly: true, "aria-label": "Các dòng chưa lưu" }) : null;
    if (box) box.value = text;
    alerts.replaceChildren(el("div", "banner is-fail", icon("lock"), el("div", "stack-sm", el("p", "", message || "Danh sách không còn sửa được."),
      box ? el("p", "", `${rows.length} dòng chưa lưu còn ở đây; sao chép nếu cần:`) : null, box,
      el("div", "row-flex", box ? el("button", { type: "button", class: "btn btn-sm", click: () => { navigator.clipboard?.writeText(text); box.select(); say("Đã sao chép."); } }, icon("copy"), "Sao chép") : null,
        el("a", { class: "btn btn-sm", href: location.pathname }, "Mở lại trang")))));
    frame.classList.add("is-closed");
    tellClosed();
    show(false);
    const notice = alerts.firstElementChild;
    notice.tabIndex = -1;
    notice.focus({ preventScroll: true });
    const top = alerts.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight / 2) scrollBy(0, host.getBoundingClientRect().top - innerHeight / 4);
  }

  let toastTimer;
  let offered = null;
  /** @param {{text: string, run: () => void, undoes?: boolean}} [again] undoes: takes back the last step, so it is offered only while that is the last */
  function say(text, again) {
    offered = again?.undoes ? model.undoSteps.at(-1) : null;
    const run = () => {
      toast.hidden = true;
      if (closed) return;
      if (again.undoes && offered !== model.undoSteps.at(-1)) say("Đã có thay đổi sau đó; bấm Ctrl+Z để hoàn tác từng bước.");
      else again.run();
    };
    toast.replaceChildren(text, ...(again ? [" ", el("button", { type: "button", class: "link-button", click: run }, again.text)] : []));
    toast.hidden = false;
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => { toast.hidden = true; }, 6000);
  }

  /** When the page last asked about unsent rows itself: the browser need not ask once more. */
  let askedAt = -answered;
  addEventListener("beforeunload", event => {
    if (closed || model.unsent().length === 0) return;
    queue.now();
    if (performance.now() - askedAt > answered) event.preventDefault();
  });
  for (const event of ["online", "focus"]) addEventListener(event, () => { if (!signingIn && queue.failures > 0 && model.unsent().length > 0) queue.now(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { editor.flush(); if (model.unsent().length > 0 && queue.failures === 0) queue.now(); } });
  addEventListener("resize", () => { clearTimeout(resizing); resizing = setTimeout(() => { grid.resize(); editor.place(); }, 150); });
  let resizing;
  addEventListener("scroll", () => { grid.dock(); editor.place(); }, { passive: true });

  /** An address that ends in #r-12-awards leads to that cell. */
  async function goToAddress() {
    const [, id, column] = /^#r-(\d+)(?:-([a-z]+))?$/.exec(location.hash) ?? [];
    const row = id ? model.standing().find(r => r.id === Number(id)) : null;
    if (row && grid.keys().includes(row.key)) await editor.focus(row.key, grid.columns().includes(column) ? column : "name");
  }

  /** Ctrl+V where no field has the focus means the list: the rows come in at its end, as after a click on the empty row. */
  async function pasteAnywhere(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const taken = event.defaultPrevented || event.target.closest?.("input, textarea, select, dialog, [contenteditable]") || document.querySelector("dialog[open]");
    // One plain word is no list; in an empty one it is the first name.
    if (closed || taken || !text.trim() || !(/[\t\n]/.test(text.trim()) || model.standing().length === 0)) return;
    event.preventDefault();
    await addRow();
    actions.paste(text);
  }

  guardLinks({ submit: document.querySelector(".page-actions a[href$='/check']"),
    papers: document.querySelectorAll(".page-actions a:is([href$='/structure'], [href*='/paper'])"), model, flush: () => editor.flush(), save: () => queue.now(), closed: () => closed,
    go: (key, column) => editor.focus(key, grid.columns().includes(column) ? column : "name"), conflicts: () => askConflicts(true),
    shown: key => grid.keys().includes(key) ? null : showAll(),
    leaving: () => { askedAt = performance.now(); } });

  // First rows
  listKeys();
  await grid.ready;
  if (recall(columnSet) === "full") { toolbar.full(true); await grid.setFull(true); }
  for (;;) {
    const answer = await server.read(false).catch(() => ({ status: 0 }));
    loading.remove();
    if (answer.status === 200) {
      model.load(answer.body.rows);
      gauge.figures(answer.body.figures ?? {});
      break;
    }
    const again = await ask({ title: "Chưa mở được danh sách", body: [el("p", "", answer.status === 401 ? "Phiên làm việc đã hết." : "Mất kết nối tới máy chủ.")],
      buttons: answer.status === 401 ? [["sign", "Đăng nhập lại", "btn-primary"]] : [["again", "Thử lại", "btn-primary"]] });
    if (again === "sign") location.href = `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`;
  }
  const back = keep.takeOver(kept => model.unkeep(kept), () => model.keep());
  saveState.show({ kind: model.unsent().length > 0 ? "waiting" : "saved" });
  if (back > 0) say(`Đã lấy lại ${back} dòng chưa lưu từ lần trước.`);
  await grid.setTab();
  await show(true);
  grid.resize();
  await goToAddress();
  document.addEventListener("paste", pasteAnywhere);
  host.dataset.ready = "";
}
