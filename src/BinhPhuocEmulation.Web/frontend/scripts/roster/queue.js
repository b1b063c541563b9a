// Sends what is not saved: in batches after a pause, one at a time, again after a lost connection. Timers and network come from outside.
const pauseMs = 800;
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

/** How long to wait after the n-th failure in a row (from 1): 2, 4, 8 … at most 60 seconds. */
export const waitAfter = failures => Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1));

export class SaveQueue {
  /**
   * @param {{model: object, most: number, send: (work) => Promise<{status, body}>,
   *   later: (fn, ms) => any, never: (timer) => void, tell: (state) => void}} parts
   */
  constructor({ model, most, send, later, never, tell }) {
    Object.assign(this, { model, most, send, later, never, report: tell });
    this.failures = 0;
    this.timer = null;
    this.busy = null;
    this.stopped = false;
    this.savedAt = "";
  }

  /** Something changed: send after a pause. While the line is down the waiting time stays. */
  changed() {
    if (this.stopped || this.failures > 0) return;
    this.report({ kind: "waiting" });
    this.schedule(pauseMs);
  }

  /** Send now (Ctrl+S, signed in again, line is back). */
  now() {
    if (this.stopped) return Promise.resolve();
    this.clear();
    return this.work();
  }

  stop() {
    this.stopped = true;
    this.clear();
  }

  schedule(ms) {
    this.clear();
    this.timer = this.later(() => { this.timer = null; this.work(); }, ms);
  }

  clear() {
    if (this.timer !== null) this.never(this.timer);
    this.timer = null;
  }

  work() {
    this.busy ??= this.drain().finally(() => { this.busy = null; });
    return this.busy;
  }

  async drain() {
    while (!this.stopped) {
      const work = this.model.nextWork(this.most);
      if (!work) break;
      this.report({ kind: "saving" });
      let answer;
      try {
        answer = await this.send(work);
      } catch {
        // The answer is lost; the rows may be saved. They go out again: the server knows a new row by its token.
        this.model.giveBack(work);
        this.fail("offline");
        return;
      }
      const outcome = this.model.answer(work, answer.status, answer.body);
      if (answer.body?.figures) this.report({ kind: "figures", figures: answer.body.figures });
      if (outcome.kind === "retry") { this.fail("busy"); return; }
      if (outcome.kind === "signedOut") { this.failures = 1; this.report({ kind: "signedOut" }); return; }
      if (outcome.kind === "closed" || outcome.kind === "stopped") {
        this.stop();
        this.report({ kind: "closed", message: outcome.message });
        return;
      }
      this.failures = 0;
      this.savedAt = outcome.savedAt || this.savedAt;
      if (outcome.conflicts.length > 0) this.report({ kind: "conflicts", rows: outcome.conflicts });
      if (outcome.kind === "held") this.report({ kind: "held", message: outcome.message });
    }
    const left = this.model.unsent();
    if (left.length === 0) this.report({ kind: "saved", savedAt: this.savedAt });
    else this.report({ kind: "left", count: left.length, conflicts: left.filter(row => row.conflict).length, savedAt: this.savedAt });
  }

  fail(kind) {
    this.failures++;
    this.report({ kind });
    this.schedule(waitAfter(this.failures));
  }
}
