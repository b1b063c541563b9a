// Redraws a gauge that the server drew (partial _Gauge) from new figures; all arithmetic of the rules stays with the caller.
const svgName = "http://www.w3.org/2000/svg";
const number = new Intl.NumberFormat("vi-VN");
const percent = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/**
 * @param {Element} gauge element with data-gauge
 * @param {{total: number, cap: number|null, parts: number[], totalKind: string, note: string}} figures
 *   parts in the order of the legend; totalKind is pass, explain or fail; note stands under the total.
 */
export function drawGauge(gauge, { total, cap, parts, totalKind, note }) {
  gauge.querySelector("[data-gauge-total]").textContent = number.format(total);
  gauge.querySelector("[data-gauge-note]").textContent = note;
  const fill = gauge.querySelector("[data-gauge-fill]");
  if (fill) {
    fill.setAttribute("width", `${cap ? Math.min(100, 100 * total / cap) : 0}%`);
    fill.setAttribute("class", `fill-${totalKind}`);
  }
  const bar = gauge.querySelector("[data-gauge-parts]");
  bar.querySelectorAll("[data-part]").forEach(rect => rect.remove());
  let from = 0;
  parts.forEach((count, index) => {
    const share = total ? 100 * count / total : 0;
    const rect = document.createElementNS(svgName, "rect");
    for (const [name, value] of Object.entries({ x: `${from}%`, width: `${share}%`, height: "100%", class: `fill-${index + 1}`, "data-part": "" })) {
      rect.setAttribute(name, value);
    }
    bar.append(rect);
    from += share;
    gauge.querySelectorAll("[data-gauge-count]")[index].textContent = number.format(count);
    gauge.querySelectorAll("[data-gauge-share]")[index].textContent = total ? `${percent.format(Math.floor(1000 * count / total) / 10)} %` : "–";
  });
}
