// form[data-autosubmit]: a choice in a filter applies at once; typed text applies on Enter or when the field is left.
document.addEventListener("change", event => {
  const form = event.target.form;
  if (form && "autosubmit" in form.dataset) form.requestSubmit();
});

// Empty filters stay out of the address, so that it can be read and shared.
document.addEventListener("formdata", event => {
  if (!("autosubmit" in event.target.dataset)) return;
  for (const [key, value] of [...event.formData]) {
    if (value === "" && event.formData.getAll(key).length === 1) event.formData.delete(key);
  }
});
