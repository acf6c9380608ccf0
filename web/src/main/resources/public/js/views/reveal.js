/** What a strong answer would have said, step by step, with the guide's passages. */
import { element } from "./dom.js";
import { correctionNote, furtherSources } from "./passages.js";
import { stepNumber, stepTitle } from "../models/words.js";

/** @typedef {import("../types.js").Point} Point */

/** Of a comparison both sides are told, one after the other. */
const SIDES = ["For the one", "For the other"];

/** @param {import("../types.js").RevealTurn} reveal */
export function revealBlock(reveal) {
  const sides = sidesOf(reveal.points);
  return element(
    "section",
    { class: "reveal", "data-test": "reveal" },
    reveal.summary &&
      element(
        "div",
        { class: "reveal-summary", "data-wording": reveal.n },
        element("p", { class: "label" }, "In short"),
        element("p", { class: "point-text", "data-words": true, "data-test": "summary" }, reveal.summary)
      ),
    element(
      "h2",
      { class: "part-title", tabindex: "-1", "data-heading": true },
      "What a strong answer would have said"
    ),
    sides.map((points, i) => [
      sides.length > 1 && element("h3", { class: "side-title" }, SIDES[i] ?? "And"),
      element(
        "ol",
        { class: "points" },
        points.map(point => pointItem(point, sides.length > 1 ? "h4" : "h3"))
      )
    ])
  );
}

/** A step that comes again begins another side. @param {Point[]} points @returns {Point[][]} */
function sidesOf(points) {
  /** @type {Point[][]} */
  const sides = [];
  for (const point of points) {
    const side = sides.at(-1);
    if (!side || side.some(told => told.step !== null && told.step === point.step)) sides.push([point]);
    else side.push(point);
  }
  return sides;
}

/** @param {Point} point @param {string} heading */
const pointItem = ({ step, title, text, sources, corrections }, heading) =>
  element(
    "li",
    { class: "point" },
    element(
      heading,
      { class: "label" },
      step && element("span", { class: "mark-figure", "aria-hidden": "true" }, stepNumber(step)),
      step ? stepTitle(step) : title
    ),
    element("p", { class: "point-text" }, text),
    furtherSources(sources),
    corrections
      .filter((correction, i, all) => all.findIndex(other => other.id === correction.id) === i)
      .map(correctionNote)
  );
