// What keys, menu and paste do to the rows. Every action is one step of undo.
import { number } from "./arithmetic.js";
import { likesOf } from "./collectives.js";
import { ask, el } from "./dom.js";
import { newKey } from "./grid.js";
import { spellingsOf } from "./headings.js";
import { askPaste } from "./paste-dialog.js";
import { grouped, leadsWithNumbers } from "./paste-lines.js";
import { unite } from "./paste-read.js";
import { linesThatCount, parseCells, takeRow, tidyCell } from "./paste.js";
import { masked, Row } from "./row.js";

export function makeActions({ model, grid, selection, config, words, defaults, isTypedOrder, say, add, go, show, saveNow }) {
  const spellings = spellingsOf(config.columns);
  const listOf = key => grid.column(key)?.list ?? "";
  const tidy = (key, text) => tidyCell(key, text, words, listOf);
  const blank = new Row("", 0, model.rules);
  /** What will be said of a text in a new row. */
  const problemOf = (key, text) => {
    blank.cells = { [key]: text };
    return blank.hintFor(key, text);
  };
  const chosenRows = () => selection.span().keys.filter(key => key !== newKey).map(key => model.get(key));

  function commit(key, column, typed) {
    const text = tidy(column, typed);
    const row = model.get(key);
    const known = column === "collective" ? knownCollectives() : [];
    if (row) {
      model.change(`Sửa ${grid.column(column).heading}`, tx => {
        tx.set(row, column, text);
        for (const [other, word] of Object.entries(grouped(row.cells))) if (word !== row.cells[other]) tx.set(row, other, word);
      });
      tellAlike([row], known);
      return key;
    }
    if (!text) return key;
    let made = null;
    model.change("Thêm dòng", tx => { made = tx.add(grouped({ ...defaults(), [column]: text })); });
    tellAlike([made], known);
    return made.key;
  }

  /** Names of collectives of this unit: on its lists as they were saved, and in this table. */
  const knownCollectives = () => [...new Set([...(config.lists.collective ?? []).map(item => item.name), ...model.standing().map(row => row.cells.collective).filter(Boolean)])];

  /** A collective is kept once: one that is nearly the same as another, known or of these rows, is offered with one press. Answers how many rows name such a one. */
  function tellAlike(rows, known, before = "") {
    const likes = likesOf(rows.map(row => row?.cells.collective ?? ""), known);
    const alike = rows.map((row, i) => [row, likes[i]]).filter(([, name]) => name);
    if (alike.length === 0) return 0;
    const [[, first]] = alike;
    say(`${before}${alike.length === 1 ? `Gần giống tập thể “${first}” đã có.` : `${number(alike.length)} dòng ghi tập thể gần giống tên đã có.`}`,
      { text: alike.length === 1 ? "Lấy tên đã có" : "Lấy các tên đã có", run: () => model.change("Lấy tên tập thể đã có", tx => { for (const [row, name] of alike) tx.set(row, "collective", name); }) });
    return alike.length;
  }

  function clear() {
    const { columns } = selection.span();
    model.change("Xóa ô", tx => { for (const row of chosenRows()) for (const column of columns) tx.set(row, column, ""); });
  }

  function fillDown() {
    const { keys, columns } = selection.span();
    const all = grid.keys();
    const from = keys.length > 1 ? keys[0] : all[all.indexOf(keys[0]) - 1];
    const source = model.get(from);
    if (!source) return;
    const targets = (keys.length > 1 ? keys.slice(1) : keys);
    model.change("Chép ô trên xuống", tx => {
      for (const key of targets) {
        const copied = Object.fromEntries(columns.map(c => [c, source.cells[c] ?? ""]).filter(([, text]) => text !== masked));
        if (key === newKey) tx.add({ ...defaults(), ...copied });
        else for (const [column, text] of Object.entries(copied)) tx.set(model.get(key), column, text);
      }
    });
  }

  async function removeRows(keys) {
    const rows = keys.map(key => model.get(key)).filter(Boolean);
    if (rows.length === 0) return;
    if (rows.length > 1) {
      const answer = await ask({ title: `Xóa ${number(rows.length)} dòng?`, body: [el("p", "", "Có thể hoàn tác, hoặc khôi phục ở mục Đã xóa.")],
        buttons: [["", "Thôi"], ["go", `Xóa ${number(rows.length)} dòng`, "btn-danger"]] });
      if (answer !== "go") { go(); return; }
    }
    const all = grid.keys();
    const after = all[all.indexOf(keys.at(-1)) + 1] ?? all[all.indexOf(keys[0]) - 1] ?? newKey;
    const column = selection.active?.column ?? "name";
    model.change(rows.length > 1 ? `Xóa ${rows.length} dòng` : "Xóa dòng", tx => { for (const row of rows) tx.remove(row); });
    say(rows.length > 1 ? `Đã xóa ${rows.length} dòng.` : `Đã xóa “${rows[0].cells.name ?? "dòng trống"}”.`, { text: "Hoàn tác", run: undo, undoes: true });
    go(after, column);
  }

  function step(result, nothing) {
    if (!result) { say(nothing); return; }
    // As in Excel, what changed comes into sight; a row the filter hides is only told of.
    if (result.at && grid.keys().includes(result.at.key)) show(result.at.key, grid.columns().includes(result.at.column) ? result.at.column : "name");
    say(result.blocked ? `${result.blocked} ô đang được che không hoàn tác được sau khi đã lưu.` : `${nothing.startsWith("Không còn gì để hoàn") ? "Đã hoàn tác" : "Đã làm lại"}: ${result.label}`);
  }
  const undo = () => step(model.undo(), "Không còn gì để hoàn tác.");
  const redo = () => step(model.redo(), "Không còn gì để làm lại.");

  function copyRow(key) {
    const source = model.get(key);
    let made = null;
    model.change("Nhân đôi dòng", tx => { made = tx.add(Object.fromEntries(Object.entries(source.cells).filter(([, text]) => text !== masked))); });
    go(made.key, "name");
  }

  /** Gives the rows, in this order, the places they hold together. */
  function reorder(keys) {
    if (!isTypedOrder()) return;
    const rows = keys.map(key => model.get(key));
    const orders = rows.map(row => row.order).sort((a, b) => a - b);
    for (let i = 1; i < orders.length; i++) if (orders[i] <= orders[i - 1]) orders[i] = orders[i - 1] + 1;
    model.change("Đổi thứ tự", tx => rows.forEach((row, i) => tx.move(row, orders[i])));
  }

  function moveRow(key, by) {
    if (!isTypedOrder()) { say("Đang sắp xếp hoặc lọc: bấm TT và bỏ lọc để đổi thứ tự."); return; }
    const keys = grid.keys().filter(k => k !== newKey);
    const at = keys.indexOf(key);
    const to = at + by;
    if (at < 0 || to < 0 || to >= keys.length) return;
    [keys[at], keys[to]] = [keys[to], keys[at]];
    reorder(keys);
    go(key, selection.active?.column ?? "name");
  }

  async function paste(text) {
    const rows = parseCells(text);
    if (rows.length === 0) return;
    const united = unite(rows, spellings);
    const { headingRows, columns } = united;
    // As in Excel: what is pasted begins at the top left of the block, wherever it was drawn from.
    const { keys: block, columns: blockColumns } = selection.span();
    const start = { key: block[0] ?? newKey, column: blockColumns[0] ?? grid.columns()[0] };
    const atEnd = headingRows > 0 || start.key === newKey;
    const keys = grid.keys().filter(key => key !== newKey);
    const from = keys.indexOf(start.key);
    const under = atEnd ? [] : keys.slice(from);
    const data = linesThatCount(united.data, under.length);
    if (data.length === 0 && headingRows === 0) return;
    if (data.length > config.maxPasteRows) {
      await ask({ title: "Quá nhiều dòng", body: [el("p", "", `Mỗi lần chỉ dán được ${number(config.maxPasteRows)} dòng, lần này có ${number(data.length)} dòng; chưa dòng nào được dán. Hãy dán từng phần.`)], buttons: [["", "Đã hiểu", "btn-primary"]] });
      go();
      return;
    }
    if (rows.length === 1 && rows[0].length === 1 && selection.isRange()) { fill(rows[0][0], block, blockColumns); return; }
    const guessed = headingRows > 0 ? columns : columnsFrom(start.column, data);
    const room = config.maxRows ? config.maxRows - model.standing().length : Infinity;
    if (atEnd && data.length > room) {
      await ask({ title: "Danh sách đầy", body: [el("p", "", `Danh sách chỉ giữ được ${number(config.maxRows)} dòng, còn ${number(Math.max(0, room))} dòng; chưa dòng nào được dán.`)], buttons: [["", "Đã hiểu", "btn-primary"]] });
      go();
      return;
    }
    if (rows.length === 1 && headingRows === 0) {
      put([guessed], data, start, atEnd);
      return;
    }
    const places = model.places();
    const placeOf = i => (atEnd ? null : places.get(keys[from + i])) ?? places.size + 1 + i - (atEnd ? 0 : keys.length - from);
    const taken = await askPaste({ pasted: { ...united, data }, columns: guessed, config, words, spellings, listOf, problemOf, placeOf, under: under.map(key => model.get(key)), groupOfTab: defaults().group ?? "",
      where: atEnd ? "Dán vào cuối danh sách." : `Dán đè từ dòng ${grid.place(start.key)}.` });
    if (taken) land(taken, start, atEnd);
    go();
  }

  /** Without headings the columns follow those of the table from where one stands; a first column of running numbers is not taken. */
  function columnsFrom(column, data) {
    const visible = grid.columns();
    const numbered = column === "name" && leadsWithNumbers(data);
    const first = visible.indexOf(column) - (numbered ? 1 : 0);
    return Array.from({ length: Math.max(0, ...data.map(row => row.length)) }, (_, i) => ({ heading: numbered && i === 0 ? "STT" : "", key: numbered && i === 0 ? "" : visible[first + i] ?? "", gender: "", known: true }));
  }

  /** One text into every cell of the block. */
  function fill(text, keys, columns) {
    model.change("Dán", tx => {
      for (const key of keys) {
        const cells = Object.fromEntries(columns.map(column => [column, tidy(column, text)]).filter(([, cell]) => cell !== masked));
        if (key === newKey) { if (Object.values(cells).some(Boolean)) tx.add({ ...defaults(), ...cells }); }
        else for (const [column, cell] of Object.entries(cells)) tx.set(model.get(key), column, cell);
      }
    });
    go();
  }

  function put([columns], data, start, atEnd) {
    land(data.map(row => takeRow(row, columns, words, listOf, !atEnd)), start, atEnd);
    go();
  }

  /** Rows of cells into the table, as one step. */
  function land(taken, start, atEnd) {
    const keys = grid.keys().filter(key => key !== newKey);
    const from = keys.indexOf(start.key);
    const known = knownCollectives();
    const landed = [];
    let first = null;
    model.change(taken.length > 1 ? `Dán ${taken.length} dòng` : "Dán", tx => {
      let order = model.lastOrder();
      taken.forEach((cells, i) => {
        const open = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== masked));
        const row = atEnd ? null : model.get(keys[from + i]);
        if (row) {
          for (const [key, text] of Object.entries(open)) tx.set(row, key, text);
          if (open.collective) landed.push(row);
        } else if (Object.values(open).some(Boolean)) {
          const made = tx.add(grouped({ ...defaults(), ...open }), ++order);
          first ??= made.key;
          if (open.collective) landed.push(made);
        }
      });
    });
    const said = `Đã dán ${number(taken.length)} dòng.`;
    if (tellAlike(landed, known, `${said} `) === 0) say(said, { text: "Hoàn tác", run: undo, undoes: true });
    if (first) go(first, start.column);
  }

  return {
    commit, clear, undo, paste, reorder, moveRow, copyRow, removeRows,
    /** Keys of the table while nothing is typed; true if the key was taken. */
    key(event) {
      const control = event.ctrlKey || event.metaKey;
      const letter = event.key.toLowerCase();
      if (control && !event.altKey && letter === "z") { if (event.shiftKey) redo(); else undo(); }
      else if (control && letter === "y") redo();
      else if (control && letter === "d") fillDown();
      else if (control && letter === "s") saveNow();
      else if (control && event.key === "Enter") add();
      else if (control && letter === "a") selection.all();
      else if (control && event.key === "Delete") removeRows(chosenRows().map(row => row.key));
      else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) moveRow(selection.active.key, event.key === "ArrowUp" ? -1 : 1);
      else return false;
      return true;
    },
  };
}
