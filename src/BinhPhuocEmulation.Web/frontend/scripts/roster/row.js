// One row as the page holds it: what stands in it, what the server last said of it, and what has not been sent.
import { ageProblem, birthProblem, partyProblem } from "./dates.js";
import { hasControl } from "./text.js";

/** Of a telephone number, as Domain ContactRules. */
const fewestDigits = 8;

/** What stands in a sensitive cell for those who may not see it; posted back it means "not touched". */
export const masked = "••••";

/** A UUID; randomUUID itself is missing on pages served without https. */
function newToken() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What the server says of a word that its list does not have; sensitive ones are never repeated. */
const unknownWords = {
  ethnicity: "Không có dân tộc này trong danh mục.", religion: "Không có tôn giáo này trong danh mục.", capacity: "Không có thành phần “{0}” trong danh mục.",
  field: "Không có lĩnh vực “{0}” trong danh mục.", component: "Không có thành phần kinh tế “{0}” trong danh mục.", "yes-no": "Ghi Có hoặc Không (hoặc x).",
};

export class Row {
  constructor(key, serial, rules) {
    this.key = key;
    this.serial = serial;
    this.rules = rules;
    this.id = null;
    /** Made here for a new row: sent twice, it is still one row. */
    this.token = null;
    this.version = null;
    this.order = 0;
    this.cells = {};
    /** Text of the cells as the server last gave it. */
    this.saved = {};
    this.serverErrors = {};
    this.serverMissing = [];
    this.advised = [];
    this.remarks = [];
    /** Ids of the rows that may be the same person, as the server last said. */
    this.twins = [];
    /** Their TT as the list stands now: the model keeps it. */
    this.same = [];
    this.elsewhere = false;
    /** Name of a collective that this row's is nearly the same as, on this list or another; "" if there is none: the model keeps it. */
    this.like = "";
    this.leading = false;
    /** Titles and awards of the catalogue that the server read in the row. */
    this.titles = [];
    /** Keys of cells that are not saved. */
    this.dirty = new Set();
    this.orderDirty = false;
    this.removed = false;
    /** Taken off the list on the server. */
    this.gone = false;
    /** Refused or not to be sent until it is changed again. */
    this.held = false;
    this.refused = {};
    this.conflict = null;
    this.sending = null;
    /** What a masked cell held when it was changed unseen, by column: {seal}, which the server gives with its answer; a step of undo keeps the same object. */
    this.covered = {};
    /** Seals of masked cells that are to get back what they held. */
    this.seals = {};
    /** Went out, and no answer came: the server may have done it or not. Cells as they were sent, or null. */
    this.lost = null;
  }

  get isBlank() { return !Object.values(this.cells).some(text => text && text !== masked); }
  /** Does it count as a delegate: everything saved does, and everything typed. */
  get counts() { return !this.removed && (this.id !== null || !this.isBlank); }
  get isUnsent() { return this.removed ? this.mayStand : this.mayBeGone || ((this.dirty.size > 0 || this.orderDirty) && (this.id !== null || !this.isBlank)); }
  /** Taken off here, but perhaps still on the list of the server. */
  get mayStand() { return this.id !== null ? !this.gone || this.lost !== null : this.lost !== null; }
  /** Standing here, but perhaps taken off on the server. */
  get mayBeGone() { return this.gone || Boolean(this.lost?.off); }
  get group() { return this.rules.words.read("group", this.cells.group || this.groupInCapacity) ?? ""; }
  /** The value of the list a cell counts as, where it names it in words of its own; "" otherwise. */
  countedAs(key) {
    const { list } = this.rules.byKey.get(key) ?? {};
    return this.rules.words.ownNameOf(list, this.cells[key] ?? "") ?? "";
  }
  /** Field as the list names it, however it was worded. */
  get field() { return this.rules.words.read("field", this.cells.field ?? "") ?? this.cells.field ?? ""; }
  /** The group named in the column of capacities, unless the column of groups holds what nobody can read. */
  get groupInCapacity() {
    const { read, groupInCapacity } = this.rules.words;
    return !this.cells.group || read("group", this.cells.group) ? groupInCapacity(this.cells.capacity ?? "") : "";
  }
  get errors() {
    const all = {};
    for (const [key, sentence] of Object.entries(this.serverErrors)) if (!this.dirty.has(key)) all[key] = sentence;
    for (const key of this.dirty) {
      const sentence = this.hintFor(key, this.cells[key] ?? "");
      if (sentence) all[key] = sentence;
    }
    return { ...all, ...this.refused };
  }
  get hasErrors() { return Object.keys(this.errors).length > 0; }
  /** Columns the plan requires of this group that are empty; as Domain RosterRequirements. */
  get missing() {
    if (this.id === null && this.isBlank) return [];
    if (this.dirty.size === 0 && this.id !== null) return this.serverMissing;
    const kind = this.group === "Điển hình" ? "model" : "other";
    const speaks = this.representsCollective;
    return this.rules.columns.filter(c => !(this.cells[c.key] ?? "") && (c.key === "collective" ? speaks : c.required.includes(kind) && !(speaks && c.notOfCollective))).map(c => c.key);
  }

