/** The second reading of a grade: one line over the marks, and a few words in the notes of the steps that it sees differently. */
import { answerText } from "./answer-text.js";
import { button, element, focusOn, show } from "./dom.js";
import { levelMark, levelShape } from "./level.js";
import { adviceWords } from "./marks.js";
import { placedQuote } from "./quote.js";
import { tickWhileShown } from "./pending.js";
import {
  differs,
  failureSentence,
  finalGrade,
  moveOf,
  readingSentence,
  readingSpans,
  readingState,
  secondKey,
  unsureWords,
  waitSentence
} from "../models/readings.js";
import { reviewSpans } from "../models/reviews.js";
import { levelWord } from "../models/words.js";

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
    showStep(graded.querySelector(`.graded-margin [data-note="${mark.step}"]`), step, moveOf(reading, mark.step));
  }
  showFinal(graded, turn, reading);
  showPlaces(graded, turn, reading);
}

/** The marks that count, in place of those that the turn came with. @param {HTMLElement} graded @param {import("../types.js").GradeTurn} turn @param {import("../types.js").Reading|null} reading */
function showFinal(graded, turn, reading) {
  const final = finalGrade(turn, reading);
  say(graded.querySelector(":scope > .graded-answer > .total > .total-figure"), String(final.total));
  say(graded.querySelector(":scope > .graded-answer > .total > .total-figure ~ .verdict"), ` ${final.verdict ?? ""}`);
  for (const mark of final.steps) {
    const { step, level } = mark;
    const note = graded.querySelector(`.graded-margin [data-note="${step}"]`);
    if (!(note instanceof HTMLElement) || note.dataset.level === String(level)) continue;
    note.dataset.level = String(level);
    const move = moveOf(reading, step);
    note
      .querySelector(".mark-level")
      ?.replaceChildren(
        ...[move && element("span", { class: "change" }, `${levelWord(move.from)} → `), levelMark(level)].filter(Boolean)
      );
    showHelp(note, mark);
  }
}

/** What leads to the next level goes by the final one; a mark that is met now needs none. @param {HTMLElement} note @param {import("../types.js").Mark} mark */
function showHelp(note, mark) {
  for (const help of note.querySelectorAll(":scope > .mark-advice, :scope > .example"))
    if (help instanceof HTMLElement) help.hidden = mark.level === 2;
  if (mark.level < 2) note.querySelector(":scope > .mark-advice")?.replaceChildren(...adviceWords(mark));
}

/** @param {Element|null} place @param {string} words */
function say(place, words) {
  if (place && place.textContent !== words) place.textContent = words;
}

/** The circles of the final marks, with a "?" beside those that stay unsure. @param {Element} row five circles @param {import("../models/notes.js").Notes} notes @param {import("../types.js").GradeTurn} turn */
export function showUnsure(row, notes, turn) {
  /** @type {import("../types.js").Reading|null} */
  const reading = notes.of("reading", turn.n);
  for (const { step, to } of reading?.counted?.changes ?? [])
    row.querySelector(`[data-step="${step}"]`)?.replaceChildren(levelShape(to));
  const total = row.nextElementSibling;
  if (total?.classList.contains("fold-figure")) say(total, ` ${finalGrade(turn, reading).total} of 10`);
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
    const says = state.reading.counted?.says;
    if (says) block.append(element("p", { class: "reading-by", "data-test": "reading-counts" }, says));
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

/** @param {Element|null} note @param {ReadStep|null} step @param {import("../types.js").MovedMark|null} move */
function showStep(note, step, move) {
  const slot = note?.querySelector(":scope > .reading-slot");
  if (!slot) return;
  note?.querySelector(".mark-level")?.classList.toggle("unsure", step?.unsure ?? false);
  show(slot, [step && (differs(step) || move) && { key: "step", value: step, build: () => stepBlock(step, move) }]);
}

/** @param {ReadStep} read @param {import("../types.js").MovedMark|null} move */
const stepBlock = ({ step, level, ours, evidence, unsure, says }, move) =>
  element(
    "div",
    { class: "second-reading", "data-test": `reading-step-${step}` },
    element("p", {}, element("strong", {}, "Second reader: "), levelMark(level)),
    move
      ? element("p", { class: "moved-mark", "data-test": `moved-${step}` }, element("strong", {}, move.why))
      : says && element("p", {}, says),
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
        unsureWords({ level, ours })
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
