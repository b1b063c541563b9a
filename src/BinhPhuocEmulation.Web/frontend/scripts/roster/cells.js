// What stands in a cell: text, group tag, mask, error, remark of the reviewer, what is missing.
import { el, icon, tag } from "./dom.js";
import { masked } from "./row.js";

/** @param {{config: object, visible: () => Set<string>, settle: (row, remark) => void, take: (row) => void, advises: () => boolean, clips: () => boolean, go: (key, column) => void}} page
 *   advises: say also which cells a row should have; clips: the table scrolls sideways, so a message may be out of sight: a remark gets one line of its cell,
 *   either a mark beside the name and the whole of it beside the active cell */
export function makeCells({ config, visible, settle, take, advises, clips, go }) {
  const heading = new Map(config.columns.map(c => [c.key, c.heading]));

  function remarkBox(row, remark, named) {
    const words = named && remark.column ? `${heading.get(remark.column) ?? ""}: ${remark.text}` : remark.text;
    const toggle = el("button", { type: "button", class: "remark-toggle", "aria-pressed": String(remark.settled), tabindex: "-1",
      mousedown: event => event.stopPropagation(), click: event => { event.stopPropagation(); settle(row, remark); } },
      remark.settled ? "Bỏ dấu đã sửa" : "Đánh dấu đã sửa");
    return el("span", { class: remark.settled ? "remark is-settled" : "remark", title: `${remark.by} ${remark.at}` },
      icon(remark.settled ? "check-lg" : "arrow-return-left"), ` ${words} `, remark.settled ? el("b", "", "đã sửa ") : null, toggle);
  }

  /** One line of a message; it never makes the row of a table higher whose cell may be out of sight. */
  const clipped = (kind, text, name) => el("span", { class: `${kind} is-clipped`, title: text }, name ? icon(name) : null, name ? ` ${text}` : text);
  const remarkIcon = remark => remark.settled ? "check-lg" : "arrow-return-left";

  /** How many errors and remarks a row has, beside the name. */
  function marks(row) {
    const errors = Object.keys(row.errors).length;
    const open = row.remarks.filter(remark => !remark.settled).length;
    const drawn = [];
    if (errors > 0) drawn.push(tag("fail", `${errors} lỗi`));
    if (open > 0) drawn.push(tag("explain", `${open} góp ý`, "arrow-return-left"));
    else if (row.remarks.length > 0) drawn.push(tag("pass", "góp ý đã sửa"));
    return drawn.length > 0 ? [el("span", "cell-marks", ...drawn)] : [];
  }

  function contentOf(row, column) {
    const text = row.cells[column.key] ?? "";
    if (column.key === "name") return nameOf(row, text);
    if (column.key === "group" && text) {
      const known = row.group;
      const word = known && row.cells.collective && !visible().has("collective") ? `${known} · tập thể` : text;
      const drawn = tag(known === "Điển hình" ? "info" : "neutral", word);
      drawn.classList.toggle("is-long", word !== known);
      return [drawn];
    }
    if (text === masked) return [el("span", { class: "masked", title: "Đã che" }, el("span", { "aria-hidden": "true" }, masked), el("span", "visually-hidden", "đã che"))];
    // What the two lines of a compact cell may cut off is told on pointing at it.
    const counted = row.countedAs(column.key);
    return text ? [el("span", { class: "cell-text", title: counted ? `${text} (cơ cấu tính là “${counted}”)` : text.length > 30 ? text : null }, text)] : [];
  }

  function nameOf(row, text) {
    const parts = [el("span", "person", text)];
    if (row.cells.collective && !visible().has("collective")) parts.push(el("span", "person-sub", `đại diện: ${row.cells.collective}`));
    if (row.conflict) {
      const drawn = tag("fail", "có hai bản", "exclamation-triangle");
      drawn.title = row.conflict.own ? "Ông/Bà vừa sửa dòng này ở thẻ khác" : "Người khác vừa sửa dòng này";
      parts.push(drawn);
    }
    if (row.same.length > 0) parts.push(tag("explain", row.same.length === 1 ? `nghi trùng dòng ${row.same[0]}` : `nghi trùng ${row.same.length} dòng`));
    else if (row.elsewhere) parts.push(elsewhereTag());
    return parts;
  }

  function elsewhereTag() {
    const drawn = tag("explain", "nghi trùng");
    drawn.title = "Có thể là người ở danh sách khác";
    drawn.append(el("span", "visually-hidden", " danh sách khác"));
    return drawn;
  }

  /** A collective is kept once: this stays until the names are one. */
  const likeBox = row => el("span", "cell-like", `gần giống tập thể “${row.like}” `,
    el("button", { type: "button", class: "remark-toggle", tabindex: "-1", mousedown: event => event.stopPropagation(), click: event => { event.stopPropagation(); take(row); } }, "Lấy tên này"));

  /** What speaks of columns that are not shown now stands under the name, so that nothing is overlooked. */
  function hiddenNotes(row) {
    const shown = visible();
    const notes = [];
    for (const [key, sentence] of clips() ? [] : Object.entries(row.errors)) {
      if (!shown.has(key)) notes.push(el("span", "cell-error", `${heading.get(key) ?? ""}: ${sentence}`));
    }
    for (const remark of clips() ? [] : row.remarks) {
      if (!remark.column || !shown.has(remark.column)) notes.push(remarkBox(row, remark, true));
    }
    if (row.like && !shown.has("collective")) notes.push(likeBox(row));
    const missing = row.missing.filter(key => !shown.has(key) && !row.cells[key]).map(key => heading.get(key));
    if (missing.length > 0) notes.push(el("span", "cell-missing-words", `thiếu: ${missing.join("; ")}`));
    const wanted = advises() ? row.advised.filter(key => !shown.has(key) && !row.cells[key]).map(key => heading.get(key)) : [];
    if (wanted.length > 0) notes.push(el("span", "cell-missing-words", `nên có: ${wanted.join("; ")}`));
    return notes;
  }

  return {
    /** Fills a cell and gives it its classes. */
    draw(row, column, cell) {
      const key = column.key;
      const error = row.errors[key];
      // The server also misses a value it cannot read; the sentence of the error is enough.
      const isMissing = row.missing.includes(key) && !error && !row.cells[key];
      cell.classList.toggle("has-error", Boolean(error));
      cell.classList.toggle("is-missing", isMissing);
      if (error) cell.setAttribute("aria-invalid", "true");
      else cell.removeAttribute("aria-invalid");
      const parts = contentOf(row, column);
      if (isMissing) parts.push(el("span", "cell-missing-words", "thiếu"));
      else if (advises() && !error && row.advised.includes(key) && !row.cells[key]) parts.push(el("span", "cell-missing-words", "nên có"));
      if (error && !clips()) parts.push(el("span", "cell-error", error));
      else if (error && key !== "name") parts.push(el("span", "cell-error", error));
      if (key === "collective" && row.like) parts.push(likeBox(row));
      if (key === "group" && row.leading) parts.push(el("span", "sub", "Giữ chức vụ lãnh đạo: xem lại nhóm"));
      for (const remark of row.remarks.filter(r => r.column === key)) {
        if (!clips()) parts.push(remarkBox(row, remark, false));
        else if (key !== "name") parts.push(clipped(remark.settled ? "remark is-settled" : "remark", remark.text, remarkIcon(remark)));
      }
      if (key === "name") parts.push(...(clips() ? marks(row) : []), ...hiddenNotes(row));
      return el("div", "cell-body", ...parts);
    },

    /** Errors and remarks of a cell in full where the table clips them; those of the name are all of the row. */
    notes(row, key) {
      if (!row || !clips()) return [];
      const isName = key === "name";
      const shown = visible();
      const way = column => isName && column && column !== "name" && shown.has(column)
        ? el("button", { type: "button", class: "remark-toggle", tabindex: "-1", click: () => go(row.key, column) }, "Tới ô") : null;
      const errors = Object.entries(row.errors).filter(([column]) => isName || column === key)
        .map(([column, sentence]) => el("p", "cell-error", isName ? `${heading.get(column) ?? ""}: ${sentence} ` : sentence, way(column)));
      const remarks = row.remarks.filter(remark => isName || remark.column === key).map(remark => {
        const drawn = remarkBox(row, remark, isName);
        const more = way(remark.column);
        if (more) drawn.append(" · ", more);
        return drawn;
      });
      return [...errors, ...remarks];
    },

    /** The remarks that the open cell covers. */
    covered(row, key) {
      if (!row) return [];
      const shown = visible();
      return row.remarks.filter(remark => remark.column === key || (key === "name" && (!remark.column || !shown.has(remark.column)))).map(remark => remarkBox(row, remark, key === "name"));
    },

    /** What the reviewer wants mended in a cell, to be spoken; of the name, in the whole row. */
    spoken(row, key) {
      return (row?.remarks ?? []).filter(remark => !remark.settled && (key === "name" || remark.column === key))
        .map(remark => key === "name" && remark.column && remark.column !== "name" ? `${heading.get(remark.column) ?? ""}: ${remark.text}` : remark.text).join("; ");
    },
  };
}
