// data-confirm-open="id" on a submit button asks in the <dialog> first; data-dialog-open="id" just opens one.
import { check } from "./check.js";
import { firstMissing } from "./required.js";

/** What a field holds, as it reads: of a choice the words, not the key. */
const typed = field => field?.selectedOptions?.[0]?.text ?? field?.value ?? "";

/** Opens with the focus on what is to be written, else on the way out: Enter alone never sends. */
function open(dialog) {
  for (const place of dialog.querySelectorAll("[data-repeats]")) place.textContent = typed(document.getElementById(place.dataset.repeats));
  dialog.showModal();
  const field = dialog.querySelector("[aria-invalid=true]") ?? dialog.querySelector(".dialog-body :is(textarea, select, input:not([type=hidden]))");
  (field ?? dialog.querySelector("[data-dialog-close]"))?.focus();
}

/** A day like 31/02/2025: the server says at its field that there is none, so nothing is asked. */
function holdsNoDay(form) {
  return [...form.querySelectorAll("input")].some(input => {
    const [, day, month, year] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(input.value) ?? [];
    return day !== undefined && (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > new Date(Number(year), Number(month), 0).getDate());
  });
}

document.addEventListener("click", event => {
  const opener = event.target.closest("[data-confirm-open], [data-dialog-open]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.confirmOpen ?? opener.dataset.dialogOpen);
    if (!dialog?.showModal || (opener.form && "confirmOpen" in opener.dataset && holdsNoDay(opener.form))) return;
    event.preventDefault();
    // A form that lacks something is not asked about yet.
    const outside = field => !field.closest("dialog");
    const missing = opener.form ? firstMissing(opener.form, outside) : null;
    if (missing) missing.focus();
    else if (opener.form?.dataset.check) check(opener.form, outside).then(refused => refused ? refused.focus() : open(dialog));
    else open(dialog);
    return;
  }
  const sender = event.target.closest("dialog.confirm button[type=submit]");
  const missing = sender ? firstMissing(sender.closest("dialog")) : null;
  if (missing) {
    event.preventDefault();
    missing.focus();
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
  if (dialog.querySelector("[aria-invalid=true]")) open(dialog);
}
