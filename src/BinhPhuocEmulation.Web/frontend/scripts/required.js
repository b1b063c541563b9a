// Marks what must be written and is not; the server stays the judge.
import { addMessage } from "./field-message.js";

function mark(field) {
  if (field.closest(".field")?.querySelector(".field-message") !== null) return;
  const message = addMessage(field, field.dataset.missing ?? "Cần ghi nội dung này.", `${field.id}-missing`);
  field.addEventListener("input", message.remove, { once: true });
}

/** Marks every empty text that must be written within an element; answers the first, or null. */
export function firstMissing(within, wanted = () => true) {
  const fields = [...within.querySelectorAll(":is(textarea, input):is([required], [aria-required=true])")]
    .filter(field => !["checkbox", "radio", "hidden"].includes(field.type) && !field.disabled && wanted(field) && !field.value.trim());
  fields.forEach(mark);
  return fields[0] ?? null;
}
