/** The five marks as margin notes beside the answer. */
import { button, element } from "./dom.js";
import { exampleBlock } from "./example.js";
import { levelMark } from "./level.js";
import { furtherSources, quotedPassage } from "./passages.js";
import { levelWord, stepNumber, stepTitle } from "../models/words.js";

/**
 * @typedef {import("../types.js").Mark} Mark
 * @typedef {{label?: string, corrections?: import("../types.js").Correction[], before?: Map<string, number>, asked?: string|null, keyOf?: (step: string) => string}} Look
 *   before: the level of an earlier grade, by step; asked: the step that is asked for next; keyOf: the names of the places in the answer, where these are not the answer's own marks
 */

/** @param {Mark[]} marks @param {Look} look */
export const marksList = (marks, look) =>
  element(
    "ol",
    { class: "marks", "aria-label": look.label ?? "The five marks" },
    marks.map(mark => note(mark, look))
  );

/** @param {Mark} mark @param {Look} look */
function note(mark, { corrections = [], before, keyOf, asked }) {
  const [first, ...more] = mark.sources;
  const key = keyOf?.(mark.step) ?? mark.step;
  return element(
    "li",
    {
      class: "mark-note",
      tabindex: "-1",
      "data-marks": key,
      "data-note": key,
      "data-test": !keyOf && `step-${mark.step}`,
      "data-level": mark.level
    },
    element(
      "h3",
      { class: "mark-title" },
      figure(mark, keyOf && key),
      element("span", {}, stepTitle(mark.step), " "),
      element("span", { class: "mark-level" }, changed(before?.get(mark.step), mark.level), levelMark(mark.level))
    ),
    !mark.confirmed && mark.level > 0 && element("p", { class: "doubt" }, "I could not check this."),
    mark.evidence &&
      element("p", { class: "mark-quote" }, element("q", { "data-test": "evidence" }, mark.evidence.quote)),
    element("p", { class: "mark-why" }, mark.why),
    mark.level < 2 &&
      mark.advice &&
      element("p", { class: "mark-advice" }, adviceWords(mark)),
    first && quotedPassage(first, corrections),
    furtherSources(more, first),
    mark.example && exampleBlock(mark.example, mark.step === asked),
    !keyOf && [element("div", { class: "reading-slot" }), element("div", { class: "disagreement-slot" })]
  );
}

/** @param {Mark} mark below met */
export const adviceWords = ({ level, advice }) => [
  element("strong", {}, `To reach ${levelWord(level + 1)}: `),
  advice
];

/** The figure leads back to the words, where there are any; to their figure, or where they have none to the place. @param {Mark} mark @param {string} [place] */
function figure(mark, place) {
  const number = stepNumber(mark.step);
  if (!mark.evidence) return element("span", { class: "mark-figure", "aria-hidden": "true" }, number);
  return button(String(number), () => {}, {
    class: "mark-figure",
    "data-back": !place && mark.step,
    "data-find": place,
    "aria-label": `${number}: to your words for ${stepTitle(mark.step)}`
  });
}

/** @param {number|undefined} before @param {number} now */
function changed(before, now) {
  if (before === undefined || before === now) return null;
  return element("span", { class: "change", "data-test": "change" }, `${levelWord(before)} → `);
}
