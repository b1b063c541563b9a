// form[data-dirty-warning]: leaving with unsaved typing asks first. Compares with the values the page came with,
// so typing and undoing does not warn; a form that came back with errors counts as unsaved from the start.
const first = new Map();
const leaving = new Set();

function snapshot(form) {
  const data = new FormData(form);
  data.delete("__RequestVerificationToken");
  return JSON.stringify([...data].map(([key, value]) => [key, value instanceof File ? value.name : value]));
}

for (const form of document.querySelectorAll("form[data-dirty-warning]")) {
  first.set(form, form.querySelector("[aria-invalid=true]") ? null : snapshot(form));
  form.addEventListener("submit", () => leaving.add(form));
}
addEventListener("pageshow", () => leaving.clear());
addEventListener("beforeunload", event => {
  for (const [form, values] of first) {
    if (form.isConnected && !leaving.size && snapshot(form) !== values) event.preventDefault();
  }
});
