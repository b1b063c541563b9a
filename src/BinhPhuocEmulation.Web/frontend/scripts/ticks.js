// form[data-ticks]: rows are chosen one by one, or all at once by [data-tick-all]; the button and its question say how many.
// data-ticks and data-ticks-question hold the words with {0}; with nothing chosen there is nothing to ask about.
for (const form of document.querySelectorAll("form[data-ticks]")) {
  const boxes = [...form.querySelectorAll("tbody input[type=checkbox]:not(:disabled)")];
  const all = form.querySelector("[data-tick-all]");
  const opener = form.querySelector("[data-confirm-open]");
  const words = [...form.querySelectorAll("[data-confirm-open] span, .dialog-foot [type=submit] span")];
  const question = form.querySelector("dialog h2");
  const empty = words[0]?.textContent;
  // A row that still waits for a choice of its own is not taken with all.
  const isReady = box => [...box.closest("tr").querySelectorAll("select")].every(choice => choice.value !== "");

  const count = () => {
    const chosen = boxes.filter(box => box.checked).length;
    const say = text => text.replace("{0}", chosen.toLocaleString("vi-VN"));
    for (const span of words) span.textContent = chosen ? say(form.dataset.ticks) : empty;
    if (question) question.textContent = say(form.dataset.ticksQuestion);
    if (opener) opener.disabled = chosen === 0;
    if (all) {
      all.checked = chosen > 0 && boxes.every(box => box.checked || !isReady(box));
      all.indeterminate = chosen > 0 && !all.checked;
    }
  };

  // Without scripts there is no such box, and each row is ticked by itself.
  if (all) all.closest("[hidden]")?.removeAttribute("hidden");
  all?.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked && isReady(box);
    count();
  });
  form.addEventListener("change", event => { if (event.target !== all) count(); });
  addEventListener("pageshow", count);
  count();
}