  /** Speaks for a collective: it is named, or the capacity says so. As Domain DelegateRowReader. */
  get representsCollective() {
    return Boolean(this.cells.collective) || this.rules.words.marked("capacity", this.cells.capacity ?? "");
  }

  /** What can be said of a typed text at once; the server says the rest. */
  hintFor(key, text) {
    if (!text || text === masked) return "";
    const column = this.rules.byKey.get(key);
    if (hasControl(text)) return "Ô có ký tự điều khiển; xóa ô rồi gõ lại.";
    if (text.length > column.maxLength) return `Dài quá ${column.maxLength} ký tự; rút gọn rồi lưu.`;
    if (key === "name" && !/\p{L}/u.test(text)) return "Họ và tên phải có chữ.";
    if (key === "birth") return birthProblem(text, this.rules.today) || ageProblem(text, this.rules);
    if (key === "party") return partyProblem(text);
    if (key === "group" && !this.group) return "Ghi Điển hình, Khách mời hoặc Lãnh đạo.";
    if (key === "gender" && !this.rules.words.read("gender", text)) return "Ghi Nam hoặc Nữ.";
    if (key === "phone") {
      if (!/^[\d .\-+()/,;]*\d[\d .\-+()/,;]*$/.test(text)) return "Số điện thoại chỉ gồm chữ số.";
      return text.replace(/\D/g, "").length < fewestDigits ? `Số điện thoại có ít nhất ${fewestDigits} chữ số.` : "";
    }
    if (key === "capacity" && this.groupInCapacity) {
      return this.group === this.groupInCapacity ? ""
        : `Cột Nhóm ghi ${this.group} mà ô này ghi ${this.groupInCapacity}: mỗi đại biểu thuộc một nhóm; xóa ô này hoặc sửa Nhóm.`;
    }
    const unknown = unknownWords[column.list];
    return unknown && this.rules.words.read(column.list, text) === null ? unknown.replace("{0}", () => text) : "";
  }

  /** Writes a cell; a text equal to the saved one is not sent again. @param {string} seal of a masked cell: it gets back what is sealed there */
  set(key, text, seal = "") {
    this.cells[key] = text;
    this.held = false;
    delete this.refused[key];
    if (seal) this.seals[key] = seal;
    else delete this.seals[key];
    const inFlight = [this.sending, this.lost].some(sent => sent !== null && key in sent.cells);
    if (!inFlight && !seal && text === (this.saved[key] ?? "")) this.dirty.delete(key);
    else this.dirty.add(key);
  }

  /** Cells as they stand here, to be set once more: key, text and seal of each. */
  own(keys) { return [...new Set(keys)].map(key => [key, this.cells[key] ?? "", this.seals[key]]); }

