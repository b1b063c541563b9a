import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/model.js";
import { preset } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/merge.js";
import { masked } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/row.js";
import { makeWords } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/words.js";
import { columns, lists } from "./roster-samples.mjs";

const server = (id, cells, version = 1, more = {}) => ({ id, version, order: id, cells, errors: {}, missing: [], advised: [], remarks: [], same: [], elsewhere: false, leading: false, ...more });

function open(...rows) {
  const model = new Model({ columns, words: makeWords(lists), today: "2025-03-17" });
  model.load(rows);
  return model;
}

const first = model => model.standing()[0];
const edit = (model, row, key, text) => model.change("sửa", tx => tx.set(row, key, text));

test("only changed cells are sent, with the version they were typed against", () => {
  const model = open(server(1, { name: "A", post: "x" }, 7));
  edit(model, first(model), "post", "y");
  const work = model.nextWork(1000);
  assert.equal(work.type, "save");
  assert.deepEqual(work.body.rows, [{ key: first(model).key, id: 1, version: 7, order: 1, cells: { post: "y" } }]);
});

test("typing back what stood there leaves nothing to send", () => {
  const model = open(server(1, { name: "A", post: "x" }));
  edit(model, first(model), "post", "y");
  edit(model, first(model), "post", "x");
  assert.equal(model.nextWork(1000), null);
  assert.equal(model.unsent().length, 0);
});

test("a cell changed while it is being saved stays unsent and is not overwritten", () => {
  const model = open(server(1, { name: "A", post: "x" }));
  const row = first(model);
  edit(model, row, "post", "y");
  const work = model.nextWork(1000);
  edit(model, row, "post", "x");
  model.answer(work, 200, { saved: [{ key: row.key, row: server(1, { name: "A", post: "y" }, 2) }] });
  assert.equal(row.cells.post, "x");
  assert.deepEqual(model.nextWork(1000).body.rows[0].cells, { post: "x" });
  assert.equal(row.version, 2);
});

test("blank new rows are neither counted nor sent", () => {
  const model = open();
  model.change("thêm", tx => tx.add({}));
  assert.equal(model.standing()[0].counts, false);
  assert.equal(model.nextWork(1000), null);
});

test("one paste is one step: undo takes all rows away, also from the server, redo brings them back", () => {
  const model = open();
  model.change("dán", tx => { for (let i = 0; i < 200; i++) tx.add({ name: "N" + i }); });
  const work = model.nextWork(1000);
  assert.equal(work.rows.length, 200);
  model.answer(work, 200, { saved: work.rows.map((row, i) => ({ key: row.key, row: server(i + 1, { name: "N" + i }) })) });
  model.undo();
  assert.equal(model.standing().length, 0);
  const off = model.nextWork(1000);
  assert.equal(off.type, "delete");
  assert.equal(off.body.rows.length, 200);
  model.answer(off, 200, { deleted: off.body.rows.map(r => r.id), rows: [] });
  assert.equal(model.nextWork(1000), null);
  model.redo();
  const back = model.nextWork(1000);
  assert.equal(back.type, "restore");
  assert.equal(back.body.ids.length, 200);
  model.answer(back, 200, { rows: back.rows.map(row => server(row.id, { name: row.cells.name }, 3)) });
  assert.equal(model.standing().length, 200);
  assert.equal(model.nextWork(1000), null);
});

test("a deleted row that comes back by undo keeps what was typed after its return", () => {
  const model = open(server(1, { name: "A" }));
  const row = first(model);
  model.change("xóa", tx => tx.remove(row));
  model.answer(model.nextWork(10), 200, { deleted: [1], rows: [] });
  model.undo();
  edit(model, row, "post", "mới");
  model.answer(model.nextWork(10), 200, { rows: [server(1, { name: "A" }, 5)] });
  assert.deepEqual(model.nextWork(10).body.rows[0], { key: row.key, id: 1, version: 5, order: 1, cells: { post: "mới" } });
});

test("a restore that the server does not confirm is not asked again and again", () => {
  const model = open(server(1, { name: "A" }));
  model.change("xóa", tx => tx.remove(first(model)));
  model.answer(model.nextWork(10), 200, { deleted: [1], rows: [] });
  model.undo();
  model.answer(model.nextWork(10), 200, { rows: [] });
  assert.equal(model.nextWork(10), null);
});

