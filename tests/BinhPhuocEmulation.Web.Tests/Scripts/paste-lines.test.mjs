import assert from "node:assert/strict";
import { test } from "node:test";
import { recognise, spellingsOf } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/headings.js";
import { grouped, leadsWithNumbers, skippedWords, sortLines, unrecognised } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/paste-lines.js";
import { parseCells } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/paste.js";
import { columns } from "./roster-samples.mjs";

const spellings = spellingsOf(columns);
const table = text => text.split("\n").map(line => line.split("|").map(cell => cell.trim()));
const read = text => {
  const rows = table(text);
  const { headingRows, columns: found } = recognise(rows, spellings);
  return sortLines(rows.slice(headingRows), found, spellings);
};
const names = ({ rows }) => rows.map(({ cells, group }) => `${cells[1]} ${group}`.trim());

test("sections, totals, repeated headings and the end of a paper are no delegates; a section tells the group of the rows below", () => {
  const found = read(`STT|Họ và tên|Năm sinh|Chức vụ
I|Điển hình tiên tiến||
1|Lê Thị An|1980|Giáo viên
2|Tống Công Danh|1975|Nông dân
|Tổng số: 2 người||
II|Khách mời|1|
STT|Họ và tên|Năm sinh|Chức vụ
1|Trần Văn Đức|1960|Hưu trí
III. Lãnh đạo các cấp|||
1|Vi Văn Cộng|1970|Chủ tịch
Tổng cộng|4||
Danh sách này có 4 người./.|||
|||Lộc An, ngày 17 tháng 3 năm 2025
Người lập biểu|||CHỦ TỊCH
Nguyễn Thị Hà|||Trần Văn Bình`);
  assert.deepEqual(names(found), ["Lê Thị An Điển hình", "Tống Công Danh Điển hình", "Trần Văn Đức Khách mời", "Vi Văn Cộng Lãnh đạo"]);
  assert.deepEqual(Object.fromEntries(Object.entries(found.skipped).map(([kind, lines]) => [kind, lines.length])), { total: 2, section: 3, heading: 1, closing: 4 });
  assert.equal(skippedWords(found.skipped, 2, false).startsWith("Bỏ qua 2 dòng trên tiêu đề cột, 2 dòng tổng (“Tổng số: 2 người”, “Tổng cộng 4”), 3 dòng tiêu đề mục ("), true);
  assert.equal(skippedWords(found.skipped, 0, false).endsWith("Nhóm của các dòng dưới mỗi mục lấy theo tiêu đề mục."), true);
});

test("a collective between the groups keeps the group; an unknown section ends it", () => {
  const found = read("STT|Họ và tên|Chức vụ\nA|Điển hình tiên tiến|\nI|Tập thể|\n1|Lê Thị An|x\nB|Khách mời|\n1|Lê Thị Ba|x\nC|Dự khuyết|\n1|Lê Thị Tư|x");
  assert.deepEqual(names(found), ["Lê Thị An Điển hình", "Lê Thị Ba Khách mời", "Lê Thị Tư"]);
});

test("people who are called like that stay: nothing is left out that has a name and its cells", () => {
  const found = read("STT|Họ và tên|Năm sinh|Chức vụ\n1|Tổng Văn Cộng|1980|Chủ tịch\n2|Lãnh Thị Hoa|1970|Khách mời\n3|Cộng Hòa|1960|x\n4|Vi Thị Ký|1961|Thủ trưởng đơn vị");
  assert.deepEqual(names(found).length, 4);
  assert.equal(skippedWords(found.skipped, 0, false), "");
});

test("a column pasted alone is taken as it is", () => {
  const group = [{ key: "group" }];
  assert.equal(sortLines([["Khách mời"], ["Tổng cộng"]], group, spellings).rows.length, 2);
  assert.equal(sortLines([["Khách mời", "x"]], [{ key: "group" }, { key: "post" }], spellings).rows.length, 1);
});

test("running numbers before names are known, also anew in each section; years and counts are none", () => {
  assert.equal(leadsWithNumbers(table("1|Lê Thị An|1980\n2|Trần Văn Đức|1975")), true);
  assert.equal(leadsWithNumbers(table("I|Điển hình|\n1|Lê Thị An|1980\n2|Trần Văn Đức|1975\nII|Khách mời|\n1|Vi Văn Ba|1970")), true);
  assert.equal(leadsWithNumbers(table("7|Lê Thị An|1980")), true);
  assert.equal(leadsWithNumbers(table("1980|Lê Thị An\n1975|Trần Văn Đức")), false);
  assert.equal(leadsWithNumbers(table("1|2\n2|3")), false);
  assert.equal(leadsWithNumbers(table("Lê Thị An|1980")), false);
});

test("titles over the headings are passed; rows of data are not", () => {
  const rows = parseCells("DANH SÁCH TRÍCH NGANG\t\t\nĐại biểu dự Hội nghị\t\t\n\nSTT\tHọ và tên\tNăm sinh\n1\tLê Thị An\t1980");
  const found = recognise(rows, spellings);
  assert.deepEqual([found.above, found.headingRows], [3, 4]);
  assert.equal(recognise(table("1|Lê Thị An|1980\nSTT|Họ và tên|Năm sinh\n2|Trần Văn Đức|1975"), spellings).headingRows, 0);
});

test("DT is dân tộc or điện thoại, as its cells say", () => {
  const wide = spellingsOf([...columns]);
  const key = text => recognise(table(text), wide).columns[1].key;
  assert.deepEqual([key("Họ và tên|DT|Chức vụ\nA|Xtiêng|x"), key("Họ và tên|DT|Chức vụ\nA|0271 3666 123|x"), key("Họ và tên|ĐT|Chức vụ"), key("Họ và tên|DT|Chức vụ")],
    ["ethnicity", "phone", "phone", "ethnicity"]);
});

test("a heading row never becomes a person, also the lower of two that are repeated on the next page", () => {
  const found = read(`TT|Họ và tên|Ngày sinh||Chức vụ
||Nam|Nữ|
1|Lê Thị An||1980|Giáo viên
TT|Họ và tên|Ngày sinh||Chức vụ
||Nam|Nữ|
2|Tống Công Danh|1975||Nông dân`);
  assert.deepEqual(names(found), ["Lê Thị An", "Tống Công Danh"]);
  assert.equal(found.skipped.heading.length, 2);
});

test("a list of collectives has no names, and its headings and totals are no rows", () => {
  const found = read(`STT|Tập thể được đại diện|Mã phân loại tập thể
1|Hợp tác xã Lộc An|HTX
|Tổng cộng|1`);
  assert.deepEqual(found.rows.map(({ cells }) => cells[1]), ["Hợp tác xã Lộc An"]);
});

test("who represents a collective is điển hình where nothing says otherwise", () => {
  assert.equal(grouped({ collective: "HTX" }).group, "Điển hình");
  assert.equal(grouped({ collective: "HTX", group: "Khách mời" }).group, "Khách mời");
  assert.equal(grouped({ name: "A" }).group, undefined);
});

test("a filled column without a known heading is named until the officer says what it is or that it is left out", () => {
  const data = table("1|A|x|12|\n2|B||13|");
  const column = (key, heading, known, more = {}) => ({ key, heading, known, ...more });
  assert.deepEqual(unrecognised(data, [column("", "STT", true), column("name", "Họ và tên", true), column("", "Cỡ áo", false), column("", "", true), column("", "", true)]), [2, 3]);
  assert.deepEqual(unrecognised(data, [column("", "", true), column("name", "", true), column("", "Cỡ áo", true, { left: true }), column("phone", "", true), column("", "", true)]), []);
});
