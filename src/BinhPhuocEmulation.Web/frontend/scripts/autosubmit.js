// form[data-autosubmit]: a choice in a filter applies at once; typed text applies on Enter, never on leaving the field,
// because the new page would swallow the click that left it.
document.addEventListener("change", event => {
  const { form, type } = event.target;
  if (form && "autosubmit" in form.dataset && /^(select-one|checkbox|radio)$/.test(type)) form.requestSubmit();
});

// Empty filters stay out of the address, so that it can be read and shared.
document.addEventListener("formdata", event => {
  if (!("autosubmit" in event.target.dataset)) return;
  for (const [key, value] of [...event.formData]) {
    if (value === "" && event.formData.getAll(key).length === 1) event.formData.delete(key);
  }
});
