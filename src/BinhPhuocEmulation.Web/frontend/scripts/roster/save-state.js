// The line that says whether everything is saved.
import { number } from "./arithmetic.js";
import { el } from "./dom.js";

export function makeSaveState(box, { conflicts, errors }) {
  const text = el("span", { role: "status", "aria-live": "polite" });
  const more = el("span", {});
  box.append(text, more);
  let last = "";

  /** @param {boolean} floats nothing typed from now on is saved: the sentence stands where no scrolling takes it away */
  function say(words, kind, extra, floats = false) {
    if (words !== last) text.textContent = words;
    last = words;
    box.dataset.state = kind;
    box.classList.toggle("is-floating", floats);
    more.replaceChildren(...(extra ? [" ", extra] : []));
  }

  const toErrors = () => el("button", { type: "button", class: "link-button", click: errors }, "Xem ô lỗi");

  return {
    show(state) {
      const time = state.savedAt ? ` ${state.savedAt}` : "";
      if (state.kind === "waiting") say("Chưa lưu…", "waiting");
      else if (state.kind === "saving") say("Đang lưu…", "waiting");
      else if (state.kind === "saved") say(state.savedAt ? `Đã lưu nháp${time}` : "Mọi thay đổi đã lưu", "saved");
      else if (state.kind === "offline") say("Chưa lưu được: mất mạng, sẽ thử lại", "problem", null, true);
      else if (state.kind === "busy") say("Chưa lưu được: máy chủ đang bận, sẽ thử lại", "problem", null, true);
      else if (state.kind === "signedOut") say("Chưa lưu: phiên làm việc đã hết. Dòng đã gõ còn trên máy này.", "problem", null, true);
      else if (state.kind === "closed") say("Không lưu được nữa", "problem");
      else if (state.kind === "held") say(state.message || "Có dòng chưa lưu được.", "problem", toErrors());
      else if (state.kind === "left" && state.conflicts) {
        say(`${number(state.conflicts)} dòng có hai bản, chưa lưu`, "problem", el("button", { type: "button", class: "link-button", click: conflicts }, "Xem hai bản"));
      } else if (state.kind === "left") say(`${number(state.count)} dòng chưa lưu được.${time ? ` Còn lại đã lưu${time}.` : ""}`, "problem", toErrors());
    },
  };
}