test("a masked cell cannot be taken back once its new text is saved, and says so", () => {
  const model = open(server(1, { name: "A", ethnicity: masked }));
  const row = first(model);
  edit(model, row, "ethnicity", "Xtiêng");
  assert.equal(model.undo().blocked, 0);
  assert.equal(row.cells.ethnicity, masked);
  assert.equal(model.nextWork(10), null);
  edit(model, row, "ethnicity", "Xtiêng");
  model.answer(model.nextWork(10), 200, { saved: [{ key: row.key, row: server(1, { name: "A", ethnicity: masked }, 2) }] });
  assert.equal(row.cells.ethnicity, masked);
  assert.equal(model.undo().blocked, 1);
  assert.equal(model.nextWork(10), null);
});

/** What the server answers to the next sending: the cells masked, with the seals of what they held. */
const answered = (model, row, cells, version, seals) => {
  const work = model.nextWork(10);
  model.answer(work, 200, { saved: [{ key: row.key, row: server(1, { name: "A", ...cells }, version), seals }] });
  return work.body.rows[0];
};

test("a masked cell that was typed over or emptied gets back what the server sealed, step by step, and forward again", () => {
  const model = open(server(1, { name: "A", ethnicity: masked }));
  const row = first(model);
  edit(model, row, "ethnicity", "");
  answered(model, row, {}, 2, { ethnicity: "first" });
  edit(model, row, "ethnicity", "Tày");
  answered(model, row, { ethnicity: masked }, 3);
  edit(model, row, "ethnicity", "Kinh");
  answered(model, row, { ethnicity: masked }, 4, { ethnicity: "second" });

  assert.equal(model.undo().blocked, 0);
  assert.deepEqual(answered(model, row, { ethnicity: masked }, 5, { ethnicity: "third" }), { key: row.key, id: 1, version: 4, order: 1, cells: { ethnicity: masked }, seals: { ethnicity: "second" } });
  assert.equal(model.nextWork(10), null);
  assert.equal(model.undo().blocked, 0);
  assert.equal(answered(model, row, {}, 6, { ethnicity: "fourth" }).cells.ethnicity, "");
  assert.equal(model.undo().blocked, 0);
  assert.deepEqual(answered(model, row, { ethnicity: masked }, 7).seals, { ethnicity: "first" });
  assert.deepEqual([row.cells.ethnicity, model.unsent().length], [masked, 0]);

  model.redo();
  assert.equal(answered(model, row, {}, 8, { ethnicity: "fifth" }).cells.ethnicity, "");
  model.undo();
  assert.deepEqual(answered(model, row, { ethnicity: masked }, 9).seals, { ethnicity: "first" });
});

test("a masked cell taken back while its change is on the way is sealed back once the answer is there", () => {
  const model = open(server(1, { name: "A", ethnicity: masked }));
  const row = first(model);
  edit(model, row, "ethnicity", "Tày");
  const work = model.nextWork(10);
  work.body.rows[0] = { ...work.body.rows[0] };
  assert.equal(model.undo().blocked, 0);
  model.answer(work, 200, { saved: [{ key: row.key, row: server(1, { name: "A", ethnicity: masked }, 2), seals: { ethnicity: "before" } }] });
  assert.deepEqual(answered(model, row, { ethnicity: masked }, 3).seals, { ethnicity: "before" });
  assert.equal(model.unsent().length, 0);
});

test("a seal on its way back is kept while the line is down, and given up for what is typed over it", () => {
  const model = open(server(1, { name: "A", ethnicity: masked }));
  const row = first(model);
  edit(model, row, "ethnicity", "");
  answered(model, row, {}, 2, { ethnicity: "before" });
  model.undo();
  model.giveBack(model.nextWork(10));
  assert.deepEqual(model.nextWork(10).body.rows[0].seals, { ethnicity: "before" });
  edit(model, row, "ethnicity", "Tày");
  assert.equal(model.nextWork(10).body.rows[0].seals, undefined);
  model.undo();
  assert.deepEqual(model.nextWork(10).body.rows[0].seals, { ethnicity: "before" });
});

