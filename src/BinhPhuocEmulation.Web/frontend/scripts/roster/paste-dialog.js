// Before many rows come in: how many, which columns were recognised, what is left out, and a chance to correct that.
import { number } from "./arithmetic.js";
import { ask, el } from "./dom.js";
import { mixed } from "./headings.js";
import { skippedWords, unrecognised } from "./paste-lines.js";
import { readDelegates } from "./paste-read.js";
import { badCells } from "./paste.js";

const shownRows = 5;
const mostShown = 200;
/** Columns that only the forms of điển hình have (forms.md 1.1, 1.2): their rows are proposed to be of that group. */
const columnsOfModels = new Set(["achievement", "awards", "capacity"]);

/**
 * @param {{pasted: object, columns: object[], config: object, words: object, spellings: Map, listOf: (key: string) => string,
 *   problemOf: (key: string, text: string) => string, placeOf: (i: number) => number, where: string, under: object[], groupOfTab: string}} parts
 *   pasted: as `unite` gives it; columns: what each column is; under: the rows that the first lines come over, one a line; none where rows come in anew; placeOf: TT that the i-th row will have, from 0;
 *   groupOfTab: group of the tab where the rows come in, "" where it has none
 * @returns {Promise<object[]|null>} cells of each row by column key, or null if the officer changed their mind
 */
