// The session has ended under a page that is being worked in (a request was answered 401). The page stays as it is, with all
// that was typed; a dialog asks to sign in in another tab, then the page goes on with a new form token.
// htmx pages get this by themselves; scripts that fetch send "session-ended" and repeat their request when they are called back.
let waiting = null;

function build() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "session-title");
  dialog.innerHTML = `<div class="dialog-head"><h2 id="session-title">Phiên làm việc đã hết</h2></div>
    <div class="dialog-body"><p>Nội dung trên trang này còn nguyên. Đăng nhập lại ở thẻ mới, rồi quay về đây bấm “Làm tiếp”.</p>
    <p role="status"></p></div>
    <div class="dialog-foot"><a class="btn" target="_blank" rel="noopener">Đăng nhập ở thẻ mới</a>
    <button class="btn btn-primary" type="button">Làm tiếp</button></div>`;
  dialog.querySelector("a").href = new URL("/account/sign-in?returnUrl=%2Faccount%3Fback%3Dtrue", location).href;
  // Closing it without signing in would only bring it back at the next key.
  dialog.addEventListener("cancel", event => event.preventDefault());
  document.body.append(dialog);
  return dialog;
}

/** Who is signed in now, and with which form token; null while nobody is. */
async function session() {
  const response = await fetch("/account/session", { headers: { Accept: "application/json" }, cache: "no-store" });
  return response.ok ? response.json() : null;
}

/** What somebody typed is not sent under the name of another; "" where it is the person of the page who is back. */
function strange(now) {
  const own = document.documentElement.dataset.account;
  return !own || String(now.account) === own ? "" : `Trình duyệt này đang đăng nhập bằng tài khoản khác: ${now.name}. Nội dung trên trang này không gửi dưới tên người khác; đăng nhập lại bằng đúng tài khoản đã gõ.`;
}

/** Takes the new form token; says why not, or "". */
async function refresh() {
  const now = await session();
  if (!now) return "Vẫn chưa đăng nhập.";
  if (strange(now)) return strange(now);
  for (const input of document.querySelectorAll("input[name=__RequestVerificationToken]")) input.value = now.token;
  return "";
}

/** Resolves when the person has signed in again; the tokens in the page are then new. */
function sessionEnded() {
  waiting ??= new Promise(resolve => {
    const dialog = build();
    const status = dialog.querySelector("[role=status]");
    const go = async event => {
      const refused = await refresh().catch(() => "Chưa kết nối được với máy chủ.");
      if (refused === "") {
        removeEventListener("focus", go);
        dialog.remove();
        waiting = null;
        resolve();
      } else if (event.type === "click") {
        status.textContent = refused;
      }
    };
    dialog.querySelector("button").addEventListener("click", go);
    addEventListener("focus", go);
    dialog.showModal();
    session().then(now => { if (now) status.textContent = strange(now); }).catch(() => {});
  });
  return waiting;
}

// Scripts of one page are bundles of their own; they ask by an event, whose detail is called when the person is back.
document.addEventListener("session-ended", event => { sessionEnded().then(event.detail); });

document.addEventListener("htmx:responseError", event => {
  if (event.detail.xhr.status !== 401) return;
  const source = event.detail.elt;
  sessionEnded().then(() => source.dispatchEvent(new CustomEvent("session-back", { bubbles: true })));
});
