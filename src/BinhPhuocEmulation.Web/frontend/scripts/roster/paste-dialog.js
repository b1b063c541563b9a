// Before many rows come in: how many, which columns were recognised, and a chance to correct that.
import { number } from "./arithmetic.js";
import { ask, el } from "./dom.js";
import { badCells, takeRow } from "./paste.js";

const shownRows = 5;
const shownBad = 6;

/**
 * @param {{rows: string[][], columns: object[], headingRows: number, config: object, words: object, listOf: (key: string) => string,
 *   problemOf: (key: string, text: string) => string, where: string, whole: boolean}} parts whole: rows come in anew, not over others
 * @returns {Promise<object[]|null>} cells of each row by column key, or null if the officer changed their mind
 */
export async function askPaste({ rows, columns, headingRows, config, words, listOf, problemOf, where, whole }) {
  const data = rows.slice(headingRows).filter(row => row.some(cell => cell.trim()));
  const width = Math.max(columns.length, ...data.map(row => row.length));
  const mapping = Array.from({ length: width }, (_, i) => columns[i] ?? { heading: "", key: "", gender: "", known: false });
  const counts = el("p", { class: "paste-counts", role: "status" });
  const warn = el("div", { class: "cell-error paste-warn", role: "status" });
  const heading = new Map(config.columns.map(c => [c.key, c.heading]));
  const take = () => data.map(row => takeRow(row, mapping, words, listOf)).filter(cells => Object.keys(cells).length > 0);

  function count() {
    const used = mapping.filter(c => c.key).length;
    const left = mapping.filter(c => !c.key && !isNumbering(c)).length;
    counts.textContent = `${number(data.length)} dòng, ${used} cột nhận ra${left ? `, ${left} cột bỏ qua` : ""}. ${where}`;
    const bad = badCells(take(), problemOf).filter(b => whole || b.key !== "name" || b.sentence !== "Chưa có họ và tên.");
    const lines = new Set(bad.map(b => b.line)).size;
    const items = bad.slice(0, shownBad).map(b => el("li", "", `Dòng ${number(b.line)}, ${heading.get(b.key)}: ${b.sentence}`));
    if (bad.length > shownBad) items.push(el("li", "", `… và ${number(bad.length - shownBad)} ô nữa.`));
    warn.replaceChildren(...(bad.length === 0 ? [] : [
      el("p", "", `${number(bad.length)} ô chưa đọc được ở ${number(lines)} dòng: dòng vẫn được dán, ô sẽ báo lỗi để sửa.`), el("ul", "", ...items)]));
  }

  const heads = mapping.map((column, index) => {
    const choice = el("select", { class: "input", "aria-label": `Cột ${index + 1}${column.heading ? ` “${column.heading}”` : ""} là`,
      change: event => {
        const [key, gender] = event.target.value.split("+");
        mapping[index] = { ...column, key, gender: gender ?? "", known: true };
        count();
      } },
      new Option("(bỏ qua)", ""), ...config.columns.flatMap(c => c.key === "birth"
        ? [new Option(c.heading, "birth"), new Option("Ngày sinh (nam)", "birth+Nam"), new Option("Ngày sinh (nữ)", "birth+Nữ")]
        : [new Option(c.heading, c.key)]));
    choice.value = column.gender ? `birth+${column.gender}` : column.key;
    return el("th", { scope: "col" }, column.heading ? el("span", "paste-heading", column.heading) : null, choice);
  });
  const table = el("table", "table table-plain paste-table", el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...data.slice(0, shownRows).map(row => el("tr", {}, ...mapping.map((_, i) => el("td", {}, row[i] ?? ""))))));
  count();
  const answer = await ask({
    title: "Dán vào danh sách", wide: true,
    body: [counts, warn, el("div", { class: "paste-scroll", tabindex: "0", role: "region", "aria-label": "Các dòng đầu" }, table),
      data.length > shownRows ? el("p", "muted small", `… và ${number(data.length - shownRows)} dòng nữa. Hoàn tác một lần là bỏ hết.`) : null].filter(Boolean),
    buttons: [["", "Thôi"], ["go", `Dán ${number(data.length)} dòng`, "btn-primary"]],
  });
  return answer === "go" ? take() : null;
}

const isNumbering = column => column.known && !column.key;
