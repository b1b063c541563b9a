// data-fill="id=value": a click writes the value into the field, as the demo accounts of the sign-in page do.
// data-pick="name=value": a click chooses the radio button, and whatever follows the typing follows it.
document.addEventListener("click", event => {
  const button = event.target.closest("[data-pick]");
  if (!button) return;
  const [name, value] = button.dataset.pick.split("=");
  const radio = [...button.form.elements].find(e => e.type === "radio" && e.name === name && e.value === value);
  if (!radio) return;
  event.preventDefault();
  radio.checked = true;
  radio.focus();
  radio.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("click", event => {
  const button = event.target.closest("[data-fill]");
  if (!button) return;
  for (const text of [button.dataset.fill, button.dataset.fillAlso]) {
    if (!text) continue;
    const at = text.indexOf("=");
    const field = document.getElementById(text.slice(0, at));
    if (field) field.value = text.slice(at + 1);
  }
  document.getElementById(button.dataset.fill.split("=")[0])?.form?.querySelector("[type=submit]")?.focus();
});
