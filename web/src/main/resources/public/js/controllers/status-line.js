/** The line at the foot of the page: what grades, what is missing, and whether the server is there. */
import { announce, button, element, focusOn } from "../views/dom.js";
import { connection, modelPart, statusLine } from "../models/connection.js";
import { openModelPanel } from "./model-panel.js";

const GONE = "Interviewer has stopped. Start it again with ./interviewer; your answers up to here are stored.";

/** @param {HTMLElement} footer */
export function listenForStatus(footer) {
  let wasOnline = true;
  const draw = () => {
    const open = footer.querySelector("details")?.open ?? false;
    const held = [opener(), trustLink()].find(found => found !== null && found === document.activeElement)?.dataset.test;
    footer.classList.toggle("offline", !connection.online);
    footer.replaceChildren(...(connection.online ? [statusNode(open), trustNode()] : [element("p", {}, GONE)]));
    if (held) focusOn(footer.querySelector(`[data-test=${held}]`), true);
    if (connection.online !== wasOnline) announce(connection.online ? "Interviewer is back." : GONE);
    wasOnline = connection.online;
  };
  connection.addEventListener("change", draw);
  draw();
  connection.open();
}

/** @param {boolean} open */
function statusNode(open) {
  const { readiness } = connection;
  if (!readiness) return element("p", {}, "Asking Interviewer what is ready");
  return element(
    "details",
    { class: "status-details", open },
    element("summary", {}, statusLine(readiness)),
    element(
      "dl",
      {},
      readiness.parts.map(part => [
        element("dt", {}, `${part.name}: ${part.state}`),
        element("dd", {}, part.detail, part === modelPart(readiness) && [" ", panelButton()])
      ])
    ),
    element(
      "p",
      {},
      `Version ${readiness.version}, guide with ${readiness.corpus.services} services (${readiness.corpus.hash.slice(0, 12)}). Grading and search run on this computer.`
    )
  );
}

/** @returns {HTMLElement|null} the one that stands now */
const opener = () => document.querySelector("#status [data-test=model-open]");

/** @returns {HTMLElement|null} the one that stands now */
const trustLink = () => document.querySelector("#status [data-test=trust-link]");

const trustNode = () =>
  element("p", {}, element("a", { href: "#/trust", "data-test": "trust-link" }, "Can I trust this grade?"));

const panelButton = () => button("Language model…", () => openModelPanel(opener), { "data-test": "model-open" });
