import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsFor } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/columns.js";
import { recall, remember } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/remember.js";
import { likeOf, likesOf } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/collectives.js";
import { anyTitle, matches, noTitle, sortRows, titlesOf } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/view.js";

const row = (order, cells, more = {}) => ({ titles: [], order, serial: order, cells, group: cells.group ?? "", remarks: [], missing: [], same: [], elsewhere: false, hasErrors: false, ...more });
const names = rows => rows.map(r => r.cells.name ?? "");

test("names sort by given, middle and family name in Vietnamese order", () => {
  const rows = ["Trần Văn Đức", "Nguyễn Văn Dũng", "Lê Thị Ánh", "Lê Thị An", "Phạm Văn An", "Bùi Văn An", "Điểu Ánh"].map((name, i) => row(i, { name }));
  assert.deepEqual(names(sortRows(rows, { column: "name", descending: false })),
    ["Lê Thị An", "Bùi Văn An", "Phạm Văn An", "Điểu Ánh", "Lê Thị Ánh", "Nguyễn Văn Dũng", "Trần Văn Đức"]);
});

test("births sort by date; empty cells stay last in both directions; without a column the typed order stands", () => {
  const rows = [row(3, { name: "c", birth: "14/08/1979" }), row(1, { name: "a", birth: "1987" }), row(2, { name: "b" }), row(4, { name: "d", birth: "02/09/1968" })];
  assert.deepEqual(names(sortRows(rows, { column: "birth", descending: false })), ["d", "c", "a", "b"]);
  assert.deepEqual(names(sortRows(rows, { column: "birth", descending: true })), ["a", "c", "d", "b"]);
  assert.deepEqual(names(sortRows(rows, null)), ["a", "b", "c", "d"]);
});

test("search finds words without accents in any order, never in hidden sensitive cells", () => {
  const one = row(1, { name: "Lê Thị Ngọc Ánh", workplace: "Trường TH Lộc An A", ethnicity: "Xtiêng" });
  for (const query of ["anh ngoc", "NGỌC loc an", "tru tH an a", "", "  "]) assert.equal(matches(one, { query }), true, query);
  for (const query of ["anh ngoc x", "xtieng", "nh ngoc", "oc an"]) assert.equal(matches(one, { query }), false, query);
});

test("tabs part the rows by group and by what is found", () => {
  const model = row(1, { group: "Điển hình" }, { remarks: [{ settled: false }] });
  const guest = row(2, { group: "Khách mời" }, { missing: ["birth"] });
  const leader = row(3, { group: "Lãnh đạo" }, { hasErrors: true, same: [1], remarks: [{ settled: true }] });
  const inTab = tab => [model, guest, leader].filter(r => matches(r, { tab })).map(r => r.order);
  assert.deepEqual(["", "models", "guests", "leaders", "remarks", "errors", "missing", "same"].map(inTab), [[1, 2, 3], [1], [2], [3], [1], [3], [2, 3], [3]]);
  // What the server does not take as a whole is an error too, though no cell is known to be wrong.
  assert.equal(matches(row(4, {}, { held: true, isUnsent: true }), { tab: "errors" }), true);
  assert.equal(matches(row(5, {}, { held: true, isUnsent: false }), { tab: "errors" }), false);
});

test("the filter of titles: any, none, one that the server read, one just typed", () => {
  const short = row(1, { awards: "CSTĐ cơ sở năm 2022" }, { titles: ["Chiến sĩ thi đua cơ sở"] });
  const typed = row(2, { awards: "Giấy khen năm 2023" });
  const none = row(3, { awards: " " });
  const rows = [short, typed, none];
  const found = title => rows.filter(r => matches(r, { title })).map(r => r.order);
  assert.deepEqual(["", anyTitle, noTitle, "Chiến sĩ thi đua cơ sở", "Giấy khen"].map(found), [[1, 2, 3], [1, 2], [3], [1], [2]]);
  assert.deepEqual(titlesOf([...rows, row(4, {}, { titles: ["Bằng khen", "Chiến sĩ thi đua cơ sở"] })]), ["Bằng khen", "Chiến sĩ thi đua cơ sở"]);
});

test("each tab has the columns of its form: guests and leaders a note, models their collective where there is one", () => {
  const all = ["name", "group", "collective", "birth", "gender", "ethnicity", "education", "post", "workplace", "capacity", "field", "awards", "phone", "note"]
    .map(key => ({ key, required: ["name", "group"].includes(key) ? ["model", "other"] : ["birth", "education"].includes(key) ? ["model"] : [] }));
  const keys = (tab, collectives = true, full = false) => columnsFor(all, { tab, collectives, full }).map(c => c.key);
  assert.deepEqual(keys("guests"), ["name", "group", "post", "workplace", "note"]);
  assert.deepEqual(keys("leaders", false), keys("guests"));
  assert.deepEqual(keys("models").slice(0, 3), ["name", "collective", "birth"]);
  assert.ok(!keys("models", false).includes("collective") && !keys("").includes("note") && keys("").includes("education"));
  assert.equal(keys("guests", true, true).length, all.length);
  const asked = all.map(c => c.key === "phone" ? { ...c, required: ["other"] } : c);
  assert.ok(columnsFor(asked, { tab: "guests", collectives: false, full: false }).some(c => c.key === "phone"));
});

test("a collective nearly the same as a known one is found: accents, short forms, signs; the same one and others are not", () => {
  const known = ["Hợp tác xã Hồ tiêu Bom Bo", "Trường THCS Lộc An"];
  assert.equal(likeOf("HTX hồ tiêu Bom Bo", known), known[0]);
  assert.equal(likeOf("hop tac xa ho tieu bom bo", known), known[0]);
  assert.equal(likeOf("Trường trung học cơ sở Lộc An", known), known[1]);
  assert.equal(likeOf(known[0], known), null);
  assert.equal(likeOf("HTX Hồ tiêu Bù Đăng", known), null);
  assert.equal(likeOf("", known), null);
});

test("names pasted together are compared with each other too: the first one stands, of known ones the known", () => {
  assert.deepEqual(likesOf(["Hợp tác xã Hồ tiêu Tân Quan", "HTX hồ tiêu Tân Quan", "HTX Hồ tiêu Bù Đăng", "", "HTX hồ tiêu Tân Quan", "Hợp tác xã Hồ tiêu Tân Quan"], []),
    [null, "Hợp tác xã Hồ tiêu Tân Quan", null, null, "Hợp tác xã Hồ tiêu Tân Quan", null]);
  assert.deepEqual(likesOf(["HTX Tân Quan", "Hợp tác xã Tân Quan"], ["Hợp tác xã Tân quan"]), ["Hợp tác xã Tân quan", "Hợp tác xã Tân quan"]);
});

test("a choice outlives the page, and a browser without storage forgets it without a word", () => {
  const kept = new Map();
  const storage = { getItem: name => kept.get(name) ?? null, setItem: (name, value) => kept.set(name, value), removeItem: name => kept.delete(name) };
  remember("columns", "full", storage);
  assert.equal(recall("columns", storage), "full");
  remember("columns", "", storage);
  assert.equal(recall("columns", storage), "");
  const broken = { getItem() { throw new Error("no"); }, setItem() { throw new Error("no"); } };
  remember("columns", "full", broken);
  assert.equal(recall("columns", broken), "");
});
