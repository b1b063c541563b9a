// Redraws a gauge that the server drew (partial _Gauge) from new figures; all arithmetic of the rules stays with the caller.
const svgName = "http://www.w3.org/2000/svg";
const number = new Intl.NumberFormat("vi-VN");
const percent = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const shareOf = (count, total) => total ? `${percent.format(Math.floor(1000 * count / total) / 10)} %` : "–";

/**
 * Tenths of a per cent of every part (all 0 for nobody), as Domain Shares.Tenths: rounded down, what is left of 1000 to the largest remainders, to a whole
 * per cent last, equal counts together or rounded like any figure; the part at `exact` stands rounded down (-1 for none).
 */
export function tenthsOf(parts, exact = -1) {
  const whole = parts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return parts.map(() => 0);
  const tenths = parts.map(count => Math.floor(count * 1000 / whole));
  let left = 1000 - tenths.reduce((sum, count) => sum + count, 0);
  const rest = count => count * 1000 % whole;
  const late = count => Math.floor(count * 1000 / whole) % 10 === 9;
  const counts = [...new Set(parts)].filter(count => rest(count) !== 0 && count !== parts[exact])
    .sort((a, b) => late(a) - late(b) || (late(a) ? a - b : 0) || rest(b) - rest(a) || parts.indexOf(a) - parts.indexOf(b));
  for (const count of counts) {
    const equal = parts.filter(part => part === count).length;
    if (left <= 0 || (equal > left && (late(count) || rest(count) * 2 < whole))) break;
    parts.forEach((part, i) => { if (part === count) tenths[i] += 1; });
    left -= equal;
  }
  return tenths;
}

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
 * @param {{total: number, cap: number|null, parts: number[], totalKind: string, note: string}} figures
 *   parts in the order of the legend; totalKind is pass, explain or fail; note stands under the total.
 */
export function drawGauge(gauge, { total, cap, parts, totalKind, note }) {
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
  const shares = tenthsOf(parts, 0);
  parts.forEach((count, index) => {
    counts[index].textContent = number.format(count);
    gauge.querySelectorAll("[data-gauge-share]")[index].textContent = total ? `${percent.format(shares[index] / 10)} %` : "–";
  });
  const brief = gauge.querySelector("[data-brief-share]");
  if (brief) brief.textContent = shareOf(parts[0], total);
}
