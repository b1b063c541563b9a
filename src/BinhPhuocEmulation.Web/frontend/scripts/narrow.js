// data-narrow on a select: {"by": id of another select, "fit": {what is chosen there: [what fits here]}}. What is chosen there is known by its value or by the
// heading of its group. What does not fit is left out; where it is chosen already it stays, until something else is chosen, so that nothing sent is lost.
const keyOf = (option, fit) => [option?.value, option?.parentElement.label].find(name => name && Object.hasOwn(fit, name));

function narrow(select, anew) {
  const { by, fit } = JSON.parse(select.dataset.narrow);
  const key = keyOf(document.getElementById(by)?.selectedOptions[0], fit);
  const fits = option => option.value === "" || key === undefined || fit[key].includes(option.value);
  const options = [...select.options];
  if (anew && !fits(select.selectedOptions[0])) {
    const left = options.filter(option => option.value !== "" && fits(option));
    select.value = left.length === 1 ? left[0].value : "";
  }
  for (const option of options) option.hidden = option.disabled = !fits(option) && !option.selected;
}

const narrowed = document.querySelectorAll("select[data-narrow]");
for (const select of narrowed) {
  document.getElementById(JSON.parse(select.dataset.narrow).by)?.addEventListener("change", () => narrow(select, true));
  select.addEventListener("change", () => narrow(select, false));
  narrow(select, false);
}
