// A long paper takes a moment to be drawn. Links and forms with data-download say so, and cannot be asked twice meanwhile; the file is saved
// once it has come whole. Any other answer (a form with errors, a sign-in page) is opened as a page, as it would be without this script.
const waiting = new WeakSet();
const answered = new WeakSet();

const nameOf = response => /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The file has come: what the page said of an earlier try no longer holds.
function forgive(form) {
  if (!form) return;
  document.querySelector(".error-summary")?.remove();
  for (const field of form.querySelectorAll(".has-error")) {
    field.classList.remove("has-error");
    field.querySelector(".field-message")?.remove();
    const input = field.querySelector("[aria-invalid]");
    input?.removeAttribute("aria-invalid");
    const described = (input?.getAttribute("aria-describedby") ?? "").split(" ").filter(id => document.getElementById(id)).join(" ");
    if (described) input?.setAttribute("aria-describedby", described); else input?.removeAttribute("aria-describedby");
  }
}

async function download(url, button, body) {
  const status = document.querySelector("[data-download-status]");
  const say = text => { if (status) status.textContent = text; };
  // Where it floats above the page, the end of the story goes by itself.
  const leave = () => { if (status && "passing" in status.dataset) setTimeout(() => { if (!waiting.has(button)) say(""); }, 8_000); };
  waiting.add(button);
  button.setAttribute("aria-disabled", "true");
  say("Đang tạo tệp, xin chờ…");
  try {
    const response = await fetch(url, { credentials: "same-origin", ...(body ? { method: "post", body } : {}) });
    const name = nameOf(response);
    if (!response.ok || !name) {
      if (body) { answered.add(button.form); button.form.requestSubmit(button); } else location.assign(url);
      return;
    }
    save(await response.blob(), name);
    forgive(button.form);
    say(`Đã tải ${name}.`);
  } catch {
    say("Chưa tải được: mất kết nối với cổng. Bấm lại để thử.");
  } finally {
    waiting.delete(button);
    button.removeAttribute("aria-disabled");
    leave();
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-download]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (!waiting.has(link)) download(link.href, link);
});

document.addEventListener("submit", event => {
  const { target: form, submitter } = event;
  if (!("download" in form.dataset) || !submitter || event.defaultPrevented || answered.delete(form)) return;
  event.preventDefault();
  if (waiting.has(submitter)) return;
  const url = new URL(submitter.hasAttribute("formaction") ? submitter.formAction : form.action);
  const fields = new URLSearchParams(new FormData(form));
  if (form.method === "get") url.search = fields;
  download(url.href, submitter, form.method === "get" ? null : fields);
});