test("undo and redo say where to look: the uppermost cell that changed, none where the row is gone", () => {
  const model = open(server(1, { name: "A" }), server(2, { name: "B" }));
  const [a, b] = model.standing();
  model.change("dán", tx => { tx.set(b, "phone", "1"); tx.set(a, "post", "x"); tx.set(a, "note", "y"); });
  assert.deepEqual(model.undo().at, { key: a.key, column: "post" });
  assert.deepEqual(model.redo().at, { key: a.key, column: "post" });
  model.change("xóa", tx => tx.remove(b));
  assert.deepEqual(model.undo().at, { key: b.key, column: "" });
  assert.equal(model.redo().at, null);
});

test("a revealed page keeps the text it has where the server answers masked", () => {
  const model = open();
  model.rules.revealed = true;
  model.load([server(1, { name: "A", ethnicity: "Xtiêng" })]);
  const row = first(model);
  edit(model, row, "post", "x");
  model.answer(model.nextWork(10), 200, { saved: [{ key: row.key, row: server(1, { name: "A", post: "x", ethnicity: masked }, 2) }] });
  assert.equal(row.cells.ethnicity, "Xtiêng");
  assert.equal(model.nextWork(10), null);
});

test("a refused row waits until it is changed, the others go on", () => {
  const model = open(server(1, { name: "A" }), server(2, { name: "B" }));
  const [a, b] = model.standing();
  edit(model, a, "phone", "y".repeat(300));
  edit(model, b, "post", "x");
  const work = model.nextWork(10);
  model.answer(work, 400, { message: "…", saved: [], refused: [{ key: a.key, errors: { phone: "Dài quá 30 ký tự; rút gọn rồi lưu." } }] });
  assert.equal(a.errors.phone, "Dài quá 30 ký tự; rút gọn rồi lưu.");
  const next = model.nextWork(10);
  assert.deepEqual(next.rows, [b]);
  model.answer(next, 200, { saved: [{ key: b.key, row: server(2, { name: "B", post: "x" }, 2) }] });
  assert.equal(model.nextWork(10), null);
  assert.deepEqual(model.unsent(), [a]);
  edit(model, a, "phone", "0912");
  assert.deepEqual(model.nextWork(10).rows, [a]);
});

test("an unreadable cell is kept: the row is saved and the sentence stands in the cell", () => {
  const model = open(server(1, { name: "A" }));
  const row = first(model);
  edit(model, row, "birth", "31/02/1990");
  assert.match(row.errors.birth, /^Ngày 31\/02\/1990 không có/);
  const outcome = model.answer(model.nextWork(10), 400, { message: "…", refused: [], saved: [{ key: row.key, row: server(1, { name: "A", birth: "31/02/1990" }, 2, { errors: { birth: "Ngày 31/02/1990 không có." } }) }] });
  assert.equal(outcome.kind, "saved");
  assert.equal(row.errors.birth, "Ngày 31/02/1990 không có.");
  assert.equal(model.nextWork(10), null);
});

test("a stale row waits for a choice; what is chosen goes out with the new version", () => {
  const model = open(server(1, { name: "A", post: "x", phone: "1" }, 1));
  const row = first(model);
  edit(model, row, "post", "mine");
  edit(model, row, "phone", "2");
  const theirs = server(1, { name: "A", post: "theirs", phone: "3" }, 9);
  const outcome = model.answer(model.nextWork(10), 409, { conflicts: [{ key: row.key, id: 1, theirs, by: "B", at: "09:40" }], saved: [] });
  assert.deepEqual(outcome.conflicts, [row]);
  assert.equal(row.cells.post, "mine");
  assert.equal(model.nextWork(10), null);
  assert.equal(model.unsent().length, 1);
  model.resolve(row, new Set(["post"]));
  assert.equal(row.cells.phone, "3");
  assert.deepEqual(model.nextWork(10).body.rows[0], { key: row.key, id: 1, version: 9, order: 1, cells: { post: "mine" } });
});

test("a row the other officer took off: given up, or brought back with the own text", () => {
  for (const keepIt of [true, false]) {
    const model = open(server(1, { name: "A" }, 1));
    const row = first(model);
    edit(model, row, "post", "mine");
    model.answer(model.nextWork(10), 409, { conflicts: [{ key: row.key, id: 1, by: "B", at: "" }], saved: [] });
    model.resolve(row, new Set(["post"]), keepIt);
    if (!keepIt) { assert.equal(model.nextWork(10), null); assert.equal(model.standing().length, 0); continue; }
    model.answer(model.nextWork(10), 200, { rows: [server(1, { name: "A" }, 4)] });
    assert.deepEqual(model.nextWork(10).body.rows[0].cells, { post: "mine" });
  }
});

