// The rows of the list in the page: changes with undo, what is still to be sent, and the server's answers. No document: pure.
import { likeOf, likesOf } from "./collectives.js";
import { masked, Row } from "./row.js";

const mostSteps = 200;

export class Model {
  /** @param {{columns: object[], words: object, today: string, collectives: string[]}} rules collectives: names that are known already */
  constructor(rules) {
    this.rules = { ...rules, byKey: new Map(rules.columns.map(c => [c.key, c])), revealed: false };
    this.rows = new Map();
    this.undoSteps = [];
    this.redoSteps = [];
    this.serial = 0;
    this.listeners = new Set();
  }

  /** Tells of every change: {kind: "cells" | "rows" | "all", rows}. */
  listen(listener) { this.listeners.add(listener); }
  tell(change) {
    const renumbered = [...this.pairUp(), ...this.likenUp()];
    const told = change.rows && renumbered.length > 0 ? { ...change, rows: [...new Set([...change.rows, ...renumbered])] } : change;
    for (const listener of this.listeners) listener(told);
  }

  get(key) { return this.rows.get(key); }
  standing() { return [...this.rows.values()].filter(row => !row.removed).sort((a, b) => a.order - b.order || a.serial - b.serial); }
  /** TT of the rows that stand, by key. */
  places() { return new Map(this.standing().filter(row => row.id !== null || !row.isBlank).map((row, i) => [row.key, i + 1])); }
  /** Numbers on paper of the rows that stand, by key: by part of the paper, within a part as they stand. As Domain PaperOrder. */
  printed() {
    const part = row => row.group === "Điển hình" ? (row.representsCollective ? 2 : 1) : row.group === "Khách mời" ? 3 : row.group === "Lãnh đạo" ? 4 : 5;
    const rows = [...this.places().keys()].map(key => this.get(key));
    return new Map(rows.sort((a, b) => part(a) - part(b)).map((row, i) => [row.key, i + 1]));
  }
  /** Rows of the server that do not stand any more. */
  removedCount() { return [...this.rows.values()].filter(row => row.removed && row.id !== null).length; }

  /** The server's word on who may be whom, for all rows: a save of one row changes what is to be said of another. */
  takeTwins(twins) {
    if (!twins) return;
    for (const row of this.rows.values()) if (row.id !== null) row.twins = twins[row.id] ?? [];
  }

  /** The TT of each row's twins as the list stands now. @returns {Row[]} rows of which something else is to be said than before */
  pairUp() {
    const all = [...this.rows.values()];
    if (!all.some(row => row.twins.length > 0 || row.same.length > 0)) return [];
    const places = this.places();
    const byId = new Map(all.filter(row => !row.removed && row.id !== null).map(row => [row.id, places.get(row.key)]));
    return all.filter(row => {
      const before = row.same.join();
      row.same = row.removed ? [] : row.twins.map(id => byId.get(id)).filter(Boolean).sort((a, b) => a - b);
      return row.same.join() !== before;
    });
  }

  /** The collective that each row's is nearly the same as. @returns {Row[]} rows of which something else is to be said than before */
  likenUp() {
    const rows = this.standing().filter(row => row.cells.collective || row.like);
    if (rows.length === 0) return [];
    const likes = likesOf(rows.map(row => row.cells.collective ?? ""), []);
    return rows.filter((row, i) => {
      const before = row.like;
      row.like = likes[i] ?? likeOf(row.cells.collective ?? "", this.rules.collectives ?? []) ?? "";
      return row.like !== before;
    });
  }

  lastOrder() { return Math.max(0, ...[...this.rows.values()].map(row => row.order)); }

  create(key = null) {
    this.serial++;
    const row = new Row(key ?? `k${this.serial}`, this.serial, this.rules);
    this.rows.set(row.key, row);
    return row;
  }

  /** All rows as the server gives them; what is not sent stays. */
  load(serverRows) {
    for (const server of serverRows) {
      this.receive(this.twinOf(server) ?? this.create(), server);
    }
    this.tell({ kind: "all" });
  }

