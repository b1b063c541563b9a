// Two officers changed one row: both versions side by side, chosen cell by cell or as a whole.
import { ask, el } from "./dom.js";

/** Asks about one row and settles it in the model; leaving the question open keeps the row unsent and marked. */
export async function askConflict(row, model, config, place) {
  const { theirs, by, at } = row.conflict;
  const who = [by, at].filter(Boolean).join(", ");
  if (!theirs) {
    const answer = await ask({
      title: `Dòng ${place ?? ""} đã bị xóa khỏi danh sách`,
      body: [el("p", "", `${by || "Một cán bộ khác"} đã xóa “${row.cells.name ?? ""}”${at ? ` lúc ${at}` : ""}. Nội dung đang sửa của bạn chưa được lưu.`)],
      buttons: [["theirs", "Để dòng bị xóa"], ["mine", "Khôi phục và giữ bản của tôi", "btn-primary"]],
    });
    if (answer) model.resolve(row, new Set(row.dirty), answer === "mine");
    return Boolean(answer);
  }
  const keys = config.columns.map(c => c.key).filter(key => (theirs.cells[key] ?? "") !== (row.cells[key] ?? ""));
  const mine = new Set([...row.dirty].filter(key => keys.includes(key)));
  const radios = [];
  const cell = (key, own, text) => {
    const input = el("input", { type: "radio", name: `conflict-${key}`, value: own ? "mine" : "theirs", checked: own === mine.has(key),
      change: () => own ? mine.add(key) : mine.delete(key) });
    radios.push(input);
    return el("td", {}, el("label", "conflict-choice", input, el("span", text ? "pre" : "muted", text || "(trống)")));
  };
  const heading = key => config.columns.find(c => c.key === key).heading;
  const whole = own => {
    for (const key of keys) own ? mine.add(key) : mine.delete(key);
    for (const input of radios) input.checked = (input.value === "mine") === own;
  };
  const table = el("table", "table table-plain conflict-table",
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Cột"),
      el("th", { scope: "col" }, `Bản kia${who ? ` (${who})` : ""} `, el("button", { type: "button", class: "link-button", click: () => whole(false) }, "chọn cả dòng")),
      el("th", { scope: "col" }, "Bản của tôi ", el("button", { type: "button", class: "link-button", click: () => whole(true) }, "chọn cả dòng")))),
    el("tbody", {}, ...keys.map(key => el("tr", {}, el("th", { scope: "row" }, heading(key)), cell(key, false, theirs.cells[key] ?? ""), cell(key, true, row.cells[key] ?? "")))));
  if (keys.length === 0) { model.resolve(row, new Set()); return true; }
  const answer = await ask({
    title: `Dòng ${place ?? ""} “${row.cells.name ?? theirs.cells.name ?? ""}”: người khác vừa sửa`, wide: true,
    body: [el("p", "", "Chọn nội dung giữ lại ở từng ô rồi lưu."), el("div", { class: "paste-scroll", tabindex: "0", role: "region", "aria-label": "Hai bản" }, table)],
    buttons: [["", "Để sau"], ["save", "Lưu bản đã chọn", "btn-primary"]],
  });
  if (answer === "save") model.resolve(row, mine);
  return answer === "save";
}
