/** What is over, folded to one line: the first answer of a round, the earlier questions of an interview. Built when it is opened. */
import { announce, element, focusOn, show } from "./dom.js";
import { talkOf } from "./design.js";
import { disagreementBlock } from "./disagreement.js";
import { gradedTurn } from "./graded.js";
import { levelRow } from "./level.js";
import { revealBlock } from "./reveal.js";
import { reviewBlock } from "./review.js";
import { isDesign } from "../models/design.js";
import { disagreementOn, lastGrade, ungradedText } from "../models/rounds.js";

/**
 * @typedef {import("../models/drill.js").Drill} Drill
 * @typedef {import("../models/rounds.js").Round} Round
 */

/** @param {HTMLElement} graded @param {Drill} drill @param {import("../types.js").GradeTurn} turn */
export function showDisagreements(graded, drill, turn) {
  for (const mark of turn.grade.steps) {
    const slot = graded.querySelector(`[data-note="${mark.step}"] > .disagreement-slot`);
    const stored = drill.interview && disagreementOn(drill.interview, turn.n, mark.step);
    if (slot)
      show(slot, [
        {
          key: "disagreement",
          value: stored,
          build: () =>
            disagreementBlock(mark, stored, {
              save: (level, reason) =>
                done(
                  drill.disagree({ grade: turn.n, step: mark.step, level, reason }),
                  slot,
                  "Your disagreement is kept."
                ),
              undo: () => done(drill.agree(turn.n, mark.step), slot, "Your disagreement is taken back.")
            })
        }
      ]);
  }
}

/** @param {Promise<boolean>} working @param {Element} slot where the focus goes @param {string} said */
async function done(working, slot, said) {
  if (!(await working)) return;
  focusOn(slot.querySelector("button"), true);
  announce(said);
}

/** A finished grade, folded to a line; built when it is opened. @param {string} label @param {import("../types.js").GradeTurn} turn @param {Drill} drill */
export function fold(label, turn, drill) {
  return folded([element("span", {}, label), summaryOf(turn)], () => {
    const graded = gradedTurn(turn, { heading: label, model: null });
    showDisagreements(graded, drill, turn);
    return [graded];
  });
}

/** @param {import("../types.js").GradeTurn} turn */
const summaryOf = turn => {
  const { grade } = turn;
  return element(
    "span",
    { class: "fold-total" },
    grade.ungraded === null ? [levelRow(grade.steps, turn.n), element("span", { class: "fold-figure" }, ` ${grade.total} of 10`)] : "not graded"
  );
};

/** What both sides of a design interview said. @param {Round} round */
export const talkFold = round =>
  folded(element("span", { class: "fold-question" }, "What was said"), () =>
    round.talk.map(turn => talkOf(round, turn).build())
  );

/** @param {unknown} summary @param {() => Node[]} build called when it is opened first */
function folded(summary, build) {
  const details = element("details", { class: "fold" }, element("summary", {}, summary));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(...build());
  });
  return details;
}

/** An earlier question of the interview, folded to its question and total. @param {Round} round @param {Drill} drill */
export function earlierRound(round, drill) {
  const grade = lastGrade(round);
  return folded(
    [
      element("span", { class: "fold-question" }, round.question.scenario.question),
      grade ? summaryOf(grade) : element("span", { class: "fold-total" }, "not graded")
    ],
    () => {
      if (!grade) return [element("p", { class: "answer-text" }, ungradedText(round) || "No answer.")];
      const graded = gradedTurn(grade, { heading: `Question ${round.number}` });
      showDisagreements(graded, drill, grade);
      graded
        .querySelector(".graded-after")
        ?.append(
          ...[grade.review && reviewBlock(grade.review), round.reveal && revealBlock(round.reveal)].filter(Boolean)
        );
      return [
        round.question.scenario.situation && element("p", { class: "situation" }, round.question.scenario.situation),
        isDesign(round.question.scenario) && talkFold(round),
        graded
      ].filter(Boolean);
    }
  );
}
