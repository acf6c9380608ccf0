/** The person's words with their marked places: figures 1 to 5 for the steps' evidence, letters for wrong statements. */
import { element } from "./dom.js";
import { errorLetter, piecesOf, spansOf } from "../models/spans.js";
import { levelWord, stepNumber, stepTitle } from "../models/words.js";

/** @param {string} text @param {import("../types.js").Grade} grade */
export function answerText(text, grade) {
  return element(
    "p",
    { class: "answer-text graded-text" },
    piecesOf(text, spansOf(text, grade)).map(piece => {
      if (piece.keys.length === 0) return piece.text;
      return element(
        "mark",
        { class: styleOf(piece.keys, grade), "data-marks": piece.keys.join(" "), "data-test": "highlight" },
        piece.text,
        piece.endsHere.map(key => reference(key, grade))
      );
    })
  );
}

function styleOf(keys, grade) {
  const levels = grade.steps.filter(mark => keys.includes(mark.step)).map(mark => mark.level);
  const wrong = keys.some(key => key.startsWith("error-"));
  return [
    "words",
    levels.includes(2) && "words-met",
    !levels.includes(2) && levels.includes(1) && "words-partial",
    wrong && "words-wrong"
  ]
    .filter(Boolean)
    .join(" ");
}

/** The small figure or letter behind a place; drawn by CSS so that copied text stays clean. */
function reference(key, grade) {
  const error = key.startsWith("error-");
  const index = error ? Number(key.slice(6)) : 0;
  const mark = grade.steps.find(found => found.step === key);
  return element("button", {
    type: "button",
    class: "words-reference",
    "data-marks": key,
    "data-to": key,
    "data-figure": error ? errorLetter(index) : stepNumber(key),
    "aria-label": error
      ? `Statement ${errorLetter(index)}: not so`
      : `Mark ${stepNumber(key)}, ${stepTitle(key)}: ${levelWord(mark?.level ?? null)}`
  });
}
