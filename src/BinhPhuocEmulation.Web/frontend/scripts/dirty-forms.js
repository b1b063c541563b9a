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

// form[data-carried="address of its page"]: a small step elsewhere on the page (a form[data-stays], a filter, a link to another part of it) brings the page anew, and what
// is typed here comes along without a question. Kept in this tab, for this account, until the page is there again.
const carried = [...first.keys()].filter(form => form.dataset.carried);
const nameOf = form => `bpe-carried-${document.documentElement.dataset.account}-${form.dataset.carried}`;
const textsOf = form => [...form.elements].filter(field => field.matches("textarea, select, input:not([type=hidden])"));

function carry() {
  for (const form of carried) {
    if (snapshot(form) === first.get(form)) continue;
    try { sessionStorage.setItem(nameOf(form), JSON.stringify(Object.fromEntries(textsOf(form).map(field => [field.name, field.value])))); } catch { continue; }
    leaving.add(form);
  }
}

for (const form of carried) {
  const kept = JSON.parse(sessionStorage.getItem(nameOf(form)) ?? "null");
  sessionStorage.removeItem(nameOf(form));
  if (kept === null || first.get(form) === null) continue;
  for (const field of textsOf(form)) if (field.name in kept) field.value = kept[field.name];
}
if (carried.length > 0) {
  document.addEventListener("submit", event => { if (event.target.method === "get" || "stays" in event.target.dataset) carry(); }, true);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (link && !link.target && !link.getAttribute("href").startsWith("#") && carried.some(form => form.dataset.carried === new URL(link.href).pathname)) carry();
  }, true);
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
