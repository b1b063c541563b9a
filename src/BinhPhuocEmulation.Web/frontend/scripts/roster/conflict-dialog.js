// Two versions of one row: both side by side, chosen cell by cell or as a whole.
import { ask, el } from "./dom.js";
import { preset } from "./merge.js";
import { masked } from "./row.js";

/** Who wrote the other version, as a sentence begins. */
const writerOf = ({ by, own }) => own ? "Ông/Bà" : by || "Một cán bộ khác";

/** The row was to be taken off here while somebody changed it: says what was changed; leaving the question open keeps the row. */
async function askRemoval(row, model, config, place) {
  const { theirs, at, own } = row.conflict;
  const changed = config.columns.filter(({ key }) => (theirs.cells[key] ?? "") !== (row.saved[key] ?? ""));
  const shown = text => el("td", text ? "pre" : "muted", text || "(trống)");
  const table = el("table", "table table-plain conflict-table",
    el("thead", {}, el("tr", {}, ...["Cột", "Trước", "Nay"].map(word => el("th", { scope: "col" }, word)))),
    el("tbody", {}, ...changed.map(({ key, heading }) => el("tr", {}, el("th", { scope: "row" }, heading), shown(row.saved[key] ?? ""), shown(theirs.cells[key] ?? "")))));
  const answer = await ask({
    title: `Dòng ${place ?? ""} “${theirs.cells.name ?? row.cells.name ?? ""}” chưa xóa: ${own ? "Ông/Bà vừa sửa ở thẻ khác" : "người khác vừa sửa"}`, wide: changed.length > 0,
    body: [el("p", "", `${writerOf(row.conflict)} đã sửa dòng này${own ? " ở thẻ khác" : ""}${at ? ` lúc ${at}` : ""}, trước khi Ông/Bà xóa.`),
      ...(changed.length > 0 ? [el("div", { class: "paste-scroll", tabindex: "0", role: "region", "aria-label": "Phần vừa được sửa" }, table)] : [])],
    buttons: [["off", "Vẫn xóa dòng", "btn-danger"], ["", "Giữ dòng, lấy bản mới", "btn-primary"]],
  });
  model.settleRemoval(row, answer === "off");
  return true;
}

/** Asks about one row and settles it in the model; leaving the question open keeps the row unsent and marked. */
export async function askConflict(row, model, config, place) {
  const { theirs, by, at, own } = row.conflict;
  if (!theirs) {
    const answer = await ask({
      title: `Dòng ${place ?? ""} đã bị xóa khỏi danh sách`,
      body: [el("p", "", `${writerOf(row.conflict)} đã xóa “${row.cells.name ?? ""}”${own ? " ở thẻ khác" : ""}${at ? ` lúc ${at}` : ""}. Nội dung đang sửa ở đây chưa được lưu.`)],
      buttons: [["theirs", "Để dòng bị xóa"], ["mine", "Khôi phục và giữ bản ở đây", "btn-primary"]],
      opened: main => main.previousElementSibling.focus(),
    });
    if (answer) model.resolve(row, new Set(row.dirty), answer === "mine");
    return Boolean(answer);
  }
  if (row.conflict.removing) return askRemoval(row, model, config, place);
  const keys = config.columns.map(c => c.key).filter(key => (theirs.cells[key] ?? "") !== (row.cells[key] ?? "") && (row.dirty.has(key) || theirs.cells[key] !== masked));
  const shown = new Map(keys.map(key => [key, row.cells[key] ?? ""]));
  if (keys.length === 0) { model.resolve(row, new Set(), true, shown); return true; }
  const chosen = preset(row, keys);
  const radios = [];
  let main = null;
  const left = el("p", { class: "muted", role: "status" });
  const look = () => {
    const open = keys.length - chosen.size;
    left.textContent = open > 0 ? `Còn ${open} ô cả hai bản cùng sửa: chọn một bản ở mỗi ô rồi lưu.` : "Đã chọn đủ các ô.";
    if (main) main.disabled = open > 0;
  };
  const choose = (key, mine) => { chosen.set(key, mine); look(); };
  const cell = (key, mine, text) => {
    const input = el("input", { type: "radio", name: `conflict-${key}`, value: mine ? "mine" : "theirs", checked: chosen.get(key) === mine, change: () => choose(key, mine) });
    radios.push(input);
    return el("td", {}, el("label", "conflict-choice", input, el("span", text ? "pre" : "muted", text || "(trống)")));
  };
  const heading = key => config.columns.find(c => c.key === key).heading;
  const whole = mine => {
    for (const key of keys) choose(key, mine);
    for (const input of radios) input.checked = (input.value === "mine") === mine;
  };
  const said = [own ? "" : by, at].filter(Boolean).join(", ");
  const table = el("table", "table table-plain conflict-table",
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Cột"),
      el("th", { scope: "col" }, `${own ? "Bản ở thẻ khác" : "Bản kia"}${said ? ` (${said})` : ""} `, el("button", { type: "button", class: "link-button", click: () => whole(false) }, "chọn cả dòng")),
      el("th", { scope: "col" }, `${own ? "Bản ở thẻ này" : "Bản của tôi"} `, el("button", { type: "button", class: "link-button", click: () => whole(true) }, "chọn cả dòng")))),
    el("tbody", {}, ...keys.map(key => el("tr", {}, el("th", { scope: "row" }, heading(key)), cell(key, false, theirs.cells[key] ?? ""), cell(key, true, row.cells[key] ?? "")))));
  const before = chosen.size;
  look();
  const answer = await ask({
    title: `Dòng ${place ?? ""} “${row.cells.name ?? theirs.cells.name ?? ""}”: ${own ? "Ông/Bà vừa sửa ở thẻ khác" : "người khác vừa sửa"}`, wide: true,
    body: [el("p", "", before > 0 ? "Ô chỉ một bản sửa đã được chọn sẵn; ô cả hai bản cùng sửa thì chọn một bản." : "Chọn nội dung giữ lại ở từng ô rồi lưu."),
      el("div", { class: "paste-scroll", tabindex: "0", role: "region", "aria-label": "Hai bản" }, table), left],
    buttons: [["", "Để sau"], ["save", "Lưu bản đã chọn", "btn-primary"]],
    opened: button => {
      main = button;
      look();
      if (button.disabled) radios.find(input => !chosen.has(input.name.slice("conflict-".length)))?.focus();
    },
  });
  if (answer === "save") model.resolve(row, new Set(keys.filter(key => chosen.get(key))), true, shown);
  return answer === "save";
}
