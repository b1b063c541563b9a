// "/" goes to the search, "?" lists the keys. Links and buttons may carry data-shortcut="n" data-shortcut-text="Thêm đại biểu".
// Single keys can be switched off in the list (they disturb speech input); the choice stays in this browser.
const storageKey = "shortcuts-off";
const dialog = document.getElementById("shortcuts");

function isOff() {
  try { return localStorage.getItem(storageKey) === "1"; } catch { return false; }
}

function isTyping(target) {
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName) || target.closest(".tabulator");
}

function fillList() {
  const list = dialog.querySelector("[data-shortcut-list]");
  list.replaceChildren();
  const known = [["/", "Tới ô tìm kiếm"], ["?", "Bảng phím tắt này"], ["Esc", "Đóng hộp thoại, đóng thực đơn"]];
  for (const element of document.querySelectorAll("[data-shortcut-text]")) {
    known.push([element.dataset.shortcut, element.dataset.shortcutText]);
  }
  for (const [key, text] of known) {
    const term = document.createElement("dt");
    const mark = document.createElement("kbd");
    mark.textContent = key;
    term.append(mark);
    const words = document.createElement("dd");
    words.textContent = text;
    list.append(term, words);
  }
}

if (dialog) {
  const box = dialog.querySelector("[data-shortcut-switch]");
  box.checked = !isOff();
  box.addEventListener("change", () => {
    try { localStorage.setItem(storageKey, box.checked ? "0" : "1"); } catch { /* private window: the choice lasts this page */ }
  });
  const opener = document.querySelector("[data-shortcuts-open]");
  if (opener) opener.hidden = false;
  opener?.addEventListener("click", () => { fillList(); dialog.showModal(); });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target) || !box.checked) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "?") {
      fillList();
      dialog.showModal();
    } else if (event.key === "/") {
      document.querySelector("[data-search]")?.focus();
    } else {
      const target = [...document.querySelectorAll("[data-shortcut]")].find(element => element.dataset.shortcut === event.key);
      if (!target) return;
      target.click();
    }
    event.preventDefault();
  });
}
