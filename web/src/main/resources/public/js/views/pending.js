/** An answer on its way: its words at once, then a sentence with the seconds, then a result or Retry. */
import { announce, element, show } from "./dom.js";
import { problemBlock } from "./problem.js";
import { connection } from "../models/connection.js";
import { Problem } from "../models/api.js";

const PATIENCE = 60;
const LATE = new Problem(
  0,
  "No grade yet",
  "A minute has passed. What you wrote is kept; try again, or wait a little longer."
);

/** @typedef {import("../models/drill.js").Drill} Drill */

/** The block for {@link show}. @param {Drill} drill @param {string} [stored] the answer's words where they are sent no more, only graded again */
export function pendingOf(drill, stored = "") {
  const { pending } = drill;
  if (!pending) return null;
  const value = [pending.since, pending.problem?.detail ?? null];
  return { key: "pending", value, build: () => pendingBlock(drill, pending, pending.text || stored) };
}

/** @param {Drill} drill @param {import("../models/drill.js").Pending} pending @param {string} text */
function pendingBlock(drill, pending, text) {
  const state = element("div", { class: "pending-state" });
  const block = element(
    "section",
    { class: "pending", tabindex: "-1", "aria-label": "Your answer", "data-test": "pending" },
    element("p", { class: "label" }, "Your answer"),
    element("p", { class: "answer-text" }, text),
    state
  );
  let said = "";
  const draw = () => {
    const seconds = Math.floor((Date.now() - pending.since) / 1000);
    const problem = pending.problem ?? (seconds >= PATIENCE ? LATE : null);
    const sentence = problem ? problem.message : waitingSentence();
    block.dataset.state = problem ? "failed" : "sending";
    show(state, [
      problem
        ? { key: "problem", value: sentence, build: () => problemBlock(problem, waysOn(drill, pending, problem)) }
        : { key: "waiting", value: [sentence, seconds], build: () => waitingLine(sentence, seconds) }
    ]);
    if (sentence !== said && (problem || seconds > 1)) announce(sentence);
    if (problem || seconds > 1) said = sentence;
  };
  draw();
  if (!pending.problem) tickWhileShown(block, draw);
  return block;
}

/** @param {Drill} drill @param {import("../models/drill.js").Pending} pending @param {Problem} problem */
function waysOn(drill, pending, problem) {
  const answeredElsewhere = problem.status === 409;
  return [
    answeredElsewhere
      ? { label: "Show what is stored", act: () => drill.refresh() }
      : { label: "Retry", act: () => drill.retry() },
    ...(pending.again ? [] : [{ label: "Change the answer", act: () => drill.edit() }])
  ];
}

const waitingLine = (sentence, seconds) =>
  element("p", { class: "waiting" }, sentence, seconds > 0 ? ` (${seconds} s)` : "");

const waitingSentence = () =>
  connection.readiness?.grader === "waiting"
    ? "The embedding model is still loading; your answer is stored and will be graded in a moment"
    : "Reading your answer";

/** @param {HTMLElement} block @param {() => unknown} draw @param {() => void} [gone] called once when it is shown no more */
export function tickWhileShown(block, draw, gone) {
  const ticking = setInterval(() => {
    if (block.isConnected) return draw();
    clearInterval(ticking);
    gone?.();
  }, 500);
}
