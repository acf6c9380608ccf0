/** The figures behind the sentences on trust, as tables that scroll by themselves where the window is narrow. */
import { element } from "./dom.js";
import { levelMark } from "./level.js";
import { decimal, hundredth, interval, percent, plain } from "../models/trust.js";
import { STEPS, counted, levelWord, stepTitle } from "../models/words.js";

/**
 * @typedef {import("../types.js").TrustReport} TrustReport
 * @typedef {import("../types.js").Estimate} Estimate
 */

const NOTE = "In brackets the 95 % interval: where the figure might lie with other answers of this kind.";

/** @param {string} caption @param {string[]} head @param {unknown[][]} rows the first cell heads its row */
const table = (caption, head, rows) =>
  element(
    "div",
    { class: "table-scroll", tabindex: "0", role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", { class: "visually-hidden" }, caption),
      element("thead", {}, element("tr", {}, head.map(title => element("th", { scope: "col" }, title)))),
      element(
        "tbody",
        {},
        rows.map(([first, ...cells]) =>
          element("tr", {}, element("th", { scope: "row" }, first), cells.map(cell => element("td", {}, cell)))
        )
      )
    )
  );

const note = words => element("p", { class: "trust-note" }, words);
/** @param {Record<string, Estimate>} figures @param {string} name @param {(figure: Estimate) => string} form */
const cell = (figures, name, form) => (figures[name] ? form(figures[name]) : "–");

/** @param {TrustReport} report */
export const stepTable = ({ figures }) => [
  table(
    "Agreement by step",
    ["Step", "Kappa", "Like the label, of 100", "Too high, of 100"],
    [...STEPS.map(({ step, title }) => [title, step]), ["Mean", "mean"]].map(([title, step]) => [
      title,
      cell(figures, `${step}.qwk`, interval),
      cell(figures, `${step}.acc`, percent),
      cell(figures, step === "mean" ? "marks.above" : `${step}.above`, percent)
    ])
  ),
  note(NOTE)
];

/** @param {TrustReport} report */
export const confusionTables = ({ confusions }) => [
  table(
    "Which level was given for which label",
    ["Step and label", ...[0, 1, 2].map(level => `given ${levelWord(level)}`)],
    confusions.flatMap(({ step, counts }) =>
      counts.map((row, label) => [`${stepTitle(step)}, ${levelWord(label)}`, ...row.map((count, given) => (given === label ? element("strong", {}, count) : count))])
    )
  ),
  note("Those like the label in bold. To the right of them marks that are too high, to the left marks that are too low.")
];

/** @param {TrustReport} report */
export const sliceTable = ({ beyond, tags }) => [
  table(
    "Facts beyond the cards, and kinds of answers",
    ["Answers", "Number", "Kappa", "Like the label, of 100", "Too high, of 100", "Total off by"],
    [...beyond.map(slice => [`${slice.name} facts beyond the cards`, slice]), ...tags.map(slice => [plain(slice.name), slice])].map(
      ([title, { count, figures }]) => [
        title,
        count,
        cell(figures, "mean.qwk", interval),
        cell(figures, "mean.acc", percent),
        cell(figures, "marks.above", percent),
        cell(figures, "total.mae", interval)
      ]
    )
  ),
  note("Small numbers tell little: no kind has an interval of its own, and an answer may be of several kinds.")
];

/** @param {TrustReport} report */
export const attackTable = ({ kinds }) => [
  table(
    "Attacks by kind",
    ["Kind", "Answers", "Get what they should", "Mean gain, of 5"],
    kinds.map(({ kind, lines, passed, unchecked, gained }) => [
      plain(kind),
      lines,
      unchecked === lines ? "not looked at" : `${passed} of ${lines - unchecked}`,
      unchecked === lines ? "–" : interval(gained)
    ])
  ),
  note(`${NOTE} What needs a browser to be seen is tested elsewhere and not looked at here.`)
];

/** @param {import("../types.js").Trust["own"]} own */
export const ownTable = own =>
  table(
    "Your marks and ours by step",
    ["Step", "Your marks", "Equal to ours, of 100", "Kappa"],
    own.steps.map(({ step, labels, exact, kappa }) => [
      stepTitle(step),
      labels,
      exact === null ? "too few to say" : hundredth(exact),
      kappa === null ? "too few to say" : decimal(kappa)
    ])
  );

/** @param {import("../types.js").Trust["calibrations"]} calibrations */
export const calibrationTable = calibrations => [
  table(
    "Calibrated language models",
    ["Model", "Day", "Answers", "Usable", "Kappa embedded", "Model alone", "Both", "Counts for"],
    calibrations.map(({ model, date, answers, usable, embedded, alone, both, counts, differs }) => [
      model,
      date,
      answers,
      usable,
      decimal(embedded),
      decimal(alone),
      decimal(both),
      counts.length > 0
        ? counts.map(stepTitle).join(", ")
        : differs.length > 0
          ? `nothing: other ${differs.join(", ")}`
          : "nothing"
    ])
  ),
  note(
    "Kappa is the mean of the five steps. Both: each answer judged by weights that never saw it. A step counts only where both are better than the embedded grader by more than luck gives."
  )
];

/** @param {TrustReport} report */
export const misses = ({ worst }) =>
  element(
    "ol",
    { class: "trust-misses" },
    worst.map(miss =>
      element(
        "li",
        { "data-test": "trust-miss" },
        element("h3", { class: "trust-prompt" }, miss.prompt),
        element("p", { class: "trust-total" }, `Given ${miss.given} of 10, by the labels ${miss.label}.`),
        element("p", { class: "trust-answer" }, miss.answer),
        element("ul", { class: "trust-steps" }, miss.steps.filter(step => step.given !== step.label).map(stepMiss))
      )
    )
  );

/** @param {TrustReport["worst"][0]["steps"][0]} step */
const stepMiss = step =>
  element(
    "li",
    {},
    element("strong", {}, stepTitle(step.step)),
    element("p", {}, "Label: ", levelMark(step.label), step.right_quote && [" ", element("q", {}, step.right_quote)]),
    element("p", {}, "Grader: ", levelMark(step.given), step.given_quote && [" ", element("q", {}, step.given_quote)])
  );

/** @param {import("../types.js").Trust} trust */
export function identity({ measured, running }) {
  if (!measured) return null;
  const { subject, answers, attacks } = measured;
  const lines = [
    ["Day", measured.date],
    ["Grader", subject.grader],
    ["Grader that runs now", running ? running.grader : "still loading"],
    ["Answers", `${answers.set}, ${answers.part}, ${counted(answers.count, "answer")}, ${answers.sha256}`],
    ["Attacks", `${attacks.set}, ${counted(attacks.count, "answer")}, ${attacks.sha256}`],
    ["Guide and corrections", subject.corpus],
    ["Service cards", subject.cards],
    ["Weights", subject.weights],
    ["Measure again", "./interviewer eval trust"]
  ];
  return element(
    "dl",
    { class: "trust-identity" },
    lines.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])
  );
}
