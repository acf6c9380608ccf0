/** A level as a shape and a word: an empty, half or full circle; a dash when there is no grade. */
import { element } from "./dom.js";
import { levelWord } from "../models/words.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {number|null} level @returns {SVGElement} */
export function levelShape(level) {
  const shape = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", class: "level-shape", "aria-hidden": "true" }))
    shape.setAttribute(name, value);
  shape.append(part("circle", { cx: "8", cy: "8", r: "6", class: level === 2 ? "level-full" : "level-ring" }));
  if (level === 1) shape.append(part("path", { d: "M8 2a6 6 0 0 0 0 12z", class: "level-full" }));
  if (level === null) shape.append(part("path", { d: "M5 8h6", class: "level-ring" }));
  return shape;
}

function part(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** @param {number|null} level @param {string} [word] where the level has another name than a mark's */
export const levelMark = (level, word = levelWord(level)) =>
  element("span", { class: "level" }, levelShape(level), " ", element("span", { class: "level-word" }, word));

/** Five shapes in a row, for a fold's summary. @param {import("../types.js").Mark[]} marks @param {number} [turn] the grade's, for what is said of it later */
export const levelRow = (marks, turn) =>
  element(
    "span",
    { class: "level-row", "aria-hidden": "true", "data-turn": turn },
    marks.map(mark => element("span", { class: "level-of", "data-step": mark.step }, levelShape(mark.level)))
  );
