// Errors first: the summary takes the focus, so that a screen reader starts there.
document.querySelector("[data-focus]")?.focus();

// The gauge stays in sight above the table: table heads and jumps to fields must stop below it.
const gauge = document.querySelector("[data-gauge]");
if (gauge) {
  new ResizeObserver(() => {
    const height = getComputedStyle(gauge).position === "sticky" ? gauge.offsetHeight : 0;
    document.documentElement.style.setProperty("--gauge-height", `${height}px`);
  }).observe(gauge);
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) print();
});
