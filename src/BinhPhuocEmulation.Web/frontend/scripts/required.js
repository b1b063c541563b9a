// Marks what must be written and is not, in the words and look of the server's errors; the server stays the judge.
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

function mark(field) {
  const holder = field.closest(".field");
  if (!holder || holder.querySelector(".field-message")) return;
  const message = document.createElement("div");
  message.className = "field-message";
  message.id = `${field.id}-missing`;
  const words = document.createElement("span");
  words.textContent = field.dataset.missing ?? "Cần ghi nội dung này.";
  message.append(icon("x-circle"), words);
  holder.append(message);
  holder.classList.add("has-error");
  field.setAttribute("aria-invalid", "true");
  const described = field.getAttribute("aria-describedby");
  field.setAttribute("aria-describedby", described ? `${described} ${message.id}` : message.id);
  field.addEventListener("input", () => {
    message.remove();
    holder.classList.remove("has-error");
    field.removeAttribute("aria-invalid");
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
  }, { once: true });
}

/** Marks every empty text that must be written within an element; answers the first, or null. */
export function firstMissing(within, wanted = () => true) {
  const fields = [...within.querySelectorAll(":is(textarea, input):is([required], [aria-required=true])")]
    .filter(field => !["checkbox", "radio", "hidden"].includes(field.type) && !field.disabled && wanted(field) && !field.value.trim());
  fields.forEach(mark);
  return fields[0] ?? null;
}
