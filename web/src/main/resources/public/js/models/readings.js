/** What a second reading says, in words. The language model reads the same answer again; it moves no mark. */
import { spanOf } from "./spans.js";
import { listed, stepTitle } from "./words.js";

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
export function readingSentence({ steps, whole }) {
  const other = steps.filter(differs);
  const shown = whole === false ? " It was shown only the beginning of this long answer." : "";
  if (other.length === 0) return `The second reader agrees on all ${steps.length} steps. It moves no mark.${shown}`;
  const far = other.filter(step => step.unsure);
  const named = found => listed(found.map(({ step }) => stepTitle(step).toLowerCase()));
  const farOnes = far.length === other.length ? ", by two levels" : `, ${named(far)} by two levels`;
  return [
    `The second reader agrees on ${steps.length - other.length} of ${steps.length} steps; `,
    `it sees ${named(other)} differently${far.length > 0 ? farOnes : ""}. It moves no mark.${shown}`
  ].join("");
}

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
