/** The person's words with their marked places: figures 1 to 5 for the steps' evidence, letters for wrong statements. */
import { element } from "./dom.js";
import { errorLetter, piecesOf, spansOf } from "../models/spans.js";
import { levelWord, stepNumber, stepTitle } from "../models/words.js";

/**
 * @param {string} text @param {import("../types.js").Grade} grade
 * @param {import("../models/spans.js").Span[]} [further] places that bear no figure and show only while they are lit
 */
export function answerText(text, grade, further = []) {
  const own = spansOf(text, grade);
  const figured = new Set(own.map(span => span.key));
  return element(
    "p",
    { class: "answer-text graded-text" },
    piecesOf(text, [...own, ...further]).map(piece => {
      if (piece.keys.length === 0) return piece.text;
      return element(
        "mark",
        {
          class: styleOf(piece.keys, grade),
          "data-marks": piece.keys.join(" "),
          "data-test": piece.keys.some(key => figured.has(key)) && "highlight"
        },
        piece.text,
        piece.endsHere.filter(key => figured.has(key)).map(key => reference(key, grade))
      );
    })
  );
}

function styleOf(keys, grade) {
  const levels = grade.steps.filter(mark => keys.includes(mark.step)).map(mark => mark.level);
  const wrong = keys.some(key => key.startsWith("error-"));
  if (levels.length === 0 && !wrong) return "words-further";
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
