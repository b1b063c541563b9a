// The message of a field, in the words and look of the server's errors.
const svgName = "http://www.w3.org/2000/svg";

function icon(name) {
  const sprite = document.querySelector("svg.icon use")?.getAttribute("href")?.split("#")[0] ?? "/lib/icons.svg";
  const svg = document.createElementNS(svgName, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svgName, "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

/** Puts a message under a field; answers how to change and to remove it. */
export function addMessage(field, text, id) {
  const holder = field.closest(".field") ?? field.parentElement;
  const message = document.createElement("div");
  message.className = "field-message";
  message.id = id;
  const words = document.createElement("span");
  words.textContent = text;
  message.append(icon("x-circle"), words);
  holder.append(message);
  holder.classList.add("has-error");
  field.setAttribute("aria-invalid", "true");
  const described = field.getAttribute("aria-describedby");
  field.setAttribute("aria-describedby", described ? `${described} ${id}` : id);
  return {
    say: changed => { if (words.textContent !== changed) words.textContent = changed; },
    remove: () => {
      message.remove();
      if (!holder.querySelector(".field-message")) {
        holder.classList.remove("has-error");
        field.removeAttribute("aria-invalid");
      }
      const left = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(part => part && part !== id).join(" ");
      if (left) field.setAttribute("aria-describedby", left);
      else field.removeAttribute("aria-describedby");
    },
  };
}
