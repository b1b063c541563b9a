// Everything here is an improvement of a page that already works: behaviour hangs on data- attributes only.
// Asks for the address the page came with, which posted.js changes.
import "./dirty-forms.js";
import "./posted.js";
import "./htmx-setup.js";
import "./dialogs.js";
import "./popovers.js";
import "./submit-once.js";
import "./download.js";
import "./autosubmit.js";
import "./shortcuts.js";
import "./page.js";
import "./paper.js";
import "./fill.js";
import "./told.js";
import "./overlong.js";
import "./narrow.js";
import "./ticks.js";
import "./session.js";
import "./unsent.js";
