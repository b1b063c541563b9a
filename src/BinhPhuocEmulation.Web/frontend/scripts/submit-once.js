// A second click on a form that is being sent does nothing. The server stays the judge of repeats; this only spares the wait.
// Forms that answer with a download carry data-submit-many, because the page stays.
const sending = new WeakSet();

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || "submitMany" in form.dataset || form.hasAttribute("hx-post")) return;
  if (sending.has(form)) {
    event.preventDefault();
    return;
  }
  // After every other listener: one of them may still stop the sending.
  setTimeout(() => {
    if (event.defaultPrevented) return;
    sending.add(form);
    event.submitter?.setAttribute("aria-disabled", "true");
    form.setAttribute("aria-busy", "true");
  });
});

function sendAgain() {
  for (const form of document.querySelectorAll("form[aria-busy]")) {
    sending.delete(form);
    form.removeAttribute("aria-busy");
    form.querySelectorAll("[aria-disabled=true]").forEach(button => button.removeAttribute("aria-disabled"));
  }
}

// Back button: the page returns as it was left, so let it be sent again; so does a person who was asked about unsaved typing and stayed.
addEventListener("pageshow", event => { if (event.persisted) sendAgain(); });
document.addEventListener("stayed", sendAgain);