  receive(row, server) {
    // A cell typed against an older row must meet the newer one as a conflict: its version stays until it is sent.
    if (row.id !== null && row.dirty.size > 0 && row.version !== server.version) return;
    // An answer that a save overtook.
    if (row.id !== null && row.version > server.version) return;
    const wasRemoved = row.removed;
    row.take(server);
    row.removed = wasRemoved;
  }

  // Changes and undo

  /** Runs changes as one step: work gets set(row, key, text), add(cells), remove(row), move(row, order). */
  change(label, work) {
    const ops = [];
    const run = op => { this.apply(op); ops.push(op); };
    work({
      set: (row, key, text) => {
        const before = row.cells[key] ?? "";
        if (before !== text) run({ type: "set", row, key, before, after: text, held: before === masked ? row.cover(key) : null });
      },
      add: (cells, order = this.lastOrder() + 1) => {
        const row = this.create();
        row.order = order;
        ops.push({ type: "add", row });
        for (const [key, text] of Object.entries(cells)) if (text) run({ type: "set", row, key, before: "", after: text });
        return row;
      },
      remove: row => run({ type: "remove", row }),
      move: (row, order) => { if (order !== row.order) run({ type: "move", row, before: row.order, after: order }); },
    });
    if (ops.length === 0) return;
    this.undoSteps.push({ label, ops });
    if (this.undoSteps.length > mostSteps) this.undoSteps.shift();
    this.redoSteps.length = 0;
    this.tellOf(ops);
  }

  apply(op) {
    if (op.type === "set") op.row.set(op.key, op.after);
    else if (op.type === "add") op.row.removed = op.row.held = false;
    else if (op.type === "remove") { op.row.removed = true; op.row.held = false; }
    else op.row.moveTo(op.after);
  }

  /** Takes the last step back. @returns {{label: string, blocked: number, at: object|null}|null} blocked: masked cells that stay changed; at: the first cell to look at */
  undo() {
    const step = this.undoSteps.pop();
    if (!step) return null;
    let blocked = 0;
    for (const op of [...step.ops].reverse()) {
      if (op.type === "set") {
        if (op.before !== masked) op.row.set(op.key, op.before);
        else if (!op.row.uncover(op.key, op.held)) blocked++;
      } else if (op.type === "add") {
        op.row.removed = true;
        op.row.held = false;
      } else if (op.type === "remove") {
        op.row.removed = op.row.held = false;
      } else {
        op.row.moveTo(op.before);
      }
    }
    this.redoSteps.push(step);
    this.tellOf(step.ops);
    return { label: step.label, blocked, at: this.firstOf(step.ops) };
  }

  redo() {
    const step = this.redoSteps.pop();
    if (!step) return null;
    for (const op of step.ops) this.apply(op);
    this.undoSteps.push(step);
    this.tellOf(step.ops);
    return { label: step.label, blocked: 0, at: this.firstOf(step.ops) };
  }

  /** The uppermost row that still stands of these changes, and the cell that changed in it; null if none stands. */
  firstOf(ops) {
    const standing = ops.filter(op => !op.row.removed);
    if (standing.length === 0) return null;
    const { row } = standing.reduce((first, op) => op.row.order < first.row.order ? op : first);
    const set = standing.find(op => op.row === row && op.type === "set");
    return { key: row.key, column: set?.key ?? "" };
  }

  /** Gives up what is not saved, as one step: new rows go, saved ones stand again as the server has them. */
  drop(rows) {
    this.change(`Bỏ ${rows.length} dòng chưa lưu`, tx => {
      for (const row of rows) {
        if (row.id === null) tx.remove(row);
        else for (const key of [...row.dirty]) tx.set(row, key, row.saved[key] ?? "");
      }
    });
  }

  tellOf(ops) {
    const kind = ops.every(op => op.type === "set") ? "cells" : "rows";
    this.tell({ kind, rows: [...new Set(ops.map(op => op.row))], edited: true });
  }

  // What is to be sent

  unsent() { return [...this.rows.values()].filter(row => row.isUnsent); }

