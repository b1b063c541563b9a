// data-confirm-open="id" on a submit button asks in the <dialog> first; data-dialog-open="id" just opens one.
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-confirm-open], [data-dialog-open]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.confirmOpen ?? opener.dataset.dialogOpen);
    if (dialog?.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
    return;
  }
  const closer = event.target.closest("[data-dialog-close]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog")?.close();
  }
});

// A confirmation that came back with an error inside opens again, so that the error is seen.
for (const dialog of document.querySelectorAll("dialog.confirm")) {
  if (dialog.querySelector("[aria-invalid=true]")) dialog.showModal();
}