test("a list that was closed meanwhile keeps every typed row", () => {
  const model = open(server(1, { name: "A" }));
  edit(model, first(model), "post", "x");
  model.change("thêm", tx => tx.add({ name: "B" }));
  const outcome = model.answer(model.nextWork(10), 409, { message: "Danh sách đang ở trạng thái “Đã trình”.", state: "Đã trình", saved: [] });
  assert.equal(outcome.kind, "closed");
  assert.equal(model.unsent().length, 2);
});

test("signed out or no answer: everything is still to be sent", () => {
  for (const status of [401, 500, 400]) {
    const model = open(server(1, { name: "A" }));
    edit(model, first(model), "post", "x");
    const outcome = model.answer(model.nextWork(10), status, null);
    assert.equal(outcome.kind, status === 401 ? "signedOut" : "retry");
    assert.deepEqual(model.nextWork(10).body.rows[0].cells, { post: "x" });
  }
});

test("a new row whose answer was lost is recognised by its token when all rows are read, and is one row", () => {
  const model = open();
  model.change("thêm", tx => tx.add({ name: "Ông Lê Văn A", post: "x", ethnicity: "Kinh" }));
  const work = model.nextWork(10);
  model.giveBack(work);
  model.load([server(11, { name: "Lê Văn A", post: "x", ethnicity: masked }, 1, { token: work.body.rows[0].token }), server(12, { name: "Lê Văn A", post: "x" })]);
  assert.equal(model.standing().length, 2);
  const again = model.nextWork(10);
  assert.equal(again.rows[0].id, 11);
});

test("a new row taken back while its answer was lost is taken off the server, whether it arrived or not", () => {
  for (const arrived of [true, false]) {
    const model = open();
    model.change("thêm", tx => tx.add({ name: "A", post: "x" }));
    const lost = model.nextWork(10);
    model.giveBack(lost);
    model.undo();
    assert.equal(model.standing().length, 0);
    assert.equal(model.unsent().length, 1);
    const again = model.nextWork(10);
    assert.deepEqual([again.type, again.body.rows[0].token, again.body.rows[0].cells], ["save", lost.body.rows[0].token, { name: "A", post: "x" }]);
    model.answer(again, 200, { saved: [{ key: again.rows[0].key, row: server(7, { name: "A", post: "x" }, arrived ? 1 : 2) }] });
    const off = model.nextWork(10);
    assert.deepEqual([off.type, off.body.rows[0].id], ["delete", 7]);
    model.answer(off, 200, { deleted: [7], rows: [] });
    assert.equal(model.nextWork(10), null);
    assert.equal(model.unsent().length, 0);
    model.redo();
    assert.deepEqual(model.nextWork(10).body, { ids: [7] });
  }
});

test("a new row taken back that the server refuses or knows as taken off is done with", () => {
  for (const [status, body] of [[400, key => ({ saved: [], refused: [{ key, errors: { name: "Dài quá." } }] })], [409, key => ({ saved: [], conflicts: [{ key, id: 7, by: "B", at: "" }] })]]) {
    const model = open();
    model.change("thêm", tx => tx.add({ name: "A" }));
    model.giveBack(model.nextWork(10));
    model.undo();
    const again = model.nextWork(10);
    const outcome = model.answer(again, status, body(again.rows[0].key));
    assert.deepEqual(outcome.conflicts, []);
    assert.equal(model.nextWork(10), null);
    assert.equal(model.unsent().length, 0);
  }
});

test("a change taken back while its answer was lost goes out again; the own newer version is no conflict", () => {
  const model = open(server(1, { name: "A", post: "x" }));
  const row = first(model);
  edit(model, row, "post", "y");
  model.giveBack(model.nextWork(10));
  model.undo();
  assert.deepEqual(model.nextWork(10).body.rows[0].cells, { post: "x" });
  const outcome = model.answer(model.nextWork(10), 409, { saved: [], conflicts: [{ key: row.key, id: 1, theirs: server(1, { name: "A", post: "y" }, 2), by: "A", at: "09:40" }] });
  assert.deepEqual(outcome.conflicts, []);
  const again = model.nextWork(10).body.rows[0];
  assert.deepEqual([again.version, again.cells], [2, { post: "x" }]);
});

