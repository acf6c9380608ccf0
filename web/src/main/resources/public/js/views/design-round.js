/** A whole design interview on the page: the talk while it goes on, then the feedback with the talk folded above it. */
import { button, show } from "./dom.js";
import { composer } from "./composer.js";
import { stagesLine, talkOf } from "./design.js";
import { talkFold } from "./folds.js";
import { gradedTurn } from "./graded.js";
import { pendingOf } from "./pending.js";
import { questionBlock } from "./question.js";
import { afterGrade, showGraded, ungradedOf } from "./round.js";
import { boxOf, stageOf } from "../models/design.js";
import { lastGrade, ungradedText } from "../models/rounds.js";

/**
 * @typedef {import("../models/rounds.js").Round} Round
 * @typedef {import("../models/drill.js").Drill} Drill
 * @typedef {import("./round.js").Ways} Ways
 */

/** @param {HTMLElement} container @param {Drill} drill @param {Round} round @param {Ways} ways */
export function showDesign(container, drill, round, ways) {
  const finished = round.open === "next";
  const open = round.talk.length === 0 && !drill.pending;
  const waiting = round.open === "grade" && !drill.pending;
  const grade = lastGrade(round);
  const { scenario, n } = round.question;
  // What is on its way is shown as such, not as said.
  const said = round.talk.filter(turn => turn.n <= round.put.n);
  show(container, [
    {
      key: `question-${n}`,
      value: [scenario, finished, open],
      build: () => questionBlock({ scenario, number: round.number, turn: n, finished, open, ...ways })
    },
    { key: "stages", value: stageOf(round), build: () => stagesLine(stageOf(round)) },
    ...(grade
      ? [{ key: "talk", value: round.talk, build: () => talkFold(round) }]
      : said.map(turn => talkOf(round, turn))),
    !grade && drill.pending && pendingOf(drill, ungradedText(round)),
    !grade && waiting && ungradedOf(drill, round),
    !grade && !drill.pending && !waiting && !finished && boxBlock(drill, round, ways),
    grade && { key: `grade-${grade.n}`, value: grade, build: () => gradedTurn(grade) }
  ]);
  if (grade) showGraded(container, drill, grade, graded => showAfter(graded, drill, round, ways));
}

/** @param {Drill} drill @param {Round} round @param {Ways} ways */
const boxBlock = (drill, round, ways) => ({
  key: `composer-${round.put.n}`,
  build: () =>
    composer({
      ...boxOf(round),
      draftKey: drill.draftKey,
      submit: (text, seconds) => drill.submit(text, seconds),
      beside: round.open === "probe" && button("Finish and show feedback", ways.reveal, { "data-test": "finish" })
    })
});

/** @param {Element} graded @param {Drill} drill @param {Round} round @param {Ways} ways */
function showAfter(graded, drill, round, ways) {
  const after = graded.querySelector(":scope > .graded-after");
  if (after) show(after, afterGrade(drill, round, ways));
}
