// Redraws a gauge that the server drew (partial _Gauge) from new figures; all arithmetic of the rules stays with the caller.
import { percent } from "./shares.js";

const svgName = "http://www.w3.org/2000/svg";
const number = new Intl.NumberFormat("vi-VN");
const shareOf = (count, total, mark) => total ? percent(count, total, mark) : "–";

function drawParts(bar, total, parts) {
  bar.querySelectorAll("[data-part]").forEach(rect => rect.remove());
  const mark = bar.querySelector("line");
  let from = 0;
  parts.forEach((count, index) => {
    const share = total ? 100 * count / total : 0;
    const rect = document.createElementNS(svgName, "rect");
    for (const [name, value] of Object.entries({ x: `${from}%`, width: `${share}%`, height: "100%", class: `fill-${index + 1}`, "data-part": "" })) {
      rect.setAttribute(name, value);
    }
    bar.insertBefore(rect, mark);
    from += share;
  });
}

/**
 * @param {Element} gauge element with data-gauge
 * @param {{total: number, cap: number|null, parts: number[], totalKind: string, note: string, mark: object}} figures
 *   parts in the order of the legend; mark: the share a rule asks for, see shares.js; totalKind is pass, explain or fail; note stands under the total.
 */
export function drawGauge(gauge, { total, cap, parts, totalKind, note, mark }) {
  for (const box of gauge.querySelectorAll("[data-gauge-total], [data-brief-total]")) box.textContent = number.format(total);
  gauge.querySelector("[data-gauge-note]").textContent = note;
  const fill = gauge.querySelector("[data-gauge-fill]");
  if (fill) {
    fill.setAttribute("width", `${cap ? Math.min(100, 100 * total / cap) : 0}%`);
    fill.setAttribute("class", `fill-${totalKind}`);
  }
  const counts = gauge.querySelectorAll("[data-gauge-count]");
  for (const bar of gauge.querySelectorAll("[data-gauge-parts]")) {
    drawParts(bar, total, parts);
    // The bar is a picture; its words follow what is typed.
    if (bar.hasAttribute("aria-label")) bar.setAttribute("aria-label", parts.map((count, i) => `${counts[i].dataset.name} ${number.format(count)}`).join(", "));
  }
  parts.forEach((count, index) => {
    counts[index].textContent = number.format(count);
    gauge.querySelectorAll("[data-gauge-share]")[index].textContent = shareOf(count, total, mark);
  });
  const brief = gauge.querySelector("[data-brief-share]");
  if (brief) brief.textContent = shareOf(parts[0], total, mark);
}