  /** The next thing to send, or null: bringing back, then saving, then taking off. */
  nextWork(most) {
    const rows = [...this.rows.values()];
    const back = rows.filter(row => row.mayBeGone && !row.removed && !row.conflict && !row.held);
    if (back.length > 0) return { type: "restore", rows: back, body: { ids: back.map(row => row.id) } };
    // A new row that was taken back while its answer was lost goes out once more: only then it is known what is to be taken off.
    const changed = rows.filter(row => (row.removed ? row.id === null : !row.gone) && !row.held && !row.conflict && row.isUnsent).sort((a, b) => a.order - b.order).slice(0, most);
    if (changed.length > 0) return { type: "save", rows: changed, body: { rows: changed.map(row => row.send()) } };
    const off = rows.filter(row => row.removed && row.id !== null && row.mayStand && !row.held).slice(0, most);
    return off.length > 0 ? { type: "delete", rows: off, body: { rows: off.map(row => ({ id: row.id, version: row.version })) } } : null;
  }

  /** The sending failed or was not answered: everything is still to be sent. @param {boolean} lost nobody knows what the server did */
  giveBack(work, lost = true) {
    for (const row of work.rows) {
      if (lost) row.lose(work.type === "delete");
      for (const key of Object.keys(row.sending?.cells ?? {})) row.dirty.add(key);
      row.sending = null;
    }
  }

  /**
   * Takes an answer. @returns {{kind: "saved"|"closed"|"stopped"|"signedOut"|"retry"|"held", message: string, conflicts: Row[], savedAt: string}}
   */
  answer(work, status, body) {
    const result = kind => ({ kind, message: body?.message ?? "", conflicts: [], savedAt: body?.savedAt ?? "" });
    if (status === 401) { this.giveBack(work, false); return result("signedOut"); }
    if (status === 403 || status === 404 || (status === 409 && body?.state)) { this.giveBack(work, false); return result(status === 409 ? "closed" : "stopped"); }
    if (!body || ![200, 400, 409].includes(status)) { this.giveBack(work); return result("retry"); }
    if (work.type === "save") return this.answerSave(work, status, body, result("saved"));
    const changed = work.rows;
    this.takeTwins(body.same);
    if (status === 400) {
      for (const row of work.rows) row.held = true;
      return result("held");
    }
    for (const row of work.rows) {
      if (work.type === "delete" && (body.deleted ?? []).includes(row.id)) { row.gone = true; row.lost = null; }
      else if (work.type === "delete") row.held = true;
      const back = (body.rows ?? []).find(r => r.id === row.id);
      if (back) {
        const dirty = new Set(row.dirty);
        row.take(back);
        row.dirty = dirty;
      } else if (work.type === "restore") {
        row.held = true;
      }
    }
    const outcome = result("saved");
    this.meet(body.conflicts, id => changed.find(row => row.id === id), outcome);
    this.tell({ kind: "rows", rows: changed });
    return outcome;
  }

  answerSave(work, status, body, outcome) {
    const byKey = new Map(work.rows.map(row => [row.key, row]));
    for (const { key, row: server, seals } of body.saved ?? []) byKey.get(key)?.take(server, seals);
    this.takeTwins(body.same);
    this.meet(body.conflicts, (_, key) => byKey.get(key), outcome);
    for (const { key, errors } of body.refused ?? []) {
      const row = byKey.get(key);
      if (!row) continue;
      row.held = true;
      row.refused = { ...errors };
      // The same cells were refused the first time too: there is nothing to take off.
      if (row.removed) row.lost = null;
    }
    const unreadable = status === 400 && !body.saved?.length && !body.refused?.length;
    for (const row of work.rows) {
      if (!row.sending) continue;
      // Sent, but neither saved nor refused: a blank row the server passed over, a batch that was not taken, or a conflict.
      const passed = status === 200;
      for (const key of Object.keys(row.sending.cells)) if (!passed) row.dirty.add(key);
      if (passed && !row.conflict) { row.dirty.clear(); row.orderDirty = false; }
      row.sending = null;
      if (unreadable) row.held = true;
      if (row.removed && (passed || unreadable)) row.lost = null;
    }
    if (unreadable) outcome.kind = "held";
    this.tell({ kind: outcome.conflicts.length > 0 ? "rows" : "cells", rows: work.rows });
    return outcome;
  }

