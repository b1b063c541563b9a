import assert from "node:assert/strict";
import { test } from "node:test";
import { Row } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/row.js";
import { recognise, spellingsOf } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/headings.js";
import { badCells, linesThatCount, parseCells, takeRow, tidyCell, writeCells } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/paste.js";
import { makeWords } from "../../../src/BinhPhuocEmulation.Web/frontend/scripts/roster/words.js";
import { columns, lists } from "./roster-samples.mjs";

const spellings = spellingsOf(columns);
const words = makeWords(lists);
const listOf = key => columns.find(c => c.key === key)?.list ?? "";

test("cells are split at tabs and line breaks of every kind", () => {
  assert.deepEqual(parseCells("a\tb\r\nc\td\re\tf\n"), [["a", "b"], ["c", "d"], ["e", "f"]]);
  assert.deepEqual(parseCells("a\t\t\n\nb"), [["a", "", ""], [""], ["b"]]);
  assert.deepEqual(parseCells(""), []);
  // Blank cells of a column are rows too; only the line break after the last one is none.
  assert.deepEqual(parseCells("\r\n\r\n"), [[""], [""]]);
  assert.deepEqual(parseCells("X6\r\n\r\nX8\r\n"), [["X6"], [""], ["X8"]]);
  assert.deepEqual(parseCells("X6\r\n\r\n"), [["X6"], [""]]);
});

test("quoted cells keep line breaks, tabs and quotes; a quote within a word is only a quote", () => {
  assert.deepEqual(parseCells('"Ấp 5\nxã ""Lộc An"""\t"a\tb"\nx'), [["Ấp 5\nxã \"Lộc An\"", "a\tb"], ["x"]]);
  assert.deepEqual(parseCells('cao 5"\t"Sáng kiến" cấp tỉnh\nb'), [["cao 5\"", "\"Sáng kiến\" cấp tỉnh"], ["b"]]);
  assert.deepEqual(parseCells('"không đóng\tb'), [["\"không đóng", "b"]]);
});

test("what is copied out reads back the same", () => {
  const rows = [["a\nb", "c\td", "\"e\"", "f\"g"], ["", "x", "", "y"]];
  assert.deepEqual(parseCells(writeCells(rows)), rows);
});

test("headings without accents, in any order, are recognised; unknown ones are left out", () => {
  const { headingRows, columns: found } = recognise(parseCells("stt\tho va ten\tGIOI TINH\tmàu áo\n1\tA\tNam\txanh"), spellings);
  assert.equal(headingRows, 1);
  assert.deepEqual(found.map(c => [c.key, c.known]), [["", true], ["name", true], ["gender", true], ["", false]]);
});

test("a birth column split into Nam and Nữ gives the gender, also over two rows of headings", () => {
  const rows = parseCells("TT\tHọ và tên\tNăm sinh\t\tChức vụ\n\t\tNam\tNữ\t\n(1)\t(2)\t(3)\t(4)\t(5)\n1\tA\t5/9/1979\t\tx\n2\tB\t\t1985\ty");
  const { headingRows, columns: found } = recognise(rows, spellings);
  assert.equal(headingRows, 3);
  assert.deepEqual(rows.slice(3).map(row => takeRow(row, found, words, listOf)),
    [{ name: "A", birth: "05/09/1979", gender: "Nam", post: "x" }, { name: "B", birth: "1985", gender: "Nữ", post: "y" }]);
});

test("text that came decomposed is stored composed", () => {
  const decomposed = "Nguyễn Thị Ánh".normalize("NFD");
  assert.notEqual(decomposed, "Nguyễn Thị Ánh");
  assert.equal(tidyCell("name", "  " + decomposed + "  ", words, listOf), "Nguyễn Thị Ánh");
  assert.equal(recognise([["Họ và tên".normalize("NFD"), "Chức vụ".normalize("NFD")]], spellings).headingRows, 1);
});

test("dates: day numbers of Excel become dates, years of two digits stay as they were typed", () => {
  assert.equal(tidyCell("birth", "29081", words, listOf), "14/08/1979");
  assert.equal(tidyCell("birth", "1979", words, listOf), "1979");
  assert.equal(tidyCell("birth", "5-9-1979", words, listOf), "05/09/1979");
  assert.equal(tidyCell("birth", "5/9/79", words, listOf), "5/9/79");
  assert.equal(tidyCell("phone", "29081", words, listOf), "29081");
});

test("words of code lists become the word as printed", () => {
  assert.equal(tidyCell("group", "đhtt", words, listOf), "Điển hình");
  assert.equal(tidyCell("gender", "NU", words, listOf), "Nữ");
  assert.equal(tidyCell("direct", "x", words, listOf), "Có");
  assert.equal(tidyCell("ethnicity", "S'tiêng", words, listOf), "Xtiêng");
  assert.equal(tidyCell("ethnicity", "lạ", words, listOf), "lạ");
});

test("choices are offered without accents, those that begin with it first", () => {
  assert.deepEqual(words.offer("group", "khach"), ["Khách mời"]);
  assert.deepEqual(words.offer("ethnicity", "k"), ["Kinh", "Khmer"].sort((a, b) => words.offer("ethnicity", "").indexOf(a) - words.offer("ethnicity", "").indexOf(b)));
  assert.deepEqual(words.offer("gender", "zzz"), []);
});

