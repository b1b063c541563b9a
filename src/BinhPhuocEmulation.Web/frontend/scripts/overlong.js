// A text longer than its field keeps is said while it is typed or pasted; nothing is cut, and the server stays the judge.
import { addMessage } from "./field-message.js";

const number = new Intl.NumberFormat("vi-VN");
const said = new WeakMap();

document.addEventListener("input", event => {
  const field = event.target.closest?.("[data-most]");
  if (!field) return;
  const most = Number(field.dataset.most);
  // As the server counts: composed, and a line break is one character.
  const length = field.value.normalize("NFC").trim().length;
  if (length <= most) {
    said.get(field)?.remove();
    said.delete(field);
    return;
  }
  const words = `Dài ${number.format(length)} ký tự, tối đa ${number.format(most)}. Rút ngắn bớt ${number.format(length - most)} ký tự.`;
  if (said.has(field)) said.get(field).say(words);
  else said.set(field, addMessage(field, words, `${field.id}-long`));
});
