// The ways from the list to what is drawn from saved rows: the check and the submission only with everything that was typed, papers and structure not without a word.
// Rows that stand on this machine alone would be missing there.
import { number } from "./arithmetic.js";
import { ask, el } from "./dom.js";

const mostNamed = 12;

/** "dòng 3, 8 và 12" of the TT of rows. */
export function placesOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const shown = sorted.slice(0, mostNamed).map(number);
  const rest = sorted.length - shown.length;
  return `dòng ${shown.join(", ")}${rest > 0 ? ` và ${number(rest)} dòng nữa` : ""}`;
}

/**
 * @param {{submit: HTMLAnchorElement | null, papers: Iterable<HTMLAnchorElement>, model: object, flush: () => void, save: () => Promise, go: (key: string, column: string) => void, conflicts: () => void,
 *   shown: (key: string) => Promise, closed: () => boolean, leaving: () => void}} parts leaving is told when the page is left by a link whose question was answered
 */
export function guardLinks({ submit, papers, model, flush, save, go, conflicts, shown, closed, leaving }) {
  let busy = false;
  let free = null;
  if (submit) guard(submit, tell);
  for (const paper of papers) guard(paper, tellOfPaper);

  /** Follows a link past its guard. What is not saved stays kept in this browser: nobody has to be asked a second time. */
  function follow(link) {
    leaving();
    free = link;
    link.click();
  }

  /** @param {() => Promise<boolean | undefined>} told whether to go on without the rows */
  function guard(link, told) {
    link.addEventListener("click", async event => {
      if (free === link) { free = null; return; }
      if (closed() || event.ctrlKey || event.metaKey || event.shiftKey) return;
      flush();
      if (model.unsent().length === 0) return;
      event.preventDefault();
      if (busy) return;
      busy = true;
      link.setAttribute("aria-busy", "true");
      try {
        await save();
      } finally {
        busy = false;
        link.removeAttribute("aria-busy");
      }
      // Told outside the wait: a press while the page still moves to a row is heard.
      if (model.unsent().length === 0 || await told()) follow(link);
    });
  }

  function found() {
    const rows = model.unsent();
    const places = model.places();
    const standing = rows.filter(row => !row.removed);
    const where = placesOf(standing.map(row => places.get(row.key)).filter(Boolean));
    return { rows, places, standing, title: `${number(rows.length)} dòng chưa lưu được${standing.length > 0 ? ` (${where})` : ""}` };
  }

  async function mend(row) {
    await shown(row.key);
    go(row.key, Object.keys(row.errors)[0] ?? "name");
  }

  async function tellOfPaper() {
    const { standing, title } = found();
    const answer = await ask({ title, body: [el("p", "", "Bản in, tệp tải về và cơ cấu chỉ có những gì đã lưu, thiếu phần vừa gõ ở các dòng này.")],
      buttons: [["on", "Tiếp tục với phần đã lưu", ""], standing.length > 0 ? ["mend", "Tới dòng đầu để sửa", "btn-primary"] : ["", "Để sau", "btn-primary"]] });
    if (answer === "mend") await mend(standing.find(row => row.held) ?? standing[0]);
    return answer === "on";
  }

  async function tell() {
    const { rows, places, standing, title } = found();
    const refused = standing.filter(row => row.held && !row.conflict);
    const twofold = standing.filter(row => row.conflict);
    if (refused.length + twofold.length < rows.length) {
      await ask({ title, body: [el("p", "", "Máy chủ chưa nhận được các dòng này nên chưa trình được: danh sách trình đi sẽ thiếu những gì đã gõ. Dòng đã gõ vẫn giữ trên máy này; chờ báo “Đã lưu nháp” rồi trình.")],
        buttons: [["", "Đã hiểu", "btn-primary"]] });
      return;
    }
    if (twofold.length > 0) {
      const answer = await ask({ title, body: [el("p", "", `${number(twofold.length)} dòng có hai bản: chọn bản giữ lại rồi trình.`)], buttons: [["", "Để sau"], ["see", "Xem hai bản", "btn-primary"]] });
      if (answer === "see") conflicts();
      return;
    }
    const heading = key => model.rules.byKey.get(key)?.heading ?? "";
    const made = refused.filter(row => row.id === null).length;
    const sentences = refused.slice(0, mostNamed).map(row => el("li", "", `Dòng ${number(places.get(row.key))}${row.cells.name ? ` (${row.cells.name.slice(0, 60)})` : ""}: ${
      Object.entries(row.errors).map(([key, sentence]) => `${heading(key)}: ${sentence}`).join(" ") || "chưa lưu được."}`));
    const answer = await ask({ title, wide: true,
      body: [el("p", "", `Sửa rồi trình, hoặc ${dropWords(made, refused.length)}. Danh sách trình đi không có các nội dung này.`), el("ul", "", ...sentences)],
      buttons: [["drop", capital(dropWords(made, refused.length)), "btn-danger"], ["mend", "Tới dòng đầu để sửa", "btn-primary"]] });
    if (answer === "mend") await mend(refused[0]);
    else if (answer === "drop") model.drop(refused);
  }
}

/** New rows go, saved ones stand again as they are saved. */
const dropWords = (made, all) => made === all ? "bỏ các dòng này" : made === 0 ? "bỏ phần sửa chưa lưu của các dòng này" : "bỏ các dòng mới và phần sửa chưa lưu này";
const capital = words => words[0].toLocaleUpperCase("vi") + words.slice(1);
