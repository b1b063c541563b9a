// What was typed into a delegate list, is kept in this browser and could not be saved: pages drawn from saved rows say so, and the list is not submitted without it.
import { number } from "./roster/arithmetic.js";
import { Keep } from "./roster/keep.js";

/** How many rows of the list this browser keeps for the account; 0 where storage is switched off. */
function kept({ list, account }) {
  try {
    return new Keep({ list, account, sensitive: [], local: localStorage, session: sessionStorage, now: () => Date.now() }).read().length;
  } catch {
    return 0;
  }
}

const note = document.querySelector("[data-unsent]");
const rows = note ? kept(note.dataset) : 0;
if (rows > 0) {
  note.querySelector("[data-unsent-count]").textContent = `${number(rows)} dòng`;
  note.hidden = false;
  document.querySelector("#submit")?.toggleAttribute("disabled", true);
}
