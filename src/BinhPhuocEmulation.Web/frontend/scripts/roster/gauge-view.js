// The gauge while rows are typed: total, structure, sentence. Same words and figures as the server's gauge.
import { drawGauge } from "../gauge.js";
import { percent } from "../shares.js";
import { arithmetic, judge, number } from "./arithmetic.js";
import { el, icon, tag } from "./dom.js";

const icons = { pass: "check-circle", explain: "exclamation-triangle", fail: "x-circle", info: "info-circle", neutral: "dash-circle" };

const agesOf = (youngest, oldest) => youngest === oldest ? `${oldest} tuổi` : `từ ${youngest} đến ${oldest} tuổi`;

export function makeGauge(gauge, rules) {
  if (!gauge) return { draw() {}, figures() {} };
  const message = gauge.querySelector("[data-gauge-message]");
  const legend = gauge.querySelectorAll("[data-gauge-count]").length;
  const brief = gauge.querySelector("[data-brief-words]");
  let last = "";
  let minorities = null;

  function drawNote(counts) {
    const box = gauge.querySelector("[data-gauge-structure]");
    let note = box.querySelector(":scope > .gauge-note");
    if (!note) box.append(note = el("div", "gauge-note"));
    const share = count => `${number(count)} (${percent(count, counts.total)})`;
    // Sensitive and small counts the server keeps to itself; what is typed here adds to what it told.
    const people = minorities === null ? null : Math.max(0, minorities + counts.minorities);
    const parts = [`Nữ ${share(counts.women)}`, people === null ? null : `Dân tộc thiểu số ${counts.recounting ? "…" : share(people)}`, `Trực tiếp sản xuất ${number(counts.direct)}`,
      counts.oldest === null ? null : agesOf(counts.youngest, counts.oldest)];
    note.textContent = counts.total === 0 ? "" : parts.filter(Boolean).join(" · ");
  }

  return {
    /** Figures only the server can count. */
    figures(figures) {
      minorities = figures.minorities ?? null;
    },
    draw(counts) {
      const sums = arithmetic({ total: counts.total, models: counts.models, cap: rules.cap, numerator: rules.numerator, denominator: rules.denominator });
      drawGauge(gauge, {
        mark: rules.shareApplies ? rules : undefined,
        total: counts.total,
        cap: rules.cap || null,
        parts: [counts.models, counts.guests, counts.leaders, counts.none].slice(0, legend),
        totalKind: sums.overCap > 0 ? "fail" : "pass",
        note: rules.cap === 0 ? "không giới hạn số đại biểu" : sums.overCap > 0 ? `vượt ${number(sums.overCap)}` : `còn ${number(sums.seatsLeft)} chỗ`,
      });
      const none = gauge.querySelectorAll("[data-gauge-count]")[3]?.closest("li");
      if (none) none.hidden = counts.none === 0;
      drawNote(counts);
      const found = judge(counts, rules);
      const words = JSON.stringify(found);
      if (words === last) return;
      last = words;
      brief.replaceChildren(...(found ? [el("span", `words-${found.kind}`, icon(icons[found.kind]), ` ${found.mend || found.sentence}`)] : []));
      // On a narrow window two lines may not hold it.
      brief.title = found ? found.mend || found.sentence : "";
      if (!found) { message.replaceChildren(el("p", "gauge-message muted", "Cơ cấu được tính ngay khi có đại biểu.")); return; }
      message.replaceChildren(
        tag(found.kind, found.word, icons[found.kind]),
        el("p", "gauge-message", `${found.sentence} `, found.mend ? el("b", "", found.mend) : null),
        el("p", "finding-clause", "Theo ", found.url ? el("a", { href: found.url }, found.citation) : el("span", "", found.citation)));
    },
  };
}
