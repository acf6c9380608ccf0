/** Starts the page: one address, one page; everything else listens. */
import { readAddress } from "./models/address.js";
import { openAsk } from "./controllers/ask-page.js";
import { openDrill } from "./controllers/drill-page.js";
import { openHelp } from "./controllers/help.js";
import { finishDeletions, openPast } from "./controllers/past-page.js";
import { listenForShortcuts } from "./controllers/shortcuts.js";
import { listenForSources } from "./controllers/source-drawer.js";
import { listenForStatus } from "./controllers/status-line.js";
import { listenForTheme } from "./controllers/theme.js";
import { openTrust } from "./controllers/trust-page.js";

/** @type {{close: () => void, next?: () => void, focus?: () => void}|null} */
let page = null;

/** @param {string} id @returns {HTMLElement} */
const part = id => /** @type {HTMLElement} */ (document.getElementById(id));

function open() {
  const address = readAddress(location.hash);
  const main = part("main");
  page?.close();
  for (const dialog of document.querySelectorAll("dialog[open]")) /** @type {HTMLDialogElement} */ (dialog).close();
  main.dataset.page = address.page;
  page = pageOf(address, main);
  for (const link of document.querySelectorAll(".page-header nav a")) {
    if (link.getAttribute("href") === { ask: "#/ask", past: "#/interviews", drill: "", trust: "" }[address.page])
      link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function pageOf(address, main) {
  switch (address.page) {
    case "ask":
      return openAsk(main, address.question);
    case "past":
      return openPast(main);
    case "trust":
      return openTrust(main);
    default:
      return openDrill(main, address);
  }
}

window.addEventListener("hashchange", open);
window.addEventListener("pagehide", finishDeletions);
document.querySelector("[data-skip]")?.addEventListener("click", event => {
  event.preventDefault();
  part("main").focus();
});
part("help-button").addEventListener("click", openHelp);
listenForTheme(part("theme-button"));
listenForSources();
listenForStatus(part("status"));
listenForShortcuts(() => page ?? {});
open();
