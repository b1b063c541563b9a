import assert from "node:assert/strict";
import { test } from "node:test";
import { Keep } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/keep.js";
import { Model } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/model.js";
import { SaveQueue, waitAfter } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/queue.js";
import { makeWords } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/words.js";
import { columns, lists } from "./roster-samples.mjs";

function scene(send) {
  const model = new Model({ columns, words: makeWords(lists), today: "2025-03-17" });
  const timers = [];
  const told = [];
  const sent = [];
  const queue = new SaveQueue({
    model, most: 1000, tell: state => told.push(state.kind),
    send: async work => { sent.push(work.body); return send(work, sent.length); },
    later: (run, ms) => { const timer = { run, ms, on: true }; timers.push(timer); return timer; }, never: timer => { timer.on = false; },
  });
  model.listen(change => { if (change.edited) queue.changed(); });
  const saved = (work, from = 1) => ({ status: 200, body: { saved: work.rows.map((row, i) => ({ key: row.key, row: { id: row.id ?? from + i, version: 1, order: row.order, cells: { ...row.cells } } })), savedAt: "09:41" } });
  const tick = async () => { const timer = timers.filter(t => t.on).at(-1); timer.on = false; timer.run(); await queue.busy; };
  const type = text => model.change("gõ", tx => tx.add({ name: text }));
  return { model, queue, timers, told, sent, saved, tick, type };
}

test("typing waits for a pause, then goes out as one batch", async () => {
  const s = scene(work => s.saved(work));
  s.type("A");
  s.type("B");
  assert.equal(s.sent.length, 0);
  assert.deepEqual(s.timers.filter(t => t.on).map(t => t.ms), [800]);
  await s.tick();
  assert.deepEqual(s.sent.map(b => b.rows.length), [2]);
  assert.equal(s.told.at(-1), "saved");
});

test("without a line it tries again, each time later, and sends nothing twice", async () => {
  let down = true;
  const s = scene(work => { if (down) throw new TypeError("fetch"); return s.saved(work); });
  s.type("A");
  await s.tick();
  assert.equal(s.told.at(-1), "offline");
  assert.equal(s.timers.filter(t => t.on)[0].ms, 2000);
  s.type("B");
  assert.equal(s.timers.filter(t => t.on).length, 1);
  await s.tick();
  assert.equal(s.timers.filter(t => t.on)[0].ms, 4000);
  down = false;
  await s.tick();
  assert.equal(s.told.at(-1), "saved");
  assert.equal(s.model.unsent().length, 0);
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map(waitAfter), [2000, 4000, 8000, 16000, 32000, 60000, 60000]);
});

test("a new row whose answer was lost goes out again with the token it had, and every new row has its own", async () => {
  const s = scene((work, time) => { if (time === 1) throw new TypeError("fetch"); return s.saved(work); });
  s.type("A");
  s.type("B");
  await s.tick();
  await s.tick();
  assert.equal(s.sent.length, 2);
  const [first, second] = s.sent.map(body => body.rows.map(r => r.token));
  assert.deepEqual(second, first);
  assert.equal(new Set(first).size, 2);
  for (const token of first) assert.match(token, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(s.model.unsent().length, 0);
});

test("signed out: nothing is tried until somebody signs in again, nothing is lost", async () => {
  let out = true;
  const s = scene(work => out ? { status: 401, body: null } : s.saved(work));
  s.type("A");
  await s.tick();
  assert.equal(s.told.at(-1), "signedOut");
  s.type("B");
  assert.equal(s.timers.filter(t => t.on).length, 0);
  out = false;
  await s.queue.now();
  assert.equal(s.model.unsent().length, 0);
  assert.deepEqual(s.sent.at(-1).rows.map(r => r.cells.name), ["A", "B"]);
});

test("a closed list stops the queue for good", async () => {
  const s = scene(() => ({ status: 409, body: { message: "Đã trình", state: "Đã trình", saved: [] } }));
  s.type("A");
  await s.tick();
  assert.equal(s.told.at(-1), "closed");
  s.type("B");
  await s.queue.now();
  assert.equal(s.sent.length, 1);
});

function storage() {
  const map = new Map();
  return new Proxy({ getItem: k => map.get(k) ?? null, setItem: (k, v) => map.set(k, v), removeItem: k => map.delete(k) },
    { ownKeys: () => [...map.keys()], getOwnPropertyDescriptor: (_, k) => map.has(k) ? { enumerable: true, configurable: true, value: map.get(k) } : undefined });
}

test("kept rows: for one account, without sensitive cells beyond the tab, gone when saved or after three days", () => {
  const [local, session] = [storage(), storage()];
  let now = 0;
  const make = (account, tab = session) => new Keep({ list: 3, account, sensitive: ["ethnicity"], local, session: tab, now: () => now });
  const rows = [{ key: "k1", id: null, version: null, order: 1, cells: { name: "A", ethnicity: "Xtiêng" } }];
  make("7").write(rows);
  assert.ok(!JSON.stringify(Object.keys(local).map(k => local.getItem(k))).includes("Xtiêng"));
  assert.deepEqual(make("7").read()[0].cells, { name: "A", ethnicity: "Xtiêng" });
  assert.deepEqual(make("7", storage()).read()[0].cells, { name: "A" });
  assert.deepEqual(make("8").read(), []);
  now = 2 * 86_400_000;
  assert.equal(make("7").read().length, 1);
  now = 4 * 86_400_000;
  assert.equal(make("8").read().length, 0);
  assert.deepEqual(Object.keys(local), []);
  const page = make("7");
  page.write(rows);
  page.write([]);
  assert.deepEqual([...Object.keys(local), ...Object.keys(session)], []);
});

test("kept rows of two windows of one list: neither wipes the other's, the next page has all of them once", () => {
  const [local, session] = [storage(), storage()];
  let now = 1;
  const make = (tab = session, account = "7") => new Keep({ list: 3, account, sensitive: ["ethnicity"], local, session: tab, now: () => now });
  const row = (id, token, version, cells) => ({ key: "k1", id, token, version, order: 1, cells });
  const [first, second, other] = [make(), make(storage()), make(session, "71")];
  first.write([row(null, "t1", null, { name: "A" }), row(5, null, 10, { post: "cũ", note: "x" })]);
  now = 2;
  second.write([row(5, null, 12, { post: "mới" })]);
  other.write([row(9, null, 1, { name: "của người khác" })]);
  second.write([]);
  assert.equal(make().read().length, 2);

  second.write([row(5, null, 12, { post: "mới" })]);
  const next = make();
  const taken = [];
  assert.equal(next.takeOver(rows => taken.push(...rows), () => [taken[0]]), 2);
  assert.deepEqual(taken.map(r => [r.id, r.token, r.version, r.cells]), [[null, "t1", null, { name: "A" }], [5, null, 10, { post: "mới", note: "x" }]]);
  assert.deepEqual(make().read().map(r => r.token), ["t1"]);
  next.write([]);
  assert.deepEqual(Object.keys(local), [other.name]);
});

test("kept rows that a living window writes while another takes over stay kept", () => {
  const [local, session] = [storage(), storage()];
  let now = 1;
  const make = () => new Keep({ list: 3, account: "7", sensitive: [], local, session, now: () => now });
  const [living, next] = [make(), make()];
  living.write([{ key: "k1", id: 1, token: null, version: 1, order: 1, cells: { post: "một" } }]);
  next.takeOver(rows => { now = 2; living.write([{ key: "k2", id: 2, token: null, version: 1, order: 2, cells: { post: "hai" } }]); return rows.length; }, () => []);
  assert.deepEqual(make().read().map(row => row.id), [2]);
});
