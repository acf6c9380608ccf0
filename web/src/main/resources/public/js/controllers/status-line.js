/** The line at the foot of the page: what grades, what is missing, and whether the server is there. */
import { announce, element } from "../views/dom.js";
import { connection, statusLine } from "../models/connection.js";

const GONE = "Interviewer has stopped. Start it again with ./interviewer; your answers up to here are stored.";

/** @param {HTMLElement} footer */
export function listenForStatus(footer) {
  let wasOnline = true;
  const draw = () => {
    footer.classList.toggle("offline", !connection.online);
    footer.replaceChildren(connection.online ? statusNode() : element("p", {}, GONE));
    if (connection.online !== wasOnline) announce(connection.online ? "Interviewer is back." : GONE);
    wasOnline = connection.online;
  };
  connection.addEventListener("change", draw);
  draw();
  connection.open();
}

function statusNode() {
  const { readiness } = connection;
  if (!readiness) return element("p", {}, "Asking Interviewer what is ready");
  return element(
    "details",
    { class: "status-details" },
    element("summary", {}, statusLine(readiness)),
    element(
      "dl",
      {},
      readiness.parts.map(part => [element("dt", {}, `${part.name}: ${part.state}`), element("dd", {}, part.detail)])
    ),
    element(
      "p",
      {},
      `Version ${readiness.version}, guide with ${readiness.corpus.services} services (${readiness.corpus.hash.slice(0, 12)}). Everything runs on this computer.`
    )
  );
}
