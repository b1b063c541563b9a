// Small helpers to build elements; text is always text, never markup.
const svgName = "http://www.w3.org/2000/svg";

/** el("p", "class", "text", child …); attributes through an object: el("button", { class, type, "aria-label": … }, …). */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  const all = typeof attributes === "string" ? { class: attributes } : attributes ?? {};
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined && value !== "") element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** An icon of the sprite; the address of the sprite is that of the icons the server drew. */
export function icon(name) {
  const drawn = document.querySelector("svg.icon use")?.getAttribute("href") ?? "/lib/icons.svg#x";
  const svg = document.createElementNS(svgName, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svgName, "use");
  use.setAttribute("href", `${drawn.split("#")[0]}#${name}`);
  svg.append(use);
  return svg;
}

export const tag = (kind, word, iconName) => el("span", `tag is-${kind}`, iconName ? icon(iconName) : null, word);

/** A modal dialog that closes with its promise: buttons close it with their value. opened gets the main button once it is shown. */
export function ask({ title, body, buttons, wide = false, opened = null }) {
  return new Promise(resolve => {
    const heading = el("h2", { id: "roster-dialog-title" }, title);
    const foot = el("div", "dialog-foot");
    const dialog = el("dialog", { class: wide ? "dialog-wide" : "", "aria-labelledby": "roster-dialog-title" },
      el("div", "dialog-head", heading), el("div", "dialog-body", ...body), foot);
    let value = null;
    for (const [key, text, look] of buttons) {
      foot.append(el("button", { type: "button", class: `btn ${look ?? ""}`, click: () => { value = key; dialog.close(); } }, text));
    }
    dialog.addEventListener("close", () => { dialog.remove(); resolve(value); });
    document.body.append(dialog);
    dialog.showModal();
    const main = foot.querySelector(".btn-primary");
    main?.focus();
    opened?.(main);
  });
}
