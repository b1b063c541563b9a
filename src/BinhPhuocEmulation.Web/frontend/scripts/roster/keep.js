// Unsent rows survive a closed tab, a lost line and a sign-out: in this browser, for this list and account, until they are saved.
// Ethnicity, religion and Party membership only for as long as the tab is open (sessionStorage).
const daysKept = 3;

export class Keep {
  /** @param {{list: number, account: string, sensitive: string[], local: Storage, session: Storage, now: () => number}} parts */
  constructor({ list, account, sensitive, local, session, now }) {
    Object.assign(this, { sensitive: new Set(sensitive), local, session, now });
    this.name = `bpe-roster-${list}-${account}`;
    this.account = account;
  }

  write(rows) {
    try {
      if (rows.length === 0) { this.clear(); return; }
      const [open, secret] = [[], {}];
      for (const row of rows) {
        const cells = Object.entries(row.cells);
        open.push({ ...row, cells: Object.fromEntries(cells.filter(([key]) => !this.sensitive.has(key))) });
        const hidden = cells.filter(([key]) => this.sensitive.has(key));
        if (hidden.length > 0) secret[row.key] = Object.fromEntries(hidden);
      }
      this.local.setItem(this.name, JSON.stringify({ account: this.account, at: this.now(), rows: open }));
      this.session.setItem(this.name, JSON.stringify({ account: this.account, secret }));
    } catch { /* storage full or switched off: the rows are still in the page, and leaving it asks first */ }
  }

  /** Rows kept for this account; those of another account stay unread. */
  read() {
    this.forgetOld();
    const kept = this.parse(this.local, this.name);
    if (!kept || kept.account !== this.account || !Array.isArray(kept.rows)) return [];
    const hidden = this.parse(this.session, this.name);
    const secret = hidden?.account === this.account ? hidden.secret ?? {} : {};
    return kept.rows.map(row => ({ ...row, cells: { ...row.cells, ...secret[row.key] } })).filter(row => Object.keys(row.cells).length > 0);
  }

  clear() {
    this.local.removeItem(this.name);
    this.session.removeItem(this.name);
  }

  /** Whatever is older than three days goes, of any list and account. */
  forgetOld() {
    for (const name of Object.keys(this.local).filter(key => key.startsWith("bpe-roster-"))) {
      const kept = this.parse(this.local, name);
      if (!kept || this.now() - kept.at > daysKept * 86_400_000) this.local.removeItem(name);
    }
  }

  parse(storage, name) {
    try { return JSON.parse(storage.getItem(name) ?? "null"); } catch { return null; }
  }
}