test("5.000 rows are read, with nothing lost", () => {
  const text = "Họ và tên\tNăm sinh\tĐơn vị\r\n" + Array.from({ length: 5000 }, (_, i) => `Người ${i}\t19${50 + i % 50}\t"Ấp ${i}\nxã Lộc An"`).join("\r\n");
  const rows = parseCells(text);
  assert.equal(rows.length, 5001);
  assert.equal(rows[5000][2], "Ấp 4999\nxã Lộc An");
  const { columns: found, headingRows } = recognise(rows, spellings);
  const cells = rows.slice(headingRows).map(row => takeRow(row, found, words, listOf));
  assert.equal(cells.length, 5000);
  assert.deepEqual(cells[4999], { name: "Người 4999", birth: "1999", workplace: "Ấp 4999 xã Lộc An" });
});

test("the preview names every cell that will not be read: birth, age, gender, group, ethnicity, length, phone, and a missing name", () => {
  const rules = { byKey: new Map(columns.map(c => [c.key, c])), words, today: "2025-03-17", minAge: 14, maxAge: 100 };
  const problemOf = (key, text) => {
    const row = new Row("", 0, rules);
    row.cells = { [key]: text };
    return row.hintFor(key, text);
  };
  const good = { name: "A", birth: "1979", gender: "Nữ", group: "Điển hình", ethnicity: "Kinh", direct: "Có", phone: "0271 3666 123" };
  assert.deepEqual(badCells([good], problemOf), []);
  assert.deepEqual(badCells([{ collective: "Hộ ông Điểu Sơn" }, { post: "Kế toán" }], problemOf).map(b => b.sentence), ["Chưa có họ và tên người đại diện tập thể.", "Chưa có họ và tên."]);
  const bad = badCells([good, { ...good, birth: "31/02/1990" }, { ...good, birth: "2019" }, { ...good, gender: "Khác", group: "Quan sát viên" }, { ...good, ethnicity: "Sao Hỏa" },
    { ...good, post: "x".repeat(300) }, { ...good, phone: "=cmd" }, { ...good, name: "" }], problemOf);
  assert.deepEqual(bad.map(b => [b.line, b.key]), [[2, "birth"], [3, "birth"], [4, "gender"], [4, "group"], [5, "ethnicity"], [6, "post"], [7, "phone"], [8, "name"]]);
  assert.equal(bad[1].sentence, "Đại biểu mới 6 tuổi, phải từ 14 tuổi; kiểm tra lại ngày sinh.");
  assert.ok(!bad[4].sentence.includes("Sao Hỏa"));
});

test("blank lines count where they come over rows, and make none beyond them", () => {
  const rows = parseCells("X6\r\n\r\nX8\r\n\r\nX10\r\n");
  assert.deepEqual(linesThatCount(rows, 5).map(row => row[0]), ["X6", "", "X8", "", "X10"]);
  assert.deepEqual(linesThatCount(rows, 3).map(row => row[0]), ["X6", "", "X8", "X10"]);
  assert.deepEqual(linesThatCount(rows, 0).map(row => row[0]), ["X6", "X8", "X10"]);
});

test("blank cells of a block empty what stands there, but only where it comes over a row, and only in columns that are taken", () => {
  const found = [{ key: "religion", gender: "" }, { key: "party", gender: "" }, { key: "", gender: "" }, { key: "birth", gender: "Nam" }, { key: "birth", gender: "Nữ" }];
  const listOf = () => "";
  assert.deepEqual(takeRow(["Không", "", "x", "", "1985"], found, words, listOf, true), { religion: "Không", party: "", birth: "1985", gender: "Nữ" });
  assert.deepEqual(takeRow(["Không", "", "x", "", "1985"], found, words, listOf), { religion: "Không", birth: "1985", gender: "Nữ" });
  // A line that ends early says nothing of its last cells in Excel's rectangle but that they are blank.
  assert.deepEqual(takeRow([""], found, words, listOf, true), { religion: "", party: "", birth: "" });
});

test("guests and leaders named in the column of capacities, as on our own papers, get their group", () => {
  const rows = parseCells("Họ và tên\tNhóm\tThành phần đại biểu\nA\t\tKhách mời\nB\tLãnh đạo\tlãnh đạo các cấp\nC\tĐiển hình\tKhách mời\nD\tKhách mời\tĐiển hình tiên tiến\nE\tPhục vụ\tKhách mời");
  const { headingRows, columns: found } = recognise(rows, spellings);
  const taken = rows.slice(headingRows).map(row => takeRow(row, found, words, listOf));
  assert.deepEqual(taken, [
    { name: "A", group: "Khách mời" }, { name: "B", group: "Lãnh đạo" }, { name: "C", group: "Điển hình", capacity: "Khách mời" },
    { name: "D", group: "Khách mời", capacity: "Điển hình tiên tiến" }, { name: "E", group: "Phục vụ", capacity: "Khách mời" }]);
  const over = takeRow(["A", "", "Khách mời"], found, words, listOf, true);
  assert.deepEqual(over, { name: "A", group: "Khách mời", capacity: "" });
});

test("a mobile number that Excel robbed of its 0 gets it back; other numbers stay", () => {
  assert.deepEqual(["912345678", "0912345678", "812345678", "271387912", "84912345678", "0912.345.678", "91234567"].map(text => tidyCell("phone", text, words, listOf)),
    ["0912345678", "0912345678", "0812345678", "271387912", "84912345678", "0912.345.678", "91234567"]);
});
