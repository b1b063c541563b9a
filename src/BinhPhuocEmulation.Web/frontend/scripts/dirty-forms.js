// form[data-dirty-warning]: leaving with unsaved typing asks first. Compares with the values the page came with,
// so typing and undoing does not warn; a form that was sent and came back (errors, somebody else's version) counts as unsaved from the start.
// Each form is asked of by itself: sending one does not give up what is typed in another.
const first = new Map();
const leaving = new Set();
const isPosted = document.documentElement.classList.contains("is-posted");

function snapshot(form) {
  const data = new FormData(form);
  data.delete("__RequestVerificationToken");
  return JSON.stringify([...data].map(([key, value]) => [key, value instanceof File ? value.name : value]));
}

/** Is the page the answer to this form? Asked while the page still has the address the form was sent to, see posted.js. */
function cameBack(form) {
  const buttons = [...form.elements].filter(button => button.hasAttribute("formaction")).map(button => button.getAttribute("formaction"));
  return isPosted && [form.getAttribute("action"), ...buttons].some(address => new URL(address || "", location.href).pathname === location.pathname);
}

for (const form of document.querySelectorAll("form[data-dirty-warning]")) {
  first.set(form, cameBack(form) || form.querySelector("[aria-invalid=true]") ? null : snapshot(form));
  form.addEventListener("submit", () => leaving.add(form));
}
addEventListener("pageshow", () => leaving.clear());
addEventListener("beforeunload", event => {
  if (![...first].some(([form, values]) => form.isConnected && !leaving.has(form) && snapshot(form) !== values)) return;
  event.preventDefault();
  // Runs once the question is answered: whoever stayed may send again.
  setTimeout(() => {
    leaving.clear();
    document.dispatchEvent(new Event("stayed"));
  });
});
