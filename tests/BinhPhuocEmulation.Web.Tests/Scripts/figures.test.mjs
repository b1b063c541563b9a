import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/arithmetic.js";
import { countRows } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/figures.js";
import { Model } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/model.js";
import { masked } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/row.js";
import { makeWords } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/words.js";
import { columns, lists } from "./roster-samples.mjs";

const rules = { columns, words: makeWords(lists), today: "2025-03-17", minAge: 14, maxAge: 100 };
const server = (id, cells) => ({ id, version: 1, order: id, cells });
const count = model => countRows([...model.rows.values()], "2025-04-01");

test("pasted rows are counted before they are saved: minorities beside what the server told, ages by the day of the congress", () => {
  const model = new Model(rules);
  model.load([server(1, { name: "A", ethnicity: masked, birth: "10/06/1980" })]);
  assert.deepEqual((({ minorities, youngest, oldest }) => [minorities, youngest, oldest])(count(model)), [0, 44, 44]);
  model.change("dán", tx => {
    tx.add({ name: "B", ethnicity: "Xtiêng", birth: "1960", group: "ĐH" });
    tx.add({ name: "C", ethnicity: "Khmer", birth: "01/04/2000" });
    tx.add({ name: "D", ethnicity: "Kinh", birth: "2023" });
    tx.add({ name: "E", ethnicity: "lạ", birth: "31/02/1950" });
    tx.add({ gender: "Nữ", ethnicity: "Khmer", birth: "1940" });
  });
  const now = count(model);
  assert.deepEqual([now.total, now.models, now.none, now.women, now.minorities, now.youngest, now.oldest], [6, 1, 5, 0, 2, 25, 65]);
});

test("saved rows are in the server's figure; a row taken off leaves it until the server says so", () => {
  const model = new Model({ ...rules });
  model.load([server(1, { name: "A", ethnicity: "Khmer" }), server(2, { name: "B", ethnicity: "Kinh" })]);
  assert.equal(count(model).minorities, 0);
  model.change("sửa", tx => tx.set(model.standing()[1], "ethnicity", "Xtiêng"));
  assert.equal(count(model).minorities, 1);
  model.change("xóa", tx => tx.remove(model.standing()[0]));
  assert.equal(count(model).minorities, 0);
  assert.equal(count(model).oldest, null);
});

test("a masked row that goes, or a masked cell typed over, makes the figure of minorities one the server must tell anew", () => {
  const model = new Model({ ...rules });
  model.load([server(1, { name: "A", ethnicity: masked }), server(2, { name: "B", ethnicity: masked })]);
  const row = model.standing()[0];
  assert.equal(count(model).recounting, false);
  model.change("xóa", tx => tx.remove(row));
  assert.equal(count(model).recounting, true);
  model.answer(model.nextWork(10), 200, { deleted: [1] });
  assert.equal(count(model).recounting, false);
  model.undo();
  assert.equal(count(model).recounting, true);
  model.answer(model.nextWork(10), 200, { deleted: [], rows: [server(1, { name: "A", ethnicity: masked })] });
  assert.equal(count(model).recounting, false);
  model.change("sửa", tx => tx.set(row, "ethnicity", "Kinh"));
  assert.equal(count(model).recounting, true);
});

test("the sentence: a group to be chosen comes first; cap and share are both said where both are missed", () => {
  const plan = { cap: 200, numerator: 7, denominator: 10, shareApplies: true, shareSeverity: "Explanation", capSeverity: "Mandatory" };
  assert.equal(judge({ total: 1, models: 0, none: 1 }, plan).mend, "Chọn nhóm cho 1 người.");
  assert.equal(judge({ total: 10, models: 4, none: 1 }, plan).mend, "Chọn nhóm cho 1 người; nếu đều là điển hình thì vẫn cần thêm 7 điển hình hoặc bớt 3 khách mời / lãnh đạo.");
  const both = judge({ total: 201, models: 139, none: 0 }, plan);
  assert.equal(both.kind, "fail");
  assert.equal(both.sentence, "Vượt 1 đại biểu so với số tối đa. Điển hình chưa đạt 70 %.");
  assert.equal(both.mend, "Bớt 3 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.");
  assert.equal(judge({ total: 201, models: 140, none: 0 }, plan).mend, "Bớt 1 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.");
  assert.equal(judge({ total: 230, models: 150, none: 0 }, plan).mend, "Bớt 30 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.");
  assert.equal(judge({ total: 300, models: 205, none: 0 }, plan).mend, "Bớt 100 đại biểu. Cần thay 5 khách mời / lãnh đạo bằng điển hình hoặc bớt 8 khách mời / lãnh đạo.");
  assert.equal(judge({ total: 201, models: 139, none: 1 }, plan).mend, "Chọn nhóm cho 1 người; nếu đều là điển hình thì bớt 1 khách mời / lãnh đạo là đạt cả số lượng và tỷ lệ.");
  assert.match(judge({ total: 201, models: 139, none: 2 }, plan).mend, /^Bớt 1 đại biểu\. Chọn nhóm cho 2 người\.$/);
  assert.equal(judge({ total: 201, models: 201, none: 0 }, plan).mend, "Bớt 1 đại biểu.");
  assert.equal(judge({ total: 10, models: 7, none: 1 }, plan).mend, "");
});
