/** Statements of the answer that are not true, each with what is true and since when. */
import { element } from "./dom.js";
import { referenceLink, sourceButton } from "./passages.js";
import { errorKey, errorLetter, statementsOf } from "../models/spans.js";
import { monthOf, withoutDate } from "../models/words.js";

/** @typedef {import("../types.js").FactualError} FactualError */

const SEVERITIES = {
  major: "Whoever believes this builds the wrong thing, so it lowers the verdict once.",
  outdated: "It was true once, so the verdict is not lowered."
};

/** @param {import("../types.js").Grade} grade */
export function wrongStatements(grade) {
  const statements = statementsOf(grade);
  return (
    statements.length > 0 &&
    element(
      "section",
      { class: "wrong" },
      element("h3", { class: "label" }, "What does not hold"),
      element("ol", {}, statements.map(note))
    )
  );
}

/** @param {FactualError[]} errors with one correction @param {number} i */
function note(errors, i) {
  const [{ since, correction, severity, source, reference, url }] = errors;
  return element(
    "li",
    {
      class: "wrong-note",
      tabindex: "-1",
      "data-marks": errorKey(i),
      "data-note": errorKey(i),
      "data-test": "factual-error"
    },
    element("span", { class: "mark-figure", "aria-hidden": "true" }, errorLetter(i)),
    element(
      "p",
      {},
      "You said ",
      errors.map((error, each) => [each > 0 && " and ", element("q", {}, withoutStop(error.quote))]),
      ". ",
      element("strong", {}, since ? `Since ${monthOf(since)}: ` : "True is: "),
      withoutDate(correction, since),
      " ",
      SEVERITIES[severity] && element("span", { class: "wrong-severity" }, SEVERITIES[severity])
    ),
    element("p", { class: "wrong-source" }, source && sourceButton(source), " ", referenceLink(reference, url))
  );
}

/** @param {string} quote */
const withoutStop = quote => quote.replace(/[\s.,;:!?]+$/, "");
