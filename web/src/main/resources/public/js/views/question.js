/** The question that stands on the page. */
import { button, element } from "./dom.js";
import { isDesign } from "../models/design.js";
import { STEPS } from "../models/words.js";

/**
 * @param {{scenario: import("../types.js").Scenario, number: number, turn?: number, finished: boolean, open: boolean, another: () => void, choose: () => void}} view
 *   turn: its number in the interview, absent before there is one; finished: the round is over, so that the service's name gives nothing away any more; open: it may still be exchanged for another
 */
export function questionBlock({ scenario, number, turn, finished, open, another, choose }) {
  const known = finished || scenario.kind === "comparison";
  return element(
    "header",
    { class: "question", "data-scenario": scenario.id },
    element(
      "div",
      { class: "question-line" },
      element("p", { class: "label" }, labelOf(scenario, number, open), known && ` · ${scenario.title}`),
      open &&
        element(
          "p",
          { class: "question-choice" },
          button("Another question", another, { "data-test": "another" }),
          button("Choose…", choose, { "data-test": "choose" })
        )
    ),
    element(
      "div",
      { class: "question-text", "data-test": "question", "data-wording": turn },
      scenario.situation && element("p", { class: "situation" }, scenario.situation, " "),
      element("h1", { tabindex: "-1", "data-words": true }, scenario.question)
    )
  );
}

/** @param {import("../types.js").Scenario} scenario @param {number} number @param {boolean} open */
function labelOf(scenario, number, open) {
  if (isDesign(scenario)) return number > 1 ? `Question ${number}, a whole design` : "A whole design interview";
  return number > 1 || !open ? `Question ${number}` : "One question, thirty seconds";
}

/** The five steps, as a quiet note in the margin. */
export const stepsNote = () =>
  element(
    "section",
    { class: "steps-note", "aria-labelledby": "steps-title" },
    element("h2", { class: "label", id: "steps-title" }, "What the interviewer listens for"),
    element(
      "ol",
      {},
      STEPS.map(step => element("li", {}, element("strong", {}, step.title), " ", step.asks))
    )
  );
