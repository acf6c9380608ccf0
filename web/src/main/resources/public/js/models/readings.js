/** What a second reading says, in words. The language model reads the same answer again; it moves marks only where it is calibrated. */
import { spanOf } from "./spans.js";
import { levelWord, listed, stepTitle } from "./words.js";

/**
 * @typedef {import("../types.js").Reading} Reading
 * @typedef {import("../types.js").ReadStep} ReadStep
 * @typedef {{state: "done"|"failed"|"queued"|"loading"|"working"|"asked", reading: Reading|null, position: number, since: number, reason: string}} ReadingState
 */

/**
 * How far the reading of a grade is; null where none is made.
 *
 * @param {import("./notes.js").Notes} notes @param {import("../types.js").GradeTurn} turn @returns {ReadingState|null}
 */
export function readingState(notes, turn) {
  if (turn.grade.ungraded !== null) return null;
  /** @type {Reading|null} */
  const reading = notes.of("reading", turn.n);
  const state = { state: /** @type {any} */ ("done"), reading, position: 0, since: 0, reason: "" };
  if (reading?.unreadable) return { ...state, state: "failed", reason: reading.unreadable };
  if (reading) return state;
  const underWay = notes.underWay("reading", turn.n);
  if (notes.broken && underWay) return { ...state, state: "failed", reason: "The connection to it broke." };
  if (underWay) return { ...state, ...underWay };
  return null;
}

/** The words for a wait. @param {ReadingState} state @param {string|null} model @param {number} now in milliseconds */
export function waitSentence({ state, position, since }, model, now) {
  const reader = model ? `A second reader (${model})` : "A second reader";
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  if (state === "queued") return `${reader} waits for its turn${position > 0 ? ` (${position} before it)` : ""}`;
  if (state === "loading") return `${reader} is being loaded into memory (${seconds} s)`;
  return `${reader} is reading your answer (${seconds} s)`;
}

/** @param {string} reason */
export const failureSentence = reason =>
  `The second reader did not finish: ${reason.trim().replace(/([^.?!])$/, "$1.")} The grade stands.`;

/** @param {Reading} reading */
export function readingSentence({ steps, whole, counted }) {
  const other = steps.filter(differs);
  const shown = whole === false ? " It was shown only the beginning of this long answer." : "";
  const moved = movedSentence(counted);
  if (other.length === 0) return `The second reader agrees on all ${steps.length} steps. ${moved}${shown}`;
  const far = other.filter(step => Math.abs(step.level - step.ours) === 2);
  const named = found => listed(found.map(({ step }) => stepTitle(step).toLowerCase()));
  const farOnes = far.length === other.length ? ", by two levels" : `, ${named(far)} by two levels`;
  return [
    `The second reader agrees on ${steps.length - other.length} of ${steps.length} steps; `,
    `it sees ${named(other)} differently${far.length > 0 ? farOnes : ""}. ${moved}${shown}`
  ].join("");
}

/** What came of it. @param {import("../types.js").Counted|null|undefined} counted */
function movedSentence(counted) {
  const changes = counted?.changes ?? [];
  if (changes.length === 0) return "It moves no mark.";
  const moves = changes.map(({ step, from, to }) => `${stepTitle(step).toLowerCase()} from ${levelWord(from)} to ${levelWord(to)}`);
  return `It moves ${listed(moves)}: ${counted?.grade?.total} of 10.`;
}

/** The marks that count: those after the reading where it moved some. @param {import("../types.js").GradeTurn} turn @param {Reading|null} reading */
export const finalGrade = (turn, reading) => reading?.counted?.grade ?? turn.grade;

/** @param {Reading|null} reading @param {string} step */
export const moveOf = (reading, step) => reading?.counted?.changes.find(change => change.step === step) ?? null;

/** What a mark is unsure for. @param {{level: number, ours: number}} step */
export const unsureWords = ({ level, ours }) =>
  Math.abs(level - ours) === 2
    ? " unsure: the two readers differ by two levels, look at this yourself"
    : " unsure: the two readers differ, and both count here; look at this yourself";

/** @param {ReadStep} step */
export const differs = ({ level, ours, unsure }) => level !== ours || unsure;

/** The places in the answer that a reading points at where it differs. @param {string} text @param {Reading|null} reading */
export const readingSpans = (text, reading) =>
  (reading?.steps ?? [])
    .filter(differs)
    .flatMap(({ step, evidence }) => evidence.map(quoted => spanOf(secondKey(step), text, quoted)))
    .filter(span => span !== null);

/** @param {string} step the name of its places, for lighting them */
export const secondKey = step => `second-${step}`;
