/** "Can I trust this grade?": plain sentences first, the tables behind them folded. */
import { element } from "./dom.js";
import { attackTable, calibrationTable, confusionTables, identity, misses, ownTable, sliceTable, stepTable } from "./trust-tables.js";
import { attackSentences, basisSentences, differenceSentence, gradingSentences, modelSentences, ownSentences } from "../models/trust.js";

/** @typedef {import("../types.js").Trust} Trust */

/** @param {Trust} trust @returns {HTMLElement[]} */
export function trustBlocks(trust) {
  const { measured, own, calibrations } = trust;
  const differs = differenceSentence(trust);
  return [
    differs && element("p", { class: "trust-differs", role: "note", "data-test": "trust-differs" }, differs),
    ...(measured ? measuredBlocks(measured) : [unmeasured()]),
    part("Your own marks", "trust-own", [
      sentences(ownSentences(own)),
      own.steps.some(step => step.kappa !== null) && fold("Step by step, against your marks", () => ownTable(own)),
      own.labels > 0 && element("p", {}, element("a", { href: "/api/disagreements", download: "disagreements.jsonl" }, "Export my disagreements"))
    ]),
    part("Language models", "trust-models", [
      sentences(modelSentences(calibrations)),
      calibrations.length > 0 && fold("What each was measured to be worth", () => calibrationTable(calibrations))
    ]),
    measured && part("What was measured", "trust-subject", [identity(trust)])
  ].filter(Boolean);
}

/** @param {import("../types.js").TrustReport} report */
const measuredBlocks = report => [
  element(
    "div",
    { class: "trust-basis", "data-test": "trust-basis" },
    basisSentences(report).map(sentence => element("p", {}, sentence))
  ),
  part("Against the labels", "trust-grading", [
    sentences(gradingSentences(report)),
    fold("Step by step", () => stepTable(report)),
    fold("Which level for which label", () => confusionTables(report)),
    fold("Facts beyond the cards, and kinds of answers", () => sliceTable(report)),
    report.worst.length > 0 && fold(`The ${report.worst.length} worst misses`, () => misses(report), "trust-worst")
  ]),
  part("When somebody cheats", "trust-attacks", [
    sentences(attackSentences(report)),
    fold("What each kind of attack gains", () => attackTable(report))
  ])
];

const unmeasured = () =>
  element(
    "p",
    { class: "empty", "data-test": "trust-empty" },
    "This build was not measured. ",
    element("code", {}, "./interviewer eval trust"),
    " measures it; until then take its marks as hints."
  );

/** @param {string} title @param {string} test @param {unknown[]} content */
const part = (title, test, content) =>
  element("section", { class: "trust-part", "data-test": test }, element("h2", { class: "part-title" }, title), content);

/** @param {string[]} words */
const sentences = words =>
  element(
    "ul",
    { class: "trust-sentences" },
    words.map(sentence => element("li", {}, sentence))
  );

/** Built when it is opened. @param {string} summary @param {() => Node|Node[]} build @param {string} [test] */
function fold(summary, build, test) {
  const details = element(
    "details",
    { class: "trust-fold", "data-test": test },
    element("summary", {}, summary)
  );
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(...[build()].flat());
  });
  return details;
}
