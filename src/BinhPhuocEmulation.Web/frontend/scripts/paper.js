// The sheet of a preview is as wide as paper. Where the window is narrower it is made to fit, and a button shows it at a size to read.
const scroll = document.querySelector("[data-paper]");
if (scroll) {
  const sheet = scroll.querySelector(".paper-sheet");
  const button = document.querySelector("[data-paper-size]");
  let whole = true;

  const fit = () => {
    sheet.style.zoom = "";
    const share = Math.min(1, scroll.clientWidth / sheet.offsetWidth);
    if (whole) sheet.style.zoom = String(share);
    button.parentElement.hidden = share > .97;
    button.querySelector("span").textContent = whole ? button.dataset.toRead : button.dataset.toSee;
  };

  button.addEventListener("click", () => { whole = !whole; fit(); });
  addEventListener("resize", fit);
  addEventListener("beforeprint", () => { sheet.style.zoom = ""; });
  addEventListener("afterprint", fit);
  fit();
}
