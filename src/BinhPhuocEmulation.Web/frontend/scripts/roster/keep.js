// Unsent rows survive a closed tab, a lost line and a sign-out: in this browser, for this list and account, until they are saved.
// Ethnicity, religion and Party membership only for as long as the tab is open (sessionStorage).
const daysKept = 3;

export class Keep {
  /** @param {{list: number, account: string, sensitive: string[], local: Storage, session: Storage, now: () => number}} parts */
  constructor({ list, account, sensitive, local, session, now }) {
    Object.assign(this, { sensitive: new Set(sensitive), local, session, now });
    this.group = `bpe-roster-${list}-${account}`;
    // Of this opening of the page alone: two windows with one list do not write over each other.
    this.name = `${this.group}-${Math.random().toString(36).slice(2, 10)}`;
    this.account = account;
  }

  write(rows) {
    try {
      if (rows.length === 0) { this.clear(); return; }
      const [open, secret] = [[], {}];
      for (const row of rows) {
        const cells = Object.entries(row.cells);
        const plain = texts => Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => !this.sensitive.has(key)));
        open.push({ ...row, cells: plain(row.cells), before: plain(row.before) });
        const hidden = cells.filter(([key]) => this.sensitive.has(key));
        if (hidden.length > 0) secret[row.key] = Object.fromEntries(hidden);
      }
      this.local.setItem(this.name, JSON.stringify({ account: this.account, at: this.now(), rows: open }));
      this.session.setItem(this.name, JSON.stringify({ account: this.account, secret }));
    } catch { /* storage full or switched off: the rows are still in the page, and leaving it asks first */ }
  }

  /** Rows kept for this account by any window, each once with the cells typed last; those of another account stay unread. */
  read() {
    this.forgetOld();
    const rows = new Map();
    for (const row of this.names().map(name => this.from(name)).sort((a, b) => a.at - b.at).flatMap(kept => kept.rows)) {
      const same = row.id ?? row.token ?? Symbol(row.key);
      const known = rows.get(same);
      rows.set(same, known ? { ...row, version: Math.min(known.version, row.version), cells: { ...known.cells, ...row.cells }, before: { ...row.before, ...known.before } } : row);
    }
    return [...rows.values()];
  }

  /**
   * The page takes the kept rows, and keeps under its own name what of them is still to be sent; a window that is open still and writes meanwhile keeps its own.
   * @param {(rows: object[]) => number} take @param {() => object[]} left
   */
  takeOver(take, left) {
    const rows = this.read();
    const before = new Map(this.names().map(name => [name, this.local.getItem(name)]));
    const count = take(rows);
    this.write(left());
    for (const [name, text] of before) {
      if (name !== this.name && this.local.getItem(name) === text) this.remove(name);
    }
    return count;
  }

  names() { return Object.keys(this.local).filter(name => name === this.group || name.startsWith(`${this.group}-`)); }

  from(name) {
    const kept = this.parse(this.local, name);
    if (!kept || kept.account !== this.account || !Array.isArray(kept.rows)) return { at: 0, rows: [] };
    const hidden = this.parse(this.session, name);
    const secret = hidden?.account === this.account ? hidden.secret ?? {} : {};
    return { at: kept.at, rows: kept.rows.map(row => ({ ...row, cells: { ...row.cells, ...secret[row.key] } })).filter(row => Object.keys(row.cells).length > 0) };
  }

  clear() { this.remove(this.name); }

  remove(name) {
    this.local.removeItem(name);
    this.session.removeItem(name);
  }

  /** Whatever is older than three days goes, of any list and account. */
  forgetOld() {
    for (const name of Object.keys(this.local).filter(key => key.startsWith("bpe-roster-"))) {
      const kept = this.parse(this.local, name);
      if (!kept || this.now() - kept.at > daysKept * 86_400_000) this.remove(name);
    }
  }

  parse(storage, name) {
    try { return JSON.parse(storage.getItem(name) ?? "null"); } catch { return null; }
  }
}
