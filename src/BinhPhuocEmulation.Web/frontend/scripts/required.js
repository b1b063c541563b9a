// Marks what must be written and is not; the server stays the judge.
import { addMessage } from "./field-message.js";

function missingWords(field) {
  const label = [...(field.labels?.[0]?.childNodes ?? [])].find(node => node.nodeType === Node.TEXT_NODE)?.textContent.trim();
  const verb = field.matches("select") ? "chọn" : "ghi";
  return label ? `Cần ${verb} “${label}”.` : `Cần ${verb} nội dung này.`;
}

function mark(field) {
  if (field.closest(".field")?.querySelector(".field-message") !== null) return;
  const message = addMessage(field, field.dataset.missing ?? missingWords(field), `${field.id}-missing`);
  field.addEventListener("input", message.remove, { once: true });
}

/** Marks every empty text that must be written, and every choice that must be made, within an element; answers the first, or null. */
export function firstMissing(within, wanted = () => true) {
  const fields = [...within.querySelectorAll(":is(textarea, input, select):is([required], [aria-required=true])")]
    .filter(field => !["checkbox", "radio", "hidden"].includes(field.type) && !field.disabled && wanted(field) && !field.value.trim());
  fields.forEach(mark);
  return fields[0] ?? null;
}
