// form[data-check="/…/check"]: the server says, by field, what would refuse the form: of what is filled in when a field is left, of all before a question is asked.
import { addMessage } from "./field-message.js";

const told = new WeakMap();
const last = new WeakMap();
let turn = 0;

/** Shows what the server would refuse; answers the first such field, or null. Where no answer comes, the server says it when the form is sent. */
export async function check(form, wanted = () => true) {
  const mine = ++turn;
  last.set(form, mine);
  let errors = {};
  try {
    const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
    if (!answer.ok) return null;
    errors = await answer.json();
  } catch {
    return null;
  }
  // Asked again meanwhile: the later answer counts.
  if (last.get(form) !== mine) return null;
  for (const message of told.get(form) ?? []) message.remove();
  const messages = [];
  told.set(form, messages);
  let first = null;
  for (const [name, text] of Object.entries(errors)) {
    const field = form.elements[name];
    if (!field?.closest || !wanted(field)) continue;
    first ??= field;
    // What was said when the form was sent, or for want of a text, stands there already.
    if (!field.closest(".field")?.querySelector(".field-message")) messages.push(addMessage(field, text, `${field.id}-checked`));
  }
  return first;
}

document.addEventListener("change", event => {
  const { form } = event.target;
  if (form && "check" in form.dataset && event.target.name) check(form, field => field.value.trim() !== "");
});
