// What the server says under a field while it is typed takes the place of what it said when the form was sent.
document.addEventListener("htmx:oobAfterSwap", event => {
  const told = event.detail.target;
  const field = told?.dataset?.tells && document.getElementById(told.dataset.tells);
  if (!field) return;
  const holder = field.closest(".field");
  document.getElementById(`${field.id}-error`)?.remove();
  const wrong = told.querySelector(".field-message:not(.is-told)") !== null;
  holder?.classList.toggle("has-error", wrong || holder.querySelector(":scope > .field-message") !== null);
  if (!field.matches("input, textarea")) return;
  field.removeAttribute("aria-invalid");
  if (wrong) field.setAttribute("aria-invalid", "true");
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id && id !== told.id && id !== `${field.id}-error`);
  if (told.childElementCount > 0) others.push(told.id);
  if (others.length > 0) field.setAttribute("aria-describedby", others.join(" "));
  else field.removeAttribute("aria-describedby");
});
