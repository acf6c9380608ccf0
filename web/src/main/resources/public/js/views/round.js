/** A round on the page: the question, then whatever stage it is in. Decides what is shown; the drill decides what happens. */
import { button, element, show } from "./dom.js";
import { composer } from "./composer.js";
import { fold, showDisagreements } from "./folds.js";
import { gradedTurn } from "./graded.js";
import { pendingOf } from "./pending.js";
import { problemBlock } from "./problem.js";
import { questionBlock } from "./question.js";
import { revealBlock } from "./reveal.js";
import { reviewBlock } from "./review.js";
import { lastGrade, levelsBefore, ungradedText } from "../models/rounds.js";

/**
 * @typedef {import("../models/rounds.js").Round} Round
 * @typedef {import("../models/drill.js").Drill} Drill
 * @typedef {{another: () => void, choose: () => void, next: () => void, same: () => void, reveal: () => void}} Ways
 */

/** Draws the round that stands. @param {HTMLElement} container @param {Drill} drill @param {Round} round @param {Ways} ways */
export function showRound(container, drill, round, ways) {
  const finished = round.open === "next";
  const open = round.open === "answer" && !drill.pending;
  const grade = lastGrade(round);
  show(container, [
    {
      key: `question-${round.question.n}`,
      value: [round.question, finished, open],
      build: () =>
        questionBlock({
          scenario: round.question.scenario,
          number: round.number,
          turn: round.question.n,
          finished,
          open,
          ...ways
        })
    },
    open && {
      key: `composer-${round.question.n}`,
      build: () =>
        composer({
          draftKey: drill.draftKey,
          label: "Your answer",
          test: "answer",
          submit: (text, seconds) => drill.submit(text, seconds)
        })
    },
    !grade && drill.pending && pendingOf(drill, ungradedText(round)),
    !grade && round.open === "grade" && !drill.pending && ungradedOf(drill, round),
    round.grades.length > 1 && {
      key: "first-grade",
      value: round.grades[0],
      build: () => fold("First answer", round.grades[0], drill)
    },
    round.grades.length > 1 &&
      round.probe && {
        key: "probe-recap",
        value: round.probe,
        build: () =>
          element(
            "p",
            { class: "probe-recap", "data-wording": round.probe?.n, "data-quiet": true },
            element("span", { class: "label" }, "Then asked: "),
            element("span", { "data-words": true }, round.probe?.text)
          )
      },
    grade && {
      key: `grade-${grade.n}`,
      value: [grade, [...levelsBefore(round)]],
      build: () =>
        gradedTurn(grade, {
          before: levelsBefore(round),
          asked: round.open === "probe" ? round.probe?.step : null
        })
    }
  ]);
  if (grade) showGraded(container, drill, grade, graded => showAfter(graded, drill, round, ways));
}

/** What changes in a grade that stands. @param {Element} container @param {Drill} drill @param {import("../types.js").GradeTurn} grade @param {(graded: HTMLElement) => void} showAfter */
export function showGraded(container, drill, grade, showAfter) {
  const graded = container.querySelector(":scope > .graded");
  if (!(graded instanceof HTMLElement)) return;
  showDisagreements(graded, drill, grade);
  showAfter(graded);
}

/** What follows a grade in the reading column: the probe, then the strong answer, then the way on. @param {Element} graded @param {Drill} drill @param {Round} round @param {Ways} ways */
function showAfter(graded, drill, round, ways) {
  const after = graded.querySelector(":scope > .graded-after");
  const probe = round.open === "probe" ? round.probe : null;
  if (!after) return;
  show(after, [
    probe && { key: "probe", value: probe, build: () => probeHead(probe) },
    probe &&
      !drill.pending && {
        key: "probe-composer",
        build: () =>
          composer({
            draftKey: drill.draftKey,
            label: "Your second answer",
            test: "probe-answer",
            submit: (text, seconds) => drill.submit(text, seconds),
            beside: button("Skip: show the strong answer", ways.reveal, { "data-test": "skip" })
          })
      },
    drill.pending && pendingOf(drill, ungradedText(round)),
    ...afterGrade(drill, round, ways)
  ]);
}

/** What ends every round, as blocks for show(): the review of a design, the strong answer, the way on. @param {Drill} drill @param {Round} round @param {Ways} ways */
export function afterGrade(drill, round, ways) {
  const review = lastGrade(round)?.review;
  return [
    review && { key: "review", value: review, build: () => reviewBlock(review) },
    round.open === "grade" && !drill.pending && ungradedOf(drill, round),
    round.reveal && { key: "reveal", value: round.reveal, build: () => revealBlock(/** @type {any} */ (round.reveal)) },
    round.open === "next" && {
      key: "next",
      value: [round.reveal !== null, drill.busy === "next", drill.interview?.disagreements.length],
      build: () => nextBlock(drill, round, ways)
    }
  ];
}

/** @param {import("../types.js").ProbeTurn} probe */
const probeHead = ({ n, text }) =>
  element(
    "section",
    { class: "probe", "aria-label": "One more question" },
    element("h2", { class: "part-title" }, "One more question"),
    element(
      "div",
      { "data-wording": n },
      element("p", { class: "probe-text", "data-words": true, "data-test": "probe" }, text)
    )
  );

function nextBlock(drill, round, ways) {
  return element(
    "div",
    { class: "next" },
    element(
      "p",
      { class: "next-ways" },
      button("Next question", ways.next, { class: "primary", "data-test": "next", disabled: drill.busy === "next" }),
      round.question.scenario.kind === "service" && button("Same service again", ways.same, { "data-test": "same" }),
      button("Choose…", ways.choose, { "data-test": "choose-next" }),
      !round.reveal && button("Show the strong answer", ways.reveal, { "data-test": "skip" })
    ),
    (drill.interview?.disagreements.length ?? 0) > 0 &&
      element(
        "p",
        {},
        element(
          "a",
          { href: "/api/disagreements", download: "disagreements.jsonl", class: "export", "data-test": "export" },
          "Export my disagreements"
        )
      )
  );
}

/** @param {Drill} drill @param {Round} round */
export function ungradedOf(drill, round) {
  return {
    key: "ungraded",
    value: ungradedText(round),
    build: () =>
      element(
        "section",
        { class: "pending", "aria-label": "Your answer", "data-test": "ungraded" },
        element("p", { class: "label" }, "Your answer"),
        element("p", { class: "answer-text" }, ungradedText(round)),
        problemBlock(
          Object.assign(new Error(), {
            title: "Stored, not graded yet",
            detail: "The grade did not come through. Nothing is lost."
          }),
          [{ label: "Grade it now", act: () => drill.gradeAgain() }]
        )
      )
  };
}
