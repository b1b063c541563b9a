// <details data-popover>: closes on Escape and on a click elsewhere; arrows, Home and End go through its links and buttons.
// The narrow-screen menu closes on Escape too.
const opened = "details[data-popover][open]";

function shut(popover) {
  popover.open = false;
  popover.querySelector("summary")?.focus();
}

/** Where a key leads among the items; the head of the menu opens it and comes before the first. */
function next(items, at, key) {
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  return items[at < 1 ? items.length - 1 : at - 1];
}

document.addEventListener("click", event => {
  for (const open of document.querySelectorAll(opened)) {
    if (!open.contains(event.target) || event.target.closest("[data-download]")) open.open = false;
  }
});
// A menu opens to the side where the window has room for it.
document.addEventListener("toggle", event => {
  if (!event.target.matches?.("details[data-popover]") || !event.target.open) return;
  const menu = event.target.querySelector(".popover");
  menu?.classList.remove("is-turned");
  if (menu && menu.getBoundingClientRect().right > document.documentElement.clientWidth) menu.classList.add("is-turned");
}, true);
document.addEventListener("focusin", event => {
  for (const open of document.querySelectorAll(opened)) if (!open.contains(event.target)) open.open = false;
});
document.addEventListener("keydown", event => {
  const popover = event.target.closest("details[data-popover]");
  if (!popover || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  const onHead = event.target.closest("summary") !== null;
  const edge = event.key === "Home" || event.key === "End";
  if (event.target.matches("input, select, textarea") || (onHead && edge && !popover.open)) return;
  popover.open = true;
  const items = [...popover.querySelectorAll(":scope > :not(summary) :is(a[href], button:not(:disabled))")].filter(item => item.checkVisibility());
  if (items.length === 0) return;
  next(items, items.indexOf(event.target), event.key).focus();
  event.preventDefault();
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll(opened)) shut(open);
  const toggle = document.getElementById("menu-toggle");
  if (toggle?.checked) {
    toggle.checked = false;
    toggle.focus();
  }
});