  meet(conflicts, find, outcome) {
    for (const { key, id, theirs, by, at, own } of conflicts ?? []) {
      const row = find(id, key);
      if (!row) continue;
      if (theirs && row.isOwn(theirs)) { this.overtake(row, theirs); continue; }
      // What was taken back here, somebody took off there: both want the same.
      if (!theirs && row.removed) { row.lost = null; continue; }
      row.id ??= id ?? null;
      row.conflict = { theirs: theirs ?? null, by, at, own: own === true, removing: Boolean(theirs) && row.removed };
      row.removed = row.held = false;
      outcome.conflicts.push(row);
    }
  }

  /** The newer version is the own one, whose answer got lost: what is typed since goes out against it. */
  overtake(row, server) {
    const own = row.own([...row.dirty, ...Object.keys(row.lost.cells)]);
    row.dirty.clear();
    row.sending = null;
    row.take(server);
    for (const cell of own) row.set(...cell);
  }

  /**
   * Settles a conflict. @param {Set<string>} mine keys of cells where the own text is kept
   * @param {boolean} keepRow when the other officer took the row off: bring it back with the own text
   * @param {Map<string, string>|null} asked cells that were asked about and the own text as it was shown: what was typed since, or elsewhere in the row, stays
   */
  resolve(row, mine, keepRow = true, asked = null) {
    const { theirs } = row.conflict;
    row.conflict = null;
    const since = asked ? [...row.dirty].filter(key => asked.get(key) !== (row.cells[key] ?? "")) : [];
    const own = row.own([...mine, ...since]);
    if (theirs) {
      row.dirty.clear();
      row.sending = null;
      const { remarks } = row;
      row.take(theirs);
      row.remarks = remarks;
      for (const cell of own) row.set(...cell);
    } else if (keepRow) {
      row.gone = true;
    } else {
      row.gone = row.removed = true;
      row.dirty.clear();
    }
    this.tell({ kind: "rows", rows: [row], edited: true });
  }

  /** Settles the conflict of a row that was to be taken off: it goes all the same, or stays as the other officer wrote it. */
  settleRemoval(row, off) {
    this.resolve(row, new Set());
    if (!off) return;
    row.removed = true;
    this.tell({ kind: "rows", rows: [row], edited: true });
  }

  // Rows kept in the browser until they are sent

  /** Changed cells with what they held before, and the name, by which a row is known that somebody takes off meanwhile. */
  keep() {
    return this.unsent().filter(row => !row.removed && row.dirty.size > 0).map(row => ({
      key: row.key, id: row.id, token: row.token, version: row.version, order: row.order, name: row.cells.name ?? "",
      cells: Object.fromEntries([...row.dirty].map(key => [key, row.cells[key] ?? ""])),
      before: Object.fromEntries([...row.dirty].map(key => [key, row.saved[key] ?? ""])),
    }));
  }

  /** Rows that were kept come back as unsent changes; a row somebody changed or took off meanwhile will meet as a conflict. */
  unkeep(kept) {
    let count = 0;
    for (const { id, token, version, order, name, cells, before } of kept) {
      const twin = this.twinOf({ id, token });
      const row = twin ?? this.create();
      if (!twin) {
        Object.assign(row, { order, token: token ?? null, id, version: id === null ? null : version });
        if (id !== null && name) row.cells.name = row.saved.name = name;
      }
      // What the typing began with, not what stands now: else nobody could tell that both changed the cell.
      if (twin && twin.version !== version) for (const [key, text] of Object.entries(before ?? {})) if (cells[key] !== (row.saved[key] ?? "")) row.saved[key] = text;
      for (const [key, text] of Object.entries(cells)) row.set(key, text);
      if (twin && id !== null && row.dirty.size > 0) row.version = version;
      if (row.dirty.size > 0) count++;
    }
    if (count > 0) this.tell({ kind: "all", edited: true });
    return count;
  }

  /** The row here that a row of the server or of the last visit is: by its key there, or by the token it was made with. */
  twinOf({ id, token }) {
    return [...this.rows.values()].find(row => (id !== null && row.id === id) || (token && row.token === token)) ?? null;
  }
}
