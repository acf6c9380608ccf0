/** What a strong answer would have said, step by step, with the guide's passages. */
import { element } from "./dom.js";
import { correctionNote, furtherSources } from "./passages.js";
import { stepNumber, stepTitle } from "../models/words.js";

/** @param {import("../types.js").RevealTurn} reveal */
export function revealBlock(reveal) {
  return element(
    "section",
    { class: "reveal", "data-test": "reveal" },
    element(
      "h2",
      { class: "part-title", tabindex: "-1", "data-heading": true },
      "What a strong answer would have said"
    ),
    element(
      "ol",
      { class: "points" },
      reveal.points.map(point =>
        element(
          "li",
          { class: "point" },
          element(
            "h3",
            { class: "label" },
            element("span", { class: "mark-figure", "aria-hidden": "true" }, stepNumber(point.step)),
            stepTitle(point.step)
          ),
          element("p", { class: "point-text" }, point.text),
          furtherSources(point.sources),
          point.corrections
            .filter((correction, i, all) => all.findIndex(other => other.id === correction.id) === i)
            .map(correctionNote)
        )
      )
    )
  );
}