  /** Before a masked cell is changed: what the step of undo keeps of it. */
  cover(key) {
    return this.seals[key] ? { seal: this.seals[key] } : this.covered[key] ??= { seal: "" };
  }

  /** Masks a cell again, with what it held when it was covered. @returns {boolean} false: nobody here or on the server knows any more what that was */
  uncover(key, held) {
    if (!held?.seal && this.covered[key] !== held) return false;
    this.set(key, masked, held.seal);
    return true;
  }

  /** The server's answer to what was sent tells what the masked cells held. */
  learn(seals) {
    for (const key of Object.keys(this.sending?.cells ?? {})) {
      const held = this.covered[key];
      if (!held) continue;
      held.seal = seals?.[key] ?? "";
      delete this.covered[key];
      // Taken back while it was being saved: only now it can be.
      if (held.seal && this.dirty.has(key) && this.cells[key] === masked) this.seals[key] = held.seal;
    }
  }

  moveTo(order) {
    if (order === this.order) return;
    this.order = order;
    this.orderDirty = true;
  }

  /** The row as it goes to the server; remembers what was sent. */
  send() {
    // A row taken back meanwhile goes out as it went before.
    const cells = this.removed ? { ...this.lost?.cells } : Object.fromEntries([...this.dirty].map(key => [key, this.cells[key] ?? ""]));
    this.sending = { cells, order: this.order, seals: { ...this.seals } };
    const known = { key: this.key, id: this.id, version: this.version, order: this.order, cells };
    const seals = Object.entries(this.seals).filter(([key]) => cells[key] === masked);
    if (seals.length > 0) known.seals = Object.fromEntries(seals);
    if (this.id !== null) return known;
    this.token ??= newToken();
    return { ...known, token: this.token };
  }

  /** No answer came. @param {boolean} off it was to be taken off the list */
  lose(off) {
    this.lost = { cells: { ...this.lost?.cells, ...this.sending?.cells }, off };
  }

  /** Is this server's row what a sending without answer made of the row, and nothing else? */
  isOwn(server) {
    const same = (text, known) => text === known || text === masked;
    const sent = this.lost?.cells;
    return Boolean(sent) && [...new Set([...Object.keys(server.cells), ...Object.keys(this.saved), ...Object.keys(sent)])]
      .every(key => same(server.cells[key] ?? "", (key in sent ? sent[key] : this.saved[key]) ?? ""));
  }

  /** Takes the server's row. Cells changed since the sending stay; a masked cell whose text the page knows keeps it. */
  take(server, seals = null) {
    this.learn(seals);
    for (const [key, text] of Object.entries(this.sending?.cells ?? {})) {
      if ((this.cells[key] ?? "") !== text || (text === masked && this.sending.seals?.[key] !== this.seals[key])) continue;
      this.dirty.delete(key);
      delete this.seals[key];
    }
    if (this.sending?.order === this.order || !this.orderDirty) {
      this.orderDirty = false;
      this.order = server.order;
    }
    this.sending = null;
    this.lost = null;
    this.id = server.id;
    this.token = server.token ?? this.token;
    this.version = server.version;
    const known = { ...this.cells };
    this.saved = { ...server.cells };
    for (const [key, text] of Object.entries(server.cells)) {
      // What was just typed here and cannot be read stays in sight until it is mended.
      if (text === masked && (this.rules.revealed || server.errors?.[key]) && known[key] && known[key] !== masked) this.saved[key] = known[key];
    }
    this.cells = { ...this.saved };
    for (const key of this.dirty) this.cells[key] = known[key] ?? "";
    this.serverErrors = server.errors ?? {};
    this.serverMissing = server.missing ?? [];
    this.advised = server.advised ?? [];
    this.remarks = server.remarks ?? [];
    this.twins = server.same ?? [];
    this.elsewhere = server.elsewhere ?? false;
    this.leading = server.leading ?? false;
    this.titles = server.titles ?? [];
    this.gone = false;
    this.refused = {};
    this.conflict = null;
  }
}