export async function askPaste({ pasted, columns, config, words, spellings, listOf, problemOf, placeOf, where, under, groupOfTab }) {
  const { data, above } = pasted;
  const width = Math.max(columns.length, ...data.map(row => row.length));
  const mapping = Array.from({ length: width }, (_, i) => columns[i] ?? { heading: "", key: "", gender: "", known: false });
  const counts = el("p", { class: "paste-counts", role: "status" });
  const left = el("p", { class: "paste-left" });
  const lost = el("p", { class: "cell-error paste-lost", role: "status" });
  const warn = el("div", { class: "cell-error paste-warn", role: "status" });
  const more = el("p", { class: "muted small" });
  const body = el("tbody", {});
  const heading = new Map(config.columns.map(c => [c.key, c.heading]));
  const groupChoice = el("select", { class: "input", change: () => { chosen = true; look(); } },
    new Option("(chọn sau)", ""), ...config.lists.group.map(({ name }) => new Option(name, name)));
  const groupOf = el("span", "");
  const groupRow = el("label", { class: "paste-group" }, groupOf, groupChoice);
  let chosen = false;
  let main = null;
  let taken = [];

  /** Delegates of the pasted rows. */
  function read() {
    const found = readDelegates(pasted, mapping, { words, listOf, spellings, under });
    if (!chosen) groupChoice.value = groupOfTab || (mapping.some(c => columnsOfModels.has(c.key)) && !found.without.some(entry => entry.ungrouped) ? config.lists.group[0].name : "");
    for (const { cells } of found.without) if (groupChoice.value) cells.group = groupChoice.value;
    for (const entry of found.entries) entry.clears = entry.over ? Object.keys(entry.cells).filter(key => !entry.cells[key] && entry.over.cells[key]) : [];
    return found;
  }

  function look() {
    const { entries, skipped, bySection, without } = read();
    groupRow.hidden = without.length === 0;
    groupOf.textContent = without.length === entries.length ? "Cột dán không có nhóm đại biểu. Nhóm của các dòng này là" : `Nhóm của ${number(without.length)} dòng chưa ghi nhóm là`;
    taken = entries.map(entry => entry.cells);
    const used = mapping.filter(c => c.key).length;
    const unknown = unrecognised(data, mapping);
    const ignored = mapping.filter(c => !c.key && !isNumbering(c)).length;
    counts.textContent = taken.length === 0 ? "Chỉ có dòng tiêu đề, chưa có đại biểu nào. Hãy chọn cả các dòng bên dưới tiêu đề rồi sao chép lại."
      : `${number(taken.length)} dòng, ${used} cột nhận ra${ignored ? `, ${ignored} cột bỏ qua` : ""}. ${where}`;
    const cleared = entries.reduce((sum, entry) => sum + entry.clears.length, 0);
    left.textContent = [skippedWords(skipped, above, !bySection), cleared ? `${number(cleared)} ô trống trong vùng dán sẽ xóa nội dung đang có trong bảng.` : ""].filter(Boolean).join(" ");
    lost.textContent = unknown.length === 0 ? ""
      : `${unknown.length} cột có dữ liệu chưa nhận ra, sẽ không được dán: ${unknown.map(at => nameOf(mapping[at], at)).join(", ")}. Chọn ý nghĩa ở đầu cột, hoặc chọn lại “(bỏ qua)” nếu không cần.`;
    heads.forEach((head, at) => head.classList.toggle("paste-unknown", unknown.includes(at)));
    // A block laid over rows says nothing of names, unless it empties them.
    const bad = badCells(taken, problemOf).filter(b => under.length === 0 || taken[b.line - 1].name || b.key !== "name" || entries[b.line - 1].clears.includes("name"));
    const lines = new Set(bad.map(b => b.line));
    const items = bad.map(b => el("li", "", `Dòng ${number(placeOf(b.line - 1))}, ${heading.get(b.key)}: ${b.sentence}`));
    warn.replaceChildren(...(bad.length === 0 ? [] : [
      el("p", "", `${number(bad.length)} ô chưa đọc được ở ${number(lines.size)} dòng: dòng vẫn được dán, ô sẽ báo lỗi để sửa. Số dòng là TT trong danh sách sau khi dán.`),
      el("ul", { class: "paste-bad", tabindex: "0", role: "region", "aria-label": "Các ô chưa đọc được" }, ...items)]));
    draw(entries, bad, lines);
    if (!main) return;
    main.textContent = taken.length === 0 ? "Không có dòng nào để dán" : `Dán ${number(taken.length)} dòng`;
    main.disabled = taken.length === 0;
  }

  /** The first rows, and every row with a cell that will not be read or that empties one. */
  function draw(entries, bad, lines) {
    const drawn = entries.map((entry, i) => ({ ...entry, i })).filter(({ i, clears }) => i < shownRows || lines.has(i + 1) || clears.length > 0).slice(0, mostShown);
    const sentence = new Map(bad.map(b => [`${b.line} ${b.key}`, b.sentence]));
    body.replaceChildren(...drawn.map(({ raw, i, clears, over }) => el("tr", {}, el("td", "num", number(placeOf(i))), ...mapping.map(({ key }, at) => {
      const wrong = key ? sentence.get(`${i + 1} ${key}`) : "";
      if (clears.includes(key)) return el("td", { class: "paste-clears", title: "Ô đang có nội dung sẽ thành trống" }, el("del", "", over.cells[key]), el("span", "visually-hidden", " sẽ thành trống"));
      return el("td", { class: wrong ? "paste-wrong" : "", title: wrong || (raw[at]?.length > 60 ? raw[at] : null) }, el("span", "paste-text", raw[at] ?? ""));
    }))));
    const hidden = entries.length - drawn.length;
    more.textContent = hidden > 0 ? `… và ${number(hidden)} dòng nữa${bad.length > 0 ? " không có ô nào báo lỗi" : ""}. Hoàn tác một lần là bỏ hết.` : "";
  }

  const heads = mapping.map((column, index) => {
    const choice = el("select", { class: "input", "aria-label": `Cột ${index + 1}${column.heading ? ` “${column.heading}”` : ""} là`,
      change: event => {
        const [key, gender] = event.target.value.split("+");
        mapping[index] = { ...column, key, gender: gender ?? "", known: true, left: !key, prefix: "" };
        look();
      } },
      new Option("(bỏ qua)", ""), ...config.columns.flatMap(c => c.key === "birth"
        ? [new Option(c.heading, "birth"), new Option("Ngày sinh (nam)", "birth+Nam"), new Option("Ngày sinh (nữ)", "birth+Nữ")]
        : [new Option(c.heading, c.key)]), ...mixed.map(([key, text]) => new Option(text, key)));
    choice.value = column.gender ? `birth+${column.gender}` : column.key;
    return el("th", { scope: "col" }, column.heading ? el("span", "paste-heading", column.heading) : null, choice);
  });
  const table = el("table", "table table-plain paste-table", el("thead", {}, el("tr", {}, el("th", { scope: "col", class: "num" }, "Dòng"), ...heads)), body);
  look();
  const answer = await ask({
    title: "Dán vào danh sách", wide: true,
    body: [counts, groupRow, left, lost, warn, el("div", { class: "paste-scroll", tabindex: "0", role: "region", "aria-label": "Các dòng sẽ dán" }, table), more],
    buttons: [["", "Thôi"], ["go", "Dán", "btn-primary"]],
    opened: button => {
      main = button;
      look();
      if (button.disabled) button.previousElementSibling.focus();
    },
  });
  return answer === "go" ? taken : null;
}

const isNumbering = column => column.known && !column.key;

const nameOf = (column, at) => column.heading ? `“${column.heading}”` : `cột ${at + 1} (không có tiêu đề)`;