test("a newer version by somebody else stays a conflict after a lost answer", () => {
  const model = open(server(1, { name: "A", post: "x" }));
  const row = first(model);
  edit(model, row, "post", "y");
  model.giveBack(model.nextWork(10));
  const outcome = model.answer(model.nextWork(10), 409, { saved: [], conflicts: [{ key: row.key, id: 1, theirs: server(1, { name: "A", post: "z" }, 2), by: "B", at: "09:40" }] });
  assert.deepEqual(outcome.conflicts, [row]);
});

test("a row whose taking off, or bringing back, got no answer ends where the page has it", () => {
  const model = open(server(1, { name: "A" }));
  const row = first(model);
  model.change("xóa", tx => tx.remove(row));
  model.giveBack(model.nextWork(10));
  model.undo();
  const back = model.nextWork(10);
  assert.deepEqual([back.type, back.body.ids], ["restore", [1]]);
  model.giveBack(back);
  model.redo();
  const off = model.nextWork(10);
  assert.equal(off.type, "delete");
  model.answer(off, 200, { deleted: [1], rows: [] });
  assert.equal(model.nextWork(10), null);
  assert.equal(model.unsent().length, 0);
});

test("kept rows come back as unsent; one that was saved after all does not", () => {
  const before = open(server(1, { name: "A", post: "x" }, 1));
  edit(before, first(before), "post", "y");
  before.change("thêm", tx => tx.add({ name: "Mới", phone: "09" }));
  const sent = before.nextWork(10);
  before.giveBack(sent);
  const kept = before.keep();
  assert.equal(kept.length, 2);

  const after = open(server(1, { name: "A", post: "x" }, 1));
  assert.equal(after.unkeep(kept), 2);
  assert.deepEqual(after.nextWork(10).body.rows.map(r => [r.id, r.cells]), [[1, { post: "y" }], [null, { name: "Mới", phone: "09" }]]);

  const saved = open(server(1, { name: "A", post: "y" }, 2), server(2, { name: "Mới", phone: "09" }, 1, { token: sent.body.rows[1].token }));
  assert.equal(saved.unkeep(kept), 0);
  assert.equal(saved.standing().length, 2);
});

test("a kept change of a row somebody changed meanwhile goes out with the old version, to meet as a conflict", () => {
  const model = open(server(1, { name: "A", post: "theirs" }, 5));
  model.unkeep([{ key: "k1", id: 1, version: 4, order: 1, cells: { post: "mine" } }]);
  assert.equal(model.nextWork(10).body.rows[0].version, 4);
});

test("of a kept cell that both changed nothing is chosen beforehand, of one that only the own page changed the own text is", () => {
  const before = open(server(1, { name: "A", post: "x", note: "n" }, 4));
  edit(before, first(before), "post", "mine");
  edit(before, first(before), "note", "mine");
  const model = open(server(1, { name: "A", post: "theirs", note: "n" }, 5));
  model.unkeep(before.keep());
  const theirs = server(1, { name: "A", post: "theirs", note: "n" }, 5);
  const outcome = model.answer(model.nextWork(10), 409, { conflicts: [{ key: first(model).key, id: 1, theirs, by: "B", at: "09:40" }], saved: [] });
  assert.deepEqual([...preset(outcome.conflicts[0], ["post", "note"])], [["note", true]]);
});

test("a kept change of a row somebody took off meanwhile goes out as that row, and meets as a conflict", () => {
  const before = open(server(1, { name: "A", post: "x" }, 4), server(2, { name: "B" }, 1));
  edit(before, first(before), "post", "mine");
  const model = open(server(2, { name: "B" }, 1));
  assert.equal(model.unkeep(before.keep()), 1);
  const row = first(model);
  assert.deepEqual([row.id, row.cells], [1, { name: "A", post: "mine" }]);
  const work = model.nextWork(10);
  assert.deepEqual(work.body.rows.map(r => [r.id, r.version, r.cells]), [[1, 4, { post: "mine" }]]);
  const outcome = model.answer(work, 409, { conflicts: [{ key: row.key, id: 1, by: "C", at: "09:40" }], saved: [] });
  assert.deepEqual(outcome.conflicts, [row]);
  assert.equal(model.keep().length, 1);
  model.resolve(row, new Set(row.dirty), true);
  const back = model.nextWork(10);
  assert.deepEqual([back.type, back.body.ids], ["restore", [1]]);
  model.answer(back, 200, { deleted: [], rows: [server(1, { name: "A", post: "x" }, 4)] });
  assert.deepEqual(model.nextWork(10).body.rows.map(r => [r.id, r.cells]), [[1, { post: "mine" }]]);
});

