// Errors first: the summary takes the focus, so that a screen reader starts there.
document.querySelector("[data-focus]")?.focus();

document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) print();
});
