/** The second reading of a grade: one line over the marks, and a few words in the notes of the steps that it sees differently. */
import { answerText } from "./answer-text.js";
import { button, element, focusOn, show } from "./dom.js";
import { levelMark } from "./level.js";
import { placedQuote } from "./quote.js";
import { tickWhileShown } from "./pending.js";
import {
  differs,
  failureSentence,
  readingSentence,
  readingSpans,
  readingState,
  secondKey,
  waitSentence
} from "../models/readings.js";
import { reviewSpans } from "../models/reviews.js";

/**
 * @typedef {import("../models/readings.js").ReadingState} ReadingState
 * @typedef {import("../types.js").ReadStep} ReadStep
 * @typedef {{notes: import("../models/notes.js").Notes, model: string|null, retry: (grade: number) => void}} Source
 */

/** Draws into a graded answer what is known of its second reading. @param {HTMLElement} graded @param {import("../types.js").GradeTurn} turn @param {Source} source */
export function showReading(graded, turn, source) {
  const state = readingState(source.notes, turn);
  const head = graded.querySelector(":scope > .graded-margin > .reading-slot");
  if (!head) return;
  show(head, [
    state && {
      key: "reading",
      value: [state.state, state.position, state.since, state.reading?.at, source.model],
      build: () => headBlock(state, turn, source)
    }
  ]);
  const reading = state?.state === "done" ? state.reading : null;
  for (const mark of turn.grade.steps) {
    const step = reading?.steps.find(found => found.step === mark.step) ?? null;
    showStep(graded.querySelector(`.graded-margin [data-note="${mark.step}"]`), step);
  }
  showPlaces(graded, turn, reading);
}

/** A "?" beside the circles that the second reader is far from. @param {Element} row five circles @param {import("../models/notes.js").Notes} notes @param {number} turn */
export function showUnsure(row, notes, turn) {
  /** @type {import("../types.js").Reading|null} */
  const reading = notes.of("reading", turn);
  for (const step of reading?.steps ?? [])
    row.querySelector(`[data-step="${step.step}"]`)?.classList.toggle("unsure", step.unsure);
}

/** @param {ReadingState} state @param {import("../types.js").GradeTurn} turn @param {Source} source */
function headBlock(state, turn, source) {
  const line = element("p", { "data-test": "reading-state" });
  const block = element("div", { class: "reading", tabindex: "-1", "data-test": "reading", "data-state": state.state });
  block.append(line);
  if (state.state === "done" && state.reading) {
    line.textContent = readingSentence(state.reading);
    block.append(element("p", { class: "reading-by" }, `Second reading by ${state.reading.model}`));
  } else if (state.state === "failed") {
    line.textContent = failureSentence(state.reason);
    block.append(button("Retry", () => source.retry(turn.n), { "data-test": "reading-retry" }));
  } else {
    const draw = () => {
      line.textContent = waitSentence(state, source.model, Date.now());
    };
    block.classList.add("waiting");
    draw();
    tickWhileShown(block, draw);
  }
  return block;
}

/** @param {Element|null} note @param {ReadStep|null} step */
function showStep(note, step) {
  const slot = note?.querySelector(":scope > .reading-slot");
  if (!slot) return;
  note?.querySelector(".mark-level")?.classList.toggle("unsure", step?.unsure ?? false);
  show(slot, [step && differs(step) && { key: "step", value: step, build: () => stepBlock(step) }]);
}

/** @param {ReadStep} read */
const stepBlock = ({ step, level, evidence, unsure, says }) =>
  element(
    "div",
    { class: "second-reading", "data-test": `reading-step-${step}` },
    element("p", {}, element("strong", {}, "Second reader: "), levelMark(level)),
    says && element("p", {}, says),
    evidence.length > 0 &&
      element(
        "p",
        {},
        "It points at ",
        evidence.map(({ quote }, i) => [i > 0 && " and ", placedQuote(secondKey(step), quote)]),
        !/[.!?]$/.test(evidence.at(-1)?.quote ?? "") && "."
      ),
    unsure &&
      element(
        "p",
        { class: "unsure-note", "data-test": `unsure-${step}` },
        element("span", { class: "unsure-shape", "aria-hidden": "true" }, "?"),
        " unsure: the two readers differ by two levels, look at this yourself"
      )
  );

/** The places in the answer that can be lit. What has the focus there keeps it. @param {HTMLElement} graded @param {import("../types.js").GradeTurn} turn @param {import("../types.js").Reading|null} reading */
function showPlaces(graded, turn, reading) {
  const standing = graded.querySelector(":scope > .graded-answer > .answer-text");
  const at = reading?.at ?? "";
  if (!(standing instanceof HTMLElement) || (standing.dataset.reading ?? "") === at) return;
  const held = standing.contains(document.activeElement) ? document.activeElement?.getAttribute("data-to") : null;
  const text = answerText(turn.answer, turn.grade, [
    ...reviewSpans(turn.answer, turn.review ?? null),
    ...readingSpans(turn.answer, reading)
  ]);
  text.dataset.reading = at;
  standing.replaceWith(text);
  if (held) focusOn(text.querySelector(`[data-to="${held}"]`), true);
}
