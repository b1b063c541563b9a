// The sheets of a preview are as wide as paper. Where the window is narrower they are made to fit, and a button shows them at a size to read.
const scroll = document.querySelector("[data-paper]");
if (scroll) {
  const paper = scroll.firstElementChild;
  const button = document.querySelector("[data-paper-size]");
  let whole = true;

  const fit = () => {
    paper.style.zoom = "";
    const share = Math.min(1, scroll.clientWidth / paper.offsetWidth);
    if (whole) paper.style.zoom = String(share);
    button.hidden = share > .97;
    button.querySelector("span").textContent = whole ? button.dataset.toRead : button.dataset.toSee;
  };

  button.addEventListener("click", () => { whole = !whole; fit(); });
  addEventListener("resize", fit);
  addEventListener("beforeprint", () => { paper.style.zoom = ""; });
  addEventListener("afterprint", fit);
  fit();
}
