/** "Can I trust this grade?": reads what is known and shows it. */
import { element } from "../views/dom.js";
import { problemBlock } from "../views/problem.js";
import { trustBlocks } from "../views/trust.js";
import { readTrust } from "../models/api.js";

/** @param {HTMLElement} main @returns {{close: () => void}} */
export function openTrust(main) {
  document.title = "Can I trust this grade? – Interviewer";
  const body = element("div", {}, element("p", { class: "waiting late" }, "Looking up what was measured"));
  const heading = element("h1", { class: "page-title", tabindex: "-1" }, "Can I trust this grade?");
  main.replaceChildren(element("section", { class: "trust", "data-test": "trust" }, heading, body));
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
  fill(body);
  return { close: () => {} };
}

/** @param {HTMLElement} body */
async function fill(body) {
  try {
    body.replaceChildren(...trustBlocks(await readTrust()));
  } catch (problem) {
    body.replaceChildren(problemBlock(problem, [{ label: "Retry", act: () => fill(body) }]));
  }
}
