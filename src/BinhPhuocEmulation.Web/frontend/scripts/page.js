// Errors first: the summary takes the focus, so that a screen reader starts there.
document.querySelector("[data-focus]")?.focus();

// One line of the gauge stays in sight above the table: table heads and jumps to fields must stop below it.
const gauge = document.querySelector("[data-gauge]");
if (gauge) {
  const line = gauge.querySelector("[data-gauge-line]");
  const details = gauge.querySelector("[data-gauge-details]");
  new ResizeObserver(() => document.documentElement.style.setProperty("--gauge-height", `${line.offsetHeight}px`)).observe(line);
  // The line lies behind the whole gauge and comes forward as soon as that begins to leave.
  new IntersectionObserver(entries => {
    const { intersectionRatio, boundingClientRect, rootBounds } = entries.at(-1);
    gauge.classList.toggle("is-past", intersectionRatio < 1 && boundingClientRect.top < rootBounds.top);
  }, { rootMargin: "-44px 0px 0px", threshold: [0, .25, .5, .75, 1] }).observe(details);
  const toggle = gauge.querySelector("[data-gauge-toggle]");
  toggle.addEventListener("click", () => toggle.setAttribute("aria-expanded", String(gauge.classList.toggle("is-open"))));
}

// On a narrow screen the chosen tab may stand beyond the edge.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
  const beyond = tab.getBoundingClientRect().right - tab.parentElement.getBoundingClientRect().right;
  if (beyond > 0) tab.parentElement.scrollLeft += beyond + 16;
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) print();
});