test("a new row whose answer was lost and that somebody took off is brought back as the row it is", () => {
  const model = open();
  model.change("thêm", tx => tx.add({ name: "A" }));
  const row = first(model);
  model.giveBack(model.nextWork(10));
  const outcome = model.answer(model.nextWork(10), 409, { conflicts: [{ key: row.key, id: 7, by: "C", at: "" }], saved: [] });
  assert.deepEqual(outcome.conflicts, [row]);
  model.resolve(row, new Set(row.dirty), true);
  assert.deepEqual(model.nextWork(10).body.ids, [7]);
});

for (const off of [true, false]) {
  test(`taking a row off while somebody changed it asks first, and ${off ? "takes it off all the same" : "keeps it as it is now"}`, () => {
    const model = open(server(1, { name: "A", post: "x" }, 1));
    const row = first(model);
    model.change("xóa", tx => tx.remove(row));
    const theirs = server(1, { name: "A", post: "theirs" }, 2);
    const outcome = model.answer(model.nextWork(10), 409, { deleted: [], conflicts: [{ id: 1, theirs, by: "B", at: "09:40" }] });
    assert.deepEqual([outcome.conflicts, row.conflict.removing, model.standing().length], [[row], true, 1]);
    model.settleRemoval(row, off);
    assert.equal(row.cells.post, "theirs");
    const work = model.nextWork(10);
    assert.deepEqual(work && [work.type, work.body.rows], off ? ["delete", [{ id: 1, version: 2 }]] : null);
    assert.equal(model.standing().length, off ? 0 : 1);
  });
}

test("missing cells follow the group while typing", () => {
  const model = open();
  let row;
  model.change("thêm", tx => { row = tx.add({ name: "A", group: "KM" }); });
  assert.deepEqual(row.missing, []);
  edit(model, row, "group", "Điển hình");
  assert.deepEqual(row.missing, ["birth", "gender", "capacity"]);
});

test("a new row lacks what the server will say it lacks: of a name alone, its group", () => {
  const model = open();
  let row;
  model.change("thêm", tx => { row = tx.add({ name: "A" }); });
  assert.deepEqual(row.missing, ["group"]);
});

test("who speaks for a collective names it, and is not asked what only a person has", () => {
  const model = open();
  let row;
  model.change("thêm", tx => { row = tx.add({ name: "A", group: "Điển hình", birth: "1980", gender: "Nữ", collective: "Đội 5" }); });
  assert.deepEqual(row.missing, []);
  edit(model, row, "collective", "");
  assert.deepEqual(row.missing, ["capacity"]);
  edit(model, row, "capacity", "Tập thể");
  assert.deepEqual(row.missing, ["collective"]);
});

test("twins are told by their TT as the list stands: after rows are taken off, brought back and moved, not by the order kept", () => {
  const model = open(server(1, { name: "A" }), server(2, { name: "B" }), server(3, { name: "C" }, 1, { same: [9] }), server(9, { name: "C" }, 1, { same: [3] }));
  const row = id => model.standing().find(r => r.id === id);
  assert.deepEqual([row(3).same, row(9).same], [[4], [3]]);
  const told = [];
  model.listen(change => told.push(...change.rows.map(r => r.id)));
  model.change("xóa", tx => tx.remove(row(1)));
  assert.deepEqual([row(3).same, row(9).same], [[3], [2]]);
  assert.deepEqual(told.sort(), [1, 3, 9]);
  model.undo();
  assert.deepEqual([row(3).same, row(9).same], [[4], [3]]);
  model.change("đổi", tx => tx.move(row(9), 0));
  assert.deepEqual([row(3).same, row(9).same], [[1], [4]]);
  model.change("xóa", tx => tx.remove(row(9)));
  assert.deepEqual(row(3).same, []);
  assert.equal(model.removedCount(), 1);
});

