// <details data-popover>: closes on Escape and on a click elsewhere. The narrow-screen menu closes on Escape too.
document.addEventListener("click", event => {
  for (const open of document.querySelectorAll("details[data-popover][open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll("details[data-popover][open]")) {
    open.open = false;
    open.querySelector("summary")?.focus();
  }
  const toggle = document.getElementById("menu-toggle");
  if (toggle?.checked) {
    toggle.checked = false;
    toggle.focus();
  }
});
