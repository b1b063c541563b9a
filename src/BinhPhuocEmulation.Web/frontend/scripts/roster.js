// The delegate list of a unit as a table to type into. Loaded only where the page holds its config.
import { start } from "./roster/page.js";

const host = document.getElementById("roster-grid");
const config = document.getElementById("roster-config");
if (host && config) start(host, JSON.parse(config.textContent));