test("a saved row that may be somebody else tags the other one at once", () => {
  const model = open(server(5, { name: "A", birth: "1979" }));
  model.change("thêm", tx => tx.add({ name: "A", birth: "1979" }));
  const work = model.nextWork(10);
  const told = [];
  model.listen(change => told.push(...change.rows.map(r => r.id)));
  model.answer(work, 200, { saved: [{ key: work.rows[0].key, row: server(6, { name: "A", birth: "1979" }, 1, { same: [5] }) }], same: { 5: [6], 6: [5] } });
  assert.deepEqual(model.standing().map(r => r.same), [[2], [1]]);
  assert.ok(told.includes(5));
  const fixed = model.standing()[1];
  edit(model, fixed, "birth", "1980");
  model.answer(model.nextWork(10), 200, { saved: [{ key: fixed.key, row: server(6, { name: "A", birth: "1980" }, 2) }], same: {} });
  assert.deepEqual(model.standing().map(r => r.same), [[], []]);
});

test("two versions: what only one of them changed needs no asking, what both changed and what is masked does", () => {
  const model = open(server(1, { name: "A", post: "x", workplace: "Ấp 1", phone: "1", ethnicity: masked }));
  const row = first(model);
  for (const [key, text] of [["post", "y"], ["phone", "2"], ["ethnicity", "Kinh"]]) edit(model, row, key, text);
  const theirs = server(1, { name: "A", post: "z", workplace: "Ấp 2", phone: "1", ethnicity: masked }, 2);
  model.answer(model.nextWork(10), 409, { conflicts: [{ key: row.key, id: 1, theirs, by: "B", at: "09:40", own: true }], saved: [] });
  assert.equal(row.conflict.own, true);
  assert.deepEqual([...preset(row, ["post", "workplace", "phone", "ethnicity"])], [["workplace", false], ["phone", true]]);
});

test("what is typed into a row while its two versions are being chosen stays, and goes out", () => {
  const model = open(server(1, { name: "A", post: "x" }));
  const row = first(model);
  edit(model, row, "post", "y");
  model.answer(model.nextWork(10), 409, { conflicts: [{ key: row.key, id: 1, theirs: server(1, { name: "A", post: "z" }, 2), by: "B", at: "" }], saved: [] });
  const asked = new Map([["post", "y"]]);
  edit(model, row, "workplace", "Ấp 3");
  model.resolve(row, new Set(), true, asked);
  assert.deepEqual([row.cells.post, row.cells.workplace], ["z", "Ấp 3"]);
  assert.deepEqual(model.nextWork(10).body.rows[0].cells, { workplace: "Ấp 3" });
});

test("rows that cannot be saved are given up as one step: new ones go, saved ones stand as saved; undo brings all back", () => {
  const model = open(server(1, { name: "A", post: "x" }));
  const saved = first(model);
  edit(model, saved, "post", "y");
  let made = null;
  model.change("thêm", tx => { made = tx.add({ name: "B" }); });
  const work = model.nextWork(10);
  model.answer(work, 400, { saved: [], refused: work.rows.map(row => ({ key: row.key, errors: { post: "Dài quá." } })) });
  assert.equal(model.unsent().length, 2);
  model.drop(model.unsent());
  assert.deepEqual([model.unsent().length, saved.cells.post, made.removed, saved.hasErrors], [0, "x", true, false]);
  model.undo();
  assert.deepEqual([model.unsent().length, saved.cells.post, made.removed], [2, "y", false]);
});

test("a row keeps saying that its collective is nearly the same as one of another row, until the names are one", () => {
  const model = new Model({ columns, words: makeWords(lists), today: "2025-03-17", collectives: ["Trường THCS Lộc An"] });
  const told = [];
  model.listen(change => told.push(...(change.rows ?? [])));
  model.change("dán", tx => { for (const name of ["Hợp tác xã Tân Quan", "HTX Tân Quan", "Trường trung học cơ sở Lộc An"]) tx.add({ name, collective: name }); });
  assert.deepEqual(model.standing().map(row => row.like), ["", "Hợp tác xã Tân Quan", "Trường THCS Lộc An"]);
  const [one, two] = model.standing();
  told.length = 0;
  edit(model, one, "collective", "Hợp tác xã Tân Quan II");
  assert.equal(two.like, "");
  assert.ok(told.includes(two), "the other row is drawn again");
  model.undo();
  assert.equal(two.like, "Hợp tác xã Tân Quan");
  edit(model, two, "collective", two.like);
  assert.equal(two.like, "");
});
