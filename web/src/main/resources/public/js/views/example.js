/** Sentences that would have earned a mark: one under the mark, all five as an answer of half a minute. */
import { element } from "./dom.js";
import { referenceLink, sourceButton } from "./passages.js";
import { monthOf, stepNumber, stepTitle } from "../models/words.js";

/** @typedef {import("../types.js").Example} Example */

/** @param {Example} example @param {boolean} folded while the interviewer asks for just this, it has to be opened */
export const exampleBlock = (example, folded) =>
  folded
    ? element(
        "details",
        { class: "example", "data-test": "example" },
        element("summary", { class: "example-label" }, "Show a sentence that earns this"),
        sentenceOf(example)
      )
    : element(
        "div",
        { class: "example", "data-test": "example" },
        element("p", { class: "example-label" }, "This would have earned it:"),
        sentenceOf(example)
      );

/** @param {Example} example */
const sentenceOf = example => [element("p", { class: "example-words" }, example.sentence), originOf(example)];

/** Where a sentence comes from and when that was looked at. @param {Example} example */
const originOf = ({ sources: [passage], reference, as_of: asOf }) =>
  element(
    "p",
    { class: "example-origin" },
    passage ? sourceButton(passage) : referenceLink(reference, null),
    asOf && element("span", { class: "as-of" }, `as of ${monthOf(asOf)}`)
  );

/** @param {import("../types.js").ModelAnswer} answer */
export const modelAnswerBlock = ({ sentences }) =>
  element(
    "details",
    { class: "model-answer", "data-test": "model-answer" },
    element("summary", {}, "A 30-second answer"),
    element(
      "ol",
      { "aria-label": "A model answer, one sentence a step" },
      sentences.map(sentence =>
        element(
          "li",
          { class: "point" },
          element("span", { class: "mark-figure", "aria-hidden": "true" }, stepNumber(sentence.step)),
          element(
            "p",
            { class: "point-text" },
            element("span", { class: "visually-hidden" }, `${stepTitle(sentence.step)}: `),
            sentence.sentence
          ),
          originOf(sentence)
        )
      )
    )
  );
