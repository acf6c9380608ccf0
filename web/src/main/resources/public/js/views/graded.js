/** A graded answer: the total, the person's words with their marked places, the margin notes, what was wrong, what has changed since. */
import { element, focusOn } from "./dom.js";
import { answerText } from "./answer-text.js";
import { modelAnswerBlock } from "./example.js";
import { marksList } from "./marks.js";
import { correctionNote, isAbout } from "./passages.js";
import { wrongStatements } from "./wrong.js";
import { reviewSpans } from "../models/reviews.js";
import { flagSentence } from "../models/words.js";

/**
 * @typedef {import("../types.js").Grade} Grade
 * @param {{text: string, grade: Grade, turn?: number, before?: Map<string, number>, asked?: string|null, model?: import("../types.js").ModelAnswer|null, heading?: string, further?: import("../models/spans.js").Span[]}} view
 *   turn: its number in the interview, absent for a sample; asked: the step that is asked for next; model: the model answer, shown
 *   to who has tried; further: places that show only while they are lit
 * @returns {HTMLElement} with an empty ".graded-after" for what follows in the reading column
 */
export function gradedAnswer({ text, grade, turn, before, asked, model, heading = "Your answer, graded", further }) {
  const graded = element(
    "section",
    { class: "graded", "data-test": "grade", "data-turn": turn, "aria-label": heading },
    element("div", { class: "graded-answer" }, totalLine(grade, heading), answerText(text, grade, further)),
    element(
      "div",
      { class: "graded-margin" },
      element("div", { class: "reading-slot" }),
      grade.ungraded === null && marksList(grade.steps, { corrections: grade.corrections, before, asked }),
      grade.ungraded === null &&
        element(
          "p",
          { class: "grader" },
          "Graded on this computer by ",
          element("span", { "data-test": "grader" }, grade.grader),
          ". ",
          element("a", { href: "#/trust", "data-test": "trust-of-grade" }, "How far to trust this")
        )
    ),
    element(
      "div",
      { class: "graded-notes" },
      flagNotes(grade),
      wrongStatements(grade),
      looseCorrections(grade),
      model && modelAnswerBlock(model)
    ),
    element("div", { class: "graded-after" })
  );
  light(graded);
  return graded;
}

/** A grade as it stands in an interview. @param {import("../types.js").GradeTurn} turn @param {{before?: Map<string, number>, asked?: string|null, model?: null, heading?: string}} [view] */
export const gradedTurn = ({ n, answer, grade, review }, view = {}) =>
  gradedAnswer({ text: answer, grade, turn: n, model: grade.model_answer, further: reviewSpans(answer, review ?? null), ...view });

/** @param {Grade} grade @param {string} heading */
function totalLine(grade, heading) {
  return element(
    "h2",
    { class: "total", tabindex: "-1", "data-heading": true },
    element("span", { class: "visually-hidden" }, `${heading}: `),
    grade.ungraded === null
      ? [
          element("span", { "data-test": "total", class: "total-figure" }, grade.total),
          element("span", { class: "total-of" }, " of 10"),
          grade.verdict && element("span", { class: "verdict", "data-test": "verdict" }, " ", grade.verdict)
        ]
      : element("span", { class: "verdict", "data-test": "total" }, "Not graded")
  );
}

/** @param {Grade} grade */
function flagNotes(grade) {
  const flags = grade.flags.filter(flag => !saidElsewhere(flag, grade));
  const sentences = [grade.ungraded, ...flags.map(flagSentence)].filter(Boolean);
  return (
    sentences.length > 0 &&
    element(
      "ul",
      { class: "flags", "data-test": "flags" },
      sentences.map(sentence => element("li", {}, sentence))
    )
  );
}

/** A flag that the wrong statements or the reason for no grade tell already. @param {string} flag @param {Grade} grade */
function saidElsewhere(flag, grade) {
  return (
    (flag === "false_claim" && grade.factual_errors.length > 0) ||
    (flag === "unsupported_language" && grade.ungraded !== null)
  );
}

/** Corrections that no note and no wrong statement tells already. @param {Grade} grade */
function looseCorrections(grade) {
  const isShown = correction => grade.steps.some(({ sources: [first] }) => first && isAbout(correction, first));
  const isTold = correction =>
    grade.factual_errors.some(
      ({ source, since }) => since === correction.since && source && isAbout(correction, source)
    );
  const loose = grade.corrections.filter(correction => !isShown(correction) && !isTold(correction));
  return (
    loose.length > 0 &&
    element(
      "section",
      { class: "loose-corrections" },
      element("h3", { class: "label" }, "Where the guide is out of date"),
      loose.map(correctionNote)
    )
  );
}

/**
 * Pointing at a place lights its note and the other way round; a press goes there. Where nothing is pointed at, what has the focus stays
 * lit: scrolling moves the page under a pointer that rests.
 *
 * @param {HTMLElement} graded
 */
function light(graded) {
  const lightUp = event => {
    const pointed = marksAt(event.target);
    const focused = graded.contains(document.activeElement) ? marksAt(document.activeElement) : [];
    const marks = pointed.length > 0 ? pointed : focused;
    for (const marked of graded.querySelectorAll("[data-marks]")) {
      marked.classList.toggle(
        "lit",
        marksAt(marked).some(key => marks.includes(key))
      );
    }
  };
  for (const kind of ["pointerover", "pointerleave", "focusin"]) graded.addEventListener(kind, lightUp);
  graded.addEventListener("click", event => {
    const target = event.target instanceof Element ? event.target.closest("[data-to], [data-back], [data-find]") : null;
    if (!(target instanceof HTMLElement)) return;
    const { to, back, find } = target.dataset;
    if (find) graded.querySelector(`mark[data-marks~="${find}"]`)?.scrollIntoView({ block: "nearest" });
    else focusOn(graded.querySelector(to ? `[data-note="${to}"]` : `[data-to="${back}"]`));
  });
}

/** The names of the place or note that something lies in. @param {EventTarget|null} node @returns {string[]} */
const marksAt = node =>
  node instanceof Element ? (node.closest("[data-marks]")?.getAttribute("data-marks")?.split(" ") ?? []) : [];
