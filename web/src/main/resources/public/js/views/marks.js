/** The five marks as margin notes beside the answer. */
import { button, element } from "./dom.js";
import { levelMark } from "./level.js";
import { furtherSources, quotedPassage } from "./passages.js";
import { levelWord, stepNumber, stepTitle } from "../models/words.js";

/**
 * @typedef {import("../types.js").Mark} Mark
 * @param {import("../types.js").Grade} grade
 * @param {Map<string, number>} before the level of an earlier grade, by step
 */
export const marksList = (grade, before) =>
  element(
    "ol",
    { class: "marks", "aria-label": "The five marks" },
    grade.steps.map(mark => note(mark, grade, before.get(mark.step)))
  );

/** @param {Mark} mark @param {import("../types.js").Grade} grade @param {number|undefined} before */
function note(mark, grade, before) {
  const [first, ...more] = mark.sources;
  return element(
    "li",
    {
      class: "mark-note",
      tabindex: "-1",
      "data-marks": mark.step,
      "data-note": mark.step,
      "data-test": `step-${mark.step}`,
      "data-level": mark.level
    },
    element(
      "h3",
      { class: "mark-title" },
      figure(mark),
      element("span", {}, stepTitle(mark.step), " "),
      element("span", { class: "mark-level" }, changed(before, mark.level), levelMark(mark.level))
    ),
    !mark.confirmed && mark.level > 0 && element("p", { class: "doubt" }, "I could not check this."),
    mark.evidence &&
      element("p", { class: "mark-quote" }, element("q", { "data-test": "evidence" }, mark.evidence.quote)),
    element("p", { class: "mark-why" }, mark.why),
    mark.level < 2 &&
      mark.advice &&
      element(
        "p",
        { class: "mark-advice" },
        element("strong", {}, `To reach ${levelWord(mark.level + 1)}: `),
        mark.advice
      ),
    first && quotedPassage(first, grade.corrections),
    furtherSources(more, first),
    element("div", { class: "disagreement-slot" })
  );
}

/** The figure leads back to the words, where there are any. @param {Mark} mark */
function figure(mark) {
  const number = stepNumber(mark.step);
  if (!mark.evidence) return element("span", { class: "mark-figure", "aria-hidden": "true" }, number);
  const label = `${number}: to your words for ${stepTitle(mark.step)}`;
  return button(String(number), () => {}, { class: "mark-figure", "data-back": mark.step, "aria-label": label });
}

/** @param {number|undefined} before @param {number} now */
function changed(before, now) {
  if (before === undefined || before === now) return null;
  return element("span", { class: "change", "data-test": "change" }, `${levelWord(before)} → `);
}
